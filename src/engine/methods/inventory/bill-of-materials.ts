// Cost roll-up through bills of materials (成本卷积): components, operations and by-products of every item, for one batch.

import { type Exact, ZERO, exact, isZero, minus, over, plus, reduced, sumOf, times } from "../../money/exact";
import { type CaseRounding, identity, percentOf, rateRounded, rounding } from "../case-rounding";
import { type ValuesOf, amount, choiceOr, linesOr, list, numberOr, optional, percent, percentOr, quantity, rate, text } from "../field";
import { defineMethod } from "../method";
import { UnusableField } from "../unusable-field";

const COMPONENT = { item: text(), quantity: quantity(), unit_factor: numberOr(1n), scrap_percent: percentOr(0n) };
const OPERATION = { id: text(), setup_minutes: numberOr(0n), run_minutes: numberOr(0n), efficiency_percent: percentOr(100n), rate_per_hour: rate() };
const BY_PRODUCT = { id: text(), quantity: quantity(), cost_percent: optional(percent()), unit_value: optional(amount()) };
const ITEM = {
  id: text(),
  unit_cost: optional(rate()),
  output: numberOr(1n),
  unit_factor: numberOr(1n),
  components: linesOr(COMPONENT),
  operations: linesOr(OPERATION),
  by_products: linesOr(BY_PRODUCT),
};
type Item = ValuesOf<typeof ITEM>;

interface ByProduct {
  readonly id: string;
  readonly units: Exact;
  readonly cost: Exact;
}

interface Rolled {
  readonly material: Exact;
  readonly operations: Exact;
  readonly batch: Exact;
  readonly main: Exact;
  readonly unit: Exact;
  readonly byProducts: readonly ByProduct[];
}

export const billRollUp = defineMethod({
  id: "bom.roll-up",
  source: "成本卷积: material + operations of a batch, less by-products, over its output",
  inputs: { items: list(ITEM), depth: choiceOr("multi", "single"), rounding },
  results: ["unit_cost", "batch_cost", "material", "operations", "main_cost", "by_product_cost", "by_product_unit"],
  solve({ items, depth, rounding: by }) {
    const bills = new Map(items.map((item) => [item.id, item]));
    const rolled = new Map<string, Rolled>();
    const roll = (id: string, path: readonly string[]): Rolled => {
      if (path.includes(id)) throw new UnusableField("items", [...path.slice(path.indexOf(id)), id].join(" → "), "loop");
      const known = rolled.get(id);
      if (known) return known;
      const made = rolledUp(bills.get(id)!, (component) => unitCostOf(component, [...path, id]), by);
      rolled.set(id, made);
      return made;
    };
    const unitCostOf = (id: string, path: readonly string[]): Exact => {
      const item = bills.get(id);
      if (!item) throw new UnusableField(`items.${path.at(-1)}.components`, id, "not-found");
      const stated = isMade(item) && depth === "multi" ? null : item.unit_cost;
      if (stated) return stated;
      if (!isMade(item)) throw new UnusableField(`items.${id}.unit_cost`, "", "missing");
      return roll(id, path).unit;
    };
    const made = items.filter(isMade);
    for (const item of made) roll(item.id, []);
    const each = (value: (one: Rolled) => Exact): Map<string, Exact> => new Map(made.map(({ id }) => [id, reduced(value(rolled.get(id)!))]));
    const byProducts = together(made.flatMap(({ id }) => rolled.get(id)!.byProducts));
    return {
      results: {
        unit_cost: each((one) => one.unit),
        batch_cost: each((one) => one.batch),
        material: each((one) => one.material),
        operations: each((one) => one.operations),
        main_cost: each((one) => one.main),
        by_product_cost: new Map(byProducts.map(({ id, cost }) => [id, cost])),
        by_product_unit: new Map(byProducts.map(({ id, cost, units }) => [id, isZero(units) ? null : rateRounded(over(cost, units), by)])),
      },
      checks: made.map(({ id }) => {
        const { batch, main, byProducts: own } = rolled.get(id)!;
        return identity(`batch:${id}`, batch, plus(main, sumOf(own.map(({ cost }) => cost))));
      }),
    };
  },
});

function isMade({ components, operations }: Item): boolean {
  return components.length + operations.length > 0;
}

function rolledUp(item: Item, unitCostOf: (component: string) => Exact, by: CaseRounding): Rolled {
  const material = reduced(sumOf(item.components.map((one) => times(times(times(one.quantity, one.unit_factor), plus(exact(1n), percentOf(exact(1n), one.scrap_percent))), unitCostOf(one.item)))));
  const operations = reduced(sumOf(item.operations.map((one) => times(hoursOf(item.id, one), one.rate_per_hour))));
  const batch = reduced(plus(material, operations));
  const byProducts = item.by_products.map((one) => byProductOf(item.id, one, batch));
  const main = reduced(minus(batch, sumOf(byProducts.map(({ cost }) => cost))));
  const units = times(item.output, item.unit_factor);
  if (isZero(units)) throw new UnusableField(`items.${item.id}.output`, "", "no-base");
  return { material, operations, batch, main, unit: rateRounded(over(main, units), by), byProducts };
}

/** Set-up and clean-up are not stretched by the efficiency. */
function hoursOf(item: string, { id, setup_minutes, run_minutes, efficiency_percent }: ValuesOf<typeof OPERATION>): Exact {
  if (isZero(efficiency_percent)) throw new UnusableField(`items.${item}.operations.${id}.efficiency_percent`, "", "no-base");
  const run = over(times(run_minutes, exact(100n)), efficiency_percent);
  return over(plus(setup_minutes, run), exact(60n));
}

function byProductOf(item: string, { id, quantity: units, cost_percent, unit_value }: ValuesOf<typeof BY_PRODUCT>, batch: Exact): ByProduct {
  const cost = cost_percent ? percentOf(batch, cost_percent) : unit_value && reduced(times(units, unit_value));
  if (!cost) throw new UnusableField(`items.${item}.by_products.${id}`, "cost_percent, unit_value", "needs-one-of");
  return { id, units, cost };
}

/** A by-product of several lines or items is one: its cost over all of it. */
function together(lines: readonly ByProduct[]): ByProduct[] {
  const all = new Map<string, ByProduct>();
  for (const { id, units, cost } of lines) {
    const known = all.get(id);
    all.set(id, { id, units: reduced(plus(known?.units ?? ZERO, units)), cost: reduced(plus(known?.cost ?? ZERO, cost)) });
  }
  return [...all.values()];
}
