// Workbooks in and out: the host filled with what was read from a file, and read again without going through the library.

import { REPORT_MARK, TAB_MARK, markFormula, markedText } from "../../workbook/report-mark";
import type { CellValue, NamedTable, SheetData, WorkbookData } from "../../workbook/workbook";
import type { Book, Sheet } from "./model/book";
import type { Stored } from "./model/cells";
import { columnsOf } from "./model/places";

const RED = "#FF0000";
const FIRST_SHEET = "Sheet1";

/** Puts the sheets of a workbook in the place of those that stand: values, number formats, red figures, tables and marks of ours are kept. */
export function fillBook(book: Book, data: WorkbookData): void {
  const before = [...book.sheets];
  // The names of what goes may be those of what comes.
  before.forEach((sheet, place) => book.rename(sheet, `before ${place}`));
  for (const each of data.sheets) fillSheet(book.addSheet(each.sheet), each);
  if (data.sheets.length === 0) book.addSheet(FIRST_SHEET);
  const shown = book.sheets.find((sheet) => !before.includes(sheet) && sheet.visibility === "Visible");
  if (shown) book.activate(shown);
  for (const sheet of before) book.removeSheet(sheet);
}

function fillSheet(sheet: Sheet, { rows, tables, hidden, report, numberFormat, isRed }: SheetData): void {
  rows.forEach((cells, row) => {
    cells.forEach((value, column) => {
      if (value === null || value === "") return;
      sheet.cells.put(row, column, value);
      const format = numberFormat(row, column);
      const change = { ...(format !== null && format !== "General" ? { numberFormat: format } : {}), ...(isRed?.(row, column) ? { fontColor: RED } : {}) };
      if (Object.keys(change).length > 0) sheet.formats.change({ top: row, left: column, bottom: row, right: column }, (style) => ({ ...style, ...change }));
    });
  });
  for (const table of tables) addTable(sheet, table);
  if (report !== null) for (const [mark, text] of [[REPORT_MARK, report], [TAB_MARK, sheet.name]] as const) sheet.names.add(mark, `=${markFormula(text)}`).visible = false;
  if (hidden) sheet.book.show(sheet, "Hidden");
}

export function addTable(sheet: Sheet, { name, hasTotalRow, top, left, bottom, right }: NamedTable): void {
  const { tables } = sheet.book;
  const id = String(1 + Math.max(0, ...tables.map((table) => Number(table.id))));
  tables.push({ id, name, sheet, area: { top, left, bottom, right }, showHeaders: true, showTotals: hasTotalRow, style: "TableStyleMedium2", showBandedRows: true, showBandedColumns: false, showFilterButton: true, highlightFirstColumn: false, highlightLastColumn: false });
}

/** The values of the workbook as an adapter would read them. */
export function bookData(book: Book): WorkbookData {
  return { name: book.name.replace(/(?<=.)\.[^.]*$/, ""), notes: [], sheets: book.sheets.map((sheet) => sheetData(book, sheet)) };
}

function sheetData(book: Book, sheet: Sheet): SheetData {
  const rows: CellValue[][] = [];
  const used = sheet.cells.used();
  for (let row = 0; used && row <= used.bottom; row++) {
    const cells: CellValue[] = [];
    for (let column = 0; column < used.left + columnsOf(used); column++) {
      const stored = sheet.cells.at(row, column);
      if (isShown(stored)) cells[column] = stored;
    }
    rows.push(Array.from(cells, (value) => value ?? null));
  }
  return {
    sheet: sheet.name,
    rows,
    tables: book.tables.filter((table) => table.sheet === sheet).map(({ name, showTotals, area }) => ({ name, hasTotalRow: showTotals, ...area })),
    hidden: sheet.visibility !== "Visible",
    cells: "typed",
    report: markedText(sheet.names.find(REPORT_MARK)?.formula ?? ""),
    numberFormat: (row, column) => (isShown(sheet.cells.at(row, column)) ? sheet.formats.at(row, column).numberFormat : null),
    isRed: (row, column) => sheet.formats.at(row, column).fontColor === RED,
  };
}

function isShown(stored: Stored | undefined): stored is Stored {
  return stored !== undefined && stored !== "";
}
