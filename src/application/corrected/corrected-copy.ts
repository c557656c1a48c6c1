// A corrected copy of a user's book: his sheets with what could be put right without a doubt, and a sheet that lists every change.

import { columnLetters } from "../../engine";
import { type Language, translator } from "../../locales";
import { readDate } from "../../tables/date-text";
import { readTables } from "../../tables/read-tables";
import { wrappedHeights } from "../../sheets/width";
import type { CellStyle, CellValue, SheetContent, SheetData, WorkbookData, WrittenCell } from "../../workbook/workbook";
import type { CloseOptions } from "../close-month";
import { userSheet } from "../user-sheet";
import { type Correction, correctionsOf } from "./corrections";

export interface CorrectedCopy {
  readonly corrections: readonly Correction[];
  /** The user's sheets, then the list of changes. Formulas are values there. */
  readonly sheets: readonly SheetContent[];
}

const HEAD: CellStyle = { bold: true, fill: "F2F2F2", align: "center", top: "thin", bottom: "thin", left: "thin", right: "thin" };
const TEXT: CellStyle = { numberFormat: "@", wrap: true, vertical: "top" };
const CHANGED = "FFF2CC";
const DATE_FORMAT = "yyyy-mm-dd";
const LIST_WIDTHS = [24, 10, 28, 28, 60];

/** Sheets of our own are left out: a close writes them again. */
export function correctedCopy(data: WorkbookData, { mappings = [], answers = [] }: Pick<CloseOptions, "mappings" | "answers"> = {}): CorrectedCopy {
  const read = readTables(data, { mappings, answers });
  const corrections = correctionsOf(read);
  const own = data.sheets.filter(({ report }) => report === null);
  const bySheet = new Map<string, Correction[]>();
  for (const each of corrections) bySheet.set(each.sheet, [...(bySheet.get(each.sheet) ?? []), each]);
  const sheets = own.map((sheet) => copied(sheet, bySheet.get(sheet.sheet) ?? []));
  return { corrections, sheets: [...sheets, listOf(corrections, read.tables.settings.language, new Set(own.map(({ sheet }) => sheet)))] };
}

function copied(sheet: SheetData, corrections: readonly Correction[]): SheetContent {
  const at = new Map(corrections.map((each) => [`${each.row} ${each.column}`, each]));
  return userSheet(sheet, {
    cell: (row, column) => {
      const change = at.get(`${row} ${column}`);
      return change && { value: change.after, style: { fill: CHANGED, numberFormat: formatOf(change, sheet.numberFormat(row, column)) } };
    },
  });
}

function formatOf({ after, kind }: Correction, before: string | null): string {
  if (typeof after === "string") return "@";
  if (kind === "date") return DATE_FORMAT;
  return before === null || before === "@" ? "General" : before;
}

function listOf(corrections: readonly Correction[], language: Language, taken: ReadonlySet<string>): SheetContent {
  const t = translator(language);
  const say = (key: string, args: Readonly<Record<string, string | number>> = {}): string => t(`outcome.corrected.${key}`, args);
  const head = ["sheet", "cell", "before", "after", "why"].map((key): WrittenCell => ({ value: say(key), style: HEAD }));
  const rows = corrections.map(({ sheet, row, column, before, after, kind }) => [sheet, `${columnLetters(column)}${row + 1}`, shownAs(before, kind), shownAs(after, kind), say(`kind.${kind}`)].map((value): WrittenCell => ({ value, style: TEXT })));
  let name = say("tab");
  for (let number = 2; taken.has(name); number++) name = `${say("tab")} (${number})`;
  const lines = [[{ value: say(corrections.length === 0 ? "none" : "title", { count: corrections.length }), style: { bold: true, size: 14 } }], [], head, ...rows];
  return {
    report: "",
    name,
    columns: LIST_WIDTHS.map((width) => ({ width })),
    rows: lines,
    heights: wrappedHeights(lines, LIST_WIDTHS),
    merges: [],
    freeze: { rows: 3, columns: 0 },
    print: { landscape: true, paper: "A4", pagesWide: 1, footer: "&C&P / &N", repeatRows: [2, 2] },
  };
}

export function shownAs(value: CellValue, kind: Correction["kind"]): string {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  const day = kind === "date" && typeof value === "number" ? readDate(value) : null;
  return day !== null && day !== "not-a-date" && "day" in day ? day.day : String(value);
}
