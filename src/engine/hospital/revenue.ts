// Ordering revenue (开单收入): what the clinical centres ordered, by patient type and category.

import { groupKey } from "../group-by";
import type { SourceCell } from "../finding";
import { type RevenueRecord, cellOf } from "../records";
import { cellFigure, sumFigures, zeroFigure } from "../statements/figure";
import type { Figure } from "../statements/report";

export type PatientType = "OP" | "IP";

export interface OrderingRevenue {
  /** Revenue ordered by a centre for one patient type, of one category or of all. */
  ordered(centre: string, type: PatientType, category?: string): Figure;
  readonly total: Figure;
}

/** Adds revenue rows up by ordering centre, patient type and category. */
export function orderingRevenue(rows: readonly RevenueRecord[], decimals: number): OrderingRevenue {
  const sums = new Map<string, { units: bigint; cells: SourceCell[] }>();
  const add = (key: string, row: RevenueRecord): void => {
    const sum = sums.get(key) ?? { units: 0n, cells: [] };
    sum.units += row.amount;
    sum.cells.push(cellOf(row.at, "amount"));
    sums.set(key, sum);
  };
  for (const row of rows) {
    add(keyOf(row.ordering_centre, row.patient_type), row);
    add(keyOf(row.ordering_centre, row.patient_type, row.category), row);
  }
  const figures = new Map([...sums].map(([key, { units, cells }]) => [key, cellFigure(units, decimals, cells)]));
  const total = sumFigures(rows.map((row) => cellFigure(row.amount, decimals, [cellOf(row.at, "amount")])), decimals);
  return { ordered: (...key) => figures.get(keyOf(...key)) ?? zeroFigure(decimals), total };
}

function keyOf(...parts: readonly (string | undefined)[]): string {
  return groupKey(...parts.filter((part) => part !== undefined));
}
