// The host's book as an .xlsx file: values, formulas with the values they yield, looks, measures, tables, names and print set-up.

import { type Cell, type ColumnDef, type TableDefinition, type WriteOptions, type WriteSheet, writeXlsx } from "hucre/xlsx";
import { COLUMNS, ROWS, areaAddress, around } from "../host/model/places";
import { storedFormula } from "../../workbook/custom-function-names";
import type { Area } from "../../workbook/workbook";
import type { Book, Sheet, Table } from "../host/model/book";
import type { Stored } from "../host/model/cells";
import type { Style } from "../host/model/style";
import { POINTS_PER_CHARACTER, writtenStyle } from "./cell-style";
import { writtenParts } from "./document-parts";
import { writtenPage } from "./print-setup";

type NamedRange = NonNullable<WriteOptions["namedRanges"]>[number];
type WrittenLook = ReturnType<typeof writtenStyle>;

export function writeBook(book: Book): Promise<Uint8Array> {
  return writeXlsx({
    sheets: book.sheets.map((sheet) => writtenSheet(sheet, book.tables)),
    namedRanges: [namesOf(null, book.names.list()), ...book.sheets.map((sheet) => namesOf(sheet.name, sheet.names.list()))].flat(),
    properties: writtenParts(book),
    activeSheet: book.active.position,
    dateSystem: book.dates1904 ? "1904" : "1900",
    ...(book.protection.on ? { workbookProtection: { lockStructure: true } } : {}),
  });
}

function namesOf(scope: string | null, names: Book["names"] extends { list(): infer List } ? List : never): NamedRange[] {
  return names.map(({ name, formula, comment }) => ({ name, range: formula.slice(1), ...(scope === null ? {} : { scope }), ...(comment === "" ? {} : { comment }) }));
}

function writtenSheet(sheet: Sheet, tables: readonly Table[]): WriteSheet {
  const { frozen } = sheet;
  return {
    name: sheet.name,
    cells: writtenCells(sheet),
    columns: writtenColumns(sheet),
    rowDefs: new Map(sheet.rows.special().map(({ place, size, hidden }): [number, NonNullable<ReturnType<NonNullable<WriteSheet["rowDefs"]>["get"]>>] => [place, { ...(size === null ? {} : { height: size }), ...(hidden ? { hidden } : {}) }])),
    merges: sheet.merges.map(({ top, left, bottom, right }) => ({ startRow: top, startCol: left, endRow: bottom, endCol: right })),
    ...(frozen ? { freezePane: { rows: frozen.bottom < ROWS - 1 ? frozen.bottom + 1 : 0, columns: frozen.right < COLUMNS - 1 ? frozen.right + 1 : 0 } } : {}),
    view: { showGridLines: sheet.showGridlines, ...(sheet.tabColor === "" ? {} : { tabColor: { rgb: sheet.tabColor.slice(1) } }) },
    ...(sheet.visibility === "Hidden" ? { hidden: true } : sheet.visibility === "VeryHidden" ? { veryHidden: true } : {}),
    ...(sheet.protection.on ? { protection: { sheet: true } } : {}),
    tables: tables.filter((table) => table.sheet === sheet).map(writtenTable),
    ...writtenPage(sheet.page),
  };
}

function writtenCells(sheet: Sheet): Map<string, Partial<Cell>> {
  const written = new Map<string, Partial<Cell>>();
  const looks = new Map<Style, WrittenLook>();
  const lookOf = (style: Style): WrittenLook => {
    let look = looks.get(style);
    if (look === undefined) looks.set(style, (look = writtenStyle(style)));
    return look;
  };
  const spills = spillsOf(sheet);
  const used = sheet.used(false);
  for (let row = used?.top ?? 0; used && row <= used.bottom; row++) {
    for (let column = used.left; column <= used.right; column++) {
      const stored = sheet.cells.at(row, column);
      const look = lookOf(sheet.formats.at(row, column));
      // A formula may yield nothing, and still stands in its cell.
      if (stored === undefined && look === null && sheet.cells.formulaAt(row, column) === undefined) continue;
      written.set(`${row},${column}`, { ...contentOf(sheet, spills, stored, row, column), ...(look === null ? {} : { style: look }) });
    }
  }
  return written;
}

function contentOf(sheet: Sheet, spills: ReadonlyMap<string, Area>, stored: Stored | undefined, row: number, column: number): Partial<Cell> {
  const formula = sheet.cells.formulaAt(row, column);
  const spill = spills.get(`${row},${column}`);
  // A result that is nothing is told from one that is not there yet.
  const result = valueOf(stored) ?? "";
  if (formula !== undefined) return { formula: storedFormula(formula.slice(1)), type: "formula", formulaResult: result, value: result, ...(spill ? { formulaType: "array", formulaRef: areaAddress(spill), formulaDynamic: true } : {}) };
  if (typeof stored === "object") return { value: stored.error, type: "error" };
  return { value: stored ?? null };
}

/** How far formulas reach that fill cells beside them, by their own cells. */
function spillsOf(sheet: Sheet): Map<string, Area> {
  const areas = new Map<string, Area>();
  for (const { row, column, from: [top, left] } of sheet.cells.spilled()) {
    const key = `${top},${left}`;
    areas.set(key, around(areas.get(key) ?? { top, left, bottom: top, right: left }, { top: row, left: column, bottom: row, right: column }));
  }
  return areas;
}

function valueOf(stored: Stored | undefined): string | number | boolean | null {
  return typeof stored === "object" ? stored.error : (stored ?? null);
}

function writtenColumns(sheet: Sheet): ColumnDef[] {
  const columns: ColumnDef[] = [];
  for (const { place, size, hidden } of sheet.columns.special()) columns[place] = { ...(size === null ? {} : { width: size / POINTS_PER_CHARACTER }), ...(hidden ? { hidden } : {}) };
  return Array.from(columns, (column) => column ?? {});
}

function writtenTable({ name, sheet, area, showTotals, style, showBandedRows, showBandedColumns, showFilterButton }: Table): TableDefinition {
  const columns = Array.from({ length: area.right - area.left + 1 }, (_, place) => ({ name: String(valueOf(sheet.cells.at(area.top, area.left + place)) ?? `Column${place + 1}`) }));
  return { name, displayName: name, range: areaAddress(area), columns, style, showRowStripes: showBandedRows, showColumnStripes: showBandedColumns, showAutoFilter: showFilterButton, showTotalRow: showTotals };
}
