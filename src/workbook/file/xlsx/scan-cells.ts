// The cells of a worksheet part: one pass over its text, because a ledger's sheet is tens of megabytes of XML.

import type { CellError, CellValue } from "../../workbook";
import { cellText } from "./xml";

/** What a part's cells refer to. */
export interface CellContext {
  readonly strings: readonly string[];
  /** Days to add to a number in a cell of this style: 1462 for dates of a 1904 workbook, else 0. */
  readonly shift: ((style: number) => number) | null;
}

/** Cells with values, and where the styles of a column change. */
export interface ScannedCells {
  readonly rows: readonly (readonly CellValue[])[];
  /** Style index of a cell with a value, 0 where it has none. */
  readonly styleAt: (row: number, column: number) => number;
  /** First formula cell without a stored result, 0-based, or null. */
  readonly uncalculated: readonly [row: number, column: number] | null;
  /** Rows that are hidden, 0-based. */
  readonly hiddenRows: ReadonlySet<number>;
}

const ROWS = 1_048_576;
const COLUMNS = 16_384;
const NOT_CALCULATED: CellError = Object.freeze({ error: "#GETTING_DATA" });
const NO_CELLS: readonly CellValue[] = Object.freeze([]);

/** Where the scan stands: one record, changed in place, for millions of cells. */
interface Cell {
  row: number;
  column: number;
  style: number;
  /** The `t` attribute; empty for numbers. */
  type: string;
  raw: string;
  hasFormula: boolean;
}

/** A worksheet that breaks the format; the caller knows the path and says so. */
export class DamagedSheet extends Error {
  override readonly name = "DamagedSheet";
}

export function scanCells(xml: string, context: CellContext): ScannedCells {
  const rows: CellValue[][] = [];
  const styles = columnStyles();
  const cell: Cell = { row: -1, column: -1, style: 0, type: "", raw: "", hasFormula: false };
  let uncalculated: readonly [number, number] | null = null;
  const hiddenRows = new Set<number>();
  let at = xml.indexOf("<sheetData");
  while (at !== -1 && (at = xml.indexOf("<", at + 1)) !== -1) {
    const first = xml.charCodeAt(at + 1);
    if (first === 99 /* c */ && isNameEnd(xml.charCodeAt(at + 2))) {
      at = readCell(xml, at, cell);
      const value = valueOf(cell, context);
      if (value === null) continue;
      if (value === NOT_CALCULATED) uncalculated ??= [cell.row, cell.column];
      place(rows, cell, value);
      styles.take(cell);
    } else if (first === 114 /* r */) at = readRow(xml, at, cell, hiddenRows);
    else if (xml.startsWith("</sheetData", at)) break;
  }
  return { rows: Array.from(rows, (row) => row ?? NO_CELLS), styleAt: styles.at, uncalculated, hiddenRows };
}

