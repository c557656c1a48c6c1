// 完全成本法与变动成本法: profit under both, and the fixed cost in stock that makes the difference.

import { posted } from "../../../allocation/methods/split";
import { type Exact, ZERO, compare, isZero, minus, plus, reduced, sumOf, times } from "../../../money/exact";
import { type CaseRounding, identity, rateOver, rounding } from "../../case-rounding";
import { type ValuesOf, amount, amountOrZero, list, notNegative, optional, or, quantity, rate, text } from "../../field";
import { type Answer, type Method, defineMethod } from "../../method";
import { UnusableField } from "../../unusable-field";

const PERIOD = {
  id: text(),
  produced: optional(notNegative(quantity())),
  sold: optional(notNegative(quantity())),
  opening_quantity: optional(notNegative(quantity())),
  closing_quantity: optional(notNegative(quantity())),
  variable_profit: optional(amount()),
};
const COSTS = {
  price: optional(rate()),
  variable_manufacturing: optional(rate()),
  variable_selling: or(rate(), ZERO, "0"),
  fixed_manufacturing: optional(amount()),
  fixed_selling: amountOrZero(),
  fixed_rate: optional(rate()),
  opening_fixed_rate: optional(rate()),
};
type Period = ValuesOf<typeof PERIOD>;
type Costs = ValuesOf<typeof COSTS>;

const less = (a: Exact, b: Exact): Exact => reduced(minus(a, b));

function needed(value: Exact | null, field: string): Exact {
  if (value === null) throw new UnusableField(field, "", "missing");
  return value;
}

interface Layer {
  readonly quantity: Exact;
  readonly rate: Exact;
}

/** What is left when the oldest layers go first. */
function drawn(layers: readonly Layer[], sold: Exact, field: string): Layer[] {
  let open = sold;
  const left = layers.flatMap((layer) => {
    const taken = compare(open, layer.quantity) < 0 ? open : layer.quantity;
    open = less(open, taken);
    const rest = less(layer.quantity, taken);
    return isZero(rest) ? [] : [{ quantity: rest, rate: layer.rate }];
  });
  if (!isZero(open)) throw new UnusableField(field, "opening_quantity + produced", "too-little");
  return left;
}

function fixedCostIn(layers: readonly Layer[], by: CaseRounding): Exact {
  return posted(sumOf(layers.map((layer) => times(layer.quantity, layer.rate))), by);
}

interface Profits {
  readonly profit: Exact;
  readonly cost_of_goods_sold?: Exact;
  readonly period_cost?: Exact;
}

interface Row {
  readonly id: string;
  readonly closing: Exact;
  readonly variable: Profits;
  readonly absorption: Profits;
  readonly deferred: Exact;
}

function profitsOf(costs: Costs, sold: Exact, deferred: Exact, by: CaseRounding): Pick<Row, "variable" | "absorption"> {
  const fixed = posted(needed(costs.fixed_manufacturing, "fixed_manufacturing"), by);
  const selling = posted(plus(costs.fixed_selling, times(costs.variable_selling, sold)), by);
  const sales = posted(times(needed(costs.price, "price"), sold), by);
  const variable = posted(times(needed(costs.variable_manufacturing, "variable_manufacturing"), sold), by);
  const absorbed = less(plus(variable, fixed), deferred);
  const period = reduced(plus(fixed, selling));
  return {
    variable: { profit: less(less(sales, variable), period), cost_of_goods_sold: variable, period_cost: period },
    absorption: { profit: less(less(sales, absorbed), selling), cost_of_goods_sold: absorbed, period_cost: selling },
  };
}

/** Fixed cost per unit produced; null for a period that makes nothing, which needs no rate. */
function rateOfPeriod(costs: Costs, produced: Exact, by: CaseRounding): Exact | null {
  if (isZero(produced)) return null;
  return costs.fixed_rate ?? rateOver(needed(costs.fixed_manufacturing, "fixed_manufacturing"), produced, by, "periods.produced");
}

