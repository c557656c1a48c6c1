// Medical direct cost by element, of this month and as prior data gives it of earlier ones.

import type { PriorRecord } from "../factory-records";
import { addExact, inputFigure } from "../statements/exact-figure";
import { type ExactFigure, sumFigures } from "../statements/figure";
import type { Figure } from "../statements/report";
import type { DepartmentMonth } from "./department-month";

/** The report, and what rows of the prior table call it. */
export const TREND = "cost-trend";

/** What such a row states; rows of other measures are somebody else's. */
const MEASURE = "amount";

function isCost(row: PriorRecord, period: string): boolean {
  return row.report === TREND && row.period === period && (row.measure ?? MEASURE) === MEASURE;
}

export function currentCost(month: DepartmentMonth, element: string): Figure {
  return sumFigures(month.stages.open("direct").map(({ centre }) => month.stages.inScope("direct", "medical_cost", element, centre)), month.decimals);
}

/** Null where the earlier month is not given. */
export function priorCost({ tables }: DepartmentMonth, period: string, element: string): ExactFigure | null {
  const rows = tables.prior.filter((row) => isCost(row, period) && row.element === element);
  return rows.length === 0 ? null : addExact(rows.map((row) => inputFigure(row.amount, row.at, "amount")));
}

/** Whether prior data has cost of a month. */
export function hasPrior({ tables }: DepartmentMonth, period: string): boolean {
  return tables.prior.some((row) => isCost(row, period));
}
