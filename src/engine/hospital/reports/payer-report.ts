// 费别收入成本欠费表: revenue, receipts, arrears and cost by payer and patient type.

import { type Check, check } from "../../statements/check";
import { differenceFigure, sumFigures } from "../../statements/figure";
import type { Figure, Report, ReportCell } from "../../statements/report";
import { centresOf } from "../department-month";
import type { HospitalMonth } from "../hospital-month";
import type { PayerLine } from "../payers";
import { FINAL_CLASS } from "../stage-values";
import { column } from "./columns";

type Measure = "revenue" | "received" | "arrears" | "notStated" | "cost";

/** Receipts and arrears are blank where no row states what was received. */
export function payerSummary(month: HospitalMonth): Report {
  const stated = month.revenueRows.some((row) => row.received !== null);
  const rowOf = (payer: string | null, line: string | null, figures: Readonly<Record<Measure, Figure>>): ReportCell[] => {
    const receipts = [figures.received, figures.arrears, figures.notStated].map((figure) => (stated ? figure : null));
    return [payer, line, figures.revenue, ...receipts, figures.cost, differenceFigure(figures.revenue, figures.cost)];
  };
  return {
    id: "payer-summary",
    keys: ["payer", "line"],
    columns: [...["payer", "line"].map((id) => column(id, "code")), ...["revenue", "received", "arrears", "not_stated", "cost", "surplus"].map((id) => column(id, "amount"))],
    rows: [...month.payers.map((line) => rowOf(line.payer, line.line, line)), rowOf("TOTAL", null, totals(month.payers, month.decimals))],
  };
}

function totals(lines: readonly PayerLine[], decimals: number): Record<Measure, Figure> {
  const of = (measure: Measure): Figure => sumFigures(lines.map((line) => line[measure]), decimals);
  return { revenue: of("revenue"), received: of("received"), arrears: of("arrears"), notStated: of("notStated"), cost: of("cost") };
}

/** Payers together have all revenue and the full cost of all clinical centres; revenue is received, owed or not stated. */
export function payerChecks(month: HospitalMonth): Check[] {
  if (month.payers.length === 0) return [];
  const { revenue, received, arrears, notStated, cost } = totals(month.payers, month.decimals);
  const full = sumFigures(centresOf(month, FINAL_CLASS).flatMap(({ centre }) => month.elements.map(({ element }) => month.stages.inScope("medtech", "medical_cost", element, centre))), month.decimals);
  return [
    check("payer-revenue", month.revenue.total, revenue),
    check("payer-arrears", revenue, sumFigures([received, arrears, notStated], month.decimals)),
    check("payer-cost", full, cost),
  ];
}