/** Stock before the first period, at the rate it was made at. */
function openingLayers(costs: Costs, first: Period | undefined, by: CaseRounding): Layer[] {
  const opening = first?.opening_quantity;
  if (!opening || isZero(opening)) return [];
  const found = costs.opening_fixed_rate ?? costs.fixed_rate ?? rateOfPeriod(costs, needed(first.produced, `periods.${first.id}.produced`), by);
  return [{ quantity: opening, rate: needed(found, "opening_fixed_rate") }];
}

/** From what was produced and sold. */
function flow(costs: Costs, periods: readonly Period[], by: CaseRounding): Row[] {
  let layers = openingLayers(costs, periods[0], by);
  return periods.map((period) => {
    const path = `periods.${period.id}`;
    const [produced, sold] = [needed(period.produced, `${path}.produced`), needed(period.sold, `${path}.sold`)];
    const before = layers;
    refuseOther(period.opening_quantity, before, `${path}.opening_quantity`);
    const unit = rateOfPeriod(costs, produced, by);
    layers = drawn(unit ? [...before, { quantity: produced, rate: unit }] : before, sold, `${path}.sold`);
    refuseOther(period.closing_quantity, layers, `${path}.closing_quantity`);
    const deferred = less(fixedCostIn(layers, by), fixedCostIn(before, by));
    return { id: period.id, closing: quantityIn(layers), deferred, ...profitsOf(costs, sold, deferred, by) };
  });
}

function quantityIn(layers: readonly Layer[]): Exact {
  return reduced(sumOf(layers.map((layer) => layer.quantity)));
}

/** A stated stock is the one that the periods before leave. */
function refuseOther(stated: Exact | null, layers: readonly Layer[], field: string): void {
  if (stated && compare(stated, quantityIn(layers)) !== 0) throw new UnusableField(field, "produced, sold", "contradicts");
}

/** From stocks and the profit under variable costing: only the profit under absorption costing is wanted. */
function reconcile({ fixed_rate, opening_fixed_rate }: Costs, periods: readonly Period[], by: CaseRounding): Row[] {
  const unit = needed(fixed_rate, "fixed_rate");
  return periods.map((period, i) => {
    const path = `periods.${period.id}`;
    if (period.produced || period.sold) throw new UnusableField(`${path}.variable_profit`, "produced, sold", "contradicts");
    const opening = times(needed(period.opening_quantity, `${path}.opening_quantity`), (i === 0 ? opening_fixed_rate : null) ?? unit);
    const closing = needed(period.closing_quantity, `${path}.closing_quantity`);
    const deferred = less(posted(times(closing, unit), by), posted(opening, by));
    const profit = posted(needed(period.variable_profit, `${path}.variable_profit`), by);
    return { id: period.id, closing, variable: { profit }, absorption: { profit: reduced(plus(profit, deferred)) }, deferred };
  });
}

function answerOf(rows: readonly Row[]): Answer {
  return {
    results: {
      periods: rows.map(({ id, closing, variable, absorption, deferred }) => ({ id, closing_quantity: closing, variable: { ...variable }, absorption: { ...absorption }, deferred, difference: less(absorption.profit, variable.profit) })),
    },
    checks: rows.map(({ id, variable, absorption, deferred }) => identity(`periods.${id}`, plus(variable.profit, deferred), absorption.profit)),
  };
}

export const absorptionVariable: Method = defineMethod({
  id: "absorption-variable",
  source: "完全成本法与变动成本法: absorption profit - variable profit = fixed cost in closing stock - in opening stock",
  inputs: { ...COSTS, periods: list(PERIOD), rounding },
  results: ["periods"],
  solve({ periods, rounding: by, ...costs }) {
    return answerOf(periods.some((period) => period.variable_profit) ? reconcile(costs, periods, by) : flow(costs, periods, by));
  },
});
