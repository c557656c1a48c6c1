// Depreciation schedules: rows of charge, accumulated and net, whatever the method that gives the charge.

import { posted } from "../../allocation/methods/split";
import { type Exact, ZERO, compare, exact, isZero, minus, over, plus, reduced, sumOf, times } from "../../money/exact";
import { type CaseRounding, identity, percentOf, rounding } from "../case-rounding";
import { dayNumber, daysIn } from "../calendar";
import { amount, choiceOr, date, number, optional, percent, whole } from "../field";
import type { Answer, Identity, Result } from "../method";
import { UnusableField } from "../unusable-field";

/** What every method states about the asset. */
export const ASSET = { cost: amount(), salvage: optional(amount()), salvage_percent: optional(percent()), rounding };

/** What methods by years or months state besides. */
export const LIFE = {
  life_years: optional(number()),
  life_months: optional(number()),
  convention: choiceOr("full", "daily", "month-after"),
  in_use: optional(date()),
  first_period_end: optional(date()),
  opening_accumulated: optional(amount()),
  booked_periods: optional(whole()),
};

export interface LifeInputs {
  readonly life_years: Exact | null;
  readonly life_months: Exact | null;
  readonly convention: "full" | "daily" | "month-after";
  readonly in_use: string | null;
  readonly first_period_end: string | null;
  readonly opening_accumulated: Exact | null;
  readonly booked_periods: number | null;
}

/** A life: its periods, the share of the first one, and what was booked before the schedule begins. */
export interface Life {
  readonly periods: Exact;
  /** One more than the periods where the first is not whole. */
  readonly rows: number;
  readonly firstShare: Exact;
  readonly booked: number;
  readonly accumulated: Exact;
}

const ONE = exact(1n);

export function salvageOf({ cost, salvage, salvage_percent }: { readonly cost: Exact; readonly salvage: Exact | null; readonly salvage_percent: Exact | null }): Exact {
  const byPercent = salvage_percent && percentOf(cost, salvage_percent);
  if (salvage && byPercent && compare(salvage, byPercent) !== 0) throw new UnusableField("salvage", "salvage_percent", "contradicts");
  const value = salvage ?? byPercent ?? ZERO;
  if (compare(value, cost) > 0) throw new UnusableField("salvage", "≤ cost", "out-of-range");
  return value;
}

/** Two hundred years in months. */
const MOST_PERIODS = 2_400;

export function lifeOf(inputs: LifeInputs): Life {
  const inMonths = inputs.life_months !== null;
  if ((inputs.life_years === null) === !inMonths) throw new UnusableField("life_years", "life_years, life_months", inMonths ? "contradicts" : "needs-one-of");
  const periods = inputs.life_years ?? inputs.life_months!;
  if (periods.n <= 0n || periods.n > BigInt(MOST_PERIODS) * periods.d) throw new UnusableField(inMonths ? "life_months" : "life_years", `> 0, ≤ ${MOST_PERIODS}`, "out-of-range");
  const firstShare = shareOf(inputs, inMonths);
  const rows = Number((periods.n + periods.d - 1n) / periods.d) + (compare(firstShare, ONE) < 0 ? 1 : 0);
  const booked = inputs.booked_periods ?? 0;
  if (booked >= rows) throw new UnusableField("booked_periods", `< ${rows}`, "out-of-range");
  return { periods, rows, firstShare, booked, accumulated: inputs.opening_accumulated ?? ZERO };
}

/** Share of the first period that is charged. */
function shareOf({ convention, in_use, first_period_end }: LifeInputs, inMonths: boolean): Exact {
  // Months are charged whole: the first one is the month after, whenever the asset came.
  if (convention === "full" || (convention === "month-after" && inMonths)) return ONE;
  if (in_use === null) throw new UnusableField("in_use", "", "missing");
  const [year, month] = [Number(in_use.slice(0, 4)), Number(in_use.slice(5, 7))];
  if (convention === "month-after") return exact(BigInt(12 - month), 12n);
  const end = first_period_end ?? (inMonths ? `${in_use.slice(0, 8)}${String(daysIn(year, month)).padStart(2, "0")}` : `${in_use.slice(0, 4)}-12-31`);
  if (end < in_use) throw new UnusableField("first_period_end", `≥ ${in_use}`, "out-of-range");
  const length = inMonths ? daysIn(Number(end.slice(0, 4)), Number(end.slice(5, 7))) : dayNumber(end) - dayNumber(yearEarlier(end));
  const used = dayNumber(end) - dayNumber(in_use) + 1;
  return used >= length ? ONE : reduced(exact(BigInt(used), BigInt(length)));
}

function yearEarlier(day: string): string {
  const year = Number(day.slice(0, 4)) - 1;
  const date = Math.min(Number(day.slice(8)), daysIn(year, Number(day.slice(5, 7))));
  return `${String(year).padStart(4, "0")}-${day.slice(5, 7)}-${String(date).padStart(2, "0")}`;
}

/** Where a schedule stands before a row. */
export interface AssetState {
  /** Gross cost in force. */
  readonly cost: Exact;
  readonly accumulated: Exact;
  readonly net: Exact;
  /** Rows from this one to the end. */
  readonly rowsLeft: number;
  /** Share of the period that is charged: 1 but for the first. */
  readonly share: Exact;
}

export interface ScheduleRow {
  readonly id: string;
  readonly charge: Exact;
  readonly accumulated: Exact;
  readonly net: Exact;
}

/**
 * Rows to the end of the life: each charge is rounded and never goes below salvage, the last row takes what is left above it.
 *
 * @param charge  a whole period's charge, or that of a share of it, before rounding
 * @param costs   new gross cost by the period after which it is in force
 */
export function scheduleOf(cost: Exact, salvage: Exact, life: Life, by: CaseRounding, charge: (state: AssetState, row: number) => Exact, costs: ReadonlyMap<number, Exact> = new Map()): ScheduleRow[] {
  const rows: ScheduleRow[] = [];
  let [gross, accumulated] = [cost, life.accumulated];
  for (let row = 1; row <= life.rows; row++) {
    gross = costs.get(row - 1) ?? gross;
    if (row <= life.booked) continue;
    const net = minus(gross, accumulated);
    const left = minus(net, salvage);
    const state = { cost: gross, accumulated, net, rowsLeft: life.rows - row + 1, share: row === 1 ? life.firstShare : ONE };
    const wanted = row === life.rows ? posted(left, by) : posted(charge(state, row), by);
    const taken = left.n <= 0n ? ZERO : compare(wanted, left) > 0 ? reduced(left) : wanted;
    accumulated = reduced(plus(accumulated, taken));
    rows.push({ id: String(row), charge: taken, accumulated, net: reduced(minus(gross, accumulated)) });
  }
  return rows;
}

export function scheduleAnswer(rows: readonly ScheduleRow[], opening: Exact, more: Readonly<Record<string, Result>>): Answer {
  return { results: { schedule: rows.map((row) => ({ ...row })), ...more }, checks: chargesAddUp(rows, opening) };
}

function chargesAddUp(rows: readonly ScheduleRow[], opening: Exact): Identity[] {
  const last = rows.at(-1);
  return last ? [identity("accumulated", plus(opening, sumOf(rows.map((row) => row.charge))), last.accumulated)] : [];
}

/** (cost - salvage) over periods, times a share. */
export function straightCharge(cost: Exact, salvage: Exact, periods: Exact, share: Exact): Exact {
  return isZero(share) ? ZERO : over(times(minus(cost, salvage), share), periods);
}
