// Forecast (成本预测): what the next month's cost may be by three methods, each from what the month and its prior data have.

import { monthAfter, monthBefore, sameMonthLastYear } from "../analysis/periods";
import { type ExactFigure, halfUpFigure, sumFigures } from "../statements/figure";
import { NO_FIGURE, addExact, constantFigure, divideExact, exactFigure, inputFigure, multiplyExact, percentOf, settingFigure, subtractExact } from "../statements/exact-figure";
import type { Figure } from "../statements/report";
import type { DepartmentMonth } from "./department-month";
import { currentCost, hasPrior, priorCost } from "./prior-cost";

/** The average is over this month and what prior data has of the months before it, so many together at most. */
const AVERAGED_MONTHS = 3;

export interface ForecastLine {
  readonly element: string;
  readonly current: Figure;
  /** Null without a month before. */
  readonly average: Figure | null;
  /** Of the month that is forecast; null where it is not given. */
  readonly lastYear: Figure | null;
  readonly variableShare: ExactFigure;
  /** Null where the volume to be expected is not stated. */
  readonly byVolume: Figure | null;
}

export interface Forecast {
  /** The month that is forecast. */
  readonly period: string;
  /** Months in the average; one stands for none. */
  readonly months: number;
  readonly lines: readonly ForecastLine[];
}

/** Null where there is nothing to forecast from. */
export function forecastOf(month: DepartmentMonth): Forecast | null {
  const period = monthAfter(month.period);
  const before = monthsBefore(month);
  const lastYear = sameMonthLastYear(period);
  const expected = month.tables.forecastVolume && settingFigure(month.tables.forecastVolume);
  if (before.length === 0 && !hasPrior(month, lastYear) && !expected) return null;
  const { decimals } = month;
  const lines = month.elements.map((row): ForecastLine => {
    const current = currentCost(month, row.element);
    const variableShare = inputFigure(row.variable_share, row.at, "variable_share") ?? NO_FIGURE;
    const earlier = before.map((each) => priorCost(month, each, row.element) ?? NO_FIGURE);
    const mean = divideExact(addExact([exactFigure(current), ...earlier]), constantFigure(BigInt(earlier.length + 1)));
    const same = hasPrior(month, lastYear) ? halfUpFigure(priorCost(month, lastYear, row.element) ?? NO_FIGURE, decimals) : null;
    return { element: row.element, current, average: before.length === 0 ? null : halfUpFigure(mean, decimals), lastYear: same, variableShare, byVolume: expected && halfUpFigure(volumeDriven(exactFigure(current), variableShare, expected), decimals) };
  });
  return { period, months: before.length + 1, lines };
}

/** Months before this one, without a gap, of which prior data has cost. */
function monthsBefore(month: DepartmentMonth): string[] {
  const found: string[] = [];
  for (let period = monthBefore(month.period); found.length < AVERAGED_MONTHS - 1 && hasPrior(month, period); period = monthBefore(period)) found.push(period);
  return found;
}

/** Fixed cost stays, variable cost follows the volume: current x (1 - share) + current x share x volume. */
function volumeDriven(current: ExactFigure, share: ExactFigure, volume: ExactFigure): ExactFigure {
  const variable = percentOf(current, share);
  return addExact([subtractExact(current, variable), multiplyExact(variable, divideExact(volume, constantFigure(100n)))]);
}

/** The lines together; null where no line has a value. */
export function totalOf(lines: readonly ForecastLine[], of: (line: ForecastLine) => Figure | null, decimals: number): Figure | null {
  const given = lines.flatMap((line) => of(line) ?? []);
  return given.length === 0 ? null : sumFigures(given, decimals);
}
