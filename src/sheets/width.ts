// How wide columns are, how high headings, and which paper holds them legibly.

import type { Area, CellValue, PrintSetup, WrittenCell } from "../workbook/workbook";
import { shownDecimals } from "./style";
import { type ColumnKind, type Printed, type Table, type TableColumn, type TableRow, isPrinted } from "./table";

const CJK = 2.15;
const LATIN = 1.1;
const BOLD = 1.06;
const PADDING = 2;
const LEAST: Readonly<Record<ColumnKind, number>> = { amount: 12, rate: 10, quantity: 11, count: 9, percent: 9, code: 8, text: 10, flag: 10 };

/** Room for twelve digits with their commas and a minus, given wherever the page has it. */
const TWELVE_DIGITS = 18;
const COLUMNS_WITH_ROOM = 9;

/** In a table of two columns the second one carries the line that names the currency. */
const UNIT_LINE = 28;

const LINE_HEIGHT = 15;

/** Width of a text in digits of the default font. */
export function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += letter.codePointAt(0)! >= 0x2e80 ? CJK : LATIN;
  return width;
}

/** By the first rows of texts: nobody waits for the widest of a hundred thousand. */
const TEXTS_MEASURED = 50;

/** Width of a column of a user's own cells, which show a number with its commas and two decimals, in digits of the default font. */
export function valuesWidth(values: readonly (CellValue | undefined)[], narrowest: number, widest: number): number {
  const largest = values.reduce<number>((most, value) => (typeof value === "number" ? Math.max(most, Math.abs(value)) : most), 0);
  const digits = Math.trunc(largest).toString().length;
  const figure = largest === 0 ? 0 : (digits + Math.floor((digits - 1) / 3) + ".00-".length) * LATIN;
  const texts = values.slice(0, TEXTS_MEASURED).map((value) => (typeof value === "number" ? 0 : textWidth(String(value ?? ""))));
  return Math.min(widest, Math.max(narrowest, Math.ceil(Math.max(figure, ...texts)) + PADDING));
}

/** Width of every column of a table, in digits of the default font. */
export function columnWidths(table: Table): number[] {
  const roomy = table.columns.length <= COLUMNS_WITH_ROOM;
  return table.columns.map((column, index) => {
    if (column.wrapAt !== undefined) return column.wrapAt;
    const room = table.columns.length <= 2 ? UNIT_LINE : roomy ? TWELVE_DIGITS : 0;
    const least = Math.max(LEAST[column.kind], column.kind === "amount" ? room : 0);
    return Math.ceil(Math.max(least, headingNeed(column.label), contentNeed(table, index, column.kind)));
  });
}

/** Only a text not seen before and a number larger than those before are measured. */
function contentNeed(table: Table, index: number, kind: ColumnKind): number {
  const seen = new Set<string>();
  const largest: number[] = [];
  let need = 0;
  for (const row of table.rows) {
    const cell = row.cells[index];
    if (cell === null || cell === undefined || row.kind === "group" || row.kind === "line") continue;
    if (isPrinted(cell)) {
      const size = Number(cell.units);
      const place = cell.decimals * 2 + (size < 0 ? 1 : 0);
      if (Math.abs(size) <= (largest[place] ?? -1) && row.kind === "plain") continue;
      largest[place] = Math.abs(size);
      need = Math.max(need, numberWidth(cell, kind) * weightOf(row) + PADDING);
    } else if (!seen.has(cell)) {
      if (row.kind === "plain") seen.add(cell);
      need = Math.max(need, (textWidth(cell) + 1) * weightOf(row) + PADDING);
    }
  }
  return need;
}

function weightOf(row: TableRow): number {
  return row.kind === "plain" ? 1 : BOLD;
}

function numberWidth({ units, decimals }: Printed, kind: ColumnKind): number {
  const size = Math.abs(Number(units)) / 10 ** decimals;
  const whole = size < 10 ? 1 : Math.floor(Math.log10(size) + 1e-9) + 1;
  const shown = shownDecimals(kind, decimals);
  return whole + Math.floor((whole - 1) / 3) + (shown > 0 ? shown + 1 : 0) + (units < 0n ? 1 : 0);
}

/** A heading may break between Chinese characters and between words, and is given two lines. */
function headingNeed(label: string): number {
  const lines = label.split("\n").map((line) => {
    const longestWord = Math.max(...line.split(" ").map((word) => (isCjk(word) ? 0 : textWidth(word))));
    return Math.max(longestWord, textWidth(line) / 2 + CJK / 2);
  });
  return Math.max(...lines) * BOLD + PADDING;
}

function isCjk(word: string): boolean {
  return /[\u2e80-\uffff]/u.test(word);
}

/** Height in points of a row whose widest text wraps in its column. */
export function wrappedHeight(cells: readonly { readonly text: string; readonly width: number }[]): number {
  const lines = cells.map(({ text, width }) =>
    text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil((textWidth(line) * BOLD) / Math.max(1, width - 1))), 0),
  );
  return Math.max(1, ...lines) * LINE_HEIGHT + 5;
}

