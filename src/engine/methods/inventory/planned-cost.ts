// Stock at planned cost with its variance (计划成本法, 材料成本差异).

import { posted } from "../../allocation/methods/split";
import { type Exact, ZERO, compare, isZero, minus, plus, reduced, sumOf } from "../../money/exact";
import { type CaseRounding, asPercent, identity, percentOf, percentRounded, rounding } from "../case-rounding";
import { amount, amountOrZero, choiceOr, listOr, object, optional, or, text } from "../field";
import { defineMethod } from "../method";
import { UnusableField } from "../unusable-field";

const EMPTY = { planned: ZERO, difference: ZERO };
const RECEIPT = { id: text(), planned: amount(), difference: optional(amount()), actual: optional(amount()) };

export const plannedCost = defineMethod({
  id: "inventory.planned",
  source: "计划成本法: difference % = (opening + receipt differences) / (opening + receipts planned); positive = overspent",
  inputs: {
    opening: or(object({ planned: amountOrZero(), difference: amountOrZero() }), EMPTY, "{}"),
    receipts: listOr(RECEIPT),
    issues: listOr({ id: text(), planned: amount() }),
    rate_basis: choiceOr("period", "opening"),
    rounding,
  },
  results: ["difference_percent", "issues", "issue_differences", "issued_amount", "issued", "closing"],
  solve({ opening, receipts, issues, rate_basis, rounding: by }) {
    const received = receipts.map((receipt) => ({ planned: receipt.planned, difference: differenceOf(receipt) }));
    const base = rate_basis === "period" ? [opening, ...received] : [opening];
    const percent = percentOver(sumOf(base.map((line) => line.difference)), sumOf(base.map((line) => line.planned)), by);
    const planned = reduced(sumOf([opening, ...received].map((line) => line.planned)));
    const difference = reduced(sumOf([opening, ...received].map((line) => line.difference)));
    const differences = issueDifferences(issues, percent, planned, difference, by);
    const issuedPlanned = reduced(sumOf(issues.map((issue) => issue.planned)));
    const issuedDifference = reduced(sumOf(differences.values()));
    const actual = new Map(issues.map((issue) => [issue.id, reduced(plus(issue.planned, differences.get(issue.id)!))]));
    const closing = { planned: reduced(minus(planned, issuedPlanned)), difference: reduced(minus(difference, issuedDifference)) };
    return {
      results: {
        difference_percent: percent,
        issues: actual,
        issue_differences: differences,
        issued_amount: reduced(plus(issuedPlanned, issuedDifference)),
        issued: { planned: issuedPlanned, difference: issuedDifference, actual: reduced(plus(issuedPlanned, issuedDifference)) },
        closing: { ...closing, actual: reduced(plus(closing.planned, closing.difference)) },
      },
      checks: [identity("difference", difference, plus(closing.difference, issuedDifference)), identity("issued", sumOf(actual.values()), plus(issuedPlanned, issuedDifference))],
    };
  },
});

function differenceOf({ id, planned, difference, actual }: { readonly id: string; readonly planned: Exact; readonly difference: Exact | null; readonly actual: Exact | null }): Exact {
  const computed = actual && reduced(minus(actual, planned));
  if (difference && computed && compare(difference, computed) !== 0) throw new UnusableField(`receipts.${id}.difference`, "actual - planned", "contradicts");
  const found = difference ?? computed;
  if (!found) throw new UnusableField(`receipts.${id}`, "difference, actual", "needs-one-of");
  return found;
}

/** Null where nothing is planned: then there is no difference to give either. */
function percentOver(difference: Exact, planned: Exact, by: CaseRounding): Exact | null {
  return isZero(planned) ? null : percentRounded(asPercent(difference, planned), by);
}

/** When everything is issued, the last issue takes what is left of the difference. */
function issueDifferences(issues: readonly { readonly id: string; readonly planned: Exact }[], percent: Exact | null, planned: Exact, difference: Exact, by: CaseRounding): Map<string, Exact> {
  const parts = new Map(issues.map((issue) => [issue.id, percent ? posted(percentOf(issue.planned, percent), by) : ZERO]));
  const last = issues.at(-1);
  const isAll = last && percent && compare(sumOf(issues.map((issue) => issue.planned)), planned) === 0;
  if (!isAll) return parts;
  const others = sumOf(issues.slice(0, -1).map((issue) => parts.get(issue.id)!));
  return parts.set(last.id, reduced(minus(difference, others)));
}