function readRow(xml: string, at: number, cell: Cell, hiddenRows: Set<number>): number {
  const end = xml.indexOf(">", at);
  const tag = xml.slice(at, end);
  const number = /\sr\s*=\s*["'](\d+)/.exec(tag)?.[1];
  cell.row = number === undefined ? cell.row + 1 : Number(number) - 1;
  cell.column = -1;
  if (/\shidden\s*=\s*["'](?:1|true)["']/.test(tag)) hiddenRows.add(cell.row);
  return end;
}

/** Reads one `<c>`; returns the position of its last character. */
function readCell(xml: string, at: number, cell: Cell): number {
  const end = xml.indexOf(">", at);
  if (end === -1) throw new DamagedSheet("cut short");
  readCellTag(xml, at + 2, end, cell);
  cell.raw = "";
  cell.hasFormula = false;
  return xml.charCodeAt(end - 1) === 47 /* / */ ? end : readCellContent(xml, end, cell);
}

/** Attributes r, s and t. A cell without r stands right of the one before. */
function readCellTag(xml: string, from: number, end: number, cell: Cell): void {
  cell.column++;
  cell.style = 0;
  cell.type = "";
  for (let equals = xml.indexOf("=", from); equals !== -1 && equals < end; ) {
    const open = xml.charCodeAt(equals + 1) === 34 || xml.charCodeAt(equals + 1) === 39 ? equals + 1 : xml.slice(equals).search(/["']/) + equals;
    const close = xml.indexOf(xml[open] as string, open + 1);
    const name = xml.charCodeAt(equals - 1);
    const alone = xml.charCodeAt(equals - 2) <= 32;
    if (alone && name === 114 /* r */) readAddress(xml, open + 1, close, cell);
    else if (alone && name === 115 /* s */) cell.style = Number(xml.slice(open + 1, close));
    else if (alone && name === 116 /* t */) cell.type = xml.slice(open + 1, close);
    equals = xml.indexOf("=", close);
  }
}

function readAddress(xml: string, from: number, end: number, cell: Cell): void {
  let column = 0;
  let row = 0;
  for (let at = from; at < end; at++) {
    const code = xml.charCodeAt(at);
    if (code >= 65) column = column * 26 + code - 64;
    else row = row * 10 + code - 48;
  }
  cell.column = column - 1;
  cell.row = row - 1;
}

/** Value and formula inside a `<c>`; returns the position where `</c>` ends. */
function readCellContent(xml: string, from: number, cell: Cell): number {
  let at = from;
  // The usual case first: a value and nothing else.
  if (xml.startsWith("<v>", from + 1)) {
    at = xml.indexOf("<", from + 4);
    cell.raw = xml.slice(from + 4, at);
    if (xml.startsWith("</v></c>", at)) return at + 7;
  }
  for (;;) {
    at = xml.indexOf("<", at + 1);
    if (at === -1) throw new DamagedSheet("cut short");
    const first = xml.charCodeAt(at + 1);
    if (first === 47 /* / */) {
      if (xml.charCodeAt(at + 2) === 99 /* c */) return xml.indexOf(">", at);
    } else if (first === 118 /* v */) {
      const start = xml.indexOf(">", at) + 1;
      if (xml.charCodeAt(start - 2) === 47) continue;
      at = xml.indexOf("<", start);
      cell.raw = xml.slice(start, at);
    } else if (first === 102 /* f */) cell.hasFormula = true;
    else if (xml.startsWith("<is", at)) {
      const end = xml.indexOf("</is", at);
      if (end === -1) continue;
      cell.raw = richText(xml.slice(at, end));
      at = end;
    }
  }
}

/** One text and nothing else, the usual case: inside a shared string, or from `<is>` on. */
const PLAIN_TEXT = /^(?:<is>)?<t(?: xml:space="preserve")?>([^<]*)<\/t>$/;

/** Text of runs, without the reading aids (`rPh`) that Japanese and Chinese Excel store beside it. Still escaped. */
export function richText(xml: string): string {
  const plain = PLAIN_TEXT.exec(xml);
  if (plain !== null) return plain[1]!;
  const spoken = xml.includes("<rPh") ? xml.replace(/<rPh[\s\S]*?<\/rPh>/g, "") : xml;
  let text = "";
  for (const [, run] of spoken.matchAll(/<t(?:\s[^>]*)?>([^<]*)<\/t/g)) text += run;
  return text;
}

function valueOf(cell: Cell, context: CellContext): CellValue {
  const { raw, type } = cell;
  if (raw === "") return cell.hasFormula && type !== "str" && type !== "inlineStr" ? NOT_CALCULATED : null;
  switch (type) {
    case "":
    case "n": {
      const number = Number(raw);
      if (!Number.isFinite(number)) throw new DamagedSheet(`number ${raw}`);
      return context.shift === null ? number : number + context.shift(cell.style);
    }
    case "s":
      return context.strings[Number(raw)] || null;
    case "b":
      return raw === "1" || raw === "true";
    case "e":
      return { error: cellText(raw) };
    case "d":
      return serialOf(raw);
    default:
      return cellText(raw) || null;
  }
}

/** ISO date and time of a cell of type `d` as a serial number. */
function serialOf(iso: string): number | string {
  const time = Date.parse(/[zZ]|[+-]\d\d:\d\d$/.test(iso) ? iso : `${iso.includes("T") ? iso : `${iso}T00:00`}Z`);
  return Number.isNaN(time) ? iso : time / 86_400_000 + 25_569;
}

function place(rows: CellValue[][], cell: Cell, value: CellValue): void {
  if (!(cell.row >= 0 && cell.row < ROWS && cell.column >= 0 && cell.column < COLUMNS)) throw new DamagedSheet("cell address");
  const row = (rows[cell.row] ??= []);
  while (row.length < cell.column) row.push(null);
  row[cell.column] = value;
}

function isNameEnd(code: number): boolean {
  return code <= 32 || code === 62 /* > */ || code === 47; /* / */
}

/** Styles by column as runs: a ledger's column keeps one style for its whole length. */
function columnStyles(): { take: (cell: Cell) => void; at: (row: number, column: number) => number } {
  const runs: { rows: number[]; styles: number[] }[] = [];
  return {
    take: ({ row, column, style }) => {
      const run = (runs[column] ??= { rows: [], styles: [] });
      if (run.styles.at(-1) === style) return;
      run.rows.push(row);
      run.styles.push(style);
    },
    at: (row, column) => {
      const run = runs[column];
      return run?.styles[countUpTo(run.rows, row) - 1] ?? 0;
    },
  };
}

/** How many of the ascending numbers are at most `limit`. */
function countUpTo(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] as number) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
