// 成本还原表: level by level, what the transferred-in cost of a finished product consists of, cost items across.

import type { Report, ReportCell } from "../../../engine";
import { type Reading, reading } from "../../form";
import { type FactoryWords, factoryForm } from "../../factory-words";
import { type Printed, type TableCell, type TableRow, added, less, summed } from "../../table";
import { unlessZero } from "./cost-cells";
import { elementColumns, productElements } from "./product-elements";
import { unitCost } from "./unit-cost";

/** Columns: summary, quantity, rate, then the elements and their sum. */
const [QUANTITY, ELEMENTS] = [1, 3];

type Amounts = ReadonlyMap<string, Printed>;

interface Level {
  readonly level: string;
  readonly source: string;
  readonly rate: Printed | null;
  amount(column: string, element: string): Printed | null;
}

export const costRestoration = factoryForm((report, words) => {
  const read = reading(report);
  const elements = productElements(words, read.distinct("element"));
  const quantities = quantitiesOf(words.source.reports.find(({ id }) => id === "finished-product-costs"));
  const rows: TableRow[] = [];
  for (const lines of read.groups("product")) {
    const product = read.text(lines[0]!, "product");
    rows.push({ kind: "group", cells: [words.thing(product)] });
    addProduct(rows, levelsOf(lines, read, words), quantities.get(product) ?? null, elements, words);
  }
  return [{
    id: report.id,
    title: words.say(`title.${report.id}`),
    labels: 1,
    indented: true,
    columns: [
      { label: words.column("summary"), kind: "text" },
      { label: words.column("finished_quantity"), kind: "quantity" },
      { label: words.column("restoration_rate"), kind: "rate" },
      ...elementColumns(words, elements),
      { label: words.column("sum"), kind: "amount" },
    ],
    rows,
    notes: [words.note("cost-restoration")],
  }];
});

function addProduct(rows: TableRow[], levels: readonly Level[], quantity: Printed | null, elements: readonly string[], words: FactoryWords): void {
  const add = (label: string, kind: TableRow["kind"], counted: Printed | null, rate: Printed | null, cellOf: (element: string, column: number) => TableCell): number => {
    const row = rows.length;
    const cells = elements.map((element, index) => cellOf(element, ELEMENTS + index));
    const sum = summed(added(cells), [[[row, ELEMENTS], [row, ELEMENTS + elements.length - 1]]]);
    rows.push({ kind, cells: [label, counted, rate, ...cells, sum] });
    return row;
  };
  let before = -1;
  for (const each of levels) {
    const { level, source, rate, amount } = each;
    if (before < 0) before = add(words.tell("cost-row.before-restoration"), "plain", quantity, null, (element) => amount("before", element));
    const start = before;
    add(source === "" ? words.tell("cost-row.standard-structure") : words.tell("cost-row.structure", { level, source }), "plain", null, null, (element) => unlessZero(amount("structure", element)));
    const taken = add(words.tell("cost-row.taken-out"), "plain", null, null, (element) => unlessZero(takenOut(each, element)));
    const restored = add(words.tell("cost-row.restored", { level }), "plain", null, rate, (element) => unlessZero(amount("restored", element)));
    before = add(words.tell("cost-row.after-restoration", { level }), "subtotal", quantity, null, (element, column) =>
      summed(amount("after", element), [[start, column], [[taken, column], [restored, column]]]));
  }
  const [, , , ...costs] = rows[before]!.cells;
  rows.push({ kind: "total", cells: [words.tell("cost-row.restored-unit"), null, null, ...costs.map((cost, index) => unitCost(cost, quantity, [before, ELEMENTS + index], [before, QUANTITY]))] });
}

/** What leaves the transferred element: after less before less restored. */
function takenOut({ amount }: Level, element: string): Printed | null {
  const [before, restored, after] = [amount("before", element), amount("restored", element), amount("after", element)];
  return before && restored && after ? less(after, added([before, restored])) : null;
}

function levelsOf(lines: readonly (readonly ReportCell[])[], read: Reading, words: FactoryWords): Level[] {
  const levels = new Map<string, (readonly ReportCell[])[]>();
  for (const line of lines) {
    const level = read.text(line, "level");
    levels.set(level, [...(levels.get(level) ?? []), line]);
  }
  return [...levels].map(([level, ofLevel]): Level => {
    const columns = new Map(["before", "structure", "restored", "after"].map((column): [string, Amounts] => [column, amountsOf(ofLevel, read, column)]));
    const source = ["source_centre", "source_product"].map((column) => words.cell(column, read.text(ofLevel[0]!, column))).filter((name) => name !== "");
    return { level, source: source.join(" "), rate: read.figure(ofLevel[0]!, "rate"), amount: (column, element) => columns.get(column)?.get(element) ?? null };
  });
}

function amountsOf(lines: readonly (readonly ReportCell[])[], read: Reading, column: string): Amounts {
  return new Map(lines.flatMap((line) => {
    const figure = read.figure(line, column);
    return figure ? [[read.text(line, "element"), figure] as const] : [];
  }));
}

function quantitiesOf(report: Report | undefined): ReadonlyMap<string, Printed | null> {
  if (!report) return new Map();
  const read = reading(report);
  return new Map(report.rows.map((line) => [read.text(line, "product"), read.figure(line, "quantity")]));
}
