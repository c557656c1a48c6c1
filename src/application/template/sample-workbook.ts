// A month of sample data as worksheets: the tables as texts become cells as an accountant would have typed them; examples of functions follow.

import type { Language } from "../../locales";
import { textWidth } from "../../sheets/width";
import { type TableId, tablesById } from "../../tables/catalogue";
import type { Column } from "../../tables/column";
import { readDate, serialOf } from "../../tables/date-text";
import { named } from "../../tables/named";
import type { Industry } from "../../tables/settings";
import type { CellStyle, SheetContent, WrittenCell } from "../../workbook/workbook";
import { examplesLedger, examplesOf, examplesSheet } from "./examples/examples-sheet";
import { type TemplateKind, industryOf } from "./template-tables";

/** Rows of texts by table id, headings first. */
export type SampleTables = Readonly<Record<string, readonly (readonly string[])[]>>;

const HEADING: CellStyle = { top: "thin", bottom: "thin", left: "thin", right: "thin", bold: true, fill: "F2F2F2", align: "center", wrap: true, vertical: "center" };
const TEXT: CellStyle = { numberFormat: "@" };
const AMOUNT: CellStyle = { numberFormat: "#,##0.00;[Red]-#,##0.00" };
const DATE: CellStyle = { numberFormat: "yyyy-mm-dd" };
const NUMBER: CellStyle = {};

const [NARROWEST, WIDEST] = [8, 36];
const ROWS_MEASURED = 40;

/** The month, and the sheet of examples, whose formulas ask its ledger; two levels show the functions of a factory and have no examples of their own. */
export function sampleWorkbook(month: TemplateKind, tables: SampleTables, language: Language): SheetContent[] {
  const sheets = sampleSheets(tables, language);
  const ledger = sheets.find(({ name }) => name === named(tablesById.ledger, industryOf(month), language));
  if (!ledger || month === "two-level") return sheets;
  const place = examplesLedger(ledger.name, ledger.rows.map((row) => row.map((cell) => cell?.value)));
  return [...sheets, examplesSheet(examplesOf(month, { ...place, handle: "" }), language)];
}

/** Named in the words of the month's own industry: 科室 in a hospital is 成本中心 in a factory. */
export function sampleSheets(tables: SampleTables, language: Language): SheetContent[] {
  const industry: Industry = tables["settings"]?.some(([key, value]) => key === "industry" && value === "hospital") ? "hospital" : "manufacturing";
  return Object.keys(tablesById).flatMap((id) => {
    const rows = tables[id];
    return rows === undefined ? [] : [sheetOf(id as TableId, rows, industry, language)];
  });
}

function sheetOf(id: TableId, [ids = [], ...rows]: readonly (readonly string[])[], industry: Industry, language: Language): SheetContent {
  const table = tablesById[id];
  const columns = ids.map((column): Column<unknown> | undefined => table.columns[column]);
  const headings = ids.map((column, place) => named(columns[place] ?? { zh: [column], en: [column] }, industry, language));
  const widthOf = (place: number): number => Math.max(...[headings[place]!, ...rows.slice(0, ROWS_MEASURED).map((row) => row[place] ?? "")].map(textWidth));
  return {
    report: "",
    name: named(table, industry, language),
    columns: ids.map((_, place) => ({ width: Math.min(WIDEST, Math.max(NARROWEST, widthOf(place) + 3)) })),
    rows: [
      headings.map((value): WrittenCell => ({ value, style: HEADING })),
      ...rows.map((row) => ids.map((key, place) => cellOf(id === "settings" && key === "value" && row[0] === "language" ? language : (row[place] ?? ""), columns[place]))),
    ],
    merges: [],
    freeze: { rows: 1, columns: 0 },
    print: { landscape: ids.length > 6, paper: "A4", pagesWide: 1, footer: "&C&P / &N", repeatRows: [0, 0] },
  };
}

/** Numbers are written as numbers only where that keeps every digit. */
function cellOf(text: string, column: Column<unknown> | undefined): WrittenCell | null {
  if (text === "") return null;
  const holds = column?.holds ?? "text";
  if (holds === "date") {
    const read = readDate(text);
    if (read !== "not-a-date" && "day" in read) return { value: serialOf(read.day), style: DATE };
  }
  const isNumber = holds === "amount" || holds === "quantity" || holds === "percent" || holds === "whole";
  if (isNumber && isPlainNumber(text)) return { value: Number(text), style: holds === "amount" ? AMOUNT : NUMBER };
  return { value: text, style: TEXT };
}

function isPlainNumber(text: string): boolean {
  return /^-?\d{1,13}(\.\d{1,8})?$/.test(text) && text.replace(/[-.]/g, "").length <= 15;
}
