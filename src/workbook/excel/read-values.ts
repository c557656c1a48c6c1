// The values of a sheet as the port gives them: rows from A1 on, empty cells null, errors told from texts that look like them.

import type { Area, CellValue } from "../workbook";
import { type Grid, gridSteps } from "./read-grids";
import type { Step } from "./requests";
import type { SheetOutline } from "./survey";

/** A sheet while it is read. */
export interface SheetReading {
  readonly outline: SheetOutline;
  readonly rows: CellValue[][];
  /** Per column the first and last row with a number, and with a text that an error shows as. */
  readonly numbers: (RowSpan | undefined)[];
  readonly suspects: (RowSpan | undefined)[];
}

export interface RowSpan {
  first: number;
  last: number;
}

/** A cell of an unknown workbook; what has been read corrects it. */
const BYTES_PER_CELL = 40;
const BYTES_PER_TYPE = 10;

export function newReading(outline: SheetOutline): SheetReading {
  return { outline, rows: [], numbers: [], suspects: [] };
}

/** Asks for values alone: texts as shown or formats beside them would double what is sent. */
export function valueSteps(reading: SheetReading): Step[] {
  const { outline } = reading;
  return outline.used === null ? [] : gridSteps(
    {
      sheet: outline.id,
      ask: (range) => range.load("values"),
      answer: (range) => range.values as Grid | null,
      take: (area, grid) => takeValues(reading, area, grid),
      bytesPerCell: BYTES_PER_CELL,
    },
    [outline.used],
  );
}

/** An error arrives as its text; Excel is asked for the type of those cells alone that show such a text. */
export function errorSteps(reading: SheetReading): Step[] {
  const { outline, rows } = reading;
  return gridSteps(
    {
      sheet: outline.id,
      ask: (range) => range.load("valueTypes"),
      answer: (range) => range.valueTypes as Grid | null,
      take: ({ top, left }, types) => {
        types.forEach(([type], index) => {
          const cell = rows[top + index]?.[left];
          if (isSuspect(cell) && type !== "String") rows[top + index]![left] = { error: cell };
        });
      },
      bytesPerCell: BYTES_PER_TYPE,
    },
    columnAreas(reading.suspects),
  );
}

/** One area per column with such cells. */
export function columnAreas(spans: readonly (RowSpan | undefined)[]): Area[] {
  return spans.flatMap((span, column) => (span ? [{ top: span.first, bottom: span.last, left: column, right: column }] : []));
}

/** Drops empty cells at the end of rows and empty rows at the end of the sheet, as every adapter does. */
export function trimmed(rows: CellValue[][]): CellValue[][] {
  let filled = 0;
  for (let row = 0; row < rows.length; row++) {
    const cells = (rows[row] ??= []);
    let length = cells.length;
    while (length > 0 && (cells[length - 1] ?? null) === null) length--;
    cells.length = length;
    if (length > 0) filled = row + 1;
  }
  rows.length = filled;
  return rows;
}

function takeValues(reading: SheetReading, { top, left }: Area, grid: Grid): void {
  const { rows, numbers, suspects } = reading;
  for (let index = 0; index < grid.length; index++) {
    const row = top + index;
    const cells = (rows[row] ??= new Array<CellValue>(left).fill(null));
    const values = grid[index] as readonly (string | number | boolean)[];
    for (let offset = 0; offset < values.length; offset++) {
      const value = values[offset]!;
      const column = left + offset;
      cells[column] = value === "" ? null : value;
      if (typeof value === "number") spread(numbers, column, row);
      else if (isSuspect(value)) spread(suspects, column, row);
    }
  }
}

/** Errors of every language of Excel begin with this sign. */
function isSuspect(value: unknown): value is string {
  return typeof value === "string" && value.charCodeAt(0) === 35;
}

function spread(spans: (RowSpan | undefined)[], column: number, row: number): void {
  const span = spans[column];
  if (!span) spans[column] = { first: row, last: row };
  else {
    if (row < span.first) span.first = row;
    if (row > span.last) span.last = row;
  }
}
