// Overhead (制造费用): predetermined and yearly planned rates, what was over- or under-applied, dual rates.

import { mergedPairs } from "../../allocation/methods/auxiliary";
import { posted } from "../../allocation/methods/split";
import { type Exact, ZERO, compare, isZero, minus, plus, reduced, sumOf, times } from "../../money/exact";
import { type CaseRounding, addsUp, rateOver, rounding, splitById } from "../case-rounding";
import { type ValuesOf, amount, amountOrZero, choiceOr, list, listOr, map, number, optional, quantity, rate, text } from "../field";
import { type Identity, type Method, type Result, defineMethod } from "../method";
import { UnusableField } from "../unusable-field";

const predetermined = defineMethod({
  id: "overhead.predetermined",
  source: "预定分配率: rate = estimated cost / estimated base; applied = rate x quantity",
  inputs: {
    pools: list({ id: text(), cost: amount(), base: quantity() }),
    plant_wide_base: optional(quantity()),
    consumption: listOr({ from: text(), to: text(), quantity: quantity() }),
    rounding,
  },
  results: ["rates", "plant_wide_rate", "applied"],
  solve({ pools, plant_wide_base, consumption, rounding: by }) {
    const rates = new Map(pools.map(({ id, cost, base }) => [id, rateOver(cost, base, by, `pools.${id}.base`)]));
    const applied = new Map<string, Exact>();
    for (const { from, to, quantity: used } of mergedPairs(consumption)) {
      const unit = rates.get(from);
      if (!unit) throw new UnusableField("consumption.from", from, "not-found");
      applied.set(to, plus(applied.get(to) ?? ZERO, posted(times(unit, used), by)));
    }
    const whole = sumOf(pools.map((pool) => pool.cost));
    return { results: { rates, plant_wide_rate: plant_wide_base ? rateOver(whole, plant_wide_base, by, "plant_wide_base") : undefined, applied }, checks: [] };
  },
});

const PLANNED = { id: text(), planned_quantity: quantity(), unit_hours: number() };
const MONTH = { id: text(), quantities: map(quantity()), actual: optional(amount()) };
type Planned = ValuesOf<typeof PLANNED>;

interface MonthRow {
  readonly id: string;
  readonly hours: ReadonlyMap<string, Exact>;
  readonly allocated: ReadonlyMap<string, Exact>;
  readonly total: Exact;
  readonly balance: Exact | undefined;
}

const annualPlanned = defineMethod({
  id: "overhead.annual-planned",
  source: "年度计划分配率法: rate = budget of the year / planned hours; the difference is settled at year end",
  inputs: {
    annual_budget: amount(),
    products: list(PLANNED),
    months: listOr(MONTH),
    opening_balance: amountOrZero(),
    actual_to_date: optional(amount()),
    allocated_to_date: optional(map(amount())),
    adjust_on: choiceOr("last-month-hours", "allocated"),
    rounding,
  },
  results: ["rate", "months", "difference", "adjustment_rate", "adjustment"],
  solve(inputs) {
    const by = inputs.rounding;
    const planned = sumOf(inputs.products.map((product) => times(product.planned_quantity, product.unit_hours)));
    const unit = rateOver(inputs.annual_budget, planned, by, "products");
    const months = monthRows(inputs, unit, by);
    const toDate = inputs.allocated_to_date ?? totalsByProduct(months);
    const difference = inputs.actual_to_date ? reduced(minus(inputs.actual_to_date, sumOf(toDate.values()))) : months.findLast((month) => month.balance !== undefined)?.balance;
    const bases = inputs.adjust_on === "allocated" ? toDate : months.at(-1)?.hours;
    const lines = bases && difference ? [...bases].map(([id, base]) => ({ id, base })) : null;
    const adjustment = lines && splitById(difference!, lines, by, "months");
    const checks: Identity[] = adjustment ? [addsUp("adjustment", difference!, adjustment.values(), by)] : [];
    return {
      results: {
        rate: unit,
        months: months.map((month): Result => ({ ...month })),
        difference,
        adjustment_rate: lines ? rateOver(difference!, sumOf(lines.map((line) => line.base)), by, "months") : undefined,
        adjustment: adjustment ?? undefined,
      },
      checks,
    };
  },
});

interface YearInputs {
  readonly products: readonly Planned[];
  readonly months: readonly ValuesOf<typeof MONTH>[];
  readonly opening_balance: Exact;
}

