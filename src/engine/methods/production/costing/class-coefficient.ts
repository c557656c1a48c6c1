// 分类法 (系数法): the cost of a class over its products by coefficients of a standard product.

import { posted } from "../../../allocation/methods/split";
import { type Exact, compare, isZero, over, reduced, sumOf, times } from "../../../money/exact";
import { addsUp, divisor, rateOver, rounding, splitById } from "../../case-rounding";
import { type ValuesOf, amount, list, map, notNegative, number, optional, quantity, text } from "../../field";
import { type Method, defineMethod } from "../../method";
import { UnusableField } from "../../unusable-field";

const PRODUCT = { id: text(), quantity: notNegative(quantity()), standard: optional(map(notNegative(number()))), coefficient: optional(map(notNegative(number()))) };
type Product = ValuesOf<typeof PRODUCT>;

/** As given, or the unit quota over that of the standard product. */
function coefficientOf(product: Product, element: string, base: Product | null): Exact {
  const { id, standard, coefficient } = product;
  const given = coefficient?.get(element);
  const quota = standard?.get(element);
  if (!given && !quota) throw new UnusableField(`products.${id}`, `standard.${element}, coefficient.${element}`, "needs-one-of");
  if (!quota) return given!;
  if (!base && given) return given;
  const unit = base?.standard?.get(element);
  if (!unit) throw new UnusableField(base ? `products.${base.id}.standard.${element}` : "standard_product", "", "missing");
  const computed = reduced(over(quota, divisor(unit, `products.${base!.id}.standard.${element}`)));
  if (given && compare(given, computed) !== 0) throw new UnusableField(`products.${id}.coefficient.${element}`, `standard.${element}`, "contradicts");
  return computed;
}

export const classCoefficient: Method = defineMethod({
  id: "costing.class-coefficient",
  source: "分类法(系数法): coefficient = quota / quota of the standard product; rate = cost / sum of quantity x coefficient",
  inputs: { standard_product: optional(text()), elements: list({ id: text(), amount: amount() }), products: list(PRODUCT), rounding },
  results: ["coefficients", "equivalent_units", "rates", "allocated", "total_cost", "unit_cost"],
  solve({ standard_product, elements, products, rounding: by }) {
    const base = products.find((product) => product.id === standard_product) ?? null;
    if (standard_product !== null && !base) throw new UnusableField("standard_product", standard_product, "not-found");
    const rows = elements.map((element) => {
      const coefficients = new Map(products.map((product) => [product.id, coefficientOf(product, element.id, base)]));
      const lines = products.map(({ id, quantity: units }) => ({ id, base: reduced(times(units, coefficients.get(id)!)) }));
      const units = reduced(sumOf(lines.map((line) => line.base)));
      const cost = posted(element.amount, by);
      const parts = splitById(cost, lines, by, "products.quantity");
      return { element, coefficients, units, parts, rate: rateOver(cost, units, by, "products.quantity") };
    });
    const byElement = <T>(value: (row: (typeof rows)[number]) => T): Map<string, T> => new Map(rows.map((row) => [row.element.id, value(row)]));
    const totals = new Map(products.map(({ id }) => [id, reduced(sumOf(rows.map((row) => row.parts.get(id)!)))]));
    const made = products.filter((product) => !isZero(product.quantity));
    return {
      results: {
        coefficients: byElement((row) => row.coefficients),
        equivalent_units: byElement((row) => row.units),
        rates: byElement((row) => row.rate),
        allocated: new Map(products.map(({ id }) => [id, byElement((row) => row.parts.get(id)!)])),
        total_cost: totals,
        unit_cost: new Map(made.map((product) => [product.id, reduced(over(totals.get(product.id)!, product.quantity))])),
      },
      checks: rows.map((row) => addsUp(`allocated.${row.element.id}`, row.element.amount, row.parts.values(), by)),
    };
  },
});
