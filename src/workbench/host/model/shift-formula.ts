// A formula as it reads in another cell: relative references move along.

import { columnLetters } from "../../../workbook/address";
import { COLUMNS, ROWS, columnNumber } from "./places";

/** Texts and quoted sheets are passed over; then cells, whole columns and whole rows that are no part of a longer word. */
const PARTS = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.$\\])(?:(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})|(\$?)(\d{1,7}):(\$?)(\d{1,7}))(?![\p{L}\p{N}_.(!])/gu;

export function shiftedFormula(formula: string, down: number, across: number): string {
  if (down === 0 && across === 0) return formula;
  const column = (fixed: string, letters: string): string | null => moved(columnNumber(letters), fixed === "$" ? 0 : across, COLUMNS, (number) => fixed + columnLetters(number));
  const row = (fixed: string, digits: string): string | null => moved(Number(digits) - 1, fixed === "$" ? 0 : down, ROWS, (number) => `${fixed}${number + 1}`);
  return formula.replace(PARTS, (whole: string, ...groups: (string | undefined)[]) => {
    const [cellColumnFixed, cellColumn, cellRowFixed, cellRow, fromFixed, from, toFixed, to, topFixed, top, bottomFixed, bottom] = groups;
    if (cellColumn !== undefined) return joined([column(cellColumnFixed!, cellColumn), row(cellRowFixed!, cellRow!)], "");
    if (from !== undefined) return joined([column(fromFixed!, from), column(toFixed!, to!)], ":");
    if (top !== undefined) return joined([row(topFixed!, top), row(bottomFixed!, bottom!)], ":");
    return whole;
  });
}

function moved(place: number, by: number, limit: number, write: (place: number) => string): string | null {
  const after = place + by;
  return after < 0 || after >= limit ? null : write(after);
}

function joined(parts: readonly (string | null)[], by: string): string {
  return parts.includes(null) ? "#REF!" : parts.join(by);
}
