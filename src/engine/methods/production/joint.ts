// Joint products (联产品): joint cost after the credit for by-products, by physical measure, sales value, net realizable value or one margin.

import { closedTo, posted } from "../../allocation/methods/split";
import { type Exact, ZERO, compare, exact, isZero, minus, over, plus, reduced, sumOf, times } from "../../money/exact";
import { type CaseRounding, addsUp, asPercent, divisor, percentOf, percentRounded, rateOver, rounding, splitById } from "../case-rounding";
import { type ValuesOf, amount, amountOrZero, choiceOr, linesOr, list, notNegative, number, optional, quantity, rate, text } from "../field";
import { type Answer, type Method, type Result, defineMethod } from "../method";
import { closedWithRest } from "../../allocation/methods/rest-of-parts";
import { UnusableField } from "../unusable-field";

const PRODUCT = {
  id: text(),
  quantity: optional(notNegative(quantity())),
  price: optional(rate()),
  sales_value: optional(amount()),
  weight: optional(notNegative(number())),
  separable_cost: amountOrZero(),
};
const BY_PRODUCT = { id: text(), nrv: optional(amount()), quantity: optional(notNegative(quantity())), price: optional(rate()), separable_cost: optional(amount()) };
const INPUTS = { joint_cost: amount(), products: list(PRODUCT), by_products: linesOr(BY_PRODUCT), rounding };

type Product = ValuesOf<typeof PRODUCT>;
type ByProduct = ValuesOf<typeof BY_PRODUCT>;
type Given = ValuesOf<typeof INPUTS>;
type Way = "physical" | "sales-value" | "nrv" | "constant-margin";

/** What a product sells for; a stated value and quantity x price must be the same. */
function salesValue({ id, quantity: units, price, sales_value }: Product): Exact {
  const computed = units && price ? reduced(times(units, price)) : null;
  if (sales_value && computed && compare(sales_value, computed) !== 0) throw new UnusableField(`products.${id}.sales_value`, "quantity x price", "contradicts");
  const value = sales_value ?? computed;
  if (!value) throw new UnusableField(`products.${id}`, "sales_value, quantity + price", "needs-one-of");
  return value;
}

function physical({ id, weight, quantity: units }: Product): Exact {
  const measure = weight ?? units;
  if (!measure) throw new UnusableField(`products.${id}`, "weight, quantity", "needs-one-of");
  return measure;
}

function baseOf(product: Product, way: Exclude<Way, "constant-margin">): Exact {
  if (way === "physical") return physical(product);
  return way === "nrv" ? reduced(minus(salesValue(product), product.separable_cost)) : salesValue(product);
}

const BASE_NAMES = { physical: "products.quantity", "sales-value": "products.sales_value", nrv: "products.sales_value - separable_cost" } as const;

/** Net realizable value of a by-product, taken off the joint cost. */
function creditOf({ id, nrv, quantity: units, price, separable_cost }: ByProduct, by: CaseRounding): Exact {
  const computed = units && price ? reduced(minus(times(units, price), separable_cost ?? ZERO)) : null;
  if (nrv && computed && compare(nrv, computed) !== 0) throw new UnusableField(`by_products.${id}.nrv`, "quantity x price - separable_cost", "contradicts");
  const value = nrv ?? computed;
  if (!value) throw new UnusableField(`by_products.${id}`, "nrv, quantity + price", "needs-one-of");
  return posted(value, by);
}

/** By bases: at the rate, or by shares rounded first. */
function byBases(total: Exact, products: readonly Product[], way: Exclude<Way, "constant-margin">, by: CaseRounding): { readonly allocated: ReadonlyMap<string, Exact>; readonly shown: Record<string, Result> } {
  const lines = products.map((product) => ({ id: product.id, base: baseOf(product, way) }));
  const whole = sumOf(lines.map((line) => line.base));
  const unit = rateOver(total, whole, by, BASE_NAMES[way]);
  const shares = new Map(isZero(whole) ? [] : lines.map((line) => [line.id, percentRounded(asPercent(line.base, whole), by)]));
  const isByShare = by.percentDecimals !== null && !isZero(whole);
  const allocated = isByShare
    ? closedWithRest(total, lines.map(({ id }) => ({ id, base: shares.get(id)!, exact: percentOf(total, shares.get(id)!) })), by)
    : splitById(total, lines, by, BASE_NAMES[way]);
  const nrv = way === "nrv" ? new Map(lines.map((line) => [line.id, posted(line.base, by)])) : undefined;
  return { allocated, shown: { rate: unit, share_percent: shares, nrv } };
}

