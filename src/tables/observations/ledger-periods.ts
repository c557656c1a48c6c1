// Periods of a ledger that its dates do not bear out, periods beyond December, and vouchers whose number comes again.

import { type Finding, finding } from "../../engine/finding";
import type { CellValue } from "../../workbook/workbook";
import { isBlank } from "../cell-text";
import { readDate } from "../date-text";
import type { LedgerView } from "./ledger-view";

interface Stated {
  readonly row: number;
  readonly year: number;
  readonly period: number;
  readonly month: string;
}

/** Lines whose period is not the month of their date, by whatever offset most lines have (a fiscal year may begin in July). */
export function periodsUnlikeDates(view: LedgerView): Finding[] {
  if (!view.has("period") || !view.has("date")) return [];
  const lines = view.rows.flatMap((row) => statedOf(view, row));
  const counts = new Map<number, number>();
  for (const line of lines) counts.set(offsetOf(line), (counts.get(offsetOf(line)) ?? 0) + 1);
  const [usual] = [...counts].sort(([, a], [, b]) => b - a);
  if (!usual || counts.size === 1) return [];
  const odd = lines.filter((line) => offsetOf(line) !== usual[0]);
  const [first] = odd;
  if (!first) return [];
  const args = { period: view.text(first.row, "period"), date: view.text(first.row, "date"), count: String(odd.length) };
  const [period, date] = [view.at("period", odd.map(({ row }) => row)), view.at("date", odd.map(({ row }) => row))];
  return [finding("period-unlike-date", args, { sheet: period.sheet, cell: `${period.cell},${date.cell}` })];
}

/** Months from the period to the date's month; of a period without a year, within a year. */
function offsetOf({ year, period, month }: Stated): number {
  const [y, m] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  return year === 0 ? (m - period + 24) % 12 : (y - year) * 12 + m - period;
}

function statedOf(view: LedgerView, row: number): Stated[] {
  const read = readDate(view.cell(row, "date"));
  if (read === "not-a-date" || !("day" in read)) return [];
  const [, year, period] = /^(?:(\d{4})\D*)?0*(\d{1,2})$/u.exec(view.text(row, "period")) ?? [];
  const own = Number(period ?? 0);
  if (own < 1 || own > 12) return [];
  return [{ row, year: Number(year ?? (view.text(row, "year") || 0)), period: own, month: read.day.slice(0, 7) }];
}

/** Adjustment periods: months of their own until somebody says that they belong to December. A date beside them says so of no line. */
export function periodsBeyondDecember(view: LedgerView): Finding[] {
  const { table, ledger, rows, has, at, text } = view;
  if (table.answers?.["adjustment-periods"] !== undefined) return [];
  const { codes, values } = ledger.column("period");
  const months = values.filter((month) => Number(month.slice(5)) > 12).sort();
  const stated = has("period") && has("date") ? rows.filter((row) => periodIn(text(row, "period")) >= 13 && periodIn(text(row, "period")) <= 16) : [];
  const beyond = stated.length > 0 ? stated : rows.filter((_, line) => months.includes(values[codes[line]!]!));
  if (beyond.length === 0) return [];
  const periods = stated.length > 0 ? [...new Set(stated.map((row) => text(row, "period")))].sort() : months;
  return [finding("period-beyond-december", { periods: periods.join(", "), count: String(beyond.length) }, at(has("period") ? "period" : "date", beyond))];
}

/** The number of a period, with or without its year; 0 where it is written as a month's name. */
function periodIn(text: string): number {
  return Number(/^(?:\d{4}\D*)?0*(\d{1,3})$/u.exec(text)?.[1] ?? 0);
}

/** Where the date is read from a column of its own, nothing else would notice. */
export function periodsNotPossible({ rows, has, at, text }: LedgerView): Finding[] {
  if (!has("period") || !has("date")) return [];
  const found = rows.filter((row) => periodIn(text(row, "period")) > 16);
  return found.slice(0, 20).map((row) => finding("period-not-possible", { period: text(row, "period") }, at("period", [row])));
}

