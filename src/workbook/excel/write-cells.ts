// Values and formulas of a sheet, entered row by row in steps of some hundred kilobytes.

import { MOST_ROWS } from "../sheet-limits";
import type { SheetContent } from "../workbook";
import { bytesPerRow } from "./json-size";
import { STEP_BYTES, type Step } from "./requests";
import { entryOf } from "./text-entry";

/** Bytes of a step besides its cells; Excel's library splits what is written into blocks of its own. */
const STEP_OVERHEAD = 2_000;

/** Rows as they are entered, each as wide as the widest. */
interface Entries {
  readonly sheet: string;
  readonly width: number;
  readonly perRow: number;
  row(index: number): (string | number)[];
}

/** A number that is none, or more rows than a worksheet has, is a fault of ours and is found before anything is written. */
export function refuseUnwritable({ name, rows }: SheetContent): void {
  if (rows.length > MOST_ROWS) throw new RangeError(`${name}: ${rows.length} rows do not fit a worksheet`);
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (typeof cell?.value === "number" && !Number.isFinite(cell.value)) throw new RangeError(`${name}, row ${row + 1}, column ${column + 1}: ${cell.value} cannot be written`);
    });
  });
}

/** Columns with cells. */
export function widthOf({ rows }: SheetContent): number {
  return rows.reduce((width, cells) => Math.max(width, cells.length), 0);
}

export function* cellSteps(sheet: string, content: SheetContent): Generator<Step> {
  const { rows } = content;
  const width = widthOf(content);
  if (width === 0) return;
  const row = (index: number): (string | number)[] => Array.from({ length: width }, (_, column) => entryOf(rows[index]?.[column]));
  const perRow = Math.max(1, bytesPerRow(rows.length, row));
  const size = Math.max(1, Math.floor(STEP_BYTES / perRow));
  for (let top = 0; top < rows.length; top += size) yield rowsStep({ sheet, width, perRow, row }, top, Math.min(rows.length, top + size) - 1);
}

function rowsStep(entries: Entries, top: number, bottom: number): Step {
  const middle = Math.floor((top + bottom) / 2);
  return {
    bytes: STEP_OVERHEAD + entries.perRow * (bottom - top + 1),
    queue: (request) => {
      const grid = Array.from({ length: bottom - top + 1 }, (_, index) => entries.row(top + index));
      request.range(entries.sheet, { top, left: 0, bottom, right: entries.width - 1 }).formulas = grid;
    },
    halves: () => (top === bottom ? [] : [rowsStep(entries, top, middle), rowsStep(entries, middle + 1, bottom)]),
  };
}
