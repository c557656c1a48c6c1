// Months as a custom function is given them: text, a date cell, `2025年6月`; and the months that a balance runs over.

import { readDate } from "../../tables/date-text";
import { isBlank } from "../../tables/cell-text";
import type { CellValue } from "../../workbook/workbook";
import { type Filter, parseFilter } from "./filter";
import { unusable } from "./function-error";

/** `2025-06` of a month or a day in any usual writing; periods 13 to 16 are months of their own. */
export function monthOf(written: CellValue): string {
  const read = readDate(written);
  if (read !== "not-a-date" && "day" in read) return read.day.slice(0, 7);
  if (read !== "not-a-date" && "month" in read) return read.month;
  throw unusable("not-a-month", { value: String(written) });
}

/** Numbers from here on are compact dates such as 20250603. */
const FIRST_COMPACT = 10_000_000;

/** A date cell of a workbook whose dates are so many days behind those of the 1900 system, as that system counts it. */
export function dayOf(written: CellValue, behind: number): CellValue {
  return typeof written === "number" && written < FIRST_COMPACT ? written + behind : written;
}

/** The month of an optional argument; null when it is left out or blank. */
export function optionalMonth(written: CellValue | undefined): string | null {
  return isBlank(written) ? null : monthOf(written ?? null);
}

/** A filter of months. */
export function monthFilter(text: string): Filter | null {
  return parseFilter(text, monthOf);
}

/** First and last month of a filter that is one span: months and ranges, no patterns and nothing left out. */
export function spanOf({ takes, leavesOut }: Filter, text: string): { readonly first: string; readonly last: string } {
  const spans = takes.map((item) => (item.kind === "range" ? [item.from, item.to] : item.kind === "code" ? [item.code, item.code] : null));
  const ends = spans.flatMap((span) => span ?? []).sort();
  const [first, last] = [ends[0], ends.at(-1)];
  if (leavesOut.length > 0 || spans.includes(null) || first === undefined || last === undefined) throw unusable("span-unclear", { filter: text });
  return { first, last };
}
