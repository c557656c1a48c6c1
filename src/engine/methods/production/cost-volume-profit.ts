// Cost, volume, profit (本量利): one product, or several in a fixed mix; quantities are not rounded, amounts are.

import { posted } from "../../allocation/methods/split";
import { type Exact, ZERO, compare, exact, isZero, minus, over, plus, reduced, sumOf, times } from "../../money/exact";
import { type CaseRounding, asPercent, divisor, identity, percentOf, rounding } from "../case-rounding";
import { amount, list, notNegative, number, optional, percent, percentOr, quantity, rate, text } from "../field";
import { type Identity, type Method, type Result, defineMethod } from "../method";
import { UnusableField } from "../unusable-field";

const TARGETS = {
  fixed_cost: amount(),
  quantity: optional(notNegative(quantity())),
  target_profit: optional(amount()),
  target_after_tax: optional(amount()),
  tax_rate: notNegative(percentOr(0n)),
  target_return_on_sales: optional(percent()),
  rounding,
};

interface Plan {
  readonly price: Exact;
  readonly variable: Exact;
  readonly fixed_cost: Exact;
  readonly quantity: Exact | null;
  readonly target_profit: Exact | null;
  readonly target_after_tax: Exact | null;
  readonly tax_rate: Exact;
  readonly target_return_on_sales: Exact | null;
  readonly rounding: CaseRounding;
}

const RESULTS = [
  "variable_cost",
  "contribution_unit",
  "contribution_ratio",
  "break_even_quantity",
  "break_even_sales",
  "target_quantity",
  "target_sales",
  "target_price",
  "after_tax_quantity",
  "after_tax_sales",
  "return_target_quantity",
  "return_target_sales",
  "sales",
  "contribution_total",
  "profit",
  "profit_after_tax",
  "return_on_sales",
  "margin_of_safety_quantity",
  "margin_of_safety_sales",
  "margin_of_safety_ratio",
  "break_even_utilisation",
] as const;

interface Planned {
  readonly contribution: Exact;
  readonly breakEven: Exact;
  readonly results: Record<string, Result>;
  readonly checks: readonly Identity[];
}

function planned(plan: Plan): Planned {
  const { price, variable, fixed_cost: fixed, rounding: by } = plan;
  const contribution = reduced(minus(price, variable));
  if (contribution.n <= 0n) throw new UnusableField("price", "> variable_cost", "out-of-range");
  const money = (value: Exact): Exact => posted(value, by);
  const salesOf = (units: Exact): Exact => money(times(units, price));
  const breakEven = reduced(over(fixed, contribution));
  const ahead = (target: Exact): Exact => reduced(over(plus(fixed, target), contribution));
  return {
    contribution,
    breakEven,
    results: {
      variable_cost: variable,
      contribution_unit: contribution,
      contribution_ratio: isZero(price) ? undefined : asPercent(contribution, price),
      break_even_quantity: breakEven,
      break_even_sales: salesOf(breakEven),
      ...targets(plan, contribution, ahead, salesOf),
      ...(plan.quantity ? atQuantity(plan, plan.quantity, contribution, breakEven, money) : {}),
    },
    checks: [identity("break_even", reduced(times(breakEven, contribution)), fixed)],
  };
}

