// Number formats of the cells that hold numbers, kept as runs: a column has a handful of formats and a hundred thousand rows.

import { type CellValue, type FormatRuns, formatAt } from "../workbook";
import { gridSteps } from "./read-grids";
import { type SheetReading, columnAreas } from "./read-values";
import type { Step } from "./requests";

/** Formats of the columns with numbers. */
export interface NumberFormats {
  steps(): Step[];
  /** Format of a cell that holds a number, null of any other. */
  at(row: number, column: number): string | null;
}

const BYTES_PER_FORMAT = 14;

/**
 * Excel tells formats cell by cell and never for a column as a whole, so only columns with numbers are asked for, from the
 * first number to the last: nothing else has a use for a format.
 */
export function numberFormatsOf(reading: SheetReading): NumberFormats {
  const columns: FormatRuns[] = [];
  const isNumber = (row: number, column: number): boolean => typeof (reading.rows[row]?.[column] satisfies CellValue | undefined) === "number";
  return {
    steps: () =>
      gridSteps(
        {
          sheet: reading.outline.id,
          ask: (range) => range.load("numberFormat"),
          answer: (range) => range.numberFormat as unknown[][] | null,
          take: ({ top, left }, grid) => takeFormats((columns[left] ??= { starts: [], formats: [] }), top, grid),
          bytesPerCell: BYTES_PER_FORMAT,
        },
        columnAreas(reading.numbers),
      ),
    at: (row, column) => (isNumber(row, column) ? formatAt(columns[column], row) : null),
  };
}

/** Pieces of a column arrive from top to bottom. */
function takeFormats({ starts, formats }: FormatRuns, top: number, grid: readonly (readonly unknown[])[]): void {
  grid.forEach(([format], index) => {
    const code = String(format);
    if (formats.at(-1) === code) return;
    starts.push(top + index);
    formats.push(code);
  });
}
