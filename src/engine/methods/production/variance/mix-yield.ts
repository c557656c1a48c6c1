// Mix and yield (材料结构差异与产出差异): the quantity variance of several materials by their mixture and by what it yielded.

import { posted } from "../../../allocation/methods/split";
import { type Exact, minus, over, plus, reduced, sumOf, times } from "../../../money/exact";
import { divisor, identity, rounding } from "../../case-rounding";
import { list, notNegative, number, optional, quantity, rate, text } from "../../field";
import { type Method, defineMethod } from "../../method";
import { UnusableField } from "../../unusable-field";

interface Norm {
  readonly output: Exact | null;
  readonly standard_input: Exact | null;
  readonly standard_output: Exact | null;
}

/** Input that the output should have needed; null where only the mix is asked, since nothing is said of the output. */
function need({ output, standard_input, standard_output }: Norm): Exact | null {
  if (output === null) return null;
  if (!standard_input || !standard_output) throw new UnusableField(standard_input ? "standard_output" : "standard_input", "", "missing");
  return reduced(over(times(output, standard_input), divisor(standard_output, "standard_output")));
}

export const mixYield: Method = defineMethod({
  id: "variance.mix-yield",
  source: "材料结构差异与产出差异: mix = (actual - actual total x share) x price; yield = (actual total - needed) x share x price",
  inputs: {
    materials: list({ id: text(), standard_share: notNegative(number()), standard_price: rate(), actual_quantity: quantity() }),
    output: optional(notNegative(quantity())),
    standard_input: optional(notNegative(quantity())),
    standard_output: optional(notNegative(quantity())),
    rounding,
  },
  results: ["mix", "mix_total", "standard_input", "yield", "yield_total", "quantity", "quantity_total"],
  solve({ materials, rounding: by, ...norm }) {
    const weights = divisor(sumOf(materials.map((material) => material.standard_share)), "materials.standard_share");
    const actual = sumOf(materials.map((material) => material.actual_quantity));
    const needed = need(norm);
    const byMaterial = (off: (own: Exact, share: Exact) => Exact): Map<string, Exact> =>
      new Map(materials.map(({ id, standard_share, standard_price, actual_quantity }) => [id, posted(times(off(actual_quantity, reduced(over(standard_share, weights))), standard_price), by)]));
    const mix = byMaterial((own, share) => minus(own, times(actual, share)));
    const mixTotal = reduced(sumOf(mix.values()));
    if (needed === null) return { results: { mix, mix_total: mixTotal }, checks: [identity("mix_total", mixTotal, sumOf(mix.values()))] };
    const yields = byMaterial((_, share) => times(minus(actual, needed), share));
    const yieldTotal = reduced(sumOf(yields.values()));
    const quantities = byMaterial((own, share) => minus(own, times(needed, share)));
    const total = reduced(plus(mixTotal, yieldTotal));
    return {
      results: { mix, mix_total: mixTotal, standard_input: needed, yield: yields, yield_total: yieldTotal, quantity: quantities, quantity_total: total },
      checks: [identity("mix_total", mixTotal, sumOf(mix.values())), identity("yield_total", yieldTotal, sumOf(yields.values()))],
    };
  },
});
