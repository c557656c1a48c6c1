// Periods of a ledger that its dates do not bear out, periods beyond December, and vouchers whose number comes again.

import { type Finding, finding } from "../../engine/finding";
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

/** Adjustment periods: months of their own until somebody says that they belong to December. */
export function periodsBeyondDecember({ ledger, rows, has, at }: LedgerView): Finding[] {
  const { codes, values } = ledger.column("period");
  const months = values.filter((month) => Number(month.slice(5)) > 12).sort();
  const beyond = rows.filter((_, line) => months.includes(values[codes[line]!]!));
  if (beyond.length === 0) return [];
  return [finding("period-beyond-december", { periods: months.join(", "), count: String(beyond.length) }, at(has("period") ? "period" : "date", beyond))];
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
