// 在产品按固定成本计价: opening work in process stays as it is, the month's cost is finished.

import { type WipCell, type WipDivision, allFinished, finishedGiven } from "./wip-cell";

export function fixed(cell: WipCell): WipDivision {
  return { ...allFinished(cell, "fixed"), ...finishedGiven(cell, cell.current) };
}
