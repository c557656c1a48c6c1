// CSV text: rows to text and back, so that every text is re-read as written and no spreadsheet takes one for a formula.

import Papa from "papaparse";
import type { CellValue } from "../../workbook";

const DELIMITERS = [",", ";", "\t", "|"];

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

/** Cells of a CSV text, all as typed; empty cells are null, empty ends are cut. The delimiter, where none is given, is found out among `,` `;` tab `|`. */
export function csvRows(text: string, delimiter = ""): CellValue[][] {
  const { data } = Papa.parse<string[]>(text, { delimiter, delimitersToGuess: DELIMITERS });
  const rows = data.map((fields) => {
    const last = fields.findLastIndex((field) => field !== "");
    return fields.slice(0, last + 1).map((field) => (field === "" ? null : unguard(field)));
  });
  return rows.slice(0, rows.findLastIndex((row) => row.length > 0) + 1);
}
