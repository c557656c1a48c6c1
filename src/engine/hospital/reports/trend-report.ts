// 成本趋势表: medical direct cost by element against last month and the same month last year.

import { monthBefore, sameMonthLastYear } from "../../analysis/periods";
import { addExact, exactFigure, inPercent, subtractExact } from "../../statements/exact-figure";
import { type ExactFigure, halfUpFigure, sumFigures } from "../../statements/figure";
import type { Figure, Report, ReportCell } from "../../statements/report";
import type { DepartmentMonth } from "../department-month";
import { TREND, currentCost, priorCost } from "../prior-cost";
import { column } from "./columns";

const PERCENT_DECIMALS = 2;

export function costTrend(month: DepartmentMonth): Report {
  const earlier = [monthBefore(month.period), sameMonthLastYear(month.period)];
  const lines = month.elements.map(({ element }) => ({ current: currentCost(month, element), before: earlier.map((period) => priorCost(month, period, element)) }));
  const totals = earlier.map((_, i) => {
    const given = lines.flatMap(({ before }) => before[i] ?? []);
    return given.length === 0 ? null : addExact(given);
  });
  const current = sumFigures(lines.map((line) => line.current), month.decimals);
  return {
    id: TREND,
    keys: ["element"],
    columns: [
      column("element", "code"),
      column("current", "amount"),
      ...["prior_month", "mom_change"].map((id) => column(id, "amount")),
      column("mom_percent", "percent"),
      ...["same_month_last_year", "yoy_change"].map((id) => column(id, "amount")),
      column("yoy_percent", "percent"),
    ],
    rows: [
      ...month.elements.map(({ element }, i) => [element, lines[i]!.current, ...lines[i]!.before.flatMap((before) => comparison(lines[i]!.current, before, month.decimals))]),
      ["TOTAL", current, ...totals.flatMap((before) => comparison(current, before, month.decimals))],
    ],
  };
}

function comparison(current: Figure, before: ExactFigure | null, decimals: number): ReportCell[] {
  if (before === null) return [null, null, null];
  const change = subtractExact(exactFigure(current), before);
  const percent = before.value.n === 0n ? null : halfUpFigure(inPercent(change, before), PERCENT_DECIMALS);
  return [halfUpFigure(before, decimals), halfUpFigure(change, decimals), percent];
}
