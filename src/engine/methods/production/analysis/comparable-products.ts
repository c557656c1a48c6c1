// 可比产品成本降低: what products cost against last year and against the plan.

import { posted } from "../../../allocation/methods/split";
import { type Exact, ZERO, compare, isZero, minus, over, reduced, sumOf, times } from "../../../money/exact";
import { type CaseRounding, asPercent, divisor, identity, percentRounded, rounding } from "../../case-rounding";
import { type ValuesOf, amount, list, optional, quantity, rate, text } from "../../field";
import { type Method, type Result, defineMethod } from "../../method";
import { UnusableField } from "../../unusable-field";

const PRODUCT = {
  id: text(),
  last_year_unit: optional(rate()),
  last_year_total: optional(amount()),
  last_year_quantity: optional(quantity()),
  plan_unit: optional(rate()),
  plan_quantity: optional(quantity()),
  actual_unit: optional(rate()),
  actual_total: optional(amount()),
  actual_quantity: quantity(),
};
type Product = ValuesOf<typeof PRODUCT>;

/** What would be spent without saving, and what is saved. */
interface Saving {
  readonly base: Exact;
  readonly reduction: Exact;
}

/** Null for a product that was not made last year. */
function lastYearUnit({ id, last_year_unit, last_year_total: total, last_year_quantity: units }: Product): Exact | null {
  if (!last_year_unit && (total === null) !== (units === null)) throw new UnusableField(`products.${id}.${total ? "last_year_quantity" : "last_year_total"}`, "", "missing");
  const computed = total && units ? reduced(over(total, divisor(units, `products.${id}.last_year_quantity`))) : null;
  if (last_year_unit && computed && compare(last_year_unit, computed) !== 0) throw new UnusableField(`products.${id}.last_year_unit`, "last_year_total / last_year_quantity", "contradicts");
  return last_year_unit ?? computed;
}

function actualCost({ id, actual_unit, actual_total, actual_quantity }: Product, by: CaseRounding): Exact {
  const computed = actual_unit && posted(times(actual_unit, actual_quantity), by);
  const stated = actual_total && posted(actual_total, by);
  if (stated && computed && compare(stated, computed) !== 0) throw new UnusableField(`products.${id}.actual_total`, "actual_unit x actual_quantity", "contradicts");
  const cost = stated ?? computed;
  if (!cost) throw new UnusableField(`products.${id}`, "actual_unit, actual_total", "needs-one-of");
  return cost;
}

function percentSaved({ base, reduction }: Saving, by: CaseRounding): Exact {
  if (!isZero(base)) return percentRounded(asPercent(reduction, base), by);
  if (isZero(reduction)) return ZERO;
  throw new UnusableField("products.last_year_unit", "", "no-base");
}

interface Compared {
  readonly id: string;
  readonly unit: Exact;
  /** Null without a plan. */
  readonly plan: Saving | null;
  readonly actual: Saving;
}

function compared(product: Product, by: CaseRounding): Compared | null {
  const unit = lastYearUnit(product);
  if (unit === null) return null;
  const { id, plan_unit, plan_quantity, actual_quantity } = product;
  const base = reduced(times(unit, actual_quantity));
  const plan = plan_unit && plan_quantity && { base: reduced(times(unit, plan_quantity)), reduction: posted(times(minus(unit, plan_unit), plan_quantity), by) };
  return { id, unit, plan, actual: { base, reduction: posted(minus(base, actualCost(product, by)), by) } };
}

function together(savings: readonly Saving[]): Saving {
  return { base: reduced(sumOf(savings.map((saving) => saving.base))), reduction: reduced(sumOf(savings.map((saving) => saving.reduction))) };
}

/** Reduction and percent of a plan and of what was; those of a plan only where there is one. */
function savingRow(plan: Saving | null, actual: Saving, by: CaseRounding): Record<string, Result> {
  return {
    plan_reduction: plan?.reduction,
    plan_percent: plan ? percentSaved(plan, by) : undefined,
    actual_reduction: actual.reduction,
    actual_percent: percentSaved(actual, by),
  };
}

export const comparableProducts: Method = defineMethod({
  id: "analysis.comparable-products",
  source: "可比产品成本降低: reduction = last year's unit cost x quantity - cost; percent of the same",
  inputs: { products: list(PRODUCT), rounding },
  results: ["products", "plan_reduction", "plan_percent", "actual_reduction", "actual_percent", "plan_total_at_actual_output", "actual_total", "reduction_against_plan"],
  solve({ products, rounding: by }) {
    const rows = products.flatMap((product) => compared(product, by) ?? []);
    const plans = rows.flatMap((row) => row.plan ?? []);
    const isPlanned = rows.length > 0 && plans.length === rows.length;
    const actual = reduced(sumOf(products.map((product) => actualCost(product, by))));
    const atPlan = products.flatMap(({ plan_unit, actual_quantity }) => (plan_unit ? [posted(times(plan_unit, actual_quantity), by)] : []));
    const planTotal = products.length > 0 && atPlan.length === products.length ? reduced(sumOf(atPlan)) : undefined;
    const totals = together(rows.map((row) => row.actual));
    return {
      results: {
        products: rows.map((row) => ({ id: row.id, last_year_unit: row.unit, ...savingRow(row.plan, row.actual, by) })),
        ...savingRow(isPlanned ? together(plans) : null, totals, by),
        plan_total_at_actual_output: planTotal,
        actual_total: actual,
        reduction_against_plan: planTotal && reduced(minus(planTotal, actual)),
      },
      checks: [identity("actual_reduction", totals.reduction, sumOf(rows.map((row) => row.actual.reduction)))],
    };
  },
});
