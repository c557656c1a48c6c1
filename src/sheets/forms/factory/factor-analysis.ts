// 成本因素分析表: price and quantity of materials and labour, factor beside factor; and a sheet of what moved the comparable products' reduction.

import type { Report, ReportCell } from "../../../engine";
import { type Reading, reading } from "../../form";
import { type FactoryWords, factoryForm } from "../../factory-words";
import { type Ref, type Table, type TableCell, type TableRow, added, sumOver, summed } from "../../table";

/** The two factors of a section: what the price moved, and what the quantity moved. */
const SECTIONS = [
  { section: "material", price: "price", quantity: "quantity" },
  { section: "labour", price: "rate", quantity: "efficiency" },
] as const;
const OPERANDS = ["actual_quantity", "standard_quantity", "actual_price", "standard_price"] as const;

/** In the order in which a reduction is taken apart. */
const FACTORS = ["volume", "structure", "unit-cost"];

/** Columns: product, workshop, item, four operands, then price, quantity and their sum. */
const [PRICE, QUANTITY, SUM] = [7, 8, 9];

type Line = readonly ReportCell[];

export const factorAnalysis = factoryForm((report, words) => {
  const read = reading(report);
  const inSection = (section: string): readonly Line[] => report.rows.filter((line) => read.text(line, "section") === section);
  return [variances(report, read, inSection, words), reduction(report, read, inSection("reduction"), words)];
});

function variances(report: Report, read: Reading, inSection: (section: string) => readonly Line[], words: FactoryWords): Table {
  const rows: TableRow[] = [];
  const subtotals: number[] = [];
  for (const { section, price, quantity } of SECTIONS) {
    rows.push({ kind: "group", cells: [words.tell(`section.${section}`)] });
    const first = rows.length;
    for (const lines of sameThing(inSection(section), read)) {
      const line = lines[0]!;
      const effect = (factor: string): TableCell => {
        const found = lines.find((each) => read.text(each, "factor") === factor);
        return found ? read.figure(found, "effect") : null;
      };
      const effects = [effect(price), effect(quantity)];
      const names = ["product", "centre", "item"].map((column) => words.cell(column, read.text(line, column)) || null);
      const sum = summed(added(effects), [[[rows.length, PRICE], [rows.length, QUANTITY]]]);
      rows.push({ kind: "plain", cells: [...names, ...OPERANDS.map((column) => read.figure(line, column)), ...effects, sum] });
    }
    const last = rows.length - 1;
    const sums = [PRICE, QUANTITY, SUM].map((column) => sumOver([[[first, column], [last, column]]], rows));
    subtotals.push(rows.length);
    rows.push({ kind: "subtotal", cells: [words.say("row.subtotal"), ...Array.from({ length: PRICE - 1 }, () => null), ...sums] });
  }
  const totals = [PRICE, QUANTITY, SUM].map((column) => sumOver(subtotals.map((row): Ref => [row, column]), rows));
  rows.push({ kind: "total", cells: [words.say("row.grand"), ...Array.from({ length: PRICE - 1 }, () => null), ...totals] });
  const [quantities, prices, effects] = ["used", "prices", "effects"].map((key) => words.column(key)) as [string, string, string];
  return {
    id: report.id,
    title: words.say(`title.${report.id}`),
    labels: 3,
    columns: [
      { label: words.column("product"), kind: "text" },
      { label: words.column("centre"), kind: "text" },
      { label: words.column("item"), kind: "text" },
      { label: words.column("actual"), band: quantities, kind: "quantity" },
      { label: words.column("standard"), band: quantities, kind: "quantity" },
      { label: words.column("actual"), band: prices, kind: "rate" },
      { label: words.column("standard"), band: prices, kind: "rate" },
      { label: words.column("price_effect"), band: effects, kind: "amount" },
      { label: words.column("quantity_effect"), band: effects, kind: "amount" },
      { label: words.column("sum"), band: effects, kind: "amount" },
    ],
    rows,
    notes: [words.note("factor-analysis")],
  };
}

/** The lines of one product, workshop and item together. */
function sameThing(lines: readonly Line[], read: Reading): Iterable<readonly Line[]> {
  const things = new Map<string, Line[]>();
  for (const line of lines) {
    const key = ["product", "centre", "item"].map((column) => read.text(line, column)).join("\n");
    const known = things.get(key);
    if (known) known.push(line);
    else things.set(key, [line]);
  }
  return things.values();
}

/** Volume, structure and unit cost add up to how far the actual reduction differs from the planned one. */
function reduction(report: Report, read: Reading, lines: readonly Line[], words: FactoryWords): Table {
  const isWhole = (line: Line): boolean => read.text(line, "factor") === "total";
  const factors = FACTORS.flatMap((factor) => lines.filter((line) => read.text(line, "factor") === factor));
  const rows: TableRow[] = factors.map((line) => ({ kind: "plain", cells: [words.word("factor", read.text(line, "factor")), read.figure(line, "effect")] }));
  for (const line of lines.filter(isWhole)) {
    rows.push({ kind: "total", cells: [words.word("factor", "total"), summed(read.figure(line, "effect"), [[[0, 1], [factors.length - 1, 1]]])] });
  }
  return {
    id: `${report.id}:reduction`,
    title: words.say(`title.${report.id}-reduction`),
    labels: 1,
    columns: [{ label: words.column("factor"), kind: "text" }, { label: words.column("effect"), kind: "amount" }],
    rows,
    notes: [words.note("factor-reduction")],
  };
}
