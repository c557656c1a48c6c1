// An .xlsx file into the host's book: values, formulas with the values they had, looks, measures, tables, names and print set-up.

import { type Cell, type CellValue, type ReadOptions, type Sheet as FileSheet, type Workbook as FileWorkbook, readXlsx } from "hucre/xlsx";
import { typedFormula } from "../../workbook/custom-function-names";
import { addTable } from "../host/book-data";
import type { Book, Sheet } from "../host/model/book";
import type { Stored } from "../host/model/cells";
import { COLUMNS, ROWS, parseArea } from "../host/model/places";
import { shiftedFormula } from "../host/model/shift-formula";
import { POINTS_PER_CHARACTER, StylesRead } from "./cell-style";
import { readParts } from "./document-parts";
import { readPage } from "./print-setup";

const MILLISECONDS_OF_DAY = 86_400_000;
/** Excel counts a day too many before March 1900. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const FIRST_TRUE_DAY = 61;
const DAY_ZERO_1904 = Date.UTC(1904, 0, 1);

/** The serial number of a date, as the file counts days. */
type SerialOf = (date: Date) => number;
const OPTIONS: ReadOptions = { readStyles: true };

/** The bytes are no workbook that can be read. */
export class UnreadableBook extends Error {
  override readonly name = "UnreadableBook";
}

/** Puts the file's sheets in the place of those of a new book. */
export async function readBook(book: Book, bytes: Uint8Array): Promise<void> {
  const file = await readXlsx(bytes, OPTIONS).catch((cause: unknown) => {
    throw new UnreadableBook("not read", { cause });
  });
  const before = [...book.sheets];
  before.forEach((sheet, place) => book.rename(sheet, `before ${place}`));
  const styles = new StylesRead(file.themeColors ?? [], file.defaultFont);
  const pairs = file.sheets.map((given) => [given, book.addSheet(given.name)] as const);
  book.dates1904 = file.dateSystem === "1904";
  for (const [given, sheet] of pairs) readSheet(given, sheet, styles, book.dates1904 ? serialOf1904 : serialOf1900);
  readNames(book, file);
  readParts(file, book);
  const wanted = pairs[file.activeSheet ?? 0]?.[1];
  const visible = pairs.filter(([given]) => !given.hidden && !given.veryHidden).map(([, sheet]) => sheet);
  const shown = wanted && visible.includes(wanted) ? wanted : visible[0];
  if (shown) book.activate(shown);
  if (pairs.length > 0) for (const sheet of before) book.removeSheet(sheet);
  for (const [given, sheet] of pairs) if (given.hidden || given.veryHidden) book.show(sheet, given.veryHidden ? "VeryHidden" : "Hidden");
}

function readSheet(given: FileSheet, sheet: Sheet, styles: StylesRead, serialOf: SerialOf): void {
  given.rows.forEach((values, row) => values.forEach((value, column) => {
    const stored = storedOf(value, serialOf);
    if (stored !== undefined) sheet.cells.put(row, column, stored);
  }));
  const shared: Shared = new Map();
  for (const [key, cell] of given.cells ?? []) {
    const [row, column] = key.split(",").map(Number) as [number, number];
    readCell(cell, sheet, row, column, serialOf, shared);
    if (cell.style) {
      const style = styles.style(cell.style);
      sheet.formats.change({ top: row, left: column, bottom: row, right: column }, () => style);
    }
  }
  for (const [key, { formulaDynamic, formulaRef }] of given.cells ?? []) if (formulaDynamic && formulaRef !== undefined) markSpilled(sheet, key, formulaRef);
  given.columns?.forEach(({ width, hidden, style }, column) => {
    if (width !== undefined) sheet.columns.setSize(column, column, width * POINTS_PER_CHARACTER);
    if (hidden) sheet.columns.setHidden(column, column, true);
    if (style) columnStyle(sheet, column, styles.style(style));
  });
  for (const [row, { height, hidden }] of given.rowDefs ?? []) {
    if (height !== undefined) sheet.rows.setSize(row, row, height);
    if (hidden) sheet.rows.setHidden(row, row, true);
  }
  sheet.merges = (given.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({ top: startRow, left: startCol, bottom: endRow, right: endCol }));
  const { rows = 0, columns = 0 } = given.freezePane ?? {};
  if (rows > 0 || columns > 0) sheet.frozen = { top: 0, left: 0, bottom: rows > 0 ? rows - 1 : ROWS - 1, right: columns > 0 ? columns - 1 : COLUMNS - 1 };
  sheet.showGridlines = given.view?.showGridLines ?? true;
  if (given.view?.tabColor?.rgb !== undefined) sheet.tabColor = `#${given.view.tabColor.rgb.slice(-6).toUpperCase()}`;
  if (given.protection) Object.assign(sheet.protection, { on: given.protection.sheet ?? true });
  for (const { name, displayName, range, showTotalRow } of given.tables ?? []) {
    const area = parseArea(range ?? "");
    if (area) addTable(sheet, { name: displayName ?? name, hasTotalRow: showTotalRow ?? false, ...area });
  }
  readPage(given, sheet.page);
}

