// 成本医01: direct cost of departments by element, classes with subtotals, medical business before administration.

import { type Form, elementsOf, reading } from "../form";
import { type Table, type TableCell, summed } from "../table";
import { sectionRows } from "./sections";

const SUM_ROWS = /^(SUBTOTAL:.*|MEDICAL_BUSINESS|TOTAL)$/;

export const departmentDirectCost: Form = (report, words) => {
  const read = reading(report);
  const lines = read.by("row");
  const costs = report.columns.filter((column) => column.of?.base === "cost");
  const elements = elementsOf(words, costs.map((column) => column.of!.element!)).flatMap((code) => costs.find((column) => column.of!.element === code) ?? []);
  const figures = (row: string): TableCell[] => {
    const line = lines.get(row);
    return line ? [...elements.map((column) => read.figure(line, column.id)), read.figure(line, "total")] : [];
  };
  const centres = new Map<string, string[]>();
  for (const [row, line] of lines) {
    if (SUM_ROWS.test(row)) continue;
    const name = read.text(line, "class");
    centres.set(name, [...(centres.get(name) ?? []), row]);
  }
  const last = elements.length + 1;
  const numbered = (label: string, number: string): string => `${label}\n(${number})`;
  const table: Table = {
    id: report.id,
    title: words.say(`title.${report.id}`),
    number: words.say(`number.${report.id}`),
    labels: 1,
    indented: true,
    columns: [
      { label: words.say("column.department"), kind: "text" },
      ...elements.map((column, index) => ({ label: numbered(words.heading(column), String(index + 1)), kind: "amount" as const })),
      { label: numbered(words.say("column.total"), `${last}=1+…+${elements.length}`), kind: "amount" },
    ],
    rows: sectionRows({
      words,
      centres,
      printed: (row) => (lines.has(row) ? figures(row) : null),
      cells: (centre, row) => {
        const cells = figures(centre);
        const total = cells.pop();
        return [...cells, summed(total, [[[row, 1], [row, cells.length]]])];
      },
    }),
    notes: [words.say("note.direct-cost")],
  };
  return [table];
};