/** A column in which some dates are written in another way: text among dates, 20240105 among 2024.1.5, a month without a day. */
export function datesWrittenDifferently({ table, rows, has, cell, at, text }: LedgerView): Finding[] {
  if (!has("date")) return [];
  const shapes = new Map<string, number[]>();
  const known = new Map<CellValue, string | null>();
  for (const row of rows) {
    const date = cell(row, "date");
    const shape = known.get(date) ?? shapeOf(date);
    known.set(date, shape);
    if (shape === null) continue;
    const alike = shapes.get(shape);
    if (alike) alike.push(row);
    else shapes.set(shape, [row]);
  }
  if (shapes.size < 2) return [];
  const [usual] = [...shapes].sort(([, a], [, b]) => b.length - a.length)[0]!;
  const found = [...shapes].flatMap(([shape, own]) => (shape === usual ? [] : own)).sort((a, b) => a - b);
  const where = at("date", found);
  return [finding("dates-written-differently", { table: "ledger", column: table.heading.texts["date"] ?? "date", cells: where.cell, count: String(found.length), value: text(found[0]!, "date") }, where)];
}

/** `#-#-#`: digits and letters as kinds, whatever their number; a compact date and a serial keep their length. */
function shapeOf(cell: CellValue): string | null {
  if (isBlank(cell) || typeof cell === "object") return null;
  if (typeof cell !== "string") return Number.isInteger(cell) && Number(cell) > 10_000_000 ? "########" : "serial";
  const text = cell.trim();
  if (/^\d+(?:\.\d+)?$/u.test(text)) return text.length === 8 ? "########" : /^\d{4}\.\d{1,2}$/u.test(text) ? "#.#" : "#";
  return text.replace(/(?<=\d)[T ].*$/u, "").replace(/[A-Za-z]+/gu, "a").replace(/[0-9]+/gu, "#").replace(/[０-９]+/gu, "＃");
}

/** One voucher number of a month under two dates is two vouchers, or one that was numbered twice. */
export function numbersUsedAgain({ ledger, rows, has, at }: LedgerView): Finding[] {
  if (!has("voucher") || !has("date")) return [];
  const [vouchers, dates, periods] = [ledger.column("voucher"), ledger.column("date"), ledger.column("period")];
  const first = new Map<string, number>();
  const again = new Map<string, number>();
  rows.forEach((row, line) => {
    const voucher = vouchers.values[vouchers.codes[line]!]!;
    if (voucher === "" || dates.codes[line] === 0) return;
    const key = `${periods.codes[line]} ${vouchers.codes[line]}`;
    const day = dates.codes[line]!;
    if (!first.has(key)) first.set(key, day);
    else if (first.get(key) !== day && !again.has(voucher)) again.set(voucher, row);
  });
  return again.size === 0 ? [] : [finding("voucher-number-again", { vouchers: [...again.keys()].slice(0, 10).join(", "), count: String(again.size) }, at("voucher", [...again.values()]))];
}

const NUMBERED = /^(.*?)0*(\d{1,9})$/u;
const GAPS_TOLD = 20;

/** Numbers left out between the first and the last of a month and word; where more are left out than used, they are no sequence. */
export function numbersMissing({ ledger, rows, has, at }: LedgerView): Finding[] {
  if (!has("voucher")) return [];
  const [vouchers, periods] = [ledger.column("voucher"), ledger.column("period")];
  const words = new Map<string, Map<number, number>>();
  rows.forEach((row, line) => {
    const [, word, digits] = NUMBERED.exec(vouchers.values[vouchers.codes[line]!]!) ?? [];
    if (digits === undefined) return;
    const key = `${periods.codes[line]} ${word}`;
    const numbers = words.get(key) ?? new Map<number, number>();
    words.set(key, numbers);
    if (!numbers.has(Number(digits))) numbers.set(Number(digits), row);
  });
  const missing: string[] = [];
  const after: number[] = [];
  let count = 0;
  for (const [key, numbers] of words) {
    const sorted = [...numbers.keys()].sort((a, b) => a - b);
    const left = sorted.at(-1)! - sorted[0]! + 1 - sorted.length;
    if (left === 0 || left > sorted.length) continue;
    count += left;
    sorted.forEach((number, i) => {
      const next = sorted[i + 1] ?? number + 1;
      if (next === number + 1) return;
      after.push(numbers.get(next)!);
      for (let gap = number + 1; gap < next && missing.length < GAPS_TOLD; gap++) missing.push(`${key.slice(key.indexOf(" ") + 1)}${gap}`);
    });
  }
  return count === 0 ? [] : [finding("voucher-numbers-missing", { count: String(count), numbers: missing.join(", ") }, at("voucher", after))];
}
