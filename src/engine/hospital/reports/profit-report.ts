// 本量利分析表: variable and fixed cost of outpatients and inpatients, the volume at which they earn their cost, and the margin of safety.

import { isZero } from "../../money/exact";
import { NO_FIGURE, addExact, constantFigure, divideExact, exactFigure, inPercent, inputFigure, multiplyExact, percentOf, quantityFigure, subtractExact } from "../../statements/exact-figure";
import { type ExactFigure, halfUpFigure, sumFigures } from "../../statements/figure";
import type { Report, ReportCell } from "../../statements/report";
import { centresOf } from "../department-month";
import type { HospitalMonth } from "../hospital-month";
import type { PatientType } from "../revenue";
import { FINAL_CLASS } from "../stage-values";
import { column } from "./columns";

const UNIT_DECIMALS = 4;
const SHOWN_DECIMALS = 2;

export function costVolumeProfit(month: HospitalMonth): Report {
  return {
    id: "cost-volume-profit",
    keys: ["line"],
    columns: [
      column("line", "code"),
      column("volume", "quantity"),
      ...["revenue", "variable_cost", "fixed_cost"].map((id) => column(id, "amount")),
      column("unit_contribution", "rate"),
      column("contribution_ratio", "percent"),
      column("breakeven_volume", "quantity"),
      column("breakeven_revenue", "amount"),
      column("safety_margin", "percent"),
    ],
    rows: (["OP", "IP"] as const).map((line) => lineRow(month, line)),
  };
}

/** Exact from the rounded split cost on; without a margin there is no volume that breaks even. */
function lineRow(month: HospitalMonth, line: PatientType): ReportCell[] {
  const { decimals } = month;
  const centres = centresOf(month, FINAL_CLASS).map((centre) => centre.centre);
  const volume = addExact(centres.map((centre) => exactFigure(month.volumes(centre, line))));
  const revenue = exactFigure(sumFigures(centres.map((centre) => month.revenue.ordered(centre, line)), decimals));
  const costs = month.elements.map((element) => ({ element, cost: exactFigure(sumFigures(centres.map((centre) => month.split(centre, element.element)[line]), decimals)) }));
  const variable = addExact(costs.map(({ element, cost }) => percentOf(cost, inputFigure(element.variable_share, element.at, "variable_share") ?? NO_FIGURE)));
  const fixed = subtractExact(addExact(costs.map(({ cost }) => cost)), variable);
  const margin = subtractExact(revenue, variable);
  const earns = margin.value.n > 0n;
  const breakeven = (of: ExactFigure): ExactFigure | null => (earns ? divideExact(multiplyExact(fixed, of), margin) : null);
  const at = breakeven(volume);
  const shown = (figure: ExactFigure | null, places: number): ReportCell => figure && halfUpFigure(figure, places);
  return [
    line,
    quantityFigure(volume),
    ...[revenue, variable, fixed].map((figure) => shown(figure, decimals)),
    shown(isZero(volume.value) ? null : divideExact(margin, volume), UNIT_DECIMALS),
    shown(isZero(revenue.value) ? null : multiplyExact(divideExact(margin, revenue), constantFigure(100n)), UNIT_DECIMALS),
    shown(at, SHOWN_DECIMALS),
    shown(breakeven(revenue), SHOWN_DECIMALS),
    shown(at && !isZero(volume.value) ? inPercent(subtractExact(volume, at), volume) : null, SHOWN_DECIMALS),
  ];
}
