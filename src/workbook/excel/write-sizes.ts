// Widths of columns, heights of rows and merged cells.

import { TALLEST_ROW, WIDEST_COLUMN } from "../sheet-limits";
import type { SheetContent } from "../workbook";
import type { Step } from "./requests";

const STEP_BYTES = 700;
const POINTS_PER_PIXEL = 0.75;

/** Excel leaves a column five pixels more than its characters need. */
const COLUMN_PADDING = 5;

/** Pixels of a digit in the usual fonts; used where a workbook's own widths make no sense. */
const USUAL_DIGIT = 7;

/**
 * Points of a character's width in the workbook's font: Excel tells the standard width in characters and the width of a column
 * of that width in points.
 */
export function pointsPerCharacter(standardCharacters: number, standardPoints: number): number {
  const digit = Math.round((standardPoints / POINTS_PER_PIXEL - COLUMN_PADDING) / standardCharacters);
  return (digit >= 5 && digit <= 20 ? digit : USUAL_DIGIT) * POINTS_PER_PIXEL;
}

/** The steps for one sheet; Excel measures columns in points. */
export function* sizeSteps(sheet: string, { columns, heights = {}, merges }: SheetContent, characterPoints: number): Generator<Step> {
  const widths = columns.map(({ width }) => Math.min(width, WIDEST_COLUMN) * characterPoints);
  for (const [left, right, width] of runs(widths.length, (column) => widths[column])) {
    yield step((request) => void (request.range(sheet, { top: 0, left, bottom: 0, right }).format.columnWidth = width));
  }
  const last = Math.max(-1, ...Object.keys(heights).map(Number));
  for (const [top, bottom, height] of runs(last + 1, (row) => heights[row])) {
    yield step((request) => void (request.range(sheet, { top, left: 0, bottom, right: 0 }).format.rowHeight = Math.min(height, TALLEST_ROW)));
  }
  for (const area of merges) yield step((request) => request.range(sheet, area).merge(false));
}

function step(queue: Step["queue"]): Step {
  return { bytes: STEP_BYTES, queue };
}

/** Stretches of equal values, first and last place; places without a value belong to none. */
export function* runs<T>(count: number, valueAt: (place: number) => T | undefined): Generator<[first: number, last: number, value: T]> {
  for (let first = 0; first < count; ) {
    const value = valueAt(first);
    let last = first;
    while (last + 1 < count && valueAt(last + 1) === value) last++;
    if (value !== undefined) yield [first, last, value];
    first = last + 1;
  }
}
