// Inputs of a method as they stand in a range: a field and its value, or a field, headings, and rows below them.

import { type Field, type Fields, type Method, type Shape } from "../../engine";
import { cleanText, isBlank, isError } from "../../tables/cell-text";
import { readDate } from "../../tables/date-text";
import { decimalText } from "../../tables/minor-amount";
import { readNumberText } from "../../tables/number-text";
import type { CellValue } from "../../workbook/workbook";
import { type CellRows, refused, trimmed } from "./cell-arguments";

/** What a case of the method would hold; left as it came where it cannot be read, so that the method names the field. */
export type Raw = string | number | boolean | null | Raw[] | { [name: string]: Raw };
type RawObject = { [name: string]: Raw };

const PARAMETER = "inputs";

/**
 * Reads a range of fields:
 *
 * - `cost | 1000` is one value, and `rounding.tail | last`, `costs.P | 100`, `pools[2].cost | 50` name a part;
 * - `items | id | quantity` with blanks below the name is a list: headings beside it, one item in every row below;
 * - `costs` with a name and a number in every row below is a map.
 */
export function solveInputs(range: CellRows, method: Method): RawObject {
  const rows = trimmed(range);
  if (rows.length === 0) throw refused("blank", { parameter: PARAMETER });
  const inputs: RawObject = {};
  rows.forEach((cells, row) => {
    if (isBlank(cells[0])) return requireField(row);
    const path = pathOf(textOf(cells[0]!));
    const below = rowsBelow(rows, row);
    const shape = shapeAt(method.inputs, path);
    const value = below.length > 0 ? blockOf(cells.slice(1), below, shape) : valueOf(cells, shape);
    put(inputs, path, value, row);
  });
  return inputs;
}

/** A row without a name belongs to the field above it, and there has to be one. */
function requireField(row: number): void {
  if (row === 0) throw refused("name-missing", { parameter: PARAMETER, row: 0, column: 0 });
}

function rowsBelow(rows: CellRows, row: number): CellRows {
  const next = rows.findIndex((cells, at) => at > row && !isBlank(cells[0]));
  return rows.slice(row + 1, next < 0 ? rows.length : next).map((cells) => cells.slice(1)).filter((cells) => !cells.every(isBlank));
}

/** `pools[2].cost` as its steps; places in a list count from 1. */
function pathOf(text: string): (string | number)[] {
  return text
    .replace(/\[(\d+)\]/gu, ".[$1")
    .split(".")
    .map((step) => (step.startsWith("[") ? Number(step.slice(1)) - 1 : step.trim()))
    .filter((step) => step !== "");
}

function shapeAt(fields: Fields, path: readonly (string | number)[]): Shape | null {
  let shape: Shape | null = { kind: "object", fields };
  for (const step of path) shape = shape && inside(shape, step);
  return shape;
}

function inside(shape: Shape, step: string | number): Shape | null {
  if (shape.kind === "list") return typeof step === "number" ? shape.item : null;
  if (shape.kind === "map") return shape.value;
  if (shape.kind === "either") return shape.shapes.map((one) => inside(one, step)).find((found) => found !== null) ?? null;
  const field: Field<unknown> | undefined = shape.kind === "object" ? shape.fields[String(step)] : undefined;
  return field?.shape ?? null;
}

/** One value, or a list of texts side by side; headings without a row below them are a list that is left out. */
function valueOf(cells: CellRows[number], shape: Shape | null): Raw {
  const given = cells.slice(1).filter((cell) => !isBlank(cell));
  if (shape?.kind !== "list") return rawOf(cells[1] ?? null, shape);
  if (given.length > 0 && given.every((cell) => isHeading(cell, shape.item))) return null;
  return given.flatMap((cell) => String(cell).split(/[;；]/u)).map((text) => text.trim()).filter((text) => text !== "");
}

function isHeading(cell: CellValue, item: Shape): boolean {
  const [field] = pathOf(textOf(cell));
  return item.kind === "object" && typeof field === "string" && Object.hasOwn(item.fields, field);
}

/** Rows under a field: items with headings, or names with numbers. */
function blockOf(headings: CellRows[number], rows: CellRows, shape: Shape | null): Raw {
  if (shape?.kind === "map" && headings.every(isBlank)) return Object.fromEntries(rows.map((cells) => [textOf(cells[0] ?? null), rawOf(cells[1] ?? null, shape.value)]));
  if (shape?.kind === "list" && shape.item.kind === "list") return rows.map((cells) => cells.filter((cell) => !isBlank(cell)).map((cell) => textOf(cell)));
  const item = shape?.kind === "list" ? shape.item : null;
  return rows.map((cells) => {
    const read: RawObject = {};
    headings.forEach((heading, column) => {
      const cell = cells[column] ?? null;
      if (isBlank(heading) || isBlank(cell)) return;
      const path = pathOf(textOf(heading));
      put(read, path, rawOf(cell, item?.kind === "object" ? shapeAt(item.fields, path) : null), column);
    });
    return read;
  });
}

function put(into: RawObject, path: readonly (string | number)[], value: Raw, row: number): void {
  const steps = [...path];
  const last = steps.pop();
  if (last === undefined) throw refused("name-missing", { parameter: PARAMETER, row, column: 0 });
  let at: RawObject | Raw[] = into;
  steps.forEach((step, i) => {
    const next = (at as RawObject)[step as string];
    const made: RawObject | Raw[] = typeof next === "object" && next !== null ? next : typeof (steps[i + 1] ?? last) === "number" ? [] : {};
    (at as RawObject)[step as string] = made;
    at = made;
  });
  (at as RawObject)[last as string] = value;
}

/** A cell as the field wants it: numbers as decimal text, dates as days, truth as truth. */
function rawOf(cell: CellValue, shape: Shape | null): Raw {
  if (isBlank(cell) || cell === null) return null;
  if (isError(cell)) return cell.error;
  if (typeof cell === "boolean") return cell;
  if (shape?.kind === "date") {
    const read = readDate(cell);
    return read !== "not-a-date" && "day" in read ? read.day : String(cell);
  }
  if (typeof cell === "number") return decimalText(cell);
  const number = shape?.kind === "number" || shape?.kind === "whole" || shape?.kind === "either" ? readNumberText(cell, "CNY") : null;
  return typeof number === "object" && number !== null ? number.plain : cleanText(cell);
}

function textOf(cell: CellValue): string {
  return isError(cell) ? cell.error : cell === null ? "" : cleanText(typeof cell === "number" ? decimalText(cell) : String(cell));
}
