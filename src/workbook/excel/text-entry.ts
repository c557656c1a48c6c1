// A cell as one types it, so that Excel stores what is meant: text stays text whatever it looks like.

import { LONGEST_TEXT } from "../sheet-limits";
import type { WrittenCell } from "../workbook";

/**
 * Text that no Excel takes for anything else: it begins with a letter, has no digit of any script, and is no truth value.
 * Dates, percentages, amounts and times need a digit; formulas and errors begin with a sign.
 */
const PLAIN = /^\p{L}\P{N}*$/u;
const TRUTH = /^(true|false)$/i;

/** Text as entered: an apostrophe before it says that it is text and is not part of it. */
export function enteredText(text: string): string {
  const kept = text.slice(0, LONGEST_TEXT);
  return PLAIN.test(kept) && !TRUTH.test(kept) ? kept : `'${kept}`;
}

/** What is entered into a cell; the empty text empties it. */
export function entryOf(cell: WrittenCell | null | undefined): string | number {
  // What a formula fills must be blank when it is entered.
  if (!cell || cell.isSpilled === true) return "";
  const { value, formula } = cell;
  if (formula !== undefined) return formula.startsWith("=") ? formula : `=${formula}`;
  if (value === null || value === "") return "";
  return typeof value === "number" ? value : enteredText(value);
}
