// 可比产品成本降低任务完成情况的因素分析: what output, mix and unit cost did to the planned reduction.

import { posted } from "../../../allocation/methods/split";
import { type Exact, compare, isZero, minus, reduced, sumOf, times } from "../../../money/exact";
import { type CaseRounding, asPercent, identity, percentOf, percentRounded, rateOver, rounding } from "../../case-rounding";
import { type ValuesOf, amount, list, optional, percent, quantity, rate, text } from "../../field";
import { type Method, defineMethod } from "../../method";
import { UnusableField } from "../../unusable-field";

const PRODUCT = { id: text(), last_year_unit: rate(), plan_unit: rate(), plan_quantity: quantity(), actual_unit: rate(), actual_quantity: quantity() };
const TOTALS = { actual_output_at_last_year: optional(amount()), actual_output_at_plan: optional(amount()), actual_total: optional(amount()), planned_reduction: optional(amount()), planned_percent: optional(percent()) };

type Product = ValuesOf<typeof PRODUCT>;
type Given = ValuesOf<typeof TOTALS>;
type Totals = { readonly [K in keyof Given]: Exact };

function ofProducts(products: readonly Product[], given: Given, by: CaseRounding): Totals {
  const sum = (amountOf: (product: Product) => Exact): Exact => reduced(sumOf(products.map((product) => posted(amountOf(product), by))));
  const computed = {
    actual_output_at_last_year: sum((product) => times(product.last_year_unit, product.actual_quantity)),
    actual_output_at_plan: sum((product) => times(product.plan_unit, product.actual_quantity)),
    actual_total: sum((product) => times(product.actual_unit, product.actual_quantity)),
  };
  for (const [name, value] of Object.entries(computed)) {
    const stated = given[name as keyof typeof computed];
    if (stated && compare(posted(stated, by), value) !== 0) throw new UnusableField(name, "products", "contradicts");
  }
  const reduction = given.planned_reduction ?? sum((product) => times(minus(product.last_year_unit, product.plan_unit), product.plan_quantity));
  const planned = sumOf(products.map((product) => times(product.last_year_unit, product.plan_quantity)));
  return { ...computed, planned_reduction: reduction, planned_percent: given.planned_percent ?? percentOfBase(reduction, planned, by, "products.plan_quantity") };
}

function percentOfBase(part: Exact, base: Exact, by: CaseRounding, field: string): Exact {
  return isZero(base) ? rateOver(part, base, by, field) : percentRounded(asPercent(part, base), by);
}

function stated(given: Given): Totals {
  const missing = Object.entries(given).find(([, value]) => value === null);
  if (missing) throw new UnusableField(missing[0], "", "missing");
  return given as Totals;
}

export const comparableFactors: Method = defineMethod({
  id: "analysis.comparable-factors",
  source: "可比产品成本降低任务的因素分析: effects of output, mix and unit cost on the planned reduction",
  inputs: { ...TOTALS, products: optional(list(PRODUCT)), rounding },
  results: ["reduction", "percent", "against_plan", "percent_against_plan", "volume_effect", "mix_effect", "mix_percent", "unit_cost_effect", "unit_cost_percent"],
  solve({ products, rounding: by, ...given }) {
    const totals = products ? ofProducts(products, given, by) : stated(given);
    const atLastYear = posted(totals.actual_output_at_last_year, by);
    const atPlan = posted(totals.actual_output_at_plan, by);
    const actual = posted(totals.actual_total, by);
    const planned = posted(totals.planned_reduction, by);
    const less = (a: Exact, b: Exact): Exact => reduced(minus(a, b));
    const ofOutput = (part: Exact): Exact => percentOfBase(part, atLastYear, by, "actual_output_at_last_year");
    const expected = posted(percentOf(atLastYear, totals.planned_percent), by);
    const reduction = less(atLastYear, actual);
    const against = less(reduction, planned);
    const [volume, mix, unit] = [less(expected, planned), less(less(atLastYear, atPlan), expected), less(atPlan, actual)];
    return {
      results: {
        reduction,
        percent: ofOutput(reduction),
        against_plan: against,
        percent_against_plan: less(ofOutput(reduction), totals.planned_percent),
        volume_effect: volume,
        mix_effect: mix,
        mix_percent: ofOutput(mix),
        unit_cost_effect: unit,
        unit_cost_percent: ofOutput(unit),
      },
      checks: [identity("against_plan", against, sumOf([volume, mix, unit]))],
    };
  },
});
