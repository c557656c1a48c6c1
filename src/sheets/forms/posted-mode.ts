// 逐笔入账口径对照: full cost posted to the cent at every step beside the full cost of the reports.

import { type Report, isFigure } from "../../engine";
import type { Form } from "../form";
import { less } from "../table";
import { listForm } from "./list";

const list = listForm({
  groups: ["centre"],
  total: true,
  sums: ["full_cost_posted", "full_cost_report", "difference"],
  formulas: { difference: { difference: ["full_cost_posted", "full_cost_report"] } },
  notes: ["posted"],
});

export const postedMode: Form = (report, words) => list(withReportMode(report), words);

/** The report gives posted cost and difference; the form shows what they are a difference to. */
function withReportMode(report: Report): Report {
  const posted = report.columns.findIndex((column) => column.id === "full_cost_posted");
  const difference = report.columns.findIndex((column) => column.id === "difference");
  const columns = [...report.columns];
  columns.splice(difference, 0, { id: "full_cost_report", kind: "amount" });
  const rows = report.rows.map((row) => {
    const [left, right] = [row[posted] ?? null, row[difference] ?? null];
    const cells = [...row];
    cells.splice(difference, 0, isFigure(left) && isFigure(right) ? { ...left, ...less(left, right) } : null);
    return cells;
  });
  return { ...report, columns, rows };
}
