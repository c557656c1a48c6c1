// What moved most: figures of a close beside others, ranked, each with the cell it stands in.

import { type Exact, ZERO, compare, minus } from "../../engine";
import type { Translate } from "../../locales";
import { absolute, amount, partOf, percent, signed, widest } from "./amount-texts";
import type { Measure } from "./measures";

export interface ComparedRow {
  readonly label: string;
  /** Blank where there is none on that side. */
  readonly before: string;
  readonly now: string;
  /** With its sign. */
  readonly change: string;
  /** Of what it was before; null where that was nothing. */
  readonly rate: string | null;
  /** Length of its bar, -1 to 1. */
  readonly part: number;
  /** The cell of the figure of now; null where it stands on no sheet. */
  readonly place: { readonly sheet: string; readonly cell: string } | null;
}

export interface ComparedGroup {
  readonly id: Measure["id"];
  readonly title: string;
  readonly reading: string;
  /** The largest change first; what has not moved is only counted. */
  readonly rows: readonly ComparedRow[];
}

export interface ComparedFigure {
  readonly label: string;
  readonly before: Exact | null;
  readonly now: Exact | null;
  readonly place: ComparedRow["place"];
}

/** Null where there is nothing to compare. */
export function comparedGroup(id: Measure["id"], figures: readonly ComparedFigure[], t: Translate): ComparedGroup | null {
  if (figures.length === 0) return null;
  const changes = figures.map((figure) => ({ ...figure, change: minus(figure.now ?? ZERO, figure.before ?? ZERO) }));
  const moved = changes.filter(({ change }) => amount(change) !== amount(ZERO)).sort((a, b) => compare(absolute(b.change), absolute(a.change)));
  const longest = widest(moved.map(({ change }) => change));
  const rows = moved.map(({ label, before, now, change, place }): ComparedRow => ({
    label,
    before: before ? amount(before) : "",
    now: now ? amount(now) : "",
    change: signed(change),
    rate: before && before.n > 0n ? percent(change, before) : null,
    part: partOf(change, longest),
    place,
  }));
  return { id, title: t(`charts.measure.${id}`), reading: readingOf(rows, figures.length, t), rows };
}

function readingOf(rows: readonly ComparedRow[], count: number, t: Translate): string {
  const [first] = rows;
  if (!first) return t("charts.compare.same", { count });
  const up = rows.filter(({ part }) => part > 0).length;
  const args = { up, down: rows.length - up, same: count - rows.length, first: first.label, change: first.change };
  return first.rate === null ? t("charts.compare.reading-new", args) : t("charts.compare.reading", { ...args, rate: first.part > 0 ? `+${first.rate}` : first.rate });
}
