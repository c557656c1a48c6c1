// 门诊急诊成本表: visits, revenue and cost of outpatients and emergencies apart, and per visit.

import { type Check, check } from "../../statements/check";
import { differenceFigure, quotientFigure, sumFigures } from "../../statements/figure";
import type { Figure, Report, ReportCell } from "../../statements/report";
import { centresOf } from "../department-month";
import { VISIT_KINDS, type VisitLine, costOfLine } from "../emergency";
import type { HospitalMonth } from "../hospital-month";
import { FINAL_CLASS } from "../stage-values";
import { column, elementColumns } from "./columns";

const UNIT_DECIMALS = 2;

export function emergencyCost(month: HospitalMonth): Report {
  const { visitLines, decimals, elements } = month;
  const rows = VISIT_KINDS.flatMap((kind) => {
    const own = visitLines.filter((line) => line.kind === kind);
    return [...own, together(own, kind, month)].map((line) => rowOf(line, decimals));
  });
  return {
    id: "emergency-cost",
    keys: ["kind", "centre"],
    columns: [
      ...["kind", "centre"].map((id) => column(id, "code")), column("visits", "quantity"),
      ...["revenue", "cost", "unit_revenue", "unit_cost", "unit_surplus"].map((id) => column(id, "amount")), ...elementColumns("element_cost", elements),
    ],
    rows,
  };
}

function rowOf(line: VisitLine, decimals: number): ReportCell[] {
  const cost = costOfLine(line, decimals);
  const unit = (figure: Figure): Figure | null => quotientFigure(figure, line.visits, UNIT_DECIMALS);
  return [line.kind, line.centre, line.visits, line.revenue, cost, unit(line.revenue), unit(cost), unit(differenceFigure(line.revenue, cost)), ...line.costs];
}

function together(lines: readonly VisitLine[], kind: VisitLine["kind"], { decimals, elements }: HospitalMonth): VisitLine {
  const most = lines.reduce((places, { visits }) => Math.max(places, visits.decimals), 0);
  return {
    centre: "TOTAL", kind, visits: sumFigures(lines.map(({ visits }) => visits), most), revenue: sumFigures(lines.map(({ revenue }) => revenue), decimals),
    costs: elements.map((_, e) => sumFigures(lines.map(({ costs }) => costs[e]!), decimals)),
  };
}

/** Outpatients and emergencies together are what the split gives to outpatients, in cost and revenue. */
export function emergencyChecks(month: HospitalMonth): Check[] {
  const { visitLines, decimals, elements } = month;
  if (visitLines.length === 0) return [];
  const clinical = centresOf(month, FINAL_CLASS).map(({ centre }) => centre);
  const split = sumFigures(clinical.flatMap((centre) => elements.map(({ element }) => month.split(centre, element).OP)), decimals);
  const revenue = sumFigures(clinical.map((centre) => month.revenue.ordered(centre, "OP")), decimals);
  return [
    check("emergency-cost", split, sumFigures(visitLines.map((line) => costOfLine(line, decimals)), decimals)),
    check("emergency-revenue", revenue, sumFigures(visitLines.map((line) => line.revenue), decimals)),
  ];
}
