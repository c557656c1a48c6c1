// 约当产量法 (first-in first-out): opening units are finished first, so only the month's own cost is divided.

import { isZero } from "../../money/exact";
import { addExact, divideExact, exactFigure, multiplyExact, subtractExact } from "../../statements/exact-figure";
import { halfUpFigure } from "../../statements/figure";
import { type WipCell, type WipDivision, allClosing, closingGiven, closingShare, closingUnits, openingUnits } from "./wip-cell";

/** closing = C × W s / (F − B s0 + W s); what was open at the start is in the finished goods. */
export function equivalentFifo(cell: WipCell): WipDivision {
  const share = closingShare(cell);
  const done = openingUnits(cell);
  const open = closingUnits(cell);
  const lacks = [...done.lacks, ...open.lacks];
  const finishedBase = subtractExact(cell.quantities.finished, done.units);
  const bases = { label: "equivalent-fifo", share, finishedBase, closingBase: open.units } as const;
  const both = addExact([finishedBase, open.units]);
  if (isZero(both.value)) return { ...allClosing(cell, "equivalent-fifo"), ...bases, lacks: [...lacks, "base"] };
  const current = exactFigure(cell.current);
  const left = halfUpFigure(multiplyExact(current, divideExact(open.units, both)), cell.total.decimals);
  return { ...bases, rate: divideExact(current, both), lacks, ...closingGiven(cell, left) };
}
