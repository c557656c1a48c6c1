// Waterfalls of a close: from last month, from the plan, from standard or from direct cost to what the month cost, one step after another.

import { type Exact, type Figure, ZERO, compare, exact, minus, plus, sumOf, times } from "../../engine";
import { type Language, type Translate, translator } from "../../locales";
import type { MonthClose } from "../close-month";
import { absolute, amount, partOf, percent, signed } from "./amount-texts";
import { type Row, figureIn, named, rowsOf, valueOf } from "./report-values";

export interface WaterfallStep {
  readonly label: string;
  /** Decimal text; changes carry their sign. */
  readonly value: string;
  readonly kind: "total" | "up" | "down";
  /** True for a change of what a unit costs, which is adverse where it is more and favourable where it is less. */
  readonly isJudged: boolean;
  /** Where its bar begins and ends, of the whole width, 0 to 1. */
  readonly from: number;
  readonly to: number;
}

export interface Waterfall {
  readonly id: "last-month" | "plan" | "standard" | "stages" | "prices";
  readonly title: string;
  readonly reading: string;
  /** The amount at which the axis begins, where that is not zero. */
  readonly axis: string | null;
  readonly steps: readonly WaterfallStep[];
}

interface Change {
  readonly label: string;
  readonly isJudged?: boolean;
  readonly value: Exact;
}

/** A way from one amount to another: begin + changes = end, to the last digit. */
interface Path {
  readonly id: Waterfall["id"];
  readonly begin: Exact;
  readonly changes: readonly Change[];
  readonly end: Exact;
}

const MOST_STEPS = 9;

/** Paths every step of which is a change of unit costs. */
const JUDGED: readonly Waterfall["id"][] = ["prices", "standard"];

/** Only waterfalls for which the month has figures on both ends. */
export function waterfalls(close: MonthClose, language: Language): Waterfall[] {
  const t = translator(language);
  return [lastMonth(close, language), prices(close, language), planned(close, t), standard(close, language), stages(close, t)].flatMap((path) => (path && path.changes.some(({ value }) => value.n !== 0n) ? [drawn(path, t)] : []));
}

/** Medical direct cost of a hospital, element by element. */
function lastMonth({ reports, tables }: MonthClose, language: Language): Path | null {
  const rows = rowsOf(reports, "cost-trend").filter((row) => figureIn(row, "prior_month") !== null);
  return between("last-month", rows, "prior_month", "current", (row) => named(tables, language, row("element"), "element"));
}

/** What the month's output would have cost at last month's unit costs, and what each element made of it. */
function prices({ reports, tables }: MonthClose, language: Language): Path | null {
  const effects = new Map<string, Exact>();
  const compared = new Set<string>();
  for (const row of rowsOf(reports, "cost-analysis")) {
    const [effect, product] = [figureIn(row, "effect"), row("product")];
    if (row("basis") !== "prior-month" || effect === null || typeof product !== "string") continue;
    compared.add(product);
    const label = named(tables, language, row("element"), "element");
    effects.set(label, plus(effects.get(label) ?? ZERO, valueOf(effect)));
  }
  const end = sumOf(rowsOf(reports, "unit-cost-composition").flatMap((row) => (compared.has(String(row("product"))) ? valuesOf(figureIn(row, "amount")) : [])));
  const changes = [...effects].map(([label, value]) => ({ label, value }));
  return changes.length === 0 ? null : { id: "prices", begin: minus(end, sumOf(changes.map(({ value }) => value))), changes, end };
}

/** Planned cost, what volume and what unit cost added, actual cost. */
function planned({ reports }: MonthClose, t: Translate): Path | null {
  const rows = rowsOf(reports, "plan-variance").filter((row) => figureIn(row, "plan_cost") !== null && figureIn(row, "actual_cost") !== null);
  if (rows.length === 0) return null;
  const [begin, end, volume] = ["plan_cost", "actual_cost", "volume_variance"].map((column) => sumOf(rows.flatMap((row) => valuesOf(figureIn(row, column)))));
  return { id: "plan", begin: begin!, end: end!, changes: [{ label: t("charts.waterfall.volume"), value: volume! }, { label: t("charts.waterfall.unit-cost"), isJudged: true, value: minus(minus(end!, begin!), volume!) }] };
}

