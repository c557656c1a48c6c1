// Confirmation sheets (互供确认单): one workbook per receiving unit, with what the others say they gave it and cells to fill in.

import { type ReportRow, figureText, reportRows } from "../../engine";
import { type Language, translator } from "../../locales";
import { textWidth } from "../../sheets/width";
import { confirmationsTable } from "../../tables/confirmations";
import { named } from "../../tables/named";
import type { CellStyle, SheetContent, WrittenCell } from "../../workbook/workbook";
import type { MonthClose } from "../close-month";
import { codeNames } from "../code-names";

/** A workbook for one unit. */
export interface ConfirmationFile {
  readonly unit: string;
  readonly unitName: string;
  /** A name that every file system takes. */
  readonly file: string;
  readonly sheets: readonly SheetContent[];
}

type ColumnId = keyof typeof confirmationsTable.columns & string;

const COLUMNS = Object.keys(confirmationsTable.columns) as ColumnId[];
const FILLED_IN: ReadonlySet<string> = new Set(["quantity_received", "reason"]);
/** Rows for what a unit got and nobody says to have given. */
const BLANK_ROWS = 6;

const THIN: CellStyle = { top: "thin", bottom: "thin", left: "thin", right: "thin", vertical: "center" };
const TITLE: CellStyle = { bold: true, size: 16, align: "center", vertical: "center" };
const LINE: CellStyle = { vertical: "center" };
const HEADING: CellStyle = { ...THIN, bold: true, fill: "F2F2F2", align: "center", wrap: true };
const CODE: CellStyle = { ...THIN, numberFormat: "@" };
const QUANTITY: CellStyle = { ...THIN, numberFormat: "#,##0.######", align: "right" };
const AMOUNT: CellStyle = { ...THIN, numberFormat: "#,##0.00;[Red]-#,##0.00", align: "right" };
const TO_FILL = "FFF9E5";

const WIDTHS: Readonly<Record<ColumnId, number>> = { period: 10, receiver: 9, giver: 9, giver_name: 14, item: 12, name: 16, unit: 8, quantity_issued: 13, amount_issued: 16, quantity_received: 13, reason: 34 };

/** One file for every unit that was given something or says so; none for a close that knows no units. */
export function confirmationFiles(close: MonthClose): ConfirmationFile[] {
  const rows = reportRows(close.reports, "unit-confirmation");
  const units = [...new Set(rows.map((row) => row.text("receiver")))].sort();
  return units.map((unit) => {
    const unitName = codeNames(close.tables, close.tables.settings.language).centre.get(unit) ?? unit;
    const name = [close.period, unit, unitName === unit ? "" : unitName].filter((part) => part !== "").join(" ");
    return { unit, unitName, file: `${name.replace(/[\\/:*?"<>|\u0000-\u001f]/g, " ").replace(/^[. ]+|[. ]+$/g, "")}.xlsx`, sheets: [sheetOf(close, unit, unitName, rows.filter((row) => row.text("receiver") === unit))] };
  });
}

function sheetOf(close: MonthClose, unit: string, unitName: string, rows: readonly ReportRow[]): SheetContent {
  const { language, entity } = close.tables.settings;
  const t = translator(language);
  const lines = [...rows.map((row) => lineOf(close, row)), ...Array.from({ length: BLANK_ROWS }, (): readonly WrittenCell[] => COLUMNS.map((column) => ({ value: null, style: styleOf(column) })))];
  const width = COLUMNS.length;
  const across = (top: number): SheetContent["merges"][number] => ({ top, bottom: top, left: 0, right: width - 1 });
  const total = COLUMNS.reduce((sum, column) => sum + WIDTHS[column], 0);
  const how = t("confirm.how");
  return {
    report: "",
    name: headingOf(language, confirmationsTable),
    columns: COLUMNS.map((column) => ({ width: WIDTHS[column], ...(styleOf(column).numberFormat === undefined ? {} : { numberFormat: styleOf(column).numberFormat! }) })),
    rows: [
      [{ value: t("confirm.title"), style: TITLE }],
      [{ value: t("confirm.whose", { entity: entity ?? "", unit: unitName === unit ? unit : `${unit} ${unitName}`, period: close.period }), style: LINE }],
      [{ value: how, style: { ...LINE, wrap: true } }],
      [{ value: t("confirm.signed"), style: LINE }],
      COLUMNS.map((column): WrittenCell => ({ value: headingOf(language, confirmationsTable.columns[column]), style: FILLED_IN.has(column) ? { ...HEADING, fill: TO_FILL } : HEADING })),
      ...lines,
    ],
    heights: { 0: 30, 1: 20, 2: Math.ceil(textWidth(how) / (total - 4)) * 17, 3: 26, 4: 32, ...Object.fromEntries(lines.map((_, i) => [5 + i, 22])) },
    merges: [across(0), across(1), across(2), across(3)],
    freeze: { rows: 5, columns: 0 },
    print: { landscape: true, paper: "A4", pagesWide: 1, footer: "&C&P / &N", repeatRows: [4, 4] },
  };
}

function lineOf({ period, tables }: MonthClose, row: ReportRow): readonly WrittenCell[] {
  const names = codeNames(tables, tables.settings.language);
  const [giver, item] = [row.text("giver"), row.text("item")];
  const number = (column: string): number => Number(figureText(row.figure(column)!));
  const values: Readonly<Record<ColumnId, string | number | null>> = {
    period,
    receiver: row.text("receiver"),
    giver,
    giver_name: names.centre.get(giver) ?? "",
    item,
    name: names.product.get(item) ?? "",
    unit: tables.products.find((product) => product.product === item)?.unit ?? "",
    quantity_issued: number("quantity_issued"),
    amount_issued: number("amount_issued"),
    quantity_received: null,
    reason: null,
  };
  return COLUMNS.map((column): WrittenCell => ({ value: values[column] === "" ? null : values[column], style: styleOf(column) }));
}

function styleOf(column: ColumnId): CellStyle {
  const style = column === "amount_issued" ? AMOUNT : column.startsWith("quantity") ? QUANTITY : column === "reason" ? { ...CODE, wrap: true } : CODE;
  return FILLED_IN.has(column) ? { ...style, fill: TO_FILL } : style;
}

/** A heading as the sheet is read back by it. */
export function headingOf(language: Language, of: { readonly zh: readonly string[]; readonly en: readonly string[] }): string {
  return named(of, "manufacturing", language);
}
