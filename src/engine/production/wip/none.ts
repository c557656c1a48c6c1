// 不计算在产品成本: whatever was spent is finished.

import { type WipCell, type WipDivision, allFinished } from "./wip-cell";

export function none(cell: WipCell): WipDivision {
  return allFinished(cell, "none");
}
