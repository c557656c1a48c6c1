// 产品成本计算单: a sheet for each product, a block for each workshop, cost items across; and the 多栏式生产成本明细账 behind them.

import type { Report } from "../../../engine";
import { reading } from "../../form";
import { type FactoryWords, factoryForm } from "../../factory-words";
import { type Printed, type Ref, type Run, type Table, type TableCell, type TableRow, added, computed, summed } from "../../table";
import { type CostColumn, type CostStep, costSteps, unlessZero } from "./cost-cells";
import { costLedger } from "./cost-ledger";
import { elementColumns, productElements } from "./product-elements";
import { unitCost } from "./unit-cost";

/** Beyond so many products their sheets would bury the workbook, and the blocks follow each other on one. */
const MOST_SHEETS = 60;

/** Before the elements stand the row's name and the quantity. */
const LABELS = 2;

export const productCostSheets = factoryForm((report, words) => {
  const steps = costSteps(report);
  const elements = productElements(words, reading(report).distinct("element"));
  const quantities = quantitiesOf(words.source.reports.find(({ id }) => id === "wip-split"));
  const products = [...new Set(steps.map(({ product }) => product))];
  const single = products.length > MOST_SHEETS || products.length === 0;
  const sheets = single ? [null] : products;
  const tables = sheets.map((product): Table => {
    const rows: TableRow[] = [];
    for (const step of steps) if (product === null || step.product === product) addStep(rows, step, { elements, words, quantities, named: product === null });
    const unit = product === null ? "" : words.unitOf(product);
    return {
      id: product === null ? report.id : `${report.id}:${product}`,
      title: words.say(`title.${report.id}`),
      ...(product === null ? {} : { tab: words.tell("frame.cost-sheet-tab", { product }), number: words.tell("frame.product", { product: words.thing(product) }) }),
      labels: 1,
      columns: [
        { label: words.column("summary"), kind: "text" },
        { label: unit === "" ? words.column("quantity") : words.tell("frame.quantity-in", { unit }), kind: "quantity" },
        ...elementColumns(words, elements),
        { label: words.column("sum"), kind: "amount" },
      ],
      rows,
      notes: [words.note("product-cost-sheets")],
    };
  });
  return [...tables, costLedger(steps, elements, words)];
});

interface Block {
  readonly elements: readonly string[];
  readonly words: FactoryWords;
  readonly quantities: Quantities;
  /** The heading names the product too. */
  readonly named: boolean;
}

type Quantities = ReadonlyMap<string, { readonly finished: Printed | null; readonly closing: Printed | null }>;

function quantitiesOf(report: Report | undefined): Quantities {
  if (!report) return new Map();
  const read = reading(report);
  return new Map([...read.by("product", "centre")].map(([key, line]) => [key, { finished: read.figure(line, "finished_quantity"), closing: read.figure(line, "closing_quantity") }]));
}

/** The rows of a step stand where they stood last month; what a step does not have stays blank. */
function addStep(rows: TableRow[], step: CostStep, block: Block): void {
  const { elements, words } = block;
  const quantity = block.quantities.get(`${step.product} ${step.centre}`);
  const heading = block.named ? [words.thing(step.product), words.cell("centre", step.centre)] : [words.cell("centre", step.centre)];
  rows.push({ kind: "group", cells: [heading.join("  ")] });
  const add = (key: string, kind: TableRow["kind"], counted: Printed | null, cellOf: (element: string, column: number) => TableCell): number => {
    const row = rows.length;
    const cells = elements.map((element, index) => cellOf(element, LABELS + index));
    const all = summed(added(cells), [[[row, LABELS], [row, LABELS + elements.length - 1]]]);
    rows.push({ kind, cells: [words.tell(`cost-row.${key}`), counted, ...cells, cells.some((cell) => cell !== null) ? all : null] });
    return row;
  };
  const amounts = (column: CostColumn, origin?: "own" | "transferred") => (element: string): TableCell => step.amount(column, element, origin);
  const part = (key: string, column: CostColumn): void => {
    if (step.itemised) add(key, "plain", null, amounts(column, "transferred"));
  };
  const opening = add("opening", "plain", null, amounts("opening"));
  part("of-transferred", "opening");
  const current = add("current", "plain", null, amounts("current", "own"));
  const transferred = add("transferred", "plain", null, (element) => unlessZero(step.amount("current", element, "transferred")));
  const scrap = add("scrap", "plain", null, (element) => unlessZero(step.amount("scrap_out", element)));
  const credit = add("by-product", "plain", null, (element) => unlessZero(step.amount("by_product_credit", element)));
  const down = (from: number, to: number, column: number): Run => [[from, column], [to, column]];
  const total = add("total", "subtotal", null, (element, column) =>
    summed(step.amount("total", element), [[opening, column], down(current, transferred, column)], [down(scrap, credit, column)]));
  const finished = add("finished", "plain", quantity?.finished ?? null, amounts("finished"));
  part("of-transferred", "finished");
  addUnitCost(rows, finished, words);
  add("closing", "subtotal", quantity?.closing ?? null, (element, column) =>
    computed(step.amount("closing", element), { kind: "difference", left: [total, column], right: [finished, column] }));
  part("of-transferred", "closing");
}

function addUnitCost(rows: TableRow[], finished: number, words: FactoryWords): void {
  const [, quantity = null, ...costs] = rows[finished]!.cells;
  const by: Ref = [finished, 1];
  const cells = costs.map((cost, index): TableCell => unitCost(cost, quantity, [finished, LABELS + index], by));
  rows.push({ kind: "plain", cells: [words.tell("cost-row.unit"), null, ...cells] });
}

