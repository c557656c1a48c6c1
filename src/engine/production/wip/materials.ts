// 在产品按所耗原材料计价: work in process holds materials only; conversion cost is finished in full.

import { type WipCell, type WipDivision, allFinished, closingShare } from "./wip-cell";
import { equivalentWeighted } from "./equivalent-weighted";

export function materials(cell: WipCell): WipDivision {
  if (cell.origin === "transferred" || cell.elementClass !== "conversion") return equivalentWeighted(cell, "materials");
  return { ...allFinished(cell, "materials"), share: closingShare(cell) };
}
