// 标准成本全流程: variances of one product, and the price variance of materials spread over goods and work in process.

import { posted } from "../../../allocation/methods/split";
import { type Exact, ZERO, minus, plus, reduced, sumOf, times } from "../../../money/exact";
import { type CaseRounding, identity, rateOver, rounding } from "../../case-rounding";
import { type ValuesOf, amount, amountOrZero, notNegative, number, object, optional, or, quantity, quantityOrZero, rate } from "../../field";
import { type Method, defineMethod } from "../../method";
import { UnusableField } from "../../unusable-field";
import { completionPercent, equivalentOf } from "../wip/completion";

const STANDARD = { material_quantity: notNegative(number()), material_price: rate(), hours: notNegative(number()), labour_rate: rate(), variable_overhead_rate: rate(), fixed_overhead_rate: rate() };
const ACTUAL = { purchased_quantity: notNegative(quantity()), purchased_amount: amount(), used_quantity: notNegative(quantity()), hours: notNegative(quantity()), labour: amount(), variable_overhead: amount(), fixed_overhead: amount() };
const CARRIED = { opening_wip: amountOrZero(), opening_goods: amountOrZero() };
type Standard = ValuesOf<typeof STANDARD>;
type Actual = ValuesOf<typeof ACTUAL>;

interface Units {
  readonly material: Exact;
  readonly conversion: Exact;
}

const product = (a: Exact, b: Exact): Exact => reduced(times(a, b));
const less = (a: Exact, b: Exact): Exact => reduced(minus(a, b));

function variances(standard: Standard, actual: Actual, capacity: Exact, units: Units, by: CaseRounding): Record<"material" | "labour" | "variable_overhead" | "fixed_overhead", Record<string, Exact>> {
  const allowed = product(units.conversion, standard.hours);
  const over = (hours: Exact, base: Exact, unit: Exact): Exact => posted(times(minus(hours, base), unit), by);
  const beyond = (cost: Exact, counted: Exact, unit: Exact): Exact => posted(minus(cost, times(counted, unit)), by);
  return {
    material: {
      price: beyond(actual.purchased_amount, actual.purchased_quantity, standard.material_price),
      quantity: over(actual.used_quantity, product(units.material, standard.material_quantity), standard.material_price),
    },
    labour: { rate: beyond(actual.labour, actual.hours, standard.labour_rate), efficiency: over(actual.hours, allowed, standard.labour_rate) },
    variable_overhead: { spending: beyond(actual.variable_overhead, actual.hours, standard.variable_overhead_rate), efficiency: over(actual.hours, allowed, standard.variable_overhead_rate) },
    fixed_overhead: {
      spending: beyond(actual.fixed_overhead, capacity, standard.fixed_overhead_rate),
      idle_capacity: over(capacity, actual.hours, standard.fixed_overhead_rate),
      efficiency: over(actual.hours, allowed, standard.fixed_overhead_rate),
    },
  };
}

interface Tier {
  readonly rate: Exact;
  readonly out: Exact;
  readonly rest: Exact;
}

/** A variance over what left and what stayed; the rest stays. */
function tier(variance: Exact, left: Exact, stayed: Exact, by: CaseRounding, field: string): Tier {
  const unit = rateOver(variance, plus(left, stayed), by, field);
  const out = posted(times(unit, left), by);
  return { rate: unit, out, rest: less(variance, out) };
}

export const standardCycle: Method = defineMethod({
  id: "costing.standard-cycle",
  source: "标准成本全流程: variances by equivalent units; the material price variance over work in process, goods and sales",
  inputs: {
    standard: object(STANDARD),
    opening_wip: notNegative(quantityOrZero()),
    finished_quantity: notNegative(quantity()),
    closing_wip: notNegative(quantityOrZero()),
    completion: or(completionPercent(), { n: 50n, d: 1n }, "50"),
    opening_completion: optional(completionPercent()),
    opening_goods: notNegative(quantityOrZero()),
    sold_quantity: notNegative(quantityOrZero()),
    capacity_hours: notNegative(quantity()),
    actual: object(ACTUAL),
    price_variance: or(object(CARRIED), { opening_wip: ZERO, opening_goods: ZERO }, "{}"),
    rounding,
  },
  results: ["equivalent_units", "material", "labour", "variable_overhead", "fixed_overhead", "price_variance", "closing_wip", "closing_goods"],
  solve({ standard, actual, completion, price_variance: carried, rounding: by, ...given }) {
    const { finished_quantity: finished, closing_wip: open, sold_quantity: sold } = given;
    const units = {
      material: less(plus(finished, open), given.opening_wip),
      conversion: less(plus(finished, equivalentOf(open, completion)), equivalentOf(given.opening_wip, given.opening_completion ?? completion)),
    };
    const goods = less(plus(given.opening_goods, finished), sold);
    if (goods.n < 0n) throw new UnusableField("sold_quantity", "opening_goods + finished_quantity", "too-little");
    const found = variances(standard, actual, given.capacity_hours, units, by);
    const wip = tier(posted(plus(carried.opening_wip, found.material.price!), by), finished, open, by, "finished_quantity");
    const store = tier(posted(plus(carried.opening_goods, wip.out), by), sold, goods, by, "sold_quantity");
    const material = product(standard.material_quantity, standard.material_price);
    const conversion = product(standard.hours, sumOf([standard.labour_rate, standard.variable_overhead_rate, standard.fixed_overhead_rate]));
    const openStandard = posted(times(open, plus(material, equivalentOf(conversion, completion))), by);
    const goodsStandard = posted(times(goods, plus(material, conversion)), by);
    return {
      results: {
        equivalent_units: units,
        ...found,
        price_variance: { rate_wip: wip.rate, finished: wip.out, closing_wip: wip.rest, rate_goods: store.rate, sold: store.out, closing_goods: store.rest },
        closing_wip: { quantity: open, standard: openStandard, actual: reduced(plus(openStandard, wip.rest)) },
        closing_goods: { quantity: goods, standard: goodsStandard, actual: reduced(plus(goodsStandard, store.rest)) },
      },
      checks: [
        identity("price_variance", posted(sumOf([carried.opening_wip, carried.opening_goods, found.material.price!]), by), sumOf([wip.rest, store.out, store.rest])),
      ],
    };
  },
});
