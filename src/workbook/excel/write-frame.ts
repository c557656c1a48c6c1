// What surrounds the cells of a sheet: widths, heights, merged cells, what stays in view, and how it prints.

import { columnLetters } from "../address";
import { LONGEST_FOOTER, MARGINS, TALLEST_ROW, WIDEST_COLUMN } from "../sheet-limits";
import type { PrintSetup, SheetContent } from "../workbook";
import type { Step } from "./requests";

const STEP_BYTES = 700;
const POINTS_PER_INCH = 72;
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
  const pixels = (standardPoints / POINTS_PER_PIXEL - COLUMN_PADDING) / standardCharacters;
  const digit = Math.round(pixels);
  return (digit >= 5 && digit <= 20 ? digit : USUAL_DIGIT) * POINTS_PER_PIXEL;
}

/** The steps for one sheet; Excel measures columns in points. */
export function* frameSteps(sheet: string, content: SheetContent, characterPoints: number): Generator<Step> {
  const { columns, merges, freeze, print } = content;
  const widths = columns.map(({ width }) => Math.min(width, WIDEST_COLUMN) * characterPoints);
  for (const [left, right, width] of runs(widths.length, (column) => widths[column])) {
    yield step((request) => void (request.range(sheet, { top: 0, left, bottom: 0, right }).format.columnWidth = width));
  }
  const last = Math.max(-1, ...Object.keys(content.heights ?? {}).map(Number));
  for (const [top, bottom, height] of runs(last + 1, (row) => content.heights?.[row])) {
    yield step((request) => void (request.range(sheet, { top, left: 0, bottom, right: 0 }).format.rowHeight = Math.min(height, TALLEST_ROW)));
  }
  for (const area of merges) yield step((request) => request.range(sheet, area).merge(false));
  if (freeze.rows > 0 || freeze.columns > 0) yield step((request) => freezeAt(request.sheet(sheet), freeze));
  yield step((request) => setUpPage(request.sheet(sheet).pageLayout, print));
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

function freezeAt(sheet: Excel.Worksheet, { rows, columns }: SheetContent["freeze"]): void {
  if (columns === 0) sheet.freezePanes.freezeRows(rows);
  else if (rows === 0) sheet.freezePanes.freezeColumns(columns);
  else sheet.freezePanes.freezeAt(`A1:${columnLetters(columns - 1)}${rows}`);
}

function setUpPage(layout: Excel.PageLayout, print: PrintSetup): void {
  layout.orientation = print.landscape ? "Landscape" : "Portrait";
  layout.paperSize = print.paper;
  layout.zoom = { horizontalFitToPages: print.pagesWide };
  layout.centerHorizontally = true;
  layout.leftMargin = MARGINS.left * POINTS_PER_INCH;
  layout.rightMargin = MARGINS.right * POINTS_PER_INCH;
  layout.topMargin = MARGINS.top * POINTS_PER_INCH;
  layout.bottomMargin = MARGINS.bottom * POINTS_PER_INCH;
  layout.headerMargin = MARGINS.header * POINTS_PER_INCH;
  layout.footerMargin = MARGINS.footer * POINTS_PER_INCH;
  const { left, center, right } = footerParts(print.footer.slice(0, LONGEST_FOOTER));
  const page = layout.headersFooters.defaultForAllPages;
  page.leftFooter = left;
  page.centerFooter = center;
  page.rightFooter = right;
  if (print.repeatRows) layout.setPrintTitleRows(`$${print.repeatRows[0] + 1}:$${print.repeatRows[1] + 1}`);
  if (print.repeatColumns) layout.setPrintTitleColumns(`$${columnLetters(print.repeatColumns[0])}:$${columnLetters(print.repeatColumns[1])}`);
}

/** A footer as files hold it, `&L…&C…&R…`, in its three parts; what stands before the first of them is the middle. */
export function footerParts(footer: string): { left: string; center: string; right: string } {
  const parts = { left: "", center: "", right: "" };
  let part: keyof typeof parts = "center";
  for (const [sign] of footer.matchAll(/&[\s\S]?|[^&]+/g)) {
    if (sign === "&L") part = "left";
    else if (sign === "&C") part = "center";
    else if (sign === "&R") part = "right";
    else parts[part] += sign;
  }
  return parts;
}
