// Depreciation (折旧): straight line, double declining, declining at a fixed rate, sum of years' digits, units of production.

import { posted } from "../../allocation/methods/split";
import { Decimal, decimalToExact } from "../../money/decimal";
import { type Exact, compare, exact, isZero, minus, over, plus, reduced, sumOf, times } from "../../money/exact";
import { percentOf, percentRounded, rateRounded } from "../case-rounding";
import { amount, amountOrZero, choiceOr, list, listOr, number, object, optional, percent, quantity, text, whole } from "../field";
import { type Method, defineMethod } from "../method";
import { UnusableField } from "../unusable-field";
import { ASSET, type AssetState, LIFE, type Life, type ScheduleRow, lifeOf, salvageOf, scheduleAnswer, scheduleOf, straightCharge } from "./asset-schedule";

const ONE = exact(1n);

const straightLine = defineMethod({
  id: "depreciation.straight-line",
  source: "年限平均法: (cost - salvage) / n",
  inputs: {
    ...ASSET,
    ...LIFE,
    events: listOr({ after: whole(), cost: amount() }),
    disposal: optional(object({ after: whole(), proceeds: amountOrZero() })),
  },
  results: ["schedule", "period_charge", "disposal"],
  solve(inputs) {
    const salvage = salvageOf(inputs);
    const life = lifeOf(inputs);
    const by = inputs.rounding;
    const costs = new Map(inputs.events.map((event) => [event.after, event.cost]));
    const beyond = inputs.events.find((event) => event.after >= life.rows);
    if (beyond) throw new UnusableField("events.after", `< ${life.rows}`, "out-of-range");
    const changes = [...costs.keys()].sort((a, b) => a - b);
    let inForce = straightCharge(costs.get(0) ?? inputs.cost, salvage, life.periods, ONE);
    const rows = scheduleOf(inputs.cost, salvage, life, by, (state, row) => {
      const latest = changes.findLast((after) => after > 0 && after < row);
      if (latest === row - 1) inForce = over(minus(minus(state.cost, salvage), state.accumulated), exact(BigInt(state.rowsLeft)));
      return times(inForce, state.share);
    }, costs);
    const disposal = inputs.disposal && disposedOf(inputs.disposal, rows, life, inputs.cost);
    return scheduleAnswer(rows, life.accumulated, { period_charge: posted(inForce, by), disposal: disposal ?? undefined });
  },
});

function disposedOf({ after, proceeds }: { readonly after: number; readonly proceeds: Exact }, rows: readonly ScheduleRow[], life: Life, cost: Exact): Record<string, Exact> {
  const row = after === life.booked ? { accumulated: life.accumulated, net: reduced(minus(cost, life.accumulated)) } : rows.find(({ id }) => id === String(after));
  if (!row) throw new UnusableField("disposal.after", `${life.booked} – ${life.rows}`, "out-of-range");
  return { accumulated: row.accumulated, net: row.net, gain: reduced(minus(proceeds, row.net)) };
}


/** Net times percent, for the share of the period that is charged. */
function decliningCharge(rate: Exact): (state: AssetState) => Exact {
  return ({ net, share }) => times(percentOf(net, rate), share);
}

const doubleDeclining = defineMethod({
  id: "depreciation.double-declining",
  source: "双倍余额递减法: net x 2/n, in the last two years straight line",
  inputs: { ...ASSET, ...LIFE, final: choiceOr("straight-line", "rest") },
  results: ["schedule", "rate_percent"],
  solve(inputs) {
    const salvage = salvageOf(inputs);
    const life = lifeOf(inputs);
    const rate = percentRounded(over(exact(200n), life.periods), inputs.rounding);
    const declining = decliningCharge(rate);
    const isShort = compare(life.periods, exact(2n)) <= 0;
    const rows = scheduleOf(inputs.cost, salvage, life, inputs.rounding, (state) => {
      if (isShort) return straightCharge(inputs.cost, salvage, life.periods, state.share);
      const isFinal = inputs.final === "straight-line" && state.rowsLeft <= 2;
      return isFinal ? over(minus(state.net, salvage), exact(BigInt(state.rowsLeft))) : declining(state);
    });
    return scheduleAnswer(rows, life.accumulated, { rate_percent: rate });
  },
});

