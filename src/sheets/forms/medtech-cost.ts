// 医技科室成本表: medical technology departments down, cost elements across, with totals both ways.

import { type Form, elementsOf, reading } from "../form";
import { type Ref, type TableRow, added, summed } from "../table";

export const medtechCost: Form = (report, words) => {
  const read = reading(report);
  const lines = read.by("centre", "element");
  const elements = elementsOf(words, read.distinct("element"));
  const rows = read.distinct("centre").map((centre, row): TableRow => {
    const figures = elements.map((element) => {
      const line = lines.get(`${centre} ${element}`);
      return line ? read.figure(line, "amount") : null;
    });
    const across: readonly [Ref, Ref] = [[row, 1], [row, elements.length]];
    return { kind: "plain", cells: [words.centre(centre), ...figures, summed(added(figures), [across])] };
  });
  const totals = [...elements, ""].map((_, index) => {
    const down: readonly [Ref, Ref] = [[0, index + 1], [rows.length - 1, index + 1]];
    return summed(added(rows.map((row) => row.cells[index + 1])), [down]);
  });
  return [{
    id: report.id,
    title: words.say(`title.${report.id}`),
    labels: 1,
    columns: [
      { label: words.say("column.centre"), kind: "text" },
      ...elements.map((element) => ({ label: words.elementName(element), kind: "amount" as const })),
      { label: words.say("column.total"), kind: "amount" },
    ],
    rows: [...rows, { kind: "total", cells: [words.say("row.total"), ...totals] }],
    notes: [],
  }];
};
