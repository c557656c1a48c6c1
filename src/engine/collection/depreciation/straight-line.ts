// 平均年限法: the same amount every month.

import { divideExact } from "../../statements/exact-figure";
import type { ExactFigure } from "../../statements/figure";
import type { AssetLife } from "./asset-life";

/** (cost - salvage) / months */
export function straightLine({ base, months }: AssetLife): ExactFigure {
  return divideExact(base, months);
}