const declining = defineMethod({
  id: "depreciation.declining",
  source: "固定比率余额递减法: net x rate, rate given or 1 - (salvage / cost)^(1/n)",
  inputs: { ...ASSET, ...LIFE, rate_percent: optional(percent()) },
  results: ["schedule", "rate_percent"],
  solve(inputs) {
    const salvage = salvageOf(inputs);
    const life = lifeOf(inputs);
    if (!inputs.rate_percent && isZero(salvage)) throw new UnusableField("rate_percent", "", "missing");
    const rate = inputs.rate_percent ?? percentRounded(rootPercent(inputs.cost, salvage, life.periods), inputs.rounding);
    const rows = scheduleOf(inputs.cost, salvage, life, inputs.rounding, decliningCharge(rate));
    return scheduleAnswer(rows, life.accumulated, { rate_percent: rate });
  },
});

/** Decimals of a rate that is a root, which does not end; no charge shows as many. */
const ROOT_DECIMALS = 60;

/** (1 - (salvage / cost)^(1/n)) x 100. */
function rootPercent(cost: Exact, salvage: Exact, periods: Exact): Exact {
  if (cost.n <= 0n) throw new UnusableField("cost", "> 0", "out-of-range");
  if (salvage.n < 0n) throw new UnusableField("salvage", "≥ 0", "out-of-range");
  const of = ({ n, d }: Exact): Decimal => new Decimal(n.toString()).div(d.toString());
  const root = of(over(salvage, cost)).pow(new Decimal(1).div(of(periods)));
  return decimalToExact(new Decimal(1).minus(root).times(100).toDecimalPlaces(ROOT_DECIMALS));
}

const sumOfYears = defineMethod({
  id: "depreciation.sum-of-years",
  source: "年数总和法: (cost - salvage) x (n - t + 1) / (n(n+1)/2)",
  inputs: { ...ASSET, life_years: number() },
  results: ["schedule"],
  solve({ life_years, ...inputs }) {
    const salvage = salvageOf(inputs);
    const life = lifeOf({ life_years, life_months: null, convention: "full", in_use: null, first_period_end: null, opening_accumulated: null, booked_periods: null });
    const digits = over(times(life_years, plus(life_years, ONE)), exact(2n));
    const share = (row: number): Exact => over(minus(plus(life_years, ONE), exact(BigInt(row))), digits);
    return scheduleAnswer(scheduleOf(inputs.cost, salvage, life, inputs.rounding, (_, row) => times(minus(inputs.cost, salvage), share(row))), life.accumulated, {});
  },
});

const units = defineMethod({
  id: "depreciation.units",
  source: "工作量法: (cost - salvage) / total units x units of the period",
  inputs: { ...ASSET, total_units: quantity(), units: list({ id: text(), quantity: quantity() }) },
  results: ["rate", "schedule"],
  solve({ total_units, units: periods, ...inputs }) {
    const salvage = salvageOf(inputs);
    if (total_units.n <= 0n) throw new UnusableField("total_units", "", "no-base");
    const rate = rateRounded(over(minus(inputs.cost, salvage), total_units), inputs.rounding);
    const rows: ScheduleRow[] = [];
    periods.forEach(({ id, quantity: worked }, i) => {
      const before = rows.at(-1)?.accumulated ?? exact(0n);
      const left = minus(minus(inputs.cost, before), salvage);
      const isWornOut = compare(sumOf(periods.slice(0, i + 1).map((one) => one.quantity)), total_units) >= 0;
      const wanted = isWornOut ? posted(left, inputs.rounding) : posted(times(rate, worked), inputs.rounding);
      const charge = compare(wanted, left) > 0 ? reduced(left) : wanted;
      const accumulated = reduced(plus(before, charge));
      rows.push({ id, charge, accumulated, net: reduced(minus(inputs.cost, accumulated)) });
    });
    return scheduleAnswer(rows, exact(0n), { rate });
  },
});

export const DEPRECIATION: readonly Method[] = [straightLine, doubleDeclining, declining, sumOfYears, units];
