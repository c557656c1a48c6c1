// 单位成本构成表: what one unit of every finished product consists of, beside plan, last month and last year.

import { reading } from "../../form";
import { factoryForm } from "../../factory-words";
import { type Printed, type Run, type TableCell, type TableRow, sumOver, summed } from "../../table";

const FIGURES = ["amount", "unit_cost", "share", "plan_unit", "prior_month_unit", "last_year_unit"] as const;

export const unitCostComposition = factoryForm((report, words) => {
  const read = reading(report);
  const finished = words.source.reports.find(({ id }) => id === "finished-product-costs");
  const products = finished ? reading(finished) : null;
  const finishedLines = products?.by("product");
  const rows: TableRow[] = [];
  for (const lines of read.groups("product")) {
    const product = read.text(lines[0]!, "product");
    rows.push({ kind: "group", cells: [words.thing(product)] });
    const first = rows.length;
    for (const line of lines) {
      rows.push({ kind: "plain", cells: [words.cell("element", read.text(line, "element")), ...FIGURES.map((column) => read.figure(line, column))] });
    }
    const last = rows.length - 1;
    const line = finishedLines?.get(product);
    // The cost of a unit is that of the whole cost; its items, each rounded, may add up to a digit more or less.
    const printed: Printed | null = line && products ? products.figure(line, "unit_cost") : null;
    const totals = FIGURES.map((column, index): TableCell => {
      const down: readonly Run[] = [[[first, index + 1], [last, index + 1]]];
      return column === "unit_cost" && printed ? summed(printed, down) : sumOver(down, rows);
    });
    rows.push({ kind: "subtotal", cells: [words.say("row.total"), ...totals] });
  }
  return [{
    id: report.id,
    title: words.say(`title.${report.id}`),
    labels: 1,
    indented: true,
    columns: [
      { label: words.column("element"), kind: "text" },
      { label: words.column("actual_cost"), kind: "amount" },
      { label: words.column("unit_cost"), kind: "rate" },
      { label: words.column("composition_percent"), kind: "percent" },
      { label: words.column("plan"), band: words.column("compared"), kind: "rate" },
      { label: words.column("prior_month_unit"), band: words.column("compared"), kind: "rate" },
      { label: words.column("last_year_month"), band: words.column("compared"), kind: "rate" },
    ],
    rows,
    notes: [words.note("unit-cost-composition")],
  }];
});
