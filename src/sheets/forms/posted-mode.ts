// 逐笔入账口径对照: full cost posted to the cent at every step beside the full cost of the reports.

import type { Report } from "../../engine";
import { type Form, reading, withColumn } from "../form";
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
  const read = reading(report);
  return withColumn(report, "difference", { id: "full_cost_report", kind: "amount" }, (line) => {
    const [posted, difference] = [read.figure(line, "full_cost_posted"), read.figure(line, "difference")];
    return posted && difference ? { ...posted, ...less(posted, difference) } : null;
  });
}
