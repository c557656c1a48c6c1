// Plan lines (成本计划): the planned volume and unit cost of a centre and patient type beside what there really was.

import { type Finding, finding } from "../finding";
import type { PlanRecord } from "../hospital-records";
import { minorText } from "../money/minor-units";
import { cellOf } from "../records";
import { NO_FIGURE, exactFigure, inputFigure, multiplyExact } from "../statements/exact-figure";
import { type ExactFigure, halfUpFigure, sumFigures } from "../statements/figure";
import type { Figure } from "../statements/report";
import type { DepartmentMonth } from "./department-month";
import type { PatientType } from "./revenue";
import { FINAL_CLASS } from "./stage-values";

export interface PlanLine {
  readonly centre: string;
  readonly line: PatientType;
  readonly planVolume: ExactFigure;
  readonly planUnitCost: ExactFigure;
  readonly actualVolume: ExactFigure;
  readonly actualCost: Figure;
}

/** Department cost with the plan beside it. */
export interface PlannedMonth extends DepartmentMonth {
  readonly planned: readonly PlanLine[];
}

const FIELDS = {
  OP: { volume: "plan_visits", unitCost: "plan_cost_per_visit" },
  IP: { volume: "plan_bed_days", unitCost: "plan_cost_per_bed_day" },
} as const;

/** Lines of planned centres with actual volume; a planned line without any is a finding with its plan cost. */
export function planLines(month: DepartmentMonth): { readonly value: readonly PlanLine[]; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const clinical = new Set(month.stages.ofClass(FINAL_CLASS).map((each) => each.centre));
  const value = month.tables.plan.flatMap((plan) =>
    (["OP", "IP"] as const).flatMap((line): PlanLine[] => {
      const planVolume = given(plan, FIELDS[line].volume);
      const planUnitCost = given(plan, FIELDS[line].unitCost);
      const volume = month.volumes(plan.centre, line);
      if (volume.units > 0n) return [{ centre: plan.centre, line, planVolume, planUnitCost, actualVolume: exactFigure(volume), actualCost: actualCost(month, plan.centre, line, clinical.has(plan.centre)) }];
      const cost = halfUpFigure(multiplyExact(planVolume, planUnitCost), month.decimals);
      if (cost.units !== 0n) findings.push(finding("plan-without-volume", { centre: plan.centre, line, amount: minorText(cost.units, month.decimals) }, cellOf(plan.at, FIELDS[line].volume)));
      return [];
    }),
  );
  return { value, findings };
}

/** A blank plan plans nothing. */
function given(plan: PlanRecord, field: (typeof FIELDS)[PatientType]["volume" | "unitCost"]): ExactFigure {
  return inputFigure(plan[field], plan.at, field) ?? NO_FIGURE;
}

function actualCost(month: DepartmentMonth, centre: string, line: PatientType, isClinical: boolean): Figure {
  return sumFigures(isClinical ? month.elements.map(({ element }) => month.split(centre, element)[line]) : [], month.decimals);
}
