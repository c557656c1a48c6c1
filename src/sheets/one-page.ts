// Whether a sheet is drawn onto one page down: where that leaves it legible, so that no page holds a signature and headings alone.

import type { PrintSetup } from "../workbook/workbook";

/** Rows without a height of their own, in points. */
const ROW = 15;

/** Points down a page inside its margins. */
const DOWN = { A4: { portrait: 748, landscape: 502 }, A3: { portrait: 1097, landscape: 748 } } as const;

/** Letters of 11 points are read down to this scale. */
const SMALLEST = 0.58;

/**
 * Pages down, or nothing where the sheet takes as many as it needs. Spreadsheets measure rows by their own fonts, so nothing finer
 * than this can be foretold. Fitting never enlarges a sheet.
 *
 * @param heights  heights in points by row
 */
export function onePageDown({ paper, landscape, pagesWide }: Pick<PrintSetup, "paper" | "landscape" | "pagesWide">, rows: number, heights: Readonly<Record<number, number>>): Pick<PrintSetup, "pagesTall"> {
  const down = DOWN[paper][landscape ? "landscape" : "portrait"];
  const needed = Array.from({ length: rows }, (_, row) => heights[row] ?? ROW).reduce((sum, height) => sum + height, 0);
  return pagesWide === 1 && down / needed >= SMALLEST ? { pagesTall: 1 } : {};
}
