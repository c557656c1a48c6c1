// 成本医02: full cost of clinical departments, direct, indirect and full for every element, one sheet for each scope.

import { type Form, TOTAL, elementsOf, reading } from "../form";
import { type Printed, type Ref, type TableCell, type TableColumn, type TableRow, summed } from "../table";

const PARTS = ["direct", "indirect", "full_cost"] as const;

export const departmentFullCost: Form = (report, words) => {
  const read = reading(report);
  const lines = read.by("scope", "centre", "element");
  const elements = elementsOf(words, read.distinct("element"));
  const centres = read.distinct("centre").filter((centre) => centre !== TOTAL);
  const all = [...elements, TOTAL];
  const columns: TableColumn[] = all.flatMap((element) => {
    const band = element === TOTAL ? words.say("column.all") : words.elementName(element);
    return PARTS.map((part): TableColumn => ({ label: words.say(`column.${part}`), band, kind: "amount" }));
  });
  return read.distinct("scope").map((scope) => {
    const printed = (centre: string, element: string, part: string): Printed | null => {
      const line = lines.get(`${scope} ${centre} ${element}`);
      return line ? read.figure(line, part) : null;
    };
    const figures = (centre: string): (Printed | null)[] => all.flatMap((element) => PARTS.map((part) => printed(centre, element, part)));
    const rows: TableRow[] = centres.map((centre, row) => ({
      kind: "plain",
      cells: [words.centre(centre), ...figures(centre).map((figure, index) => alongRow(figure, row, index, elements.length))],
    }));
    const total: TableRow = {
      kind: "total",
      cells: [words.say("row.clinical-total"), ...figures(TOTAL).map((figure, index) => downColumn(figure, rows.length, index + 1))],
    };
    return {
      id: `${report.id}:${scope}`,
      title: words.say(`title.${report.id}-${scope}`),
      number: words.say(`number.${report.id}`),
      labels: 1,
      columns: [{ label: words.say("column.department"), kind: "text" }, ...columns],
      rows: [...rows, total],
      notes: scope === "hospital_full_cost" ? [words.say("note.scopes")] : [],
    };
  });
};

/** Full = direct + indirect; the last block adds the elements. `index` counts figures from the first element's direct cost. */
function alongRow(figure: Printed | null, row: number, index: number, elements: number): TableCell {
  const column = index + 1;
  if (index % PARTS.length === 2) return summed(figure, [[row, column - 2], [row, column - 1]]);
  if (index < elements * PARTS.length) return figure;
  return summed(figure, Array.from({ length: elements }, (_, element): Ref => [row, element * PARTS.length + (index % PARTS.length) + 1]));
}

function downColumn(figure: Printed | null, rows: number, column: number): TableCell {
  return summed(figure, [[[0, column], [rows - 1, column]]]);
}
