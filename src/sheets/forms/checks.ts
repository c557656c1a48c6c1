// 勾稽核对表: what must agree, both sides, and a plain word for the result.

import { type Report, isFigure } from "../../engine";
import { type Form, reading } from "../form";
import { type TableRow, computed } from "../table";
import { checkSentence } from "../check-sentences";

export const checks: Form = (report, words) => {
  const read = reading(report);
  const rows = report.rows.map((line): TableRow => {
    const [id, severity, ok] = [read.text(line, "id"), read.text(line, "severity"), passed(report, line)];
    const result = ok ? "pass" : severity === "warning" ? "warning" : "fail";
    return {
      kind: ok || severity === "warning" ? "plain" : "alert",
      cells: [id, checkSentence(words, id), read.figure(line, "left"), read.figure(line, "right"), read.figure(line, "difference"), words.say(`result.${result}`), words.cell("severity", severity)],
    };
  });
  const label = (key: string): string => words.say(`column.${key}`);
  return [{
    id: report.id,
    title: words.say(`title.${report.id}`),
    labels: 1,
    columns: [
      { label: label("id"), kind: "text" },
      { label: label("check"), kind: "text" },
      { label: label("left"), kind: "amount" },
      { label: label("right"), kind: "amount" },
      { label: label("gap"), kind: "amount" },
      { label: label("ok"), kind: "flag" },
      { label: label("severity"), kind: "flag" },
    ],
    rows: rows.map((row, index) => ({ ...row, cells: withDifference(row, index) })),
    notes: [],
  }];
};

function passed(report: Report, line: Report["rows"][number]): boolean {
  const cell = line[report.columns.findIndex((column) => column.id === "ok")] ?? null;
  return isFigure(cell) ? cell.units !== 0n : cell === "true";
}

/** difference = right - left */
function withDifference(row: TableRow, index: number): TableRow["cells"] {
  return row.cells.map((cell, column) => (column === 4 ? computed(cell, { kind: "difference", left: [index, 3], right: [index, 2] }) : cell));
}
