// 成本预测表: next month's cost by element, by moving average, by the same month last year, and driven by volume.

import { type Check, check } from "../../statements/check";
import { sumFigures } from "../../statements/figure";
import { quantityFigure } from "../../statements/exact-figure";
import type { Figure, Report, ReportCell } from "../../statements/report";
import { type Forecast, type ForecastLine, totalOf } from "../forecast";
import type { HospitalMonth } from "../hospital-month";
import { column } from "./columns";
import { scopeCost } from "./scope-report";

const AMOUNTS = [
  ["current", (line: ForecastLine): Figure | null => line.current],
  ["moving_average", (line: ForecastLine): Figure | null => line.average],
  ["same_month_last_year", (line: ForecastLine): Figure | null => line.lastYear],
  ["volume_driven", (line: ForecastLine): Figure | null => line.byVolume],
] as const;

export function costForecast({ lines, period, months }: Forecast, decimals: number): Report {
  const rowOf = (element: string, amounts: readonly ReportCell[], share: Figure | null): ReportCell[] => [period, element, ...amounts, share, String(months)];
  return {
    id: "cost-forecast",
    keys: ["period", "element"],
    columns: [column("period", "code"), column("element", "code"), ...AMOUNTS.map(([id]) => column(id, "amount")), column("variable_share", "percent"), column("months", "code")],
    rows: [
      ...lines.map((line) => rowOf(line.element, AMOUNTS.map(([, of]) => of(line)), quantityFigure(line.variableShare))),
      rowOf("TOTAL", AMOUNTS.map(([, of]) => totalOf(lines, of, decimals)), null),
    ],
  };
}

/** What is forecast from is the whole medical cost of the month. */
export function forecastChecks(month: HospitalMonth): Check[] {
  if (!month.forecast) return [];
  return [check("forecast-cost", scopeCost(month, "medical_cost", () => true), sumFigures(month.forecast.lines.map(({ current }) => current), month.decimals))];
}