/** Standard cost of finished goods, product by product, to their actual cost. */
function standard({ reports, tables }: MonthClose, language: Language): Path | null {
  const rows = rowsOf(reports, "finished-product-costs").filter((row) => figureIn(row, "standard_cost") !== null);
  return between("standard", rows, "standard_cost", "actual_cost", (row) => named(tables, language, row("product"), "product"));
}

/** Direct cost of the clinical departments, what each stage brought them, full cost. */
function stages({ reports }: MonthClose, t: Translate): Path | null {
  const rows = rowsOf(reports, "allocation-summary");
  if (rows.length === 0) return null;
  const total = (column: string): Exact => sumOf(rows.flatMap((row) => valuesOf(figureIn(row, column))));
  return { id: "stages", begin: total("direct"), end: total("full_cost"), changes: ["from_admin", "from_medaux", "from_medtech"].map((column) => ({ label: t(`charts.waterfall.${column}`), value: total(column) })) };
}

function between(id: Waterfall["id"], rows: readonly Row[], from: string, to: string, label: (row: Row) => string): Path | null {
  const ends = rows.flatMap((row) => {
    const [before, after] = [figureIn(row, from), figureIn(row, to)];
    return before && after ? [{ label: label(row), before: valueOf(before), after: valueOf(after) }] : [];
  });
  if (ends.length === 0) return null;
  return { id, begin: sumOf(ends.map(({ before }) => before)), end: sumOf(ends.map(({ after }) => after)), changes: ends.map(({ label: name, before, after }) => ({ label: name, value: minus(after, before) })) };
}

function valuesOf(figure: Figure | null): Exact[] {
  return figure ? [valueOf(figure)] : [];
}

function drawn({ id, begin, changes, end }: Path, t: Translate): Waterfall {
  const ranked = id === "stages" || id === "plan" ? changes : [...changes].filter(({ value }) => value.n !== 0n).sort((a, b) => compare(absolute(b.value), absolute(a.value)));
  const rest = ranked.slice(MOST_STEPS);
  const shown: readonly Change[] = rest.length === 0 ? ranked : [...ranked.slice(0, MOST_STEPS), { label: t("review.chart.others", { count: rest.length }), value: sumOf(rest.map(({ value }) => value)) }];
  const levels = shown.reduce<Exact[]>((reached, { value }) => [...reached, plus(reached.at(-1)!, value)], [begin]);
  const { start, at } = axisOf(id, [begin, end, ...levels]);
  const origin = start.n < 0n ? at(ZERO) : 0;
  const total = (label: string, value: Exact): WaterfallStep => ({ label, value: amount(value), kind: "total", isJudged: false, from: origin, to: at(value) });
  const change = minus(end, begin);
  const first = [...shown].sort((a, b) => compare(absolute(b.value), absolute(a.value)))[0]!;
  const args = { begin: amount(begin), end: amount(end), change: signed(change), rate: begin.n > 0n ? percent(absolute(change), begin) : "—", first: first.label, most: signed(first.value) };
  return {
    id,
    title: t(`charts.waterfall.${id}.title`),
    axis: start.n > 0n ? amount(start) : null,
    reading: t(`charts.waterfall.${id}.${change.n < 0n ? "down" : "up"}`, args),
    steps: [
      total(t(`charts.waterfall.${id}.begin`), begin),
      ...shown.map(({ label, value, isJudged = JUDGED.includes(id) }, i): WaterfallStep => ({ label, value: signed(value), kind: value.n < 0n ? "down" : "up", isJudged, from: at(levels[i]!), to: at(levels[i + 1]!) })),
      total(t(`charts.waterfall.${id}.end`), end),
    ],
  };
}

interface Axis {
  /** What its left edge stands for. */
  readonly start: Exact;
  /** A place on it, 0 to 1. */
  at(value: Exact): number;
}

/** Changes that are small beside the totals would not be seen on an axis from zero; it then begins a little below the lowest level. */
function axisOf(id: Waterfall["id"], levels: readonly Exact[]): Axis {
  const [low, high] = levels.reduce(([least, most], level) => [compare(level, least) < 0 ? level : least, compare(level, most) > 0 ? level : most], [levels[0]!, levels[0]!]);
  const below = minus(low, times(minus(high, low), exact(3n, 5n)));
  const start = low.n <= 0n ? low : id === "stages" || below.n < 0n ? ZERO : below;
  const width = minus(high, start);
  return { start, at: (value) => partOf(minus(value, start), width) };
}
