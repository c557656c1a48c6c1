// 定额法: actual cost is quota, deviations from it, material variance and the change of quotas.

import { posted } from "../../../allocation/methods/split";
import { type Exact, ZERO, isZero, minus, plus, reduced, sumOf } from "../../../money/exact";
import { type CaseRounding, asPercent, identity, percentOf, percentRounded, rounding } from "../../case-rounding";
import { amountOrZero, choiceOr, percentOr } from "../../field";
import { type Method, defineMethod } from "../../method";
import { UnusableField } from "../../unusable-field";

/** 脱离定额差异率: deviations over the quotas they belong to. */
function variancePercent(variance: Exact, quota: Exact, by: CaseRounding): Exact {
  if (!isZero(quota)) return percentRounded(asPercent(variance, quota), by);
  if (isZero(variance)) return ZERO;
  throw new UnusableField("finished_quota", "", "no-base");
}

export const quotaMethod: Method = defineMethod({
  id: "costing.quota-method",
  source: "定额法: actual = quota + deviation from quota + material variance + change of quotas",
  inputs: {
    opening_quota: amountOrZero(),
    opening_quota_change: amountOrZero(),
    opening_variance: amountOrZero(),
    current_quota: amountOrZero(),
    current_variance: amountOrZero(),
    finished_quota: amountOrZero(),
    material_variance_percent: percentOr(0n),
    closing_variance: choiceOr("remainder", "rate"),
    rounding,
  },
  results: ["closing_quota", "variance_percent", "finished_variance", "closing_variance", "unallocated", "material_variance", "quota_change", "finished_actual", "closing_actual"],
  solve({ rounding: by, closing_variance: way, material_variance_percent, ...given }) {
    const finished = posted(given.finished_quota, by);
    const quota = posted(sumOf([given.opening_quota, given.opening_quota_change, given.current_quota]), by);
    const closing = reduced(minus(quota, finished));
    const deviation = posted(plus(given.opening_variance, given.current_variance), by);
    const percent = variancePercent(deviation, plus(closing, finished), by);
    const finishedVariance = posted(percentOf(finished, percent), by);
    const rest = reduced(minus(deviation, finishedVariance));
    const closingVariance = way === "rate" ? posted(percentOf(closing, percent), by) : rest;
    const material = posted(percentOf(plus(given.current_quota, given.current_variance), material_variance_percent), by);
    const change = posted(minus(ZERO, given.opening_quota_change), by);
    const finishedActual = reduced(sumOf([finished, finishedVariance, material, change]));
    const closingActual = reduced(plus(closing, closingVariance));
    const unallocated = reduced(minus(rest, closingVariance));
    return {
      results: {
        closing_quota: closing,
        variance_percent: percent,
        finished_variance: finishedVariance,
        closing_variance: closingVariance,
        unallocated,
        material_variance: material,
        quota_change: change,
        finished_actual: finishedActual,
        closing_actual: closingActual,
      },
      checks: [
        identity("variance", deviation, sumOf([finishedVariance, closingVariance, unallocated])),
        identity("actual", sumOf([quota, deviation, material, change]), sumOf([finishedActual, closingActual, unallocated])),
      ],
    };
  },
});
