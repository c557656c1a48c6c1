// The cells of a worksheet as the grid reads them: from the host's book at the moment they are painted, so that there is no second copy to differ.

import { CellValueType, type ICellData, type ICellDataForSheetInterceptor, type Nullable, type ObjectMatrix } from "@univerjs/core";
import type { Stored } from "../host/model/cells";
import type { Sheet } from "../host/model/book";
import { shownText } from "../host/model/shown-text";
import { formatColorOf, lookOf } from "./cell-look";
import { editedText, valueOf } from "./edited-text";

type GridCell = Nullable<ICellDataForSheetInterceptor>;

/** Makes a matrix of the grid read from the book and write nowhere: what the user enters goes to the host, which answers by its cells. */
export function readFromBook(matrix: ObjectMatrix<Nullable<ICellData>>, sheet: Sheet): void {
  Object.assign(matrix, {
    getValue: (row: number, column: number) => cellAt(sheet, row, column),
    setValue: () => undefined,
    realDeleteValue: () => undefined,
  });
}

function cellAt(sheet: Sheet, row: number, column: number): ICellData | undefined {
  const value = sheet.cells.at(row, column);
  const formula = sheet.cells.formulaAt(row, column);
  const style = sheet.formats.at(row, column);
  const s = lookOf(style);
  if (value === undefined && formula === undefined) return { s };
  return { v: valueOf(value), t: typeOf(value), ...(formula === undefined ? {} : { f: formula }), s };
}

/** The cell as it is painted: its text by its number format, in the colour that this gives. */
export function shownCell(cell: GridCell, sheet: Sheet, row: number, column: number): GridCell {
  const value = sheet.cells.at(row, column);
  if (value === undefined) return cell;
  const { numberFormat } = sheet.formats.at(row, column);
  const color = formatColorOf(value, numberFormat);
  // The grid would draw a truth value as it is stored, and an error as any text.
  const isCentred = typeof value === "boolean" || typeof value === "object";
  return { ...(cell as ICellData), v: shownText(value, numberFormat), t: typeof value === "number" ? CellValueType.NUMBER : CellValueType.STRING, interceptorStyle: { ...(color === null ? {} : { cl: { rgb: color } }), ...(isCentred ? { ht: 2 } : {}) } };
}

/** The cell as it is edited: a formula as a formula, a date as one types it, a percentage with its sign, anything else as it is stored. */
export function editedCell(cell: GridCell, sheet: Sheet, row: number, column: number): GridCell {
  const value = sheet.cells.at(row, column);
  const formula = sheet.cells.formulaAt(row, column);
  if (formula !== undefined) return { ...(cell as ICellData), f: formula };
  if (value === undefined) return cell;
  return { ...(cell as ICellData), v: editedText(value, sheet.formats.at(row, column).numberFormat), t: CellValueType.STRING };
}

function typeOf(value: Stored | undefined): CellValueType {
  return typeof value === "number" ? CellValueType.NUMBER : CellValueType.STRING;
}
