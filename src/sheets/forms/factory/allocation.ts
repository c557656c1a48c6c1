// 费用分配表 of a factory: every allocation by step and sender; services that serve each other also as a 辅助生产费用分配表.

import { type Report, cellText } from "../../../engine";
import { factoryForm } from "../../factory-words";
import { listForm } from "../list";
import { auxiliarySheet } from "./auxiliary";

/** Methods under which senders of one step charge each other. */
const MUTUAL = ["interaction", "algebraic"];

const list = listForm({
  groups: ["step", "sender", "element", "method", "phase"], headed: 5, total: true, sums: ["amount"], groupSums: ["base"],
  namings: { method: "allocation" }, notes: ["allocation"],
});

export const factoryAllocation = factoryForm((report, words) => [
  ...list(report, words),
  ...mutualSteps(report).map((step) => auxiliarySheet(step, words)),
]);

/** The lines of every step of a mutual method, as reports of their own. */
function mutualSteps(report: Report): Report[] {
  const [step, method] = ["step", "method"].map((id) => report.columns.findIndex((column) => column.id === id)) as [number, number];
  const lines = report.rows.filter((line) => MUTUAL.includes(cellText(line[method] ?? null)));
  const steps = [...new Set(lines.map((line) => cellText(line[step] ?? null)))];
  return steps.map((each) => ({ ...report, id: `${report.id}:auxiliary-${each}`, rows: lines.filter((line) => cellText(line[step] ?? null) === each) }));
}
