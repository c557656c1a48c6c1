// What came back as a workbook: every line with both sides and its reason, and the units' records as rows of the book's own tables.

import { type Translate, translator } from "../../locales";
import { textWidth } from "../../sheets/width";
import { tablesById } from "../../tables/catalogue";
import { type WritingRules, writeRows } from "../../tables/write-rows";
import type { CellStyle, SheetContent, WrittenCell } from "../../workbook/workbook";
import type { MonthClose } from "../close-month";
import { codeNames } from "../code-names";
import { type SheetColumn, tableSheet } from "../template/table-sheet";
import type { ConfirmedLine, ConfirmedMonth } from "./confirmed-month";

const THIN: CellStyle = { top: "thin", bottom: "thin", left: "thin", right: "thin", vertical: "center" };
const TITLE: CellStyle = { bold: true, size: 16, align: "center", vertical: "center" };
const HEADING: CellStyle = { ...THIN, bold: true, fill: "F2F2F2", align: "center", wrap: true };
const TEXT: CellStyle = { ...THIN, numberFormat: "@", wrap: true };
const QUANTITY: CellStyle = { ...THIN, numberFormat: "#,##0.######", align: "right" };
const AMOUNT: CellStyle = { ...THIN, numberFormat: "#,##0.00;[Red]-#,##0.00", align: "right" };

const WIDTHS = { giver: 14, receiver: 14, item: 12, name: 16, issued: 12, received: 12, amountIssued: 15, amountReceived: 15, difference: 14, answer: 11, reason: 34 } as const;
type Column = keyof typeof WIDTHS;
const COLUMNS = Object.keys(WIDTHS) as Column[];
const SUMMED: ReadonlySet<Column> = new Set(["amountIssued", "amountReceived", "difference"]);

export function differencesWorkbook(close: MonthClose, confirmed: ConfirmedMonth): SheetContent[] {
  const { language, decimals } = close.tables.settings;
  const t = translator(language);
  const rules: WritingRules = { decimals, language, industry: "manufacturing" };
  const records = (["stock_moves", "drivers"] as const).map((table): SheetContent => {
    const { columns, headings, rows } = writeRows(table, table === "drivers" ? confirmed.drivers : confirmed.moves, rules);
    return tableSheet(t(table === "drivers" ? "confirm.drivers" : "confirm.moves"), columns.map((column, i): SheetColumn => ({ heading: headings[i]!, holds: tablesById[table].columns[column]?.holds ?? "text" })), rows);
  });
  return [differences(close, confirmed.lines, t), ...records];
}

function differences(close: MonthClose, lines: readonly ConfirmedLine[], t: Translate): SheetContent {
  const { entity } = close.tables.settings;
  const last = 2 + lines.length;
  const across = (top: number): SheetContent["merges"][number] => ({ top, bottom: top, left: 0, right: COLUMNS.length - 1 });
  const note = t("confirm.note");
  return {
    report: "",
    name: t("confirm.differences"),
    columns: COLUMNS.map((column) => ({ width: WIDTHS[column] })),
    rows: [
      [{ value: t("confirm.differences-title"), style: TITLE }],
      [{ value: [entity ?? "", close.period].join(" ").trim(), style: { vertical: "center" } }],
      COLUMNS.map((column): WrittenCell => ({ value: t(`confirm.column.${column}`), style: HEADING })),
      ...lines.map((line) => rowOf(close, line, t)),
      totals(lines, last, t),
      [{ value: note, style: { wrap: true, vertical: "top" } }],
    ],
    heights: { 0: 30, 2: 32, [last + 2]: Math.ceil(textWidth(note) / 150) * 18 },
    merges: [across(0), across(1), across(last + 2)],
    freeze: { rows: 3, columns: 0 },
    print: { landscape: true, paper: "A4", pagesWide: 1, footer: "&C&P / &N", repeatRows: [2, 2] },
  };
}

function rowOf({ tables }: MonthClose, line: ConfirmedLine, t: Translate): WrittenCell[] {
  const names = codeNames(tables, tables.settings.language);
  const place = (code: string): string => [code, names.centre.get(code)].filter((part) => part !== undefined && part !== "").join(" ");
  const values: Readonly<Record<Column, string | number | null>> = {
    giver: place(line.giver),
    receiver: place(line.receiver),
    item: line.item,
    name: names.product.get(line.item) ?? "",
    issued: Number(line.issued),
    received: line.received === null ? null : Number(line.received),
    amountIssued: Number(line.amountIssued),
    amountReceived: Number(line.amountReceived),
    difference: Number(line.difference),
    answer: t(`confirm.answer.${line.answer}`),
    reason: line.reason,
  };
  const weight: Pick<CellStyle, "bold"> = line.answer === "agreed" ? {} : { bold: true };
  return COLUMNS.map((column): WrittenCell => ({ value: values[column] === "" ? null : values[column], style: { ...styleOf(column), ...(column === "answer" ? weight : {}) } }));
}

function styleOf(column: Column): CellStyle {
  if (SUMMED.has(column)) return AMOUNT;
  return column === "issued" || column === "received" ? QUANTITY : TEXT;
}

function totals(lines: readonly ConfirmedLine[], last: number, t: Translate): WrittenCell[] {
  return COLUMNS.map((column, i): WrittenCell => {
    if (!SUMMED.has(column)) return { value: i === 0 ? t("confirm.total") : null, style: { ...styleOf(column), bold: true } };
    const sum = lines.reduce((all, line) => all + BigInt(line[column as "difference"].replace(".", "")), 0n);
    const decimals = lines[0]?.[column as "difference"].split(".")[1]?.length ?? 0;
    const letter = String.fromCharCode(65 + i);
    const value = Number(sum) / 10 ** decimals;
    return lines.length === 0 ? { value: 0, style: { ...AMOUNT, bold: true } } : { value, formula: `=SUM(${letter}4:${letter}${last + 1})`, style: { ...AMOUNT, bold: true } };
  });
}
