// Charts of a close: what it is made of, how it was allocated, what a unit costs and what changed, each with a sentence that reads it.

import { type Exact, type Figure, type ReportCell, ZERO, compare, exact, figureText, halfUp, isFigure, minus, over, plus, times } from "../../engine";
import { type Language, type Translate, translator } from "../../locales";
import { type NamedField, codeNames } from "../code-names";
import type { MonthClose } from "../close-month";

export interface ChartItem {
  readonly label: string;
  /** Decimal text, as it stands in the table behind the chart. */
  readonly value: string;
  /** Length of its bar, -1 to 1. */
  readonly part: number;
}

export interface Chart {
  readonly id: "composition" | "flow" | "unit-cost" | "change";
  readonly title: string;
  /** One sentence that says what the chart shows, computed from its figures. */
  readonly reading: string;
  readonly items: readonly ChartItem[];
}

interface Item {
  readonly label: string;
  readonly value: Exact;
}

type Row = (column: string) => ReportCell;

const MOST_ITEMS = 12;

/** Only charts for which the month has figures. */
export function reviewCharts(close: MonthClose, language: Language): Chart[] {
  const t = translator(language);
  return [composition(close, t), flow(close, t), unitCost(close, t), change(close, t)].flatMap((chart) => chart ?? []);
}

function composition(close: MonthClose, t: Translate): Chart | null {
  const items = largestFirst(summed(rowsOf(close, "cost-collection"), (row) => named(close, "element", row("element")), (row) => row("amount") ?? row("total")));
  const [first] = items;
  const total = sumOf(items);
  if (!first || total.n <= 0n) return null;
  const three = sumOf(items.slice(0, 3));
  return chart("composition", items, t("review.chart.composition.reading", { first: first.label, share: percent(first.value, total), three: percent(three, total), total: amount(total) }), t);
}

function flow(close: MonthClose, t: Translate): Chart | null {
  const rows = rowsOf(close, "allocation-sheets");
  const names = (row: Row): [string, string] => [named(close, "centre", row("sender")), named(close, "product", row("receiver"), "centre")];
  const senders = largestFirst(summed(rows, (row) => names(row)[0], (row) => row("amount")));
  const pairs = largestFirst(summed(rows, (row) => names(row).join(" → "), (row) => row("amount")));
  const [sender, pair] = [senders[0], pairs[0]];
  if (!sender || !pair) return null;
  const own = pairs.find(({ label }) => label.startsWith(`${sender.label} → `))!;
  return chart("flow", pairs, t("review.chart.flow.reading", { sender: sender.label, amount: amount(sender.value), receiver: own.label.slice(sender.label.length + 3), share: percent(own.value, sender.value) }), t);
}

function unitCost(close: MonthClose, t: Translate): Chart | null {
  const [field, report] = rowsOf(close, "visit-cost").length > 0 ? (["centre", "visit-cost"] as const) : (["product", "finished-product-costs"] as const);
  const items = largestFirst(summed(rowsOf(close, report), (row) => named(close, field, row(field)), (row) => row("unit_cost")));
  const [first, last] = [items[0], items.at(-1)];
  if (!first || !last) return null;
  return chart("unit-cost", items, t(`review.chart.unit-cost.reading-${field}`, { count: items.length, first: first.label, most: amount(first.value), last: last.label, least: amount(last.value) }), t);
}

function change(close: MonthClose, t: Translate): Chart | null {
  const trend = rowsOf(close, "cost-trend").filter((row) => isFigure(row("prior_month")));
  const [rows, field, from, to] = trend.length > 0 ? ([trend, "element", "prior_month", "current"] as const) : ([rowsOf(close, "finished-product-costs"), "product", "standard_cost", "actual_cost"] as const);
  const changes = rows.flatMap((row): Item[] => {
    const [before, after] = [row(from), row(to)];
    return isFigure(before) && isFigure(after) ? [{ label: named(close, field, row(field)), value: minus(valueOf(after), valueOf(before)) }] : [];
  });
  const before = sumOf(rows.flatMap((row) => (isFigure(row(from)) ? [{ label: "", value: valueOf(row(from) as Figure) }] : [])));
  const total = sumOf(changes);
  const items = largestFirst(changes.filter(({ value }) => value.n !== 0n));
  const [first] = items;
  if (!first || before.n <= 0n) return null;
  const args = { change: signed(total), rate: percent(absolute(total), before), first: first.label, most: signed(first.value) };
  return chart("change", items, t(`review.chart.change.reading-${field}-${total.n < 0n ? "down" : "up"}`, args), t);
}

function chart(id: Chart["id"], items: readonly Item[], reading: string, t: Translate): Chart {
  const listed = items.length > MOST_ITEMS ? [...items.slice(0, MOST_ITEMS), { label: t("review.chart.others", { count: items.length - MOST_ITEMS }), value: sumOf(items.slice(MOST_ITEMS)) }] : items;
  // An average of unit costs would not be one; the rest of those is left to the report.
  const shown = id === "unit-cost" ? listed.slice(0, MOST_ITEMS) : listed;
  const widest = shown.reduce<Exact>((most, { value }) => (compare(absolute(value), most) > 0 ? absolute(value) : most), ZERO);
  return {
    id,
    title: t(`review.chart.${id}.title`),
    reading,
    items: shown.map(({ label, value }) => ({ label, value: id === "change" ? signed(value) : amount(value), part: Number(halfUp(over(value, widest), 4)) / 10_000 })),
  };
}

/** Rows of a report by column name; totals are left out. */
function rowsOf({ reports }: MonthClose, id: string): Row[] {
  const report = reports.find((each) => each.id === id);
  if (!report) return [];
  const places = new Map(report.columns.map((column, i) => [column.id, i]));
  const keys = report.keys.map((key) => places.get(key)!);
  return report.rows.filter((row) => !keys.some((key) => /^total$/i.test(String(row[key])))).map((row) => (column) => row[places.get(column) ?? -1] ?? null);
}

function summed(rows: readonly Row[], label: (row: Row) => string, figure: (row: Row) => ReportCell): Item[] {
  const sums = new Map<string, Exact>();
  for (const row of rows) {
    const cell = figure(row);
    if (isFigure(cell)) sums.set(label(row), plus(sums.get(label(row)) ?? ZERO, valueOf(cell)));
  }
  return [...sums].filter(([, value]) => value.n !== 0n).map(([name, value]) => ({ label: name, value }));
}

function named(close: MonthClose, field: NamedField, cell: ReportCell, other?: NamedField): string {
  const code = typeof cell === "string" ? cell : "";
  const names = codeNames(close.tables);
  const name = names[field].get(code) ?? (other && names[other].get(code));
  return name ? `${code} ${name}` : code;
}

function largestFirst(items: readonly Item[]): Item[] {
  return [...items].sort((a, b) => compare(absolute(b.value), absolute(a.value)));
}

function valueOf({ units, decimals }: Figure): Exact {
  return exact(units, 10n ** BigInt(decimals));
}

function absolute({ n, d }: Exact): Exact {
  return { n: n < 0n ? -n : n, d };
}

function sumOf(items: readonly Item[]): Exact {
  return items.reduce((sum, { value }) => plus(sum, value), ZERO);
}

function amount(value: Exact): string {
  return figureText({ units: halfUp(value, 2), decimals: 2 }).replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ",");
}

function signed(value: Exact): string {
  return value.n > 0n ? `+${amount(value)}` : amount(value);
}

function percent(part: Exact, whole: Exact): string {
  return `${figureText({ units: halfUp(times(over(part, whole), exact(100n)), 1), decimals: 1 })}%`;
}
