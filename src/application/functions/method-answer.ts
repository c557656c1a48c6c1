// A method of the register asked from cells: figures in as decimal text, errors as sentences, results laid out under headings.

import { type Exact, METHODS, type Result, UnusableField, nearestNumber } from "../../engine";
import { cleanText, isBlank } from "../../tables/cell-text";
import { isExact, numberText } from "../solve/result-texts";
import type { CellValue } from "../../workbook/workbook";
import { type ArgumentCell, type CellRows, numberIn, optionalNumberIn } from "./cell-arguments";
import { FunctionError } from "./function-error";
import { namedBlock } from "./named-block";
import { sayingWhy } from "./service-input";

export type Spill = (string | number)[][];

/** Results of a method. @throws FunctionError with the sentence of what it cannot use */
export function methodResults(id: string, inputs: Readonly<Record<string, unknown>>): Readonly<Record<string, Result>> {
  const method = METHODS.get(id);
  if (!method) throw new Error(`no method ${id}`);
  return sayingWhy(() => sayingProblem(() => method.answer(inputs).results));
}

export function sayingProblem<T>(compute: () => T): T {
  try {
    return compute();
  } catch (error) {
    if (error instanceof UnusableField) throw new FunctionError("value", `solve.problems.${error.problem}`, { field: error.field, value: error.value });
    throw error;
  }
}

/** A figure as the register reads it. */
export function figure(cell: CellValue | undefined, at: ArgumentCell): string {
  return numberText(numberIn(cell, at));
}

export function optionalFigure(cell: CellValue | undefined, at: ArgumentCell): string | null {
  const value = optionalNumberIn(cell, at);
  return value === null ? null : numberText(value);
}

/** Rows of a block by name; without names they are 1, 2, 3. */
export interface NamedRow {
  readonly id: string;
  /** A figure of the row by its column, 0-based; null where it is blank. */
  figure(column: number): string | null;
}

export function namedRows(parameter: string, range: CellRows): { readonly rows: readonly NamedRow[]; readonly columns: readonly string[] | null } {
  const block = namedBlock(parameter, range);
  const rows = block.figures.map((cells, i): NamedRow => ({
    id: block.rowNames?.[i] ?? String(i + 1),
    figure: (column) => optionalFigure(cells[column], { parameter, row: i + block.top, column: column + block.left }),
  }));
  return { rows, columns: block.columnNames };
}

/** Every filled cell of a range as a figure, row by row. */
export function figures(parameter: string, range: CellRows): string[] {
  return range.flatMap((cells, row) => cells.flatMap((cell, column) => (isBlank(cell) ? [] : [figure(cell, { parameter, row, column })])));
}

export function textsOf(range: CellRows): string[] {
  return range.flat().flatMap((cell) => String(cell ?? "").split(/[;；]/u)).map(cleanText).filter((text) => text !== "");
}

/** A number of a result; blank where there is none. */
export function shownNumber(result: Result | undefined): string | number {
  return typeof result === "object" && result !== null && isExact(result) ? nearestNumber(result as Exact) : "";
}

export function numbersBy(result: Result | undefined): ReadonlyMap<string, Result> {
  return result instanceof Map ? (result as ReadonlyMap<string, Result>) : new Map();
}
