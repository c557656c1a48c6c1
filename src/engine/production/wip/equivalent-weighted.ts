// 约当产量法 (weighted average): opening and current cost over finished and equivalent closing units; also 在产品按完工产品计算.

import type { WipMethodName } from "../../factory-records";
import { addExact, constantFigure } from "../../statements/exact-figure";
import { type WipCell, type WipDivision, closingShare, closingUnits, dividedByBases } from "./wip-cell";

/** finished = T × F / (F + W × s + units beyond the step). */
export function equivalentWeighted(cell: WipCell, label: WipMethodName = "equivalent-weighted", share = closingShare(cell)): WipDivision {
  const { finished, beyond } = cell.quantities;
  const { units, lacks } = closingUnits(cell, share);
  return dividedByBases(cell, { label, share, finishedBase: finished, closingBase: addExact([units, beyond]), lacks });
}

const FINISHED = constantFigure(100n);

/** Closing units count like finished ones. */
export function asFinished(cell: WipCell): WipDivision {
  return equivalentWeighted(cell, "as-finished", FINISHED);
}
