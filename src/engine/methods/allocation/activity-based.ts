// Activity-based costing (作业成本法), with practical capacity where it is stated (time-driven too).

import { mergedPairs } from "../../allocation/methods/auxiliary";
import { posted } from "../../allocation/methods/split";
import { type Exact, ZERO, compare, isZero, minus, over, plus, reduced, sumOf, times } from "../../money/exact";
import { type CaseRounding, addsUp, percentOf, rateOver, rounding, splitById } from "../case-rounding";
import { type ValuesOf, amount, amountOrZero, flag, list, listOr, notNegative, optional, percentOr, quantity, quantityOrZero, rate, text } from "../field";
import { type Identity, defineMethod } from "../method";
import { UnusableField } from "../unusable-field";

const ACTIVITY = {
  id: text(),
  cost: optional(amount()),
  rate: optional(rate()),
  capacity: optional(notNegative(quantity())),
  theoretical_capacity: optional(notNegative(quantity())),
  practical_percent: notNegative(percentOr(100n)),
};
const PRODUCT = {
  id: text(),
  quantity: optional(notNegative(quantity())),
  direct_cost: optional(amount()),
  direct_unit_cost: optional(amount()),
  opening_cost: amountOrZero(),
  price: optional(rate()),
  completed_quantity: optional(notNegative(quantity())),
  closing_quantity: notNegative(quantityOrZero()),
  completion: notNegative(percentOr(100n)),
};
type Activity = ValuesOf<typeof ACTIVITY>;
type Product = ValuesOf<typeof PRODUCT>;

/** What an activity costs a unit, and what of it products used. */
interface Driven {
  readonly id: string;
  readonly rate: Exact;
  readonly capacity: Exact | null;
  readonly cost: Exact | null;
  readonly used: Exact;
  readonly parts: ReadonlyMap<string, Exact>;
}

export const activityBased = defineMethod({
  id: "overhead.abc",
  source: "作业成本法: rate = cost / driver quantity or practical capacity",
  inputs: {
    activities: list(ACTIVITY),
    consumption: listOr({ from: text(), to: text(), quantity: quantity() }),
    consumption_per_unit: flag(),
    products: listOr(PRODUCT),
    rounding,
  },
  results: ["rates", "allocated", "overhead", "total_cost", "unit_cost", "overhead_unit", "profit_unit", "capacity", "capacity_cost", "used_quantity", "used_cost", "unused_quantity", "unused_cost"],
  solve({ activities, consumption, consumption_per_unit, products, rounding: by }) {
    const made = new Map(products.map((product) => [product.id, product.quantity]));
    const stranger = consumption.find((line) => !activities.some((activity) => activity.id === line.from));
    if (stranger) throw new UnusableField("consumption.from", stranger.from, "not-found");
    const uses = mergedPairs(consumption.map((line) => (consumption_per_unit ? { ...line, quantity: reduced(times(line.quantity, unitsOf(made, line.to))) } : line)));
    const driven = activities.map((activity) => drivenBy(activity, uses.filter((use) => use.from === activity.id), by));
    const ids = [...new Set([...products.map((product) => product.id), ...uses.map((use) => use.to)])];
    const allocated = new Map(ids.map((id) => [id, new Map(driven.flatMap(({ id: activity, parts }) => (parts.has(id) ? [[activity, parts.get(id)!] as const] : [])))]));
    const overhead = new Map(ids.map((id) => [id, reduced(sumOf(allocated.get(id)!.values()))]));
    return {
      results: { rates: new Map(driven.map((one) => [one.id, one.rate])), allocated, overhead, ...costsOf(products, overhead, by), ...capacitiesOf(driven, by) },
      checks: driven.flatMap((one): Identity[] => (one.capacity === null && one.cost ? [addsUp(`allocated:${one.id}`, one.cost, one.parts.values(), by)] : [])),
    };
  },
});

