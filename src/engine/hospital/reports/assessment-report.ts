// 成本考核评分表: points of every plan line by what its cost is over its target.

import { type Check, check } from "../../statements/check";
import { exactFigure, inPercent, subtractExact } from "../../statements/exact-figure";
import { halfUpFigure, sumFigures } from "../../statements/figure";
import type { Figure, Report } from "../../statements/report";
import type { AssessedLine } from "../assessment";
import type { HospitalMonth } from "../hospital-month";
import { column } from "./columns";

export function costAssessment({ assessed, decimals }: HospitalMonth): Report {
  const total = (of: (each: AssessedLine) => Figure, places = decimals): Figure => sumFigures(assessed.map(of), places);
  const [target, actual] = [total((each) => each.target), total((each) => each.line.actualCost)];
  const overrun = target.units === 0n ? null : halfUpFigure(inPercent(subtractExact(exactFigure(actual), exactFigure(target)), exactFigure(target)), 2);
  return {
    id: "cost-assessment",
    keys: ["centre", "line"],
    columns: [...["centre", "line"].map((id) => column(id, "code")), ...["target_cost", "actual_cost"].map((id) => column(id, "amount")), column("overrun_percent", "percent"), ...["standard_points", "score"].map((id) => column(id, "amount"))],
    rows: [
      ...assessed.map(({ line, target: own, overrunPercent, standard, score }) => [line.centre, line.line, own, line.actualCost, overrunPercent, standard, score]),
      ["TOTAL", null, target, actual, overrun, total((each) => each.standard, 2), total((each) => each.score, 2)],
    ],
  };
}

/** Every plan line with a target is assessed, at the cost that plan against actual has. */
export function assessmentChecks({ assessed, planned, tables, decimals }: HospitalMonth): Check[] {
  if (!tables.assessmentPoints) return [];
  const targeted = planned.filter(({ planUnitCost }) => planUnitCost.value.n > 0n);
  const cost = (lines: readonly { readonly actualCost: Figure }[]): Figure => sumFigures(lines.map(({ actualCost }) => actualCost), decimals);
  return [check("assessment-cost", cost(targeted), cost(assessed.map(({ line }) => line)), "warning")];
}
