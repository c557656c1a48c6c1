// What the grid says was entered, as Excel would be given it: one rectangle of entries, cells in between left alone.

import type { ICellData } from "@univerjs/core";
import type { Area } from "../../workbook/workbook";

/** Cells by row and column; null for one that was emptied. */
export type EnteredCells = Readonly<Record<number, Readonly<Record<number, ICellData | null>>>>;

/** The grid's word for a text that was typed with an apostrophe. */
const FORCED_TEXT = 4;

type Entry = string | number | boolean | null;

export interface Entered {
  readonly area: Area;
  /** As typed; null leaves a cell as it is. */
  readonly values: readonly (readonly Entry[])[];
}

/** Null where nothing but looks was changed. */
export function entryOf(cells: EnteredCells): Entered | null {
  const found = Object.entries(cells).flatMap(([row, ofRow]) => Object.entries(ofRow).map(([column, cell]) => ({ row: Number(row), column: Number(column), entry: enteredIn(cell) }))).filter(({ entry }) => entry !== null);
  if (found.length === 0) return null;
  const rows = found.map(({ row }) => row);
  const columns = found.map(({ column }) => column);
  const area = { top: least(rows), left: least(columns), bottom: most(rows), right: most(columns) };
  const values = Array.from({ length: area.bottom - area.top + 1 }, (): Entry[] => new Array<Entry>(area.right - area.left + 1).fill(null));
  for (const { row, column, entry } of found) values[row - area.top]![column - area.left] = entry;
  return { area, values };
}

function enteredIn(cell: ICellData | null): Entry {
  if (cell === null) return "";
  if (typeof cell.f === "string" && cell.f !== "") return cell.f;
  const text = cell.p?.body?.dataStream.replace(/[\r\n]+$/, "");
  const value = text ?? cell.v;
  if (value === undefined) return null;
  if (value === null) return "";
  return cell.t === FORCED_TEXT ? `'${String(value)}` : value;
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b));
}

function most(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.max(a, b));
}