/** Months in their order; the balance begins with the first month whose actual is known. */
function monthRows({ products, months, opening_balance }: YearInputs, unit: Exact, by: CaseRounding): MonthRow[] {
  let balance = opening_balance;
  const hoursOf = new Map(products.map((product) => [product.id, product.unit_hours]));
  return months.map(({ id, quantities, actual }) => {
    const hours = new Map([...quantities].map(([product, made]) => {
      const unitHours = hoursOf.get(product);
      if (!unitHours) throw new UnusableField(`months.${id}.quantities`, product, "not-found");
      return [product, reduced(times(made, unitHours))];
    }));
    const allocated = new Map([...hours].map(([product, worked]) => [product, posted(times(worked, unit), by)]));
    const total = reduced(sumOf(allocated.values()));
    if (actual) balance = reduced(minus(plus(balance, actual), total));
    return { id, hours, allocated, total, balance: actual ? balance : undefined };
  });
}

function totalsByProduct(months: readonly MonthRow[]): Map<string, Exact> {
  const totals = new Map<string, Exact>();
  for (const { allocated } of months) for (const [id, part] of allocated) totals.set(id, plus(totals.get(id) ?? ZERO, part));
  return totals;
}

const overUnderApplied = defineMethod({
  id: "overhead.over-under-applied",
  source: "多分配或少分配制造费用的处理: the difference over bases; positive = under-applied",
  inputs: { difference: optional(amount()), actual: optional(amount()), applied: optional(amount()), bases: list({ id: text(), base: number() }), rounding },
  results: ["difference", "rate", "allocated"],
  solve({ difference, actual, applied, bases, rounding: by }) {
    const computed = actual && applied ? reduced(minus(actual, applied)) : null;
    if (difference && computed && compare(difference, computed) !== 0) throw new UnusableField("difference", "actual - applied", "contradicts");
    const total = difference ?? computed;
    if (!total) throw new UnusableField("difference", "difference, actual + applied", "needs-one-of");
    const allocated = splitById(total, bases, by, "bases");
    return { results: { difference: total, rate: rateOver(total, sumOf(bases.map((line) => line.base)), by, "bases"), allocated }, checks: [addsUp("allocated", total, allocated.values(), by)] };
  },
});

const USER = { id: text(), fixed_base: optional(number()), variable_quantity: optional(quantity()) };

const dualRate = defineMethod({
  id: "overhead.dual-rate",
  source: "双重分配率: fixed cost on budgeted or long-run use, variable cost on actual use",
  inputs: { fixed_cost: optional(amount()), fixed_rate: optional(rate()), variable_rate: optional(rate()), variable_cost: optional(amount()), users: list(USER), rounding },
  results: ["fixed_rate", "variable_rate", "fixed", "variable", "total"],
  solve({ fixed_cost, fixed_rate, variable_rate, variable_cost, users, rounding: by }) {
    const fixed = chargeOf(users.map(({ id, fixed_base }) => ({ id, base: fixed_base ?? ZERO })), fixed_cost, fixed_rate, by, "fixed");
    const variable = chargeOf(users.map(({ id, variable_quantity }) => ({ id, base: variable_quantity ?? ZERO })), variable_cost, variable_rate, by, "variable");
    if (!fixed && !variable) throw new UnusableField("fixed_cost", "fixed_cost, fixed_rate, variable_cost, variable_rate", "needs-one-of");
    const total = new Map(users.map(({ id }) => [id, plus(fixed?.parts.get(id) ?? ZERO, variable?.parts.get(id) ?? ZERO)]));
    return {
      results: { fixed_rate: fixed?.rate, variable_rate: variable?.rate, fixed: fixed?.parts, variable: variable?.parts, total },
      checks: [...(fixed_cost ? [addsUp("fixed", fixed_cost, fixed!.parts.values(), by)] : []), ...(variable_cost ? [addsUp("variable", variable_cost, variable!.parts.values(), by)] : [])],
    };
  },
});

interface Charge {
  readonly rate: Exact;
  readonly parts: ReadonlyMap<string, Exact>;
}

/** A cost is split, a given rate multiplied; null where neither is given. */
function chargeOf(lines: readonly { readonly id: string; readonly base: Exact }[], cost: Exact | null, given: Exact | null, by: CaseRounding, kind: "fixed" | "variable"): Charge | null {
  if (cost && given) throw new UnusableField(`${kind}_rate`, `${kind}_cost`, "contradicts");
  if (given) return { rate: given, parts: new Map(lines.map(({ id, base }) => [id, posted(times(given, base), by)])) };
  if (!cost) return null;
  const whole = sumOf(lines.map((line) => line.base));
  if (isZero(whole) && !isZero(cost)) throw new UnusableField("users", "", "no-base");
  return { rate: rateOver(cost, whole, by, "users"), parts: splitById(cost, lines, by, "users") };
}

export const OVERHEAD: readonly Method[] = [predetermined, annualPlanned, overUnderApplied, dualRate];
