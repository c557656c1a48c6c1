// 完工产品与在产品: which method divides a cell; output of zero and scrap losses come before any method.

import type { WipMethodName } from "../../factory-records";
import { isZero } from "../../money/exact";
import { equivalentFifo } from "./equivalent-fifo";
import { asFinished, equivalentWeighted } from "./equivalent-weighted";
import { fixed } from "./fixed";
import { materials } from "./materials";
import { none } from "./none";
import { standard } from "./standard";
import { standardRatio } from "./standard-ratio";
import { type WipCell, type WipDivision, allClosing, allFinished } from "./wip-cell";

const METHODS: Readonly<Record<WipMethodName, (cell: WipCell) => WipDivision>> = {
  none,
  fixed,
  materials,
  standard,
  "standard-ratio": standardRatio,
  "equivalent-weighted": (cell) => equivalentWeighted(cell),
  "equivalent-fifo": equivalentFifo,
  "as-finished": asFinished,
};

/** Divides a cell: nothing finished leaves all in process, losses of the step itself are finished in full, then the step's method. */
export function divideWip(cell: WipCell, method: WipMethodName): WipDivision {
  if (isZero(cell.quantities.finished.value)) return allClosing(cell, "no-output");
  if (cell.origin === "own" && cell.elementClass === "loss") return allFinished(cell, "loss");
  return METHODS[method](cell);
}
