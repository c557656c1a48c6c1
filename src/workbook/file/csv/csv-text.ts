// CSV text: rows to text and back, so that every text is re-read as written and no spreadsheet takes one for a formula.

import Papa from "papaparse";
import type { CellValue } from "../../workbook";

const DELIMITERS = [",", ";", "\t", "|"] as const;
const SAMPLE_LENGTH = 50_000;
const SAMPLE_LINES = 30;
const WIDEST = 100_000;

/** A text that a spreadsheet would evaluate, behind any apostrophes that already guard it. */
const EVALUATED = /^'*[=+\-@\t\r]/;

/** A sign and digits only: `-500`, `+1,200.50`, `-3%`, `-`. Nothing to evaluate, and it must stay a number. */
const HARMLESS = /^[+-]?[\d.,]*%?$/;

function needsGuard(text: string): boolean {
  return EVALUATED.test(text) && !HARMLESS.test(text);
}

/** Puts one apostrophe before a text that would be evaluated; `unguard` takes it off again. */
function guard(text: string): string {
  return needsGuard(text) ? `'${text}` : text;
}

function unguard(text: string): string {
  return text.startsWith("'") && needsGuard(text.slice(1)) ? text.slice(1) : text;
}

/** Rows as CSV: comma, quotes where needed, LF. */
export function csvText(rows: readonly (readonly (string | number | null)[])[]): string {
  const fields = rows.map((row) => row.map((cell) => (typeof cell === "string" ? guard(cell) : cell === null ? "" : String(cell))));
  return fields.length === 0 ? "" : `${Papa.unparse(fields, { newline: "\n" })}\n`;
}

/** Cells of a CSV text, all as typed; empty cells are null, empty ends are cut. */
export function csvRows(text: string, delimiter = delimiterOf(text)): CellValue[][] {
  const { data } = Papa.parse<string[]>(text, { delimiter });
  const rows = data.map((fields) => {
    const last = fields.findLastIndex((field) => field !== "");
    return fields.slice(0, last + 1).map((field) => (field === "" ? null : unguard(field)));
  });
  return rows.slice(0, rows.findLastIndex((row) => row.length > 0) + 1);
}

/**
 * The delimiter that cuts most of the first lines into equally many fields, and into most fields among equals. (Papa's own
 * guess misses files of two columns.)
 */
function delimiterOf(text: string): string {
  const start = text.slice(0, SAMPLE_LENGTH);
  const scores = DELIMITERS.map((delimiter) => {
    const { data } = Papa.parse<string[]>(start, { delimiter, preview: SAMPLE_LINES, skipEmptyLines: true });
    const lines = new Map<number, number>();
    for (const { length } of data) if (length > 1) lines.set(length, (lines.get(length) ?? 0) + 1);
    return { delimiter, score: Math.max(0, ...[...lines].map(([width, count]) => count * WIDEST + width)) };
  });
  return scores.reduce((best, next) => (next.score > best.score ? next : best)).delimiter;
}
