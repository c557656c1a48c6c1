// 本量利分析表: outpatients and inpatients side by side, every line with its formula.

import { type Form, reading } from "../../form";
import { type Formula, type Printed, type Ref, type TableCell, type TableRow, computed, less } from "../../table";

const LINES = [
  "volume", "revenue", "variable_cost", "contribution", "fixed_cost", "profit", "unit_contribution", "contribution_ratio", "breakeven_volume", "breakeven_revenue", "safety_margin",
] as const;
type Line = (typeof LINES)[number];

/** Before the figures stand the line's name and its formula. */
const LABELS = 2;

export const costVolumeProfit: Form = (report, words) => {
  const read = reading(report);
  const types = report.rows.map((line) => read.text(line, "line"));
  const figure = (type: number, line: Line): Printed | null => {
    if (line === "contribution" || line === "profit") return margin(type, line);
    return read.figure(report.rows[type]!, line);
  };
  /** The form shows two margins that the report leaves to be worked out. */
  const margin = (type: number, line: "contribution" | "profit"): Printed | null => {
    const [revenue, variable, fixed] = (["revenue", "variable_cost", "fixed_cost"] as const).map((id) => read.figure(report.rows[type]!, id));
    if (!revenue || !variable || !fixed) return null;
    return line === "contribution" ? less(revenue, variable) : less(less(revenue, variable), fixed);
  };
  const rows = LINES.map((line): TableRow => ({
    kind: line === "contribution" || line === "profit" ? "subtotal" : "plain",
    cells: [words.say(`cvp.${line}`), words.say(`cvp-formula.${line}`), ...types.map((_, type): TableCell => {
      const printed = figure(type, line);
      return computed(printed, formulaOf(line, type + LABELS, printed?.decimals ?? 0));
    })],
  }));
  return [{
    id: report.id,
    title: words.say(`title.${report.id}`),
    labels: 1,
    columns: [
      { label: words.column("item"), kind: "text" },
      { label: words.column("formula"), kind: "text" },
      ...types.map((type) => ({ label: words.cell("patient_type", type), kind: "amount" as const })),
    ],
    rows,
    notes: [words.note("cost-volume-profit")],
  }];
};

function formulaOf(line: Line, column: number, decimals: number): Formula | null {
  const ref = (of: Line): Ref => [LINES.indexOf(of), column];
  switch (line) {
    case "contribution":
      return { kind: "difference", left: ref("revenue"), right: ref("variable_cost") };
    case "profit":
      return { kind: "difference", left: ref("contribution"), right: ref("fixed_cost") };
    case "unit_contribution":
      return { kind: "quotient", of: [ref("contribution")], by: [ref("volume")], decimals };
    case "contribution_ratio":
      return { kind: "quotient", of: [ref("contribution")], by: [ref("revenue")], times: 100, decimals };
    case "safety_margin":
      return { kind: "quotient", of: [ref("volume")], less: ref("breakeven_volume"), by: [ref("volume")], times: 100, decimals };
    default:
      return null;
  }
}
