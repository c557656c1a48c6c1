// Functions on output: equivalent units, cost per unit, and cost split between finished and unfinished units.

import type * as MethodRanges from "../application/functions/method-ranges";
import { equivalentUnits, unitCost } from "../application/functions/unit-cost";
import { answering, answeringUnlessCanceled, argument, cells, optionalCells } from "./answering";
import { currentSession } from "./session";

/** What computes the answers; the register of methods is large, and most workbooks ask none of them. */
const ranges = (): Promise<typeof MethodRanges> => import(/* webpackChunkName: "methods" */ "../application/functions/method-ranges");

/**
 * @customenum {string}
 */
export enum UnitsMethod {
  /** Units in process count at their degree of completion */
  Completion = "completion",
  /** Units in process count in full */
  Start = "start",
}

/**
 * Units that output counts for: completed units and closing work in process at its degree of completion.
 * @customfunction EQUIVALENTUNITS
 * @param completed Units completed.
 * @param closing Units in process at the end; several lots if they differ in completion.
 * @param completion Degree of completion, 50% or 0.5: one for all lots or one for each.
 * @param [method] How cost comes in: with completion, or all at the start; with completion if left out.
 * @returns The equivalent units.
 */
export function equivalentunits(completed: unknown, closing: unknown[][], completion: unknown[][], method: UnitsMethod): Promise<number> {
  return answering(() => equivalentUnits(argument(completed), cells(closing), cells(completion), argument(method)));
}

/**
 * Cost of one unit.
 * @customfunction UNITCOST
 * @param cost Cost.
 * @param quantity Quantity.
 * @param [decimals] Decimal places to round to; not rounded if left out.
 * @returns The cost of one unit.
 */
export function unitcost(cost: unknown, quantity: unknown, decimals: unknown): Promise<number> {
  return answering(() => unitCost(argument(cost), argument(quantity), argument(decimals)));
}

/**
 * Splits the cost of each element between completed units and units in process.
 * @customfunction WIPSPLIT
 * @param [opening] Cost of opening work in process by element, with names; none if left out.
 * @param current Cost of the month by element, with names.
 * @param completed Units completed.
 * @param closing Units in process at the end.
 * @param completion Degree of completion, 50% or 0.5: one for all elements or one for each.
 * @param [method] How cost comes in: with completion, or all at the start; with completion if left out.
 * @param invocation Where cancellation is told.
 * @returns Element, unit cost, cost of completed units, cost of units in process.
 * @cancelable
 */
export function wipsplit(
  opening: unknown[][],
  current: unknown[][],
  completed: unknown,
  closing: unknown,
  completion: unknown[][],
  method: UnitsMethod,
  invocation: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return answeringUnlessCanceled(invocation, async () => {
    const { wipSplitRange, resultWords } = await ranges();
    return wipSplitRange(optionalCells(opening), cells(current), argument(completed), argument(closing), cells(completion), argument(method), resultWords(currentSession().language()));
  }, [opening, current, completion]);
}
