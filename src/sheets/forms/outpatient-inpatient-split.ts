// 门诊住院成本拆分表: each department's elements between outpatients and inpatients, with its revenue where the split comes from.

import { type Form, elementsOf, reading } from "../form";
import { type Ref, type TableCell, type TableRow, added, summed } from "../table";

const REVENUES = ["op_revenue", "ip_revenue"] as const;
const COSTS = ["op_cost", "ip_cost", "unsplit_cost"] as const;

/** Department and element stand before the figures. */
const LABELS = 2;

export const outpatientInpatientSplit: Form = (report, words) => {
  const read = reading(report);
  const lines = read.by("centre", "element");
  const elements = elementsOf(words, read.distinct("element"));
  const rows: TableRow[] = [];
  const subtotals: number[] = [];
  for (const centre of read.distinct("centre")) {
    const first = rows.length;
    for (const element of elements) {
      const line = lines.get(`${centre} ${element}`);
      if (!line) continue;
      const costs = COSTS.map((column) => read.figure(line, column));
      const cells = [...REVENUES.map(() => null), ...costs, summed(added(costs), [costRun(rows.length)])];
      rows.push({ kind: "plain", cells: [words.centre(centre), words.element(element), ...cells] });
    }
    // Revenue repeats on every element in the report; here it stands once, beside the department's cost.
    const own = report.rows.find((line) => read.text(line, "centre") === centre)!;
    const revenues = REVENUES.map((column) => read.figure(own, column));
    const costs = figureColumns(REVENUES.length).map((column) => summed(added(rows.slice(first).map((row) => row.cells[column])), [[[first, column], [rows.length - 1, column]]]));
    subtotals.push(rows.length);
    rows.push({ kind: "subtotal", cells: [words.centre(centre), words.say("row.subtotal"), ...revenues, ...costs] });
  }
  const totals = figureColumns(0).map((column): TableCell => summed(added(subtotals.map((row) => rows[row]!.cells[column])), subtotals.map((row): Ref => [row, column])));
  return [{
    id: report.id,
    title: words.say(`title.${report.id}`),
    labels: LABELS,
    columns: [
      { label: words.say("column.centre"), kind: "text" },
      { label: words.say("column.element"), kind: "text" },
      ...[...REVENUES, ...COSTS, "split-total"].map((key) => ({ label: words.say(`column.${key}`), kind: "amount" as const })),
    ],
    rows: [...rows, { kind: "total", cells: [words.say("row.grand"), null, ...totals] }],
    notes: [],
  }];
};

/** Columns of figures, leaving out so many of the first. */
function figureColumns(without: number): number[] {
  const all = REVENUES.length + COSTS.length + 1;
  return Array.from({ length: all - without }, (_, index) => LABELS + without + index);
}

function costRun(row: number): readonly [Ref, Ref] {
  const first = LABELS + REVENUES.length;
  return [[row, first], [row, first + COSTS.length - 1]];
}
