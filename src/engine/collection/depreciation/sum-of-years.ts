// 年数总和法: the years that are left over the sum of all years.

import { constantFigure, divideExact, multiplyExact, addExact } from "../../statements/exact-figure";
import type { ExactFigure } from "../../statements/figure";
import { type AssetLife, perMonth, yearsLeft } from "./asset-life";

/** (cost - salvage) x (L - year + 1) / (L (L + 1) / 2) / 12 */
export function sumOfYears(life: AssetLife): ExactFigure {
  const { base, years, yearIndex } = life;
  const sum = divideExact(multiplyExact(years, addExact([years, constantFigure(1n)])), constantFigure(2n));
  return perMonth(multiplyExact(base, divideExact(yearsLeft(life, yearIndex), sum)));
}