/** Cells that a formula has filled are its own: they make way when it reaches elsewhere. */
function markSpilled(sheet: Sheet, key: string, reach: string): void {
  const [top, left] = key.split(",").map(Number) as [number, number];
  const area = parseArea(reach);
  for (let row = top; area && row <= area.bottom; row++) {
    for (let column = left; column <= area.right; column++) if (row !== top || column !== left) sheet.cells.spill(row, column, [top, left], sheet.cells.at(row, column));
  }
}

/** Cells that look otherwise keep their looks. */
function columnStyle(sheet: Sheet, column: number, style: ReturnType<StylesRead["style"]>): void {
  const kept: [number, ReturnType<StylesRead["style"]>][] = [];
  sheet.formats.eachCell((row, at, own) => at === column && kept.push([row, own]));
  sheet.formats.change({ top: 0, left: column, bottom: ROWS - 1, right: column }, () => style);
  for (const [row, own] of kept) sheet.formats.change({ top: row, left: column, bottom: row, right: column }, () => own);
}

type Shared = Map<number, { readonly row: number; readonly column: number; readonly formula: string }>;

function readCell(cell: Cell, sheet: Sheet, row: number, column: number, serialOf: SerialOf, shared: Shared): void {
  const value = cell.type === "error" ? { error: String(cell.value) } : storedOf(cell.formulaResult ?? cell.value, serialOf);
  const formula = formulaOf(cell, row, column, shared);
  if (formula === null) {
    if (cell.type === "error") sheet.cells.put(row, column, value);
    return;
  }
  sheet.cells.putFormula(row, column, `=${typedFormula(formula)}`);
  sheet.cells.yield(row, column, typeof value === "string" && /^#[A-Z/0!?]+[!?A]$/.test(value) ? { error: value } : value);
}

/** A shared formula stands in full in its first cell, and is that cell's, moved, in the others. */
function formulaOf({ formula, formulaType, formulaSharedIndex }: Cell, row: number, column: number, shared: Shared): string | null {
  if (formulaType === "shared" && formulaSharedIndex !== undefined) {
    if (formula) shared.set(formulaSharedIndex, { row, column, formula });
    const first = shared.get(formulaSharedIndex);
    return first ? shiftedFormula(first.formula, row - first.row, column - first.column) : null;
  }
  return formula ? formula : null;
}

function storedOf(value: CellValue | undefined, serialOf: SerialOf): Stored | undefined {
  if (value === null || value === undefined || value === "") return undefined;
  return value instanceof Date ? serialOf(value) : value;
}

function serialOf1900(date: Date): number {
  const days = (date.getTime() - DAY_ZERO) / MILLISECONDS_OF_DAY;
  return days < FIRST_TRUE_DAY ? days - 1 : days;
}

function serialOf1904(date: Date): number {
  return (date.getTime() - DAY_ZERO_1904) / MILLISECONDS_OF_DAY;
}

function readNames(book: Book, { namedRanges = [] }: FileWorkbook): void {
  for (const { name, range, scope, comment } of namedRanges) {
    const sheet = scope === undefined ? null : book.findSheet(scope);
    const names = sheet === null ? book.names : sheet?.names;
    // Names that Excel makes itself, such as print titles, stand in the print set-up.
    if (!names || name.startsWith("_xlnm.") || names.find(name)) continue;
    const added = names.add(name, `=${range}`, comment);
    if (name.startsWith("costwright_")) added.visible = false;
  }
}
