// 工作量法: depreciation in proportion to the work done this month.

import { isZero } from "../../money/exact";
import { NO_FIGURE, divideExact, multiplyExact } from "../../statements/exact-figure";
import type { ExactFigure } from "../../statements/figure";
import type { AssetLife } from "./asset-life";

/** (cost - salvage) x units of the month / units of the whole life; nothing where no life is given, which is told elsewhere. */
export function unitsOfProduction({ base, unitsTotal, unitsMonth }: AssetLife): ExactFigure {
  if (unitsTotal === null || isZero(unitsTotal.value) || unitsMonth === null) return NO_FIGURE;
  return multiplyExact(base, divideExact(unitsMonth, unitsTotal));
}
