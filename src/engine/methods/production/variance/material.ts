// Direct material (直接材料): price and quantity variance.

import { posted } from "../../../allocation/methods/split";
import { type Exact, minus, plus, reduced, times } from "../../../money/exact";
import { type CaseRounding, identity, rounding } from "../../case-rounding";
import { type ValuesOf, amount, notNegative, number, optional, quantity, rate } from "../../field";
import { type Method, defineMethod } from "../../method";
import { agreedCost } from "./actual-cost";
import type { Variances } from "./variances";

export const MATERIAL = {
  standard_quantity: notNegative(number()),
  standard_price: rate(),
  used_quantity: notNegative(quantity()),
  purchased_quantity: optional(notNegative(quantity())),
  actual_price: optional(rate()),
  actual_cost: optional(amount()),
};

/** The price variance belongs to what was bought where that is stated, else to what was used. */
export function materialVariances(given: ValuesOf<typeof MATERIAL>, output: Exact, by: CaseRounding, path = ""): Variances {
  const { standard_quantity, standard_price, used_quantity, purchased_quantity, actual_price, actual_cost } = given;
  const counted = purchased_quantity ?? used_quantity;
  const cost = agreedCost({ actual_cost, counted, price: actual_price }, by, path, "actual_price");
  const allowed = reduced(times(output, standard_quantity));
  const price = posted(minus(cost, times(counted, standard_price)), by);
  const used = posted(times(minus(used_quantity, allowed), standard_price), by);
  const total = reduced(plus(price, used));
  return { results: { price, quantity: used, total, standard_cost: posted(times(allowed, standard_price), by) }, total, checks: [identity(`${path}total`, total, plus(price, used))] };
}

export const material: Method = defineMethod({
  id: "variance.material",
  source: "直接材料成本差异: price = quantity x (actual price - standard price); quantity = (used - allowed) x standard price",
  inputs: { output: notNegative(quantity()), ...MATERIAL, rounding },
  results: ["price", "quantity", "total", "standard_cost"],
  solve: ({ output, rounding: by, ...given }) => materialVariances(given, output, by),
});
