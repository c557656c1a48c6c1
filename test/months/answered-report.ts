// A report as the answers of a sample month have it: nothing of ours is left in it but the order of its rows and columns, and columns the answers have none of.
import { type Report, type ReportCell, cellText } from "../../src/engine";
import { figure } from "../sheets/hospital-month";
import type { Answers } from "./expected-reports";

export function answeredReport(report: Report, answers: Answers): Report {
  const keys = answers.keys[report.id]!;
  const keyOf = (textOf: (column: string) => string): string => keys.map(textOf).join(" | ");
  const rowsByKey = new Map(answers.rows(report.id).map((row) => [keyOf((column) => row[column] ?? ""), row]));
  const place = new Map(report.columns.map(({ id }, index) => [id, index]));
  const rows = report.rows.map((own) => {
    const key = keyOf((column) => cellText(own[place.get(column)!] ?? null));
    const answer = rowsByKey.get(key);
    if (!answer) throw new Error(`no answer for ${report.id} ${key}`);
    rowsByKey.delete(key);
    return report.columns.map(({ id, kind }, index): ReportCell => {
      const text = answer[id];
      if (text === undefined) return own[index]!;
      if (text === "") return null;
      return kind === "code" || kind === "text" || kind === "flag" || typeof own[index] === "string" ? text : figure(text);
    });
  });
  if (rowsByKey.size > 0) throw new Error(`${report.id} has no row ${[...rowsByKey.keys()].join(", ")}`);
  return { ...report, rows };
}
