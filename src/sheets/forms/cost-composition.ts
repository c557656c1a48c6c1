// 成本医03: what the full cost of each clinical department consists of, an amount and a percentage for each department.

import { type Form, TOTAL, elementsOf, reading } from "../form";
import { type Formula, type Ref, type TableCell, type TableColumn, type TableRow, computed } from "../table";

/** Rows under the elements. */
const BELOW = ["full_cost", "revenue", "surplus", "bed_day_cost", "visit_cost"];

export const costComposition: Form = (report, words) => {
  const read = reading(report);
  const lines = read.by("centre", "item");
  const elements = elementsOf(words, read.distinct("item").filter((item) => !BELOW.includes(item)));
  const centres = read.distinct("centre").filter((centre) => centre !== TOTAL);
  const all = [...centres, TOTAL];
  const columns: TableColumn[] = all.flatMap((centre): TableColumn[] => {
    const band = centre === TOTAL ? words.say("row.all-clinical") : words.centre(centre);
    return [{ label: words.say("column.amount"), band, kind: "amount" }, { label: words.say("column.percent-sign"), band, kind: "percent" }];
  });
  const rows = [...elements, ...BELOW].map((item, row): TableRow => {
    const label = elements.includes(item) ? words.elementName(item) : words.say(`row.${item}`);
    const cells = all.flatMap((centre, place): TableCell[] => {
      const line = lines.get(`${centre} ${item}`);
      if (!line) return [null, null];
      const at = { row, column: place * 2 + 1, elements: elements.length, centres: centres.length, total: centre === TOTAL };
      return [computed(read.figure(line, "amount"), amountFormula(item, at)), computed(read.figure(line, "percent"), percentFormula(at))];
    });
    return { kind: item === "full_cost" ? "total" : item === "surplus" ? "subtotal" : "plain", cells: [label, ...cells] };
  });
  return [{
    id: report.id,
    title: words.say(`title.${report.id}`),
    number: words.say(`number.${report.id}`),
    labels: 1,
    columns: [{ label: words.say("column.item"), kind: "text" }, ...columns],
    rows,
    notes: [words.say("note.element-percents")],
  }];
};

interface Place {
  readonly row: number;
  readonly column: number;
  /** Number of elements, which is also the row of the full cost. */
  readonly elements: number;
  readonly centres: number;
  readonly total: boolean;
}

function amountFormula(item: string, { row, column, elements, centres, total }: Place): Formula | null {
  if (item === "full_cost") return { kind: "sum", of: [[[0, column], [elements - 1, column]]] };
  if (item === "surplus") return { kind: "difference", left: [elements + 1, column], right: [elements, column] };
  if (!total || item === "bed_day_cost" || item === "visit_cost") return null;
  return { kind: "sum", of: Array.from({ length: centres }, (_, centre): Ref => [row, centre * 2 + 1]) };
}

function percentFormula({ row, column, elements }: Place): Formula {
  if (row === elements) return { kind: "sum", of: [[[0, column + 1], [elements - 1, column + 1]]] };
  return { kind: "quotient", of: [[row, column]], by: [[elements, column]], times: 100, decimals: 2 };
}
