// 约当产量法 (weighted average) in bulk: the cost of many orders between finished output and equivalent closing units.

import { exact, halfUp } from "../../money/exact";
import { LARGEST_DIVIDEND } from "../../money/half-up-quotient";
import { safeNumber } from "../../money/half-up-share";

/** Orders with their cost by element; all numbers are whole. */
export interface OrdersInProcess {
  /** By order: quantities in one unit. */
  readonly finished: Float64Array;
  readonly closing: Float64Array;
  readonly elements: number;
  /** By order, then element: completion of the closing units, `fullShare` when they are complete. */
  readonly shares: Float64Array;
  /** For example 100 where shares are whole percent. */
  readonly fullShare: number;
  /** By order, then element: opening and current cost in minor units. */
  readonly costs: Float64Array;
}

/** Minor units by order, then element. */
export interface DividedCosts {
  readonly finished: Float64Array;
  readonly closing: Float64Array;
}

/**
 * finished = half-up(cost x finished / (finished + closing x share)), closing = cost - finished; what has no units at all stays in
 * process.
 *
 * @param into  receives the costs divided, as long as `orders.costs`
 * @throws RangeError where a part is no safe integer, which takes quantities or shares below zero
 */
export function divideEquivalent(orders: OrdersInProcess, into: DividedCosts): void {
  const { elements, shares, costs, fullShare } = orders;
  const { finished, closing } = into;
  const count = orders.finished.length;
  for (let order = 0, at = 0; order < count; order++) {
    const done = orders.finished[order]! * fullShare;
    const open = orders.closing[order]!;
    const isPlain = done > 0 && open >= 0;
    for (let element = 0; element < elements; element++, at++) {
      const cost = costs[at]!;
      const share = shares[at]!;
      const product = cost * done;
      const both = done + open * share;
      // Inlined from halfUpQuotient for the ordinary cell: nothing is below zero.
      const isOrdinary = isPlain && cost >= 0 && share >= 0 && product <= LIMIT && both <= LIMIT;
      const part = isOrdinary ? Math.floor((product + product + both) / (both + both)) : partOf(orders, order, at);
      finished[at] = part;
      closing[at] = cost - part;
    }
  }
}

/** A name of this module's own: an import would be looked up for every cell. */
const LIMIT = LARGEST_DIVIDEND;

/** The part of any other cell: red ink, no units, numbers beyond float64. */
function partOf({ finished, closing, shares, fullShare, costs }: OrdersInProcess, order: number, at: number): number {
  const done = BigInt(finished[order]!) * BigInt(fullShare);
  const both = done + BigInt(closing[order]!) * BigInt(shares[at]!);
  if (both === 0n) return 0;
  const cost = BigInt(costs[at]!);
  const part = halfUp(exact(cost * done, both), 0);
  safeNumber(cost - part);
  return safeNumber(part);
}
