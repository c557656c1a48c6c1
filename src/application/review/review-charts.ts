// Bar charts of a close: what it is made of and what a unit costs, each with a sentence that reads it.

import { type Exact, type ReportCell, compare, isFigure, plus, sumOf } from "../../engine";
import { type Language, type Translate, translator } from "../../locales";
import type { MonthClose } from "../close-month";
import { absolute, amount, partOf, percent, widest } from "./amount-texts";
import { type Row, named, rowsOf, valueOf } from "./report-values";

export interface ChartItem {
  readonly label: string;
  /** Decimal text, as it stands in the table behind the chart. */
  readonly value: string;
  /** Length of its bar, 0 to 1; below zero for an amount below zero. */
  readonly part: number;
}

export interface Chart {
  readonly id: "composition" | (typeof UNIT_COSTS)[number]["id"];
  readonly title: string;
  /** One sentence that says what the chart shows, computed from its figures. */
  readonly reading: string;
  readonly items: readonly ChartItem[];
}

interface Item {
  readonly label: string;
  readonly value: Exact;
}

const MOST_ITEMS = 12;

/** Only charts for which the month has figures. */
export function reviewCharts(close: MonthClose, language: Language): Chart[] {
  return [composition(close, language), ...UNIT_COSTS.map((each) => unitCost(close, each, language))].flatMap((chart) => chart ?? []);
}

function composition(close: MonthClose, language: Language): Chart | null {
  const t = translator(language);
  const items = largestFirst(summed(rowsOf(close.reports, "cost-collection"), (row) => named(close.tables, language, row("element"), "element"), (row) => row("amount") ?? row("total")));
  const [first] = items;
  const total = totalOf(items);
  if (!first || total.n <= 0n) return null;
  const three = totalOf(items.slice(0, 3));
  return chart("composition", items, t("review.chart.composition.reading", { first: first.label, share: percent(first.value, total), three: percent(three, total), total: amount(total) }), t);
}

/** Reports of unit costs, the first per product or per department. */
const UNIT_COSTS = [
  { id: "unit-cost", report: "finished-product-costs", field: "product" },
  { id: "visit-cost", report: "visit-cost", field: "centre" },
  { id: "bed-day-cost", report: "bed-day-cost", field: "centre" },
] as const;

function unitCost(close: MonthClose, { id, report, field }: (typeof UNIT_COSTS)[number], language: Language): Chart | null {
  const t = translator(language);
  const items = largestFirst(summed(rowsOf(close.reports, report), (row) => named(close.tables, language, row(field), field), (row) => row("unit_cost")));
  const [first, last] = [items[0], items.at(-1)];
  if (!first || !last) return null;
  return chart(id, items, t(`review.chart.${id}.reading`, { count: items.length, first: first.label, most: amount(first.value), last: last.label, least: amount(last.value) }), t);
}

function chart(id: Chart["id"], items: readonly Item[], reading: string, t: Translate): Chart {
  const listed = items.length > MOST_ITEMS ? [...items.slice(0, MOST_ITEMS), { label: t("review.chart.others", { count: items.length - MOST_ITEMS }), value: totalOf(items.slice(MOST_ITEMS)) }] : items;
  // An average of unit costs would not be one; the rest of those is left to the report.
  const shown = id === "composition" ? listed : listed.slice(0, MOST_ITEMS);
  const longest = widest(shown.map(({ value }) => value));
  return {
    id,
    title: t(`review.chart.${id}.title`),
    reading,
    items: shown.map(({ label, value }) => ({ label, value: amount(value), part: partOf(value, longest) })),
  };
}

function summed(rows: readonly Row[], label: (row: Row) => string, figure: (row: Row) => ReportCell): Item[] {
  const sums = new Map<string, Exact>();
  for (const row of rows) {
    const cell = figure(row);
    if (!isFigure(cell)) continue;
    const before = sums.get(label(row));
    sums.set(label(row), before ? plus(before, valueOf(cell)) : valueOf(cell));
  }
  return [...sums].filter(([, value]) => value.n !== 0n).map(([name, value]) => ({ label: name, value }));
}

function largestFirst(items: readonly Item[]): Item[] {
  return [...items].sort((a, b) => compare(absolute(b.value), absolute(a.value)));
}

function totalOf(items: readonly Item[]): Exact {
  return sumOf(items.map(({ value }) => value));
}
