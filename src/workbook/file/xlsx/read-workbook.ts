// A package as workbook data: values, number formats, tables, and which sheets are ours.

import { addressOf, columnNumber } from "../../address";
import { DAYS_TO_1904, showsDate } from "../../date-format";
import type { NamedTable, SheetData, WorkbookData, WorkbookNote } from "../../workbook";
import { numberFormats, redFonts } from "./number-formats";
import type { Package } from "./package";
import { type CellContext, richText, scanCells } from "./scan-cells";
import { staleFormula } from "./stale-formulas";
import type { Tab, WorkbookPart } from "./workbook-part";
import { cellText, element, elements } from "./xml";

export function readWorkbook(name: string, pack: Package, workbook: WorkbookPart): WorkbookData {
  const formats = once(() => numberFormats(pack.text(workbook.partOf("styles") ?? "")));
  const reds = once(() => redFonts(pack.text(workbook.partOf("styles") ?? "")));
  const context: CellContext = {
    strings: sharedStrings(pack.text(workbook.partOf("sharedStrings") ?? "")),
    shift: workbook.dates1904 ? (style) => (showsDate(formats()[style] ?? "General") ? DAYS_TO_1904 : 0) : null,
  };
  const notes: WorkbookNote[] = workbook.dates1904 ? [{ code: "dates-1904", value: name }] : [];
  const sheets = workbook.tabs
    .filter((tab) => tab.isWorksheet)
    .map((tab): SheetData => {
      // The part is unpacked and decoded once for all that is read of it.
      const scan = once(() => {
        const xml = pack.text(tab.part);
        const cells = scanCells(xml, context);
        return { ...cells, hiddenColumns: hiddenColumnsIn(xml), stale: tab.report === null ? staleFormula(xml, cells.rows) : null };
      });
      const styleOf = (row: number, column: number): number | null => ((scan().rows[row]?.[column] ?? null) === null ? null : scan().styleAt(row, column));
      const base = {
        sheet: tab.name,
        tables: readTables(pack, tab),
        hidden: tab.hidden,
        cells: "typed" as const,
        report: tab.report,
        numberFormat: (row: number, column: number): string | null => byStyle(formats(), styleOf(row, column), "General"),
        isRed: (row: number, column: number): boolean => byStyle(reds(), styleOf(row, column), false) ?? false,
      };
      // Our own sheets are hardly ever looked at: their cells are read when asked for.
      if (tab.report !== null) return { ...base, get rows() { return scan().rows; } };
      const { rows, uncalculated, hiddenRows, hiddenColumns, stale } = scan();
      if (uncalculated !== null) notes.push({ code: "formulas-uncalculated", value: addressOf(...uncalculated), sheet: tab.name });
      if (stale !== null) notes.push({ code: "formulas-stale", value: addressOf(...stale), sheet: tab.name });
      return { ...base, rows, hiddenRows, hiddenColumns };
    });
  return { name, sheets, notes };
}

/** Columns are said before the cells, as runs. */
function hiddenColumnsIn(xml: string): ReadonlySet<number> {
  const hidden = new Set<number>();
  for (const { attributes } of elements(xml.slice(0, xml.indexOf("<sheetData")), "col")) {
    if (!/^(?:1|true)$/u.test(attributes["hidden"] ?? "")) continue;
    for (let column = Number(attributes["min"]); column <= Math.min(Number(attributes["max"]), COLUMNS); column++) hidden.add(column - 1);
  }
  return hidden;
}

const COLUMNS = 16_384;

function byStyle<T>(values: readonly T[], style: number | null, usual: T): T | null {
  return style === null ? null : (values[style] ?? usual);
}

function sharedStrings(xml: string): string[] {
  return elements(xml, "si").map(({ inner }) => cellText(richText(inner)));
}

function readTables(pack: Package, tab: Tab): NamedTable[] {
  return pack
    .relationships(tab.part)
    .filter(({ type }) => type === "table")
    .flatMap(({ target }) => {
      const attributes = element(pack.text(target), "table")?.attributes ?? {};
      const [top, left, bottom, right] = corners(attributes["ref"] ?? "");
      if (top === undefined || left === undefined || bottom === undefined || right === undefined) return [];
      const hasTotalRow = Number(attributes["totalsRowCount"] ?? "0") > 0;
      return [{ name: attributes["displayName"] ?? attributes["name"] ?? "", hasTotalRow, top, left, bottom, right }];
    });
}

/** `B2:D9` as 0-based top, left, bottom, right. */
function corners(range: string): number[] {
  return [...range.matchAll(/\$?([A-Z]+)\$?(\d+)/g)].flatMap(([, letters, digits]) => [Number(digits) - 1, columnNumber(letters as string)]);
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
