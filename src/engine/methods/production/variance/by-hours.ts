// Direct labour (直接人工) and variable overhead (变动制造费用): what an hour costs, and how many hours there are.

import { posted } from "../../../allocation/methods/split";
import { type Exact, minus, plus, reduced, times } from "../../../money/exact";
import { type CaseRounding, identity, rounding } from "../../case-rounding";
import { type ValuesOf, amount, notNegative, number, optional, quantity, rate } from "../../field";
import { type Method, defineMethod } from "../../method";
import { agreedCost } from "./actual-cost";
import type { Variances } from "./variances";

export const BY_HOURS = { standard_hours: notNegative(number()), standard_rate: rate(), actual_hours: notNegative(quantity()), actual_rate: optional(rate()), actual_cost: optional(amount()) };
export type ByHours = ValuesOf<typeof BY_HOURS>;

/** @param ofRate  how the variance of the hourly rate is called */
export function hourVariances(given: ByHours, output: Exact, by: CaseRounding, ofRate: "rate" | "spending", path = ""): Variances {
  const { actual_hours, standard_rate, actual_rate, actual_cost } = given;
  const cost = agreedCost({ actual_cost, counted: actual_hours, price: actual_rate }, by, path, "actual_rate");
  const allowed = reduced(times(output, given.standard_hours));
  const hourly = posted(minus(cost, times(actual_hours, standard_rate)), by);
  const efficiency = posted(times(minus(actual_hours, allowed), standard_rate), by);
  const total = reduced(plus(hourly, efficiency));
  return {
    results: { [ofRate]: hourly, efficiency, total, standard_hours: allowed, standard_cost: posted(times(allowed, standard_rate), by), actual_cost: posted(cost, by) },
    total,
    checks: [identity(`${path}total`, total, plus(hourly, efficiency))],
  };
}

export const labour: Method = defineMethod({
  id: "variance.labour",
  source: "直接人工成本差异: rate = actual cost - hours x standard rate; efficiency = (hours - allowed) x standard rate",
  inputs: { output: notNegative(quantity()), ...BY_HOURS, rounding },
  results: ["rate", "efficiency", "total", "standard_hours", "standard_cost", "actual_cost"],
  solve: ({ output, rounding: by, ...given }) => hourVariances(given, output, by, "rate"),
});

export const variableOverhead: Method = defineMethod({
  id: "variance.variable-overhead",
  source: "变动制造费用差异: spending = actual cost - hours x standard rate; efficiency = (hours - allowed) x standard rate",
  inputs: { output: notNegative(quantity()), ...BY_HOURS, rounding },
  results: ["spending", "efficiency", "total", "standard_hours", "standard_cost", "actual_cost"],
  solve: ({ output, rounding: by, ...given }) => hourVariances(given, output, by, "spending"),
});
