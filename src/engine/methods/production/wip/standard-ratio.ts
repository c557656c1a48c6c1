// 定额比例法: cost in proportion to the quota of completed output and of closing work in process.

import { type Exact, isZero, minus, exact, plus, reduced, times } from "../../../money/exact";
import { type CaseRounding, asPercent, percentOf, percentRounded, rateOver, requireDecimals, rounding } from "../../case-rounding";
import { type ValuesOf, list, notNegative, number, optional, quantity, whole } from "../../field";
import { type Method, defineMethod } from "../../method";
import { COST_ELEMENT, type CostElement, type ElementOutcome, costOf, divide, sidesTail, wipAnswer } from "./divided";

/** Quotas of both sides; decimals of rate and percent may be the element's own. */
export const RATIO = {
  completed_standard: notNegative(number()),
  closing_standard: notNegative(number()),
  rate_decimals: optional(whole()),
  percent_decimals: optional(whole()),
};
export type Ratio = ValuesOf<typeof RATIO>;

const HUNDRED = exact(100n);

/** Rate times quota, or total times the rounded percent where percents are rounded. */
export function ratioElement(element: CostElement & Ratio, case_: CaseRounding): ElementOutcome {
  const { id, completed_standard: finished, closing_standard: open, rate_decimals, percent_decimals } = element;
  requireDecimals({ rate_decimals, percent_decimals }, `elements.${id}`);
  const by: CaseRounding = { ...case_, rateDecimals: rate_decimals ?? case_.rateDecimals, percentDecimals: percent_decimals ?? case_.percentDecimals };
  const total = costOf(element, by) ?? exact(0n);
  const both = reduced(plus(finished, open));
  const rate = rateOver(total, both, by, `elements.${id}.completed_standard + closing_standard`);
  const percent = isZero(both) ? null : percentRounded(asPercent(finished, both), by);
  const isByPercent = percent !== null && by.percentDecimals !== null;
  const amountOf = (standard: Exact, share: Exact): Exact => (isByPercent ? percentOf(total, share) : reduced(times(rate, standard)));
  const divided = divide(
    total,
    {
      completed: { units: finished, exact: amountOf(finished, percent ?? HUNDRED) },
      closing: { units: open, exact: amountOf(open, minus(HUNDRED, percent ?? HUNDRED)) },
      isRounded: isByPercent || by.rateDecimals !== null,
    },
    by,
  );
  return { id, divided, unitCost: null, shown: { rate, completed_percent: percent } };
}

export const standardRatio: Method = defineMethod({
  id: "wip.standard-ratio",
  source: "定额比例法: rate = total / (standard of completed + standard of closing)",
  inputs: { completed_quantity: optional(notNegative(quantity())), closing_quantity: optional(notNegative(quantity())), elements: list({ ...COST_ELEMENT, ...RATIO }), rounding },
  results: ["elements", "total", "completed_total", "closing_total", "completed_unit_cost"],
  solve({ completed_quantity, elements, rounding: given }) {
    const by = sidesTail(given, "closing");
    return wipAnswer(elements.map((element) => ratioElement(element, by)), completed_quantity);
  },
});
