// How the three signatures at the foot of a sheet stand beside each other.

import { textWidth } from "./width";

/** With fewer columns they share one line of text. */
const COLUMNS_TO_SIGN_IN = 6;

/**
 * The texts of each line: side by side, in one text where columns are few, or one below the other where names would be cut off.
 *
 * @param pages  widths of the columns of every page across; what fits the narrowest fits all
 */
export function signatureLines(signatures: readonly string[], pages: readonly (readonly number[])[]): string[][] {
  const room = Math.min(...pages.map((widths) => widths.reduce((sum, width) => sum + width, 0)));
  const columns = Math.min(...pages.map((widths) => widths.length));
  const joined = signatures.join(" ".repeat(20));
  if (columns >= COLUMNS_TO_SIGN_IN && signatures.every((text) => textWidth(text) + 2 <= room / signatures.length)) return [[...signatures]];
  if (columns < COLUMNS_TO_SIGN_IN && textWidth(joined) <= room) return [[joined]];
  return signatures.map((text) => [text]);
}