/** Every product earns the margin of the whole. */
function byMargin(total: Exact, products: readonly Product[], by: CaseRounding): { readonly allocated: ReadonlyMap<string, Exact>; readonly shown: Record<string, Result> } {
  const rows = products.map((product) => ({ id: product.id, value: salesValue(product), separable: product.separable_cost }));
  const values = divisor(sumOf(rows.map((row) => row.value)), BASE_NAMES["sales-value"]);
  const margin = percentRounded(asPercent(minus(minus(values, total), sumOf(rows.map((row) => row.separable))), values), by);
  const costs = minus(exact(100n), margin);
  const lines = rows.map((row) => ({ id: row.id, base: reduced(minus(percentOf(row.value, costs), row.separable)) }));
  const parts = by.percentDecimals === null ? closedTo(lines, by) : null;
  const allocated = parts ? new Map(lines.map((line, i) => [line.id, parts[i]!])) : closedWithRest(total, lines.map((line) => ({ ...line, exact: line.base })), by);
  return { allocated, shown: { margin_percent: margin } };
}

function solveJoint({ joint_cost, products, by_products, rounding: by }: Given, way: Way): Answer {
  const credit = reduced(sumOf(by_products.map((one) => creditOf(one, by))));
  const total = posted(minus(joint_cost, credit), by);
  const { allocated, shown } = way === "constant-margin" ? byMargin(total, products, by) : byBases(total, products, way, by);
  const isFurther = way === "nrv" || way === "constant-margin";
  const costs = new Map(products.map(({ id, separable_cost }) => [id, isFurther ? reduced(plus(allocated.get(id)!, posted(separable_cost, by))) : allocated.get(id)!]));
  const units = products.flatMap(({ id, quantity: made }) => (made && !isZero(made) ? [[id, reduced(over(costs.get(id)!, made))] as const] : []));
  return {
    results: { by_product_credit: credit, joint_to_allocate: total, ...shown, allocated, total_cost: costs, unit_cost: new Map(units) },
    checks: [addsUp("allocated", total, allocated.values(), by)],
  };
}

const SHARED = ["by_product_credit", "joint_to_allocate", "allocated", "total_cost", "unit_cost"];
const BY_BASE = ["rate", "share_percent"];

function joint(way: Way, source: string): Method {
  const results = way === "constant-margin" ? [...SHARED, "margin_percent"] : way === "nrv" ? [...SHARED, ...BY_BASE, "nrv"] : [...SHARED, ...BY_BASE];
  return defineMethod({ id: `joint.${way}`, source, inputs: INPUTS, results, solve: (given) => solveJoint(given, way) });
}

const byProduct = defineMethod({
  id: "joint.by-product",
  source: "副产品: joint cost less the net realizable value of by-products, over the main products",
  inputs: { ...INPUTS, allocation: choiceOr("nrv", "physical", "sales-value", "constant-margin") },
  results: [...SHARED, ...BY_BASE, "nrv", "margin_percent"],
  solve: ({ allocation, ...given }) => solveJoint(given, allocation),
});

export const JOINT: readonly Method[] = [
  joint("physical", "实物量法: joint cost by weight or quantity"),
  joint("sales-value", "分离点售价法: joint cost by sales value at split-off"),
  joint("nrv", "可变现净值法: joint cost by sales value less separable cost"),
  joint("constant-margin", "固定毛利率法: every product earns the margin of the whole"),
  byProduct,
];
