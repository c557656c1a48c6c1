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
  const count = orders.finished.length;
  let order = 0;
  while (order < count) {
    if (orders.elements === 3) order = divideThrees(orders, into, order);
    if (order < count) divideOrder(orders, into, order++);
  }
}

/**
 * Material, labour and overhead, as most orders have them: three cells in one go, for going round a loop costs more than a division.
 * Inlined from halfUpQuotient, nothing is below zero.
 *
 * @param from  the order to begin with
 * @returns the first order that has a cell of another kind, or how many orders there are
 */
function divideThrees({ finished: done, closing: open, shares, fullShare, costs }: OrdersInProcess, { finished, closing }: DividedCosts, from: number): number {
  const count = done.length;
  for (let order = from, at = 3 * from; order < count; order++, at += 3) {
    const units = done[order]! * fullShare;
    const inProcess = open[order]!;
    const a = costs[at]!;
    const b = costs[at + 1]!;
    const c = costs[at + 2]!;
    const unitsA = units + inProcess * shares[at]!;
    const unitsB = units + inProcess * shares[at + 1]!;
    const unitsC = units + inProcess * shares[at + 2]!;
    const twiceA = 2 * (a * units) + unitsA;
    const twiceB = 2 * (b * units) + unitsB;
    const twiceC = 2 * (c * units) + unitsC;
    // All dividends are at least zero, so each is within a limit that holds for their sum.
    const isOrdinary = units >= 0 && a >= 0 && b >= 0 && c >= 0 && unitsA > 0 && unitsB > 0 && unitsC > 0 && twiceA + twiceB + twiceC <= LIMIT;
    if (!isOrdinary) return order;
    const partA = Math.floor(twiceA / (unitsA + unitsA));
    const partB = Math.floor(twiceB / (unitsB + unitsB));
    const partC = Math.floor(twiceC / (unitsC + unitsC));
    finished[at] = partA;
    finished[at + 1] = partB;
    finished[at + 2] = partC;
    closing[at] = a - partA;
    closing[at + 1] = b - partB;
    closing[at + 2] = c - partC;
  }
  return count;
}

function divideOrder(orders: OrdersInProcess, { finished, closing }: DividedCosts, order: number): void {
  const { elements, shares, costs, fullShare } = orders;
  const done = orders.finished[order]! * fullShare;
  const open = orders.closing[order]!;
  for (let at = order * elements; at < (order + 1) * elements; at++) {
    const cost = costs[at]!;
    const units = done + open * shares[at]!;
    const twice = 2 * (cost * done) + units;
    const isOrdinary = done >= 0 && cost >= 0 && units > 0 && twice <= LIMIT;
    const part = isOrdinary ? Math.floor(twice / (units + units)) : partOf(orders, order, at);
    finished[at] = part;
    closing[at] = cost - part;
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
