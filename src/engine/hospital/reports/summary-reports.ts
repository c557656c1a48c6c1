// 科室成本分摊汇总表, by department and by element, and 医技科室成本表.

import { differenceFigure, sumFigures } from "../../statements/figure";
import type { Figure, Report } from "../../statements/report";
import { centresOf } from "../department-month";
import type { HospitalMonth } from "../hospital-month";
import { FINAL_CLASS, STAGE_NAMES } from "../stage-values";
import { column } from "./columns";

const SUMMARY_COLUMNS = ["direct", "from_admin", "from_medaux", "from_medtech", "full_cost"].map((id) => column(id, "amount"));

/** direct, the difference of each stage from the one before it, full cost: medical cost of a clinical centre and element. */
function stepsOf(month: HospitalMonth, centre: string, element: string): Figure[] {
  const values = STAGE_NAMES.map((stage) => month.stages.inScope(stage, "medical_cost", element, centre));
  return [values[0]!, ...values.slice(1).map((value, i) => differenceFigure(value, values[i]!)), values.at(-1)!];
}

/** The steps of a clinical centre's medical cost, all elements together: direct, what each class passed on, full cost. */
export function fullCostSteps(month: HospitalMonth, centre: string): Figure[] {
  const steps = month.elements.map(({ element }) => stepsOf(month, centre, element));
  return SUMMARY_COLUMNS.map((_, i) => sumFigures(steps.map((figures) => figures[i]!), month.decimals));
}

/** Where the full cost of every clinical centre comes from. */
export function allocationSummary(month: HospitalMonth): Report {
  const add = (rows: readonly (readonly Figure[])[]): Figure[] =>
    SUMMARY_COLUMNS.map((_, i) => sumFigures(rows.map((figures) => figures[i]!), month.decimals));
  const each = centresOf(month, FINAL_CLASS).map((centre) => ({
    centre,
    figures: fullCostSteps(month, centre.centre),
  }));
  return {
    id: "allocation-summary",
    keys: ["centre"],
    columns: [column("centre", "code"), column("name", "text"), ...SUMMARY_COLUMNS],
    rows: [
      ...each.map(({ centre, figures }) => [centre.centre, centre.name, ...figures]),
      ["TOTAL", null, ...add(each.map(({ figures }) => figures))],
    ],
  };
}

/** The same by element, without a total. */
export function allocationSummaryByElement(month: HospitalMonth): Report {
  return {
    id: "allocation-summary-by-element",
    keys: ["centre", "element"],
    columns: [column("centre", "code"), column("element", "code"), ...SUMMARY_COLUMNS],
    rows: centresOf(month, FINAL_CLASS).flatMap(({ centre }) =>
      month.elements.map(({ element }) => [centre, element, ...stepsOf(month, centre, element)]),
    ),
  };
}

/** Medical cost of the medical technology centres before they serve the clinical ones. */
export function medtechCost(month: HospitalMonth): Report {
  return {
    id: "medtech-cost",
    keys: ["centre", "element"],
    columns: [column("centre", "code"), column("element", "code"), column("amount", "amount")],
    rows: centresOf(month, "medtech").flatMap(({ centre }) =>
      month.elements.map(({ element }) => [centre, element, month.stages.inScope("medaux", "medical_cost", element, centre)]),
    ),
  };
}
