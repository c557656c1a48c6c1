// Codes that a spreadsheet may have damaged or that deceive the eye: dates for 1-5, numbers beyond fifteen digits, letters of two scripts.

import { type Finding, finding } from "../../engine/finding";
import { cellList } from "../../engine/cell-list";
import type { CellValue } from "../../workbook/workbook";
import { type LedgerView, shownText } from "./ledger-view";

const CODES = ["voucher", "account", "centre", "product", "element"] as const;
const NOT_CODES: ReadonlySet<string> = new Set(["date", "debit", "credit", "amount", "quantity", "balance", "exchange_rate", "original_amount", "summary"]);

/** 5-Jan, Jan-05, 1月5日: what Excel makes of 1-5. */
const LIKE_DATE = /^(?:\d{1,2}-(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*-\d{2}|\d{1,2}月\d{1,2}日)$/iu;
const DATE_FORMAT = /[ymd]/iu;
/** Excel's number of a day of this century; a code of five digits has no format of dates. */
const [FIRST_DAY, LAST_DAY] = [36_526, 73_050];

export function codesLikeDates({ table, rows, has, cell, at }: LedgerView): Finding[] {
  const { sheet } = table.place;
  return CODES.filter(has).flatMap((name) => {
    const column = table.heading.columns[name]!;
    const isDate = (value: CellValue, row: number): boolean =>
      typeof value === "string" ? LIKE_DATE.test(value.trim()) : typeof value === "number" && value >= FIRST_DAY && value <= LAST_DAY && DATE_FORMAT.test((sheet.numberFormat(row, column) ?? "").replace(/\[[^\]]*\]|"[^"]*"|General/gu, ""));
    const found = rows.filter((row) => isDate(cell(row, name), row));
    return found.length === 0 ? [] : [finding("code-like-date", { count: String(found.length), value: shownText(cell(found[0]!, name)) }, at(name, found))];
  });
}

const LONG = /^\d{16,}$/u;
const BEYOND_NUMBERS = 1e15;

/** Numbers of invoices and the like: beyond fifteen digits a worksheet has lost the last ones, or will when it is opened. */
export function longNumbers({ table, rows }: LedgerView): Finding[] {
  const { place, heading } = table;
  const amounts = new Set(Object.entries(heading.columns).flatMap(([name, at]) => (NOT_CODES.has(name) ? [at] : [])));
  const width = Math.min(place.area.right + 1, heading.all.length);
  return Array.from({ length: width }, (_, column) => column).flatMap((column) => {
    if (amounts.has(column)) return [];
    const found = rows.filter((row) => isLong(place.sheet.rows[row]?.[column]));
    const [first] = found;
    if (first === undefined) return [];
    return [finding("number-too-long", { count: String(found.length), value: shownText(place.sheet.rows[first]?.[column]) }, { sheet: place.sheet.sheet, cell: cellList(column, found.map((row) => row + 1)) })];
  });
}

function isLong(cell: CellValue | undefined): boolean {
  if (typeof cell === "number") return Math.abs(cell) >= BEYOND_NUMBERS;
  return typeof cell === "string" && cell.length >= 16 && LONG.test(cell.trim());
}

/** Cyrillic and Greek letters that no eye tells from Latin ones. */
const LOOK_LATIN = /[АВЕЅІЈКМНОРСТУХаеорсухіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧο]/u;
const OTHERWISE = /[\u0370-\u04FF]/gu;

/** Codes of a few letters, all of which look Latin; words of those languages have others too. */
export function deceivingLetters({ ledger, rows, has, at }: LedgerView): Finding[] {
  return (["account", "centre", "product"] as const).filter(has).flatMap((name) => {
    const { codes, values } = ledger.column(name);
    const odd = new Set(values.flatMap((value, code) => (deceives(value) ? [code] : [])));
    const found = rows.filter((_, line) => odd.has(codes[line]!));
    return found.length === 0 ? [] : [finding("letters-of-two-scripts", { count: String(odd.size), value: [...odd].map((code) => values[code]).join(", ") }, at(name, found))];
  });
}

function deceives(value: string): boolean {
  if (!LOOK_LATIN.test(value)) return false;
  return /[A-Za-z0-9]/u.test(value) && (value.match(OTHERWISE) ?? []).every((letter) => LOOK_LATIN.test(letter));
}
