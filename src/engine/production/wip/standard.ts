// 在产品按定额成本计价: closing units at standard cost; every deviation falls on the finished output.

import { isZero } from "../../money/exact";
import { NO_FIGURE, multiplyExact } from "../../statements/exact-figure";
import { halfUpFigure } from "../../statements/figure";
import { type WipCell, type WipDivision, closingGiven, closingShare, closingUnits } from "./wip-cell";

/** closing = W × s × standard amount of one unit. Nobody plans a loss: the standard of a loss that was handed on is nothing. */
export function standard(cell: WipCell): WipDivision {
  const { units, lacks } = closingUnits(cell);
  const amount = cell.standards.amount();
  const rate = amount ?? NO_FIGURE;
  const left = halfUpFigure(multiplyExact(units, rate), cell.total.decimals);
  const lacksStandard = amount === null && cell.elementClass !== "loss" && !isZero(units.value);
  return {
    label: "standard",
    share: closingShare(cell),
    finishedBase: cell.quantities.finished,
    closingBase: units,
    rate,
    lacks: lacksStandard ? [...lacks, "standard"] : lacks,
    ...closingGiven(cell, left),
  };
}
