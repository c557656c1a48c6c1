// UNITCOST and EQUIVALENTUNITS: cost per unit, and what units in process count for.

import { type Exact, compare, exact, halfUp, isZero, nearestNumber, over, plus, reduced, sumOf, times } from "../../engine";
import type { CellValue } from "../../workbook/workbook";
import { type ArgumentCell, type CellRows, decimalsIn, numberIn, refused, trimmed } from "./cell-arguments";
import { choiceOf } from "./choices";
import { unusable } from "./function-error";

/** How cost comes into units that are still in process (在产品). */
const METHODS = {
  completion: "完工程度|完工百分比|加权平均|陆续投入|weighted|weighted-average|percentage",
  start: "开工时一次投入|一次投入|start of process",
} as const;

/** Cost over quantity; rounded half up where decimals are given, else the number nearest to the quotient. */
export function unitCost(cost: CellValue, quantity: CellValue, decimals: CellValue): number {
  const amount = numberIn(cost, { parameter: "cost" });
  const units = numberIn(quantity, { parameter: "quantity" });
  const places = decimalsIn(decimals);
  if (isZero(units)) throw unusable("quantity-zero");
  const rate = reduced(over(amount, units));
  return nearestNumber(places === null ? rate : exact(halfUp(rate, places), 10n ** BigInt(places)));
}

/**
 * Units completed, and what those still in process count for: their share of completion, or one each where all of the
 * cost came in at the start.
 *
 * @source 约当产量法: completed + closing x completion
 */
export function equivalentUnits(completed: CellValue, closing: CellRows, completion: CellRows, method: CellValue): number {
  const done = notNegative(completed, { parameter: "completed" });
  const way = choiceOf("method", method, METHODS) ?? "completion";
  const lots = numbersIn(trimmed(closing), "closing");
  if (way === "start") return nearestNumber(plus(done, sumOf(lots)));
  const shares = numbersIn(trimmed(completion), "completion");
  shares.forEach((share, i) => {
    if (compare(share, exact(1n)) > 0) throw refused("completion-above-one", cellAt(trimmed(completion), i, "completion"), nearestNumber(share).toString());
  });
  if (shares.length !== 1 && shares.length !== lots.length) throw unusable("completion-count", { lots: String(lots.length), shares: String(shares.length) });
  const counted = lots.map((lot, i) => times(lot, shares[shares.length === 1 ? 0 : i]!));
  return nearestNumber(sumOf([done, ...counted]));
}

function numbersIn(rows: CellRows, parameter: string): Exact[] {
  const numbers = rows.flatMap((row, i) => row.map((cell, j) => notNegative(cell, rows.length * row.length === 1 ? { parameter } : { parameter, row: i, column: j })));
  if (numbers.length === 0) throw refused("blank", { parameter });
  return numbers;
}

function cellAt(rows: CellRows, index: number, parameter: string): ArgumentCell {
  const width = rows[0]?.length ?? 1;
  return rows.length * width === 1 ? { parameter } : { parameter, row: Math.floor(index / width), column: index % width };
}

function notNegative(cell: CellValue | undefined, at: ArgumentCell): Exact {
  const number = numberIn(cell, at);
  if (number.n < 0n) throw refused("negative", at, String(cell));
  return number;
}
