// Dates as people and programs write them, read into `2025-06-03`; an impossible day is refused, never rolled over.

import type { CellValue } from "../workbook/workbook";

/** Which number comes first in `03/04/2025`. */
export type DateOrder = "day-first" | "month-first";

/** A day, a month without a day, a date that needs the order of its column, or nothing that is a date. */
export type DateRead =
  | { readonly day: string; readonly doubtful?: "minguo" | "reiwa" }
  | { readonly month: string }
  | { readonly first: number; readonly second: number; readonly year: number }
  | "not-a-date";

const MS_PER_DAY = 86_400_000;
const SERIAL_ZERO = Date.UTC(1899, 11, 30);
// Serial 60 is the 29 February 1900 that never was; nothing before 1901 is a posting date.
const FIRST_SERIAL = 367;
const LAST_SERIAL = 2_958_465;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const YEAR_FIRST = /^(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?(?:[T ].*)?$/u;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/u;
const YEAR_MONTH = /^(\d{4})\s*[-./年]\s*(\d{1,3})\s*月?期?$/u;
const COMPACT_MONTH = /^(\d{4})(\d{2})$/u;
const YEAR_LAST = /^(\d{1,2})([-./])(\d{1,2})\2(\d{4})(?: .*)?$/u;
const NAME_YEAR = /^([A-Za-z]{3})[a-z]*[-. ](\d{4}|\d{2})$/u;
const DAY_NAME = /^(\d{1,2})[- ]([A-Za-z]{3})[a-z]*\.?[- ,]+(\d{4}|\d{2})$/u;
const NAME_DAY = /^([A-Za-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4})$/u;

/** Reads one date cell; numbers are 1900-system serials or compact dates. */
export function readDate(cell: CellValue): DateRead {
  if (typeof cell === "number") return dateOfNumber(cell);
  if (typeof cell !== "string") return "not-a-date";
  const text = cell.normalize("NFKC").replace(/[\u200B-\u200F\uFEFF]/gu, "").trim();
  return yearFirst(text) ?? yearLast(text) ?? named(text) ?? serialText(text) ?? "not-a-date";
}

/** The day a date with two possible orders means. */
export function orderedDay(read: { first: number; second: number; year: number }, order: DateOrder): string | null {
  return order === "day-first" ? isoDay(read.year, read.second, read.first) : isoDay(read.year, read.first, read.second);
}

/** `YYYY-MM-DD`, or null when there is no such day. */
export function isoDay(year: number, month: number, day: number): string | null {
  const time = new Date(Date.UTC(year, month - 1, day));
  const exists = year >= 1901 && time.getUTCMonth() === month - 1 && time.getUTCDate() === day;
  return exists ? time.toISOString().slice(0, 10) : null;
}

function asDay(day: string | null): DateRead {
  return day === null ? "not-a-date" : { day };
}

function dateOfNumber(value: number): DateRead {
  const whole = Math.floor(value);
  if (whole >= 19_010_101 && whole <= 29_991_231) return yearFirst(String(whole)) ?? "not-a-date";
  if (whole < FIRST_SERIAL || whole > LAST_SERIAL) return "not-a-date";
  return { day: new Date(SERIAL_ZERO + whole * MS_PER_DAY).toISOString().slice(0, 10) };
}

function yearFirst(text: string): DateRead | null {
  const era = ERA.exec(text);
  const ofEra = era && eraDay(era);
  if (ofEra) return ofEra;
  const day = YEAR_FIRST.exec(text) ?? COMPACT.exec(text);
  if (day) return asDay(isoDay(Number(day[1]), Number(day[2]), Number(day[3])));
  const month = YEAR_MONTH.exec(text) ?? COMPACT_MONTH.exec(text);
  return month ? monthOf(Number(month[1]), Number(month[2])) : null;
}

/** Years of the Republic of China have three digits since 2011; those of Reiwa carry their sign. Without a sign only the user can be sure. */
const ERA = /^(民國|民国|令和|R)?\s*(\d{1,3})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?$/u;

function eraDay([, sign = "", year, month, day]: readonly string[]): DateRead | null {
  if (sign === "" && year?.length !== 3) return null;
  const iso = isoDay(Number(year) + (sign === "R" || sign === "令和" ? 2018 : 1911), Number(month), Number(day));
  if (iso === null) return "not-a-date";
  if (sign === "") return { day: iso, doubtful: "minguo" };
  // An R may stand for much else, and an era of Japan is rare in these books: said, never assumed.
  return sign === "R" || sign === "令和" ? { day: iso, doubtful: "reiwa" } : { day: iso };
}

// Adjustment periods 13 to 16 are months of their own in many ledgers.
function monthOf(year: number, month: number): DateRead {
  if (year < 1901 || month < 1 || month > 16) return "not-a-date";
  return { month: `${year}-${String(month).padStart(2, "0")}` };
}

function yearLast(text: string): DateRead | null {
  const parts = YEAR_LAST.exec(text);
  if (!parts) return null;
  const read = { first: Number(parts[1]), second: Number(parts[3]), year: Number(parts[4]) };
  // Dots are the European form; only slashes and dashes are written both ways.
  return parts[2] === "." ? asDay(orderedDay(read, "day-first")) : read;
}

function named(text: string): DateRead | null {
  const [, monthName = "", ofYear = ""] = NAME_YEAR.exec(text) ?? [];
  const alone = MONTHS.indexOf(monthName.toLowerCase()) + 1;
  if (alone > 0) return monthOf((ofYear.length === 2 ? 2000 : 0) + Number(ofYear), alone);
  const dayName = DAY_NAME.exec(text);
  const nameDay = NAME_DAY.exec(text);
  const [day, name, year] = dayName ? [dayName[1], dayName[2], dayName[3]] : [nameDay?.[2], nameDay?.[1], nameDay?.[3]];
  const month = MONTHS.indexOf((name ?? "").toLowerCase()) + 1;
  // Excel's own short form, 5-Jan-24, has a year of two digits.
  const century = year?.length === 2 ? 2000 : 0;
  return month > 0 ? asDay(isoDay(century + Number(year), month, Number(day))) : null;
}

function serialText(text: string): DateRead | null {
  return /^[2-6]\d{4}(?:\.\d+)?$/u.test(text) ? dateOfNumber(Number(text)) : null;
}

/** The order a column of dates is written in, or the two cells that contradict each other. */
export type ColumnOrder =
  | { readonly order: DateOrder; readonly by: number }
  | { readonly mixed: readonly [number, number] }
  | { readonly unclear: number }
  | null;

/** Finds the order from the dates that can be read one way only; null when no date needs it. */
export function orderOf(cells: Iterable<readonly [index: number, cell: CellValue]>): ColumnOrder {
  let dayFirst = -1;
  let monthFirst = -1;
  let open = -1;
  for (const [index, cell] of cells) {
    const read = typeof cell === "string" ? readDate(cell) : "not-a-date";
    if (read === "not-a-date" || !("first" in read)) continue;
    if (read.first > 12 && read.second <= 12) dayFirst = dayFirst < 0 ? index : dayFirst;
    else if (read.second > 12 && read.first <= 12) monthFirst = monthFirst < 0 ? index : monthFirst;
    else if (read.first !== read.second) open = open < 0 ? index : open;
  }
  if (dayFirst >= 0 && monthFirst >= 0) return { mixed: [dayFirst, monthFirst] };
  if (dayFirst >= 0) return { order: "day-first", by: dayFirst };
  if (monthFirst >= 0) return { order: "month-first", by: monthFirst };
  return open >= 0 ? { unclear: open } : null;
}

/** `2025-06-03` as the 1900 system counts days. */
export function serialOf(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return (Date.UTC(year, month - 1, date) - SERIAL_ZERO) / MS_PER_DAY;
}
