// Quality cost of the year in the cumulative ledger (累计台账): by kind, and in all.

import type { FactoryGround } from "../../factory/factory-month";
import { NO_FIGURE } from "../../statements/exact-figure";
import { halfUpFigure, sumFigures, zeroFigure } from "../../statements/figure";
import type { Figure, Report, ReportCell } from "../../statements/report";
import type { References } from "../references";

/** @param month  quality cost of the month by kind */
export function withQualityRows(ledger: Report, month: ReadonlyMap<string, Figure>, references: References, ground: FactoryGround): Report {
  const { decimals, input } = ground;
  const earlier = references.yearToDateQuality();
  const kinds = input.elements.map((row) => row.element).filter((element) => ground.classOf(element) === "quality" && (month.has(element) || earlier.has(element)));
  const own = kinds.map((kind) => ({ kind, before: halfUpFigure(earlier.get(kind) ?? NO_FIGURE, decimals), month: month.get(kind) ?? zeroFigure(decimals) }));
  const shown = own.filter((row) => row.before.units !== 0n || row.month.units !== 0n);
  const sum = (of: (row: (typeof own)[number]) => Figure): Figure => sumFigures(shown.map(of), decimals);
  const row = (element: string, before: Figure, current: Figure): ReportCell[] => ["quality", element, before, current, sumFigures([before, current], decimals), null];
  const rows = shown.map((each) => row(each.kind, each.before, each.month));
  return { ...ledger, rows: [...ledger.rows, ...rows, row("total", sum((each) => each.before), sum((each) => each.month))] };
}
