// All variances of a month (全部成本差异): material, labour and both overheads, and the overhead as a whole.

import { posted } from "../../../allocation/methods/split";
import { type Exact, minus, plus, reduced, sumOf, times } from "../../../money/exact";
import { type CaseRounding, identity, rounding } from "../../case-rounding";
import { notNegative, object, optional, quantity } from "../../field";
import { type Identity, type Method, type Result, defineMethod } from "../../method";
import { UnusableField } from "../../unusable-field";
import { BY_HOURS, type ByHours, hourVariances } from "./by-hours";
import { FIXED, type Fixed, budgetOf, fixedVariances } from "./fixed-overhead";
import { MATERIAL, materialVariances } from "./material";
import type { Variances } from "./variances";

const OUTPUT = { output: optional(notNegative(quantity())) };

/** 三差异: the whole overhead against its budget at actual and at standard hours. */
function wholeOverhead(variable: Variances, hours: ByHours, fixed: Variances, plan: Fixed, by: CaseRounding): { readonly results: Result; readonly check: Identity } {
  const budget = budgetOf(plan, by);
  const at = (worked: Exact): Exact => posted(plus(budget, times(worked, hours.standard_rate)), by);
  const actual = reduced(plus(variable.results.actual_cost!, fixed.results.actual_cost!));
  const [atActual, atStandard] = [at(hours.actual_hours), at(variable.results.standard_hours!)];
  const applied = reduced(plus(variable.results.standard_cost!, fixed.results.applied!));
  const less = (a: Exact, b: Exact): Exact => reduced(minus(a, b));
  const [spending, efficiency, volume, total] = [less(actual, atActual), less(atActual, atStandard), less(atStandard, applied), less(actual, applied)];
  return {
    results: { actual, budget_at_actual_hours: atActual, budget_at_standard_hours: atStandard, applied, spending, efficiency, volume, total },
    check: identity("overhead.total", total, sumOf([spending, efficiency, volume])),
  };
}

export const full: Method = defineMethod({
  id: "variance.full",
  source: "标准成本差异: the variances of material, labour, variable and fixed overhead together",
  inputs: {
    output: notNegative(quantity()),
    material: optional(object({ ...OUTPUT, ...MATERIAL })),
    labour: optional(object({ ...OUTPUT, ...BY_HOURS })),
    variable_overhead: optional(object({ ...OUTPUT, ...BY_HOURS })),
    fixed_overhead: optional(object({ ...OUTPUT, ...FIXED })),
    rounding,
  },
  results: ["material", "labour", "variable_overhead", "fixed_overhead", "overhead", "total"],
  solve({ output, material, labour, variable_overhead: variable, fixed_overhead: fixed, rounding: by }) {
    const groups = {
      material: material && materialVariances(material, material.output ?? output, by, "material."),
      labour: labour && hourVariances(labour, labour.output ?? output, by, "rate", "labour."),
      variable_overhead: variable && hourVariances(variable, variable.output ?? output, by, "spending", "variable_overhead."),
      fixed_overhead: fixed && fixedVariances(fixed, fixed.output ?? output, by, "fixed_overhead."),
    };
    const found = Object.values(groups).filter((group) => group !== null);
    if (found.length === 0) throw new UnusableField("material", Object.keys(groups).join(", "), "needs-one-of");
    const overhead = variable && fixed ? wholeOverhead(groups.variable_overhead!, variable, groups.fixed_overhead!, fixed, by) : null;
    const total = reduced(sumOf(found.map((group) => group.total)));
    return {
      results: { ...Object.fromEntries(Object.entries(groups).map(([name, group]) => [name, group?.results])), overhead: overhead?.results, total },
      checks: [...found.flatMap((group) => group.checks), ...(overhead ? [overhead.check] : []), identity("total", total, sumOf(found.map((group) => group.total)))],
    };
  },
});