/** What has to be sold for a profit before tax, after tax, or as a percent of sales. */
function targets(plan: Plan, contribution: Exact, ahead: (target: Exact) => Exact, salesOf: (units: Exact) => Exact): Record<string, Result> {
  const results: Record<string, Result> = {};
  if (plan.target_profit) {
    const units = ahead(plan.target_profit);
    Object.assign(results, { target_quantity: units, target_sales: salesOf(units) });
    if (plan.quantity) results["target_price"] = reduced(plus(plan.variable, over(plus(plan.fixed_cost, plan.target_profit), divisor(plan.quantity, "quantity"))));
  }
  if (plan.target_after_tax) {
    const kept = minus(exact(1n), percentOf(exact(1n), plan.tax_rate));
    if (kept.n <= 0n) throw new UnusableField("tax_rate", "< 100", "out-of-range");
    const units = ahead(over(plan.target_after_tax, kept));
    Object.assign(results, { after_tax_quantity: units, after_tax_sales: salesOf(units) });
  }
  if (plan.target_return_on_sales) {
    const left = minus(contribution, percentOf(plan.price, plan.target_return_on_sales));
    if (left.n <= 0n) throw new UnusableField("target_return_on_sales", "< (price - variable_cost) / price x 100", "out-of-range");
    const units = reduced(over(plan.fixed_cost, left));
    Object.assign(results, { return_target_quantity: units, return_target_sales: salesOf(units) });
  }
  return results;
}

function atQuantity(plan: Plan, units: Exact, contribution: Exact, breakEven: Exact, money: (value: Exact) => Exact): Record<string, Result> {
  const exactProfit = minus(times(units, contribution), plan.fixed_cost);
  const profit = money(exactProfit);
  const sales = times(units, plan.price);
  const safety = reduced(minus(units, breakEven));
  // A loss is not taxed.
  const afterTax = exactProfit.n > 0n ? minus(exactProfit, percentOf(exactProfit, plan.tax_rate)) : exactProfit;
  const ofUnits = (part: Exact): Exact | undefined => (isZero(units) ? undefined : asPercent(part, units));
  return {
    sales: money(sales),
    contribution_total: money(times(units, contribution)),
    profit,
    profit_after_tax: money(afterTax),
    return_on_sales: isZero(sales) ? undefined : asPercent(exactProfit, sales),
    margin_of_safety_quantity: safety,
    margin_of_safety_sales: money(times(safety, plan.price)),
    margin_of_safety_ratio: ofUnits(safety),
    break_even_utilisation: ofUnits(breakEven),
  };
}

const single = defineMethod({
  id: "cvp.single",
  source: "本量利分析: break-even = fixed cost / (price - variable cost)",
  inputs: { price: rate(), variable_cost: optional(rate()), total_cost: optional(amount()), ...TARGETS },
  results: RESULTS,
  solve({ price, variable_cost, total_cost, ...plan }) {
    const computed = total_cost && plan.quantity ? reduced(over(minus(total_cost, plan.fixed_cost), divisor(plan.quantity, "quantity"))) : null;
    if (variable_cost && computed && compare(variable_cost, computed) !== 0) throw new UnusableField("variable_cost", "(total_cost - fixed_cost) / quantity", "contradicts");
    const variable = variable_cost ?? computed;
    if (!variable) throw new UnusableField("variable_cost", "variable_cost, total_cost + quantity", "needs-one-of");
    const { results, checks } = planned({ ...plan, price, variable });
    return { results, checks };
  },
});

const PRODUCT = { id: text(), price: rate(), variable_cost: rate(), mix: notNegative(number()) };

const multi = defineMethod({
  id: "cvp.multi",
  source: "多品种本量利: price and variable cost averaged by mix, then as for one product",
  inputs: { products: list(PRODUCT), ...TARGETS },
  results: [...RESULTS, "break_even"],
  solve({ products, ...plan }) {
    const whole = divisor(sumOf(products.map((product) => product.mix)), "products.mix");
    const average = (value: (product: (typeof products)[number]) => Exact): Exact => reduced(over(products.reduce((sum, product) => plus(sum, times(value(product), product.mix)), ZERO), whole));
    const { results, checks, breakEven } = planned({ ...plan, price: average((product) => product.price), variable: average((product) => product.variable_cost) });
    return { results: { ...results, break_even: new Map(products.map((product) => [product.id, reduced(over(times(breakEven, product.mix), whole))])) }, checks };
  },
});

export const COST_VOLUME_PROFIT: readonly Method[] = [single, multi];
