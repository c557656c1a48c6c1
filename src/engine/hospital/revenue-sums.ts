// Sums of the revenue and workload tables over whatever rows pass: what ratios and indicators divide by.

import { groupBy } from "../group-by";
import { type RevenueRecord, type WorkloadRecord, cellOf } from "../records";
import { commonDecimals, quantityUnits } from "../money/quantity";
import { cellFigure } from "../statements/figure";
import type { Figure } from "../statements/report";
import type { DepartmentMonth } from "./department-month";

const EXECUTED = new WeakMap<readonly RevenueRecord[], ReadonlyMap<string, readonly RevenueRecord[]>>();

/** Revenue that a centre executed, of the categories that pass. */
export function executedRevenue({ revenueRows, decimals }: DepartmentMonth, centre: string, passes: (category: string) => boolean): Figure {
  const byCentre = EXECUTED.get(revenueRows) ?? groupBy(revenueRows, (row) => [row.executing_centre]);
  EXECUTED.set(revenueRows, byCentre);
  return revenueFigure((byCentre.get(centre) ?? []).filter((row) => passes(row.category)), decimals);
}

export function revenueWhere({ revenueRows, decimals }: DepartmentMonth, passes: (row: RevenueRecord) => boolean): Figure {
  return revenueFigure(revenueRows.filter(passes), decimals);
}

function revenueFigure(rows: readonly RevenueRecord[], decimals: number): Figure {
  return cellFigure(rows.reduce((sum, row) => sum + row.amount, 0n), decimals, rows.map((row) => cellOf(row.at, "amount")));
}

/** Blank cells count as none. */
export function workloadOf({ workloadRows }: DepartmentMonth, field: "headcount" | "visits" | "bed_days" | "discharges", passes: (row: WorkloadRecord) => boolean): Figure {
  const given = workloadRows.flatMap((row) => (passes(row) && row[field] !== null ? [{ row, quantity: row[field] }] : []));
  const decimals = commonDecimals(given.map(({ quantity }) => quantity));
  return cellFigure(given.reduce((sum, { quantity }) => sum + quantityUnits(quantity, decimals), 0n), decimals, given.map(({ row }) => cellOf(row.at, field)));
}
