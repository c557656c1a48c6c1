// Fixed overhead (固定制造费用): spending and volume, and with actual hours the volume by idle capacity and efficiency.

import { posted } from "../../../allocation/methods/split";
import { type Exact, compare, minus, plus, reduced, times } from "../../../money/exact";
import { type CaseRounding, identity, rounding } from "../../case-rounding";
import { type ValuesOf, amount, notNegative, number, optional, quantity, rate } from "../../field";
import { type Method, defineMethod } from "../../method";
import { UnusableField } from "../../unusable-field";
import type { Variances } from "./variances";

export const FIXED = {
  standard_hours: notNegative(number()),
  standard_rate: rate(),
  budget: optional(amount()),
  capacity_hours: optional(notNegative(quantity())),
  actual_cost: amount(),
  actual_hours: optional(notNegative(quantity())),
};
export type Fixed = ValuesOf<typeof FIXED>;

/** As stated, or capacity at the standard rate. */
export function budgetOf({ budget, capacity_hours, standard_rate }: Fixed, by: CaseRounding, path = ""): Exact {
  const computed = capacity_hours && reduced(times(capacity_hours, standard_rate));
  if (budget && computed && compare(posted(budget, by), posted(computed, by)) !== 0) throw new UnusableField(`${path}budget`, "capacity_hours x standard_rate", "contradicts");
  const found = budget ?? computed;
  if (!found) throw new UnusableField(`${path}budget`, "budget, capacity_hours", "needs-one-of");
  return found;
}

export function fixedVariances(given: Fixed, output: Exact, by: CaseRounding, path = ""): Variances {
  const { standard_rate, actual_cost, actual_hours } = given;
  const budget = budgetOf(given, by, path);
  const allowed = reduced(times(output, given.standard_hours));
  const applied = times(allowed, standard_rate);
  const spending = posted(minus(actual_cost, budget), by);
  const volume = posted(minus(budget, applied), by);
  const total = reduced(plus(spending, volume));
  const hours = actual_hours && { idle_capacity: posted(minus(budget, times(actual_hours, standard_rate)), by), efficiency: posted(times(minus(actual_hours, allowed), standard_rate), by) };
  return {
    results: { applied: posted(applied, by), budget: posted(budget, by), actual_cost: posted(actual_cost, by), standard_hours: allowed, spending, volume, total, ...hours },
    total,
    checks: [identity(`${path}total`, total, plus(spending, volume))],
  };
}

export const fixedOverhead: Method = defineMethod({
  id: "variance.fixed-overhead",
  source: "固定制造费用差异: spending = actual - budget; volume = budget - applied = idle capacity + efficiency",
  inputs: { output: notNegative(quantity()), ...FIXED, rounding },
  results: ["applied", "budget", "actual_cost", "standard_hours", "spending", "volume", "total", "idle_capacity", "efficiency"],
  solve: ({ output, rounding: by, ...given }) => fixedVariances(given, output, by),
});