function unitsOf(made: ReadonlyMap<string, Exact | null>, product: string): Exact {
  const units = made.get(product);
  if (!units) throw new UnusableField(`products.${product}.quantity`, "", "missing");
  return units;
}

function drivenBy(activity: Activity, uses: readonly { readonly to: string; readonly quantity: Exact }[], by: CaseRounding): Driven {
  const { id, cost, rate: given, theoretical_capacity } = activity;
  if (!cost && !given) throw new UnusableField(`activities.${id}`, "cost, rate", "needs-one-of");
  const practical = theoretical_capacity && percentOf(theoretical_capacity, activity.practical_percent);
  if (activity.capacity && practical && compare(activity.capacity, practical) !== 0) throw new UnusableField(`activities.${id}.capacity`, "theoretical_capacity x practical_percent", "contradicts");
  const capacity = activity.capacity ?? practical;
  const used = reduced(sumOf(uses.map((use) => use.quantity)));
  const isSplit = !given && capacity === null;
  const unit = given ?? rateOver(cost!, capacity ?? used, by, `activities.${id}`);
  const lines = uses.map((use) => ({ id: use.to, base: use.quantity }));
  const parts = isSplit ? splitById(cost!, lines, by, `activities.${id}`) : new Map(lines.map((line) => [line.id, posted(times(unit, line.base), by)]));
  return { id, rate: unit, capacity, cost, used, parts };
}

function costsOf(products: readonly Product[], overhead: ReadonlyMap<string, Exact>, by: CaseRounding): Record<string, ReadonlyMap<string, Exact>> {
  const rows = products.flatMap((product) => {
    const units = product.quantity ?? (product.completed_quantity && reduced(plus(product.completed_quantity, percentOf(product.closing_quantity, product.completion))));
    return units && !isZero(units) ? [{ product, units }] : [];
  });
  const total = new Map(rows.map(({ product, units }) => [product.id, reduced(sumOf([product.opening_cost, directCost(product, units, by), overhead.get(product.id)!]))]));
  const each = (value: (row: (typeof rows)[number]) => Exact): Map<string, Exact> => new Map(rows.map((row) => [row.product.id, reduced(value(row))]));
  const unitCost = each(({ product, units }) => over(total.get(product.id)!, units));
  return {
    total_cost: total,
    unit_cost: unitCost,
    overhead_unit: each(({ product, units }) => over(overhead.get(product.id)!, units)),
    profit_unit: new Map(rows.flatMap(({ product }) => (product.price ? [[product.id, reduced(minus(product.price, unitCost.get(product.id)!))] as const] : []))),
  };
}

function directCost({ id, direct_cost, direct_unit_cost }: Product, units: Exact, by: CaseRounding): Exact {
  const computed = direct_unit_cost && posted(times(direct_unit_cost, units), by);
  if (direct_cost && computed && compare(direct_cost, computed) !== 0) throw new UnusableField(`products.${id}.direct_cost`, "direct_unit_cost", "contradicts");
  return direct_cost ?? computed ?? ZERO;
}

/** Capacity stated, used and not used; nothing for activities without one. */
function capacitiesOf(driven: readonly Driven[], by: CaseRounding): Record<string, ReadonlyMap<string, Exact>> {
  const stated = driven.flatMap((one) => (one.capacity === null ? [] : [{ ...one, capacity: one.capacity }]));
  const each = (value: (one: (typeof stated)[number]) => Exact): Map<string, Exact> => new Map(stated.map((one) => [one.id, reduced(value(one))]));
  const cost = each((one) => one.cost ?? posted(times(one.rate, one.capacity), by));
  const used = each((one) => sumOf(one.parts.values()));
  if (stated.length === 0) return {};
  return {
    capacity: each((one) => one.capacity),
    capacity_cost: cost,
    used_quantity: each((one) => one.used),
    used_cost: used,
    unused_quantity: each((one) => minus(one.capacity, one.used)),
    unused_cost: each((one) => minus(cost.get(one.id)!, used.get(one.id)!)),
  };
}
