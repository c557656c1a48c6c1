// Arguments as cells give them: numbers read exactly, blanks told from zeros, every refusal naming the cell.

import { type Exact, decimalToExact, parseDecimal } from "../../engine";
import { isBlank, isError } from "../../tables/cell-text";
import { decimalText } from "../../tables/minor-amount";
import { readNumberText } from "../../tables/number-text";
import type { CellValue } from "../../workbook/workbook";
import { FunctionError, unusable } from "./function-error";

export type CellRows = readonly (readonly CellValue[])[];

/** Where an argument's cell stands: the parameter, and row and column in its range, 0-based. */
export interface ArgumentCell {
  readonly parameter: string;
  readonly row?: number;
  readonly column?: number;
}

/** Cells that a spilled answer may fill; more make Excel stall. */
export const MOST_SPILLED = 50_000;

/** The number of a cell, exact to the 15 digits that Excel keeps. */
export function numberIn(cell: CellValue | undefined, at: ArgumentCell): Exact {
  const number = optionalNumberIn(cell, at);
  if (number === null) throw refused("blank", at);
  return number;
}

/** Null for a blank cell or an argument left out. */
export function optionalNumberIn(cell: CellValue | undefined, at: ArgumentCell): Exact | null {
  if (cell === undefined || isBlank(cell)) return null;
  const plain = plainNumber(cell);
  if (plain === null) throw refused("not-a-number", at, isError(cell) ? cell.error : String(cell));
  const decimal = parseDecimal(plain);
  if (decimal === null) throw new Error(`not plain decimal text: ${plain}`);
  return decimalToExact(decimal);
}

/** True for a number and for text that is nothing but one. */
export function isNumberLike(cell: CellValue): boolean {
  return !isBlank(cell) && plainNumber(cell) !== null;
}

function plainNumber(cell: CellValue): string | null {
  if (typeof cell === "number") return Number.isFinite(cell) ? decimalText(cell) : null;
  const read = typeof cell === "string" ? readNumberText(cell, "CNY") : "not-a-number";
  return typeof read === "object" ? read.plain : null;
}

/** A whole number of decimals, 0 to 10; null where it is left out. */
export function decimalsIn(cell: CellValue | undefined): number | null {
  const at = { parameter: "decimals" };
  const value = optionalNumberIn(cell, at);
  if (value === null) return null;
  if (value.n % value.d !== 0n || value.n < 0n || value.n > 10n * value.d) throw refused("not-decimals", at, String(cell));
  return Number(value.n / value.d);
}

/** A refusal that says which argument, and which cell of it. */
export function refused(key: string, { parameter, row, column }: ArgumentCell, value = ""): FunctionError {
  const name = { word: `functions.names.${parameter}` };
  const where =
    row === undefined || column === undefined
      ? { key: "functions.errors.parameter", args: { name } }
      : { key: "functions.errors.argument", args: { name, row: String(row + 1), column: String(column + 1) } };
  return new FunctionError("value", `functions.errors.${key}`, { value }, where);
}

/** Rows and columns of a range without the blank ones behind its data. */
export function trimmed(rows: CellRows): CellRows {
  const filled = rows.map((row) => row.findLastIndex((cell) => !isBlank(cell)) + 1);
  const width = Math.max(0, ...filled);
  const height = filled.findLastIndex((cells) => cells > 0) + 1;
  return rows.slice(0, height).map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
}

/** Refuses an answer of more cells than Excel takes well. */
export function requireSpill(rows: number, columns: number): void {
  if (rows * columns > MOST_SPILLED) throw unusable("spill", { cells: String(rows * columns), most: String(MOST_SPILLED) });
}