/** Heights of the rows in which a text wraps in its column, or in the columns its cell is merged over. */
export function wrappedHeights(rows: readonly (readonly (WrittenCell | null)[])[], widths: readonly number[], merges: readonly Area[] = []): Record<number, number> {
  const rights = new Map(merges.map(({ top, left, right }) => [`${top} ${left}`, right]));
  return Object.fromEntries(rows.flatMap((row, at) => {
    const texts = row.flatMap((cell, column) => (cell?.style?.wrap ? [{ text: String(cell.value ?? ""), width: widths.slice(column, (rights.get(`${at} ${column}`) ?? column) + 1).reduce((sum, width) => sum + width, 0) }] : []));
    return texts.length === 0 ? [] : [[at, wrappedHeight(texts)]];
  }));
}

type Page = Pick<PrintSetup, "landscape" | "paper" | "pagesWide">;

/** Printable inches across and down, at margins of 0.4 in and room for the footer. */
const PAPERS: readonly (Omit<Page, "pagesWide"> & { readonly inches: number; readonly tall: number; readonly smallest: number })[] = [
  { paper: "A4", landscape: false, inches: 7.4, tall: 10.4, smallest: 0.8 },
  { paper: "A4", landscape: true, inches: 10.8, tall: 7, smallest: 0.56 },
  { paper: "A3", landscape: true, inches: 15.7, tall: 10.4, smallest: 0.55 },
];

/** Legible on A4 across several pages. */
const SPREAD = { inches: 10.8, scale: 0.66 };

/** The smallest A4 page on which the table is legible; else A4 pages that break between its bands; a table without any goes on larger paper. */
export function pageFor(widths: readonly number[], columns: readonly TableColumn[], labels: number): Page {
  const inches = inchesOf(widths);
  const bands = bandsOf(columns, labels);
  const paper = PAPERS.find((each) => each.inches / inches >= each.smallest && (bands === null || each.paper === "A4"));
  if (paper) return { paper: paper.paper, landscape: paper.landscape, pagesWide: 1 };
  const repeated = inchesOf(widths.slice(0, Math.min(labels, columns.length)));
  if (bands === null) return { paper: "A3", landscape: true, pagesWide: Math.ceil((inches - repeated) / (15.7 / SPREAD.scale - repeated)) };
  const pages = Math.ceil((inches - repeated) / (SPREAD.inches / SPREAD.scale - repeated));
  return { paper: "A4", landscape: true, pagesWide: Math.ceil(bands.count / Math.ceil(bands.count / pages)) };
}

/** Bands of one size behind the columns that name a row; null for a table that has none. */
function bandsOf(columns: readonly TableColumn[], labels: number): { readonly size: number; readonly count: number } | null {
  const size = columns.slice(labels).findIndex((column, _, all) => column.band !== all[0]?.band);
  if (size < 1 || (columns.length - labels) % size !== 0) return null;
  const banded = columns.slice(labels);
  const isEven = banded.every((column, index) => column.band !== undefined && (index % size === 0 ? column.band !== banded[index - 1]?.band : column.band === banded[index - 1]!.band));
  return isEven ? { size, count: banded.length / size } : null;
}

/** Print may be smaller than the width asks for, by so much or while it is so large, so that the last rows and the signatures stay with their table. */
const LEAST_SHRINKING = 0.86;
const WELL_LEGIBLE = 0.58;

/** True where rows of these heights, in points, belong on one page. */
export function fitsOnePage(heights: readonly number[], widths: readonly number[], { paper, landscape, pagesWide }: Page): boolean {
  const { inches: across, tall } = PAPERS.find((each) => each.paper === paper && each.landscape === landscape)!;
  const scale = Math.min(1, (across * pagesWide) / inchesOf(widths));
  const shrunk = tall / (heights.reduce((sum, points) => sum + points, 0) / 72);
  return shrunk >= Math.min(scale * LEAST_SHRINKING, WELL_LEGIBLE);
}

function inchesOf(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + (width * 7 + 5) / 96, 0);
}

/**
 * Widths with which a form of several pages across breaks between its bands: every band alike, those of the last page wide
 * enough to fill it. Spreadsheets ignore manual breaks on a sheet that is fitted to pages.
 */
export function widthsByPage(widths: readonly number[], columns: readonly TableColumn[], labels: number, pagesWide: number): number[] {
  const bands = bandsOf(columns, labels);
  if (pagesWide === 1 || bands === null) return [...widths];
  const { size, count } = bands;
  const onPage = Math.ceil(count / pagesWide);
  const onLast = count - onPage * (pagesWide - 1);
  return widths.map((width, index) => {
    if (index < labels) return width;
    const alike = Math.max(...widths.filter((_, other) => other >= labels && (other - labels) % size === (index - labels) % size));
    return index >= columns.length - onLast * size ? (alike * onPage) / onLast : alike;
  });
}

/** Columns from one up to another, which is not among them. */
export interface ColumnRun {
  readonly from: number;
  readonly until: number;
}

/** Columns of the pages across as a spreadsheet breaks them, which fills each page; all columns where there is one page. */
export function pagesAcross(widths: readonly number[], labels: number, pagesWide: number): ColumnRun[] {
  if (pagesWide === 1) return [{ from: 0, until: widths.length }];
  const room = widths.slice(labels).reduce((sum, width) => sum + width, 0) / pagesWide;
  const pages: ColumnRun[] = [];
  let [from, used] = [labels, 0];
  widths.slice(labels).forEach((width, index) => {
    if (used > 0 && used + width > room + 0.001) {
      pages.push({ from, until: labels + index });
      [from, used] = [labels + index, 0];
    }
    used += width;
  });
  return [...pages, { from, until: widths.length }];
}
