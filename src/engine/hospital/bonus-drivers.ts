// Bonus points that follow drug or examination revenue: pay tied to what is prescribed is barred in public hospitals, so it is said.

import { type Finding, finding } from "../finding";
import type { BonusRecord } from "../hospital-records";
import { decimalToExact } from "../money/decimal";
import { type Exact, compare, isZero, over } from "../money/exact";
import { cellOf } from "../records";
import { exactOf, sumFigures } from "../statements/figure";
import type { DepartmentMonth } from "./department-month";

/** Fewer centres than this may stand in one proportion by chance. */
const LEAST_CENTRES = 3;

/** A warning for every category of drugs or examinations to whose ordered revenue the points of all centres stand in one proportion. */
export function bonusDriverWarnings(month: DepartmentMonth): Finding[] {
  const rows = month.tables.bonus.filter((row) => row.kind === "centre" && row.centre !== null && row.points !== null && !row.points.isZero());
  if (rows.length < LEAST_CENTRES) return [];
  return watched(month).filter((category) => proportional(month, rows, category)).map((category) => finding("bonus-driver-revenue", { category }, cellOf(rows[0]!.at, "points")));
}

/** The drug category, and categories that only medical technology centres execute. */
function watched({ revenueRows, tables, ...month }: DepartmentMonth): string[] {
  const medtech = new Set(month.centres.flatMap((centre) => (centre.class === "medtech" ? [centre.centre] : [])));
  const elsewhere = new Set(revenueRows.flatMap((row) => (medtech.has(row.executing_centre) ? [] : [row.category])));
  const categories = [...new Set(revenueRows.map((row) => row.category))].sort();
  return categories.filter((category) => category === tables.drugCategory || !elsewhere.has(category));
}

function proportional(month: DepartmentMonth, rows: readonly BonusRecord[], category: string): boolean {
  let first: Exact | null = null;
  for (const row of rows) {
    const revenue = exactOf(sumFigures((["OP", "IP"] as const).map((type) => month.revenue.ordered(row.centre!, type, category)), month.decimals));
    if (isZero(revenue)) return false;
    const ratio = over(decimalToExact(row.points!), revenue);
    if (first !== null && compare(first, ratio) !== 0) return false;
    first ??= ratio;
  }
  return true;
}
