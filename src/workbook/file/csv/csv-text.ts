// CSV text: rows to text and back, so that every text is re-read as written and no spreadsheet takes one for a formula.

import Papa from "papaparse";
import type { CellValue } from "../../workbook";

const DELIMITERS = [",", ";", "\t", "|"] as const;
const SAMPLE_LENGTH = 50_000;
const SAMPLE_LINES = 30;
const WIDEST = 100_000;

/** A text that a spreadsheet would evaluate, behind any apostrophes that already guard it. */
const EVALUATED = /^'*[=+\-@＝＋－﹣＠\t\r\n]/u;

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

/** Cells of a CSV text, all as typed; empty cells are null. Empty ends are cut, but in a row with more fields than is usual. */
export function csvRows(text: string, delimiter = delimiterOf(text)): CellValue[][] {
  const { data } = Papa.parse<string[]>(text, { delimiter });
  const usual = usualLength(data);
  const rows = data.map((fields) => {
    const last = fields.length > usual ? fields.length - 1 : fields.findLastIndex((field) => field !== "");
    return fields.slice(0, last + 1).map((field) => (field === "" ? null : unguard(field)));
  });
  return rows.slice(0, rows.findLastIndex((row) => row.length > 0) + 1);
}

/** The number of fields that most rows have; endless where no number is usual. */
function usualLength(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  const filled = rows.filter(({ length }) => length > 1);
  for (const { length } of filled) counts.set(length, (counts.get(length) ?? 0) + 1);
  const usual = [...counts].find(([length, count]) => length > 2 && 2 * count > filled.length);
  return usual?.[0] ?? Infinity;
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
