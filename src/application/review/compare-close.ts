// A close held against the last close, earlier months, plan and standard: whatever the month has figures for.

import { type Language, translator } from "../../locales";
import type { MonthClose } from "../close-month";
import { sheetCells } from "../explain/sheet-cells";
import { type ComparedFigure, type ComparedGroup, comparedGroup } from "./compare-figures";
import { earlierFigure, earlierMonth } from "./earlier-figure";
import type { EarlierSheet } from "./last-close";
import { MEASURES, type Measure, type Measured, type ReportBasis, isOwn, measured } from "./measures";

export interface Comparison {
  readonly basis: ReportBasis | "last-close";
  readonly title: string;
  readonly groups: readonly ComparedGroup[];
}

const REPORT_BASES: readonly ReportBasis[] = ["prior-month", "last-year", "plan", "standard"];

/** Only comparisons for which there are figures, the last close first. */
export function comparisons(close: MonthClose, earlier: readonly EarlierSheet[], language: Language): Comparison[] {
  const t = translator(language);
  const grouped = (figuresOf: (measure: Measure) => ComparedFigure[]): ComparedGroup[] => MEASURES.flatMap((measure) => comparedGroup(measure.id, figuresOf(measure), t) ?? []);
  const month = earlierMonth(earlier);
  return [
    { basis: "last-close" as const, title: t("charts.basis.last-close", { month: month ?? "" }), groups: grouped((measure) => againstSheets(close, measure, earlier, language)) },
    ...REPORT_BASES.map((basis) => ({ basis, title: t(`charts.basis.${basis}`), groups: grouped((measure) => againstReport(close, measure, basis, language)) })),
  ].filter(({ groups }) => groups.length > 0);
}

function againstReport(close: MonthClose, measure: Measure, basis: ReportBasis, language: Language): ComparedFigure[] {
  const column = measure.bases[basis];
  if (column === undefined) return [];
  const before = new Map(measured(close.reports, close.tables, language, measure, column).map(({ key, value }) => [key, value]));
  return measured(close.reports, close.tables, language, measure).flatMap((each): ComparedFigure[] => {
    const then = before.get(each.key);
    return then ? [{ label: each.label, before: then, now: each.value, place: placeOf(close, each) }] : [];
  });
}

function againstSheets(close: MonthClose, measure: Measure, earlier: readonly EarlierSheet[], language: Language): ComparedFigure[] {
  if (!isOwn(measure) || earlier.length === 0) return [];
  return measured(close.reports, close.tables, language, measure).flatMap((each): ComparedFigure[] => {
    const cell = sheetCells(close).of(each.figure.origin);
    const before = cell && earlierFigure(earlier, cell, each.figure);
    return cell && before ? [{ label: each.label, before, now: each.value, place: { sheet: cell.sheet, cell: cell.cell } }] : [];
  });
}

/** Where a figure stands on the sheets of the close. */
export function placeOf(close: MonthClose, { figure }: Measured): ComparedFigure["place"] {
  const cell = sheetCells(close).of(figure.origin);
  return cell && { sheet: cell.sheet, cell: cell.cell };
}
