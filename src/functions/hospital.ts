// Functions of hospitals: visits, bed-days and service items.

import type * as MethodRanges from "../application/functions/method-ranges";
import { answeringUnlessCanceled, argument, cells } from "./answering";
import { currentSession } from "./session";

/** What computes the answers; the register of methods is large, and most workbooks ask none of them. */
const ranges = (): Promise<typeof MethodRanges> => import(/* webpackChunkName: "methods" */ "../application/functions/method-ranges");

/**
 * @customenum {string}
 */
export enum ItemBasis {
  /** By revenue: price x quantity */
  Revenue = "revenue",
  /** By quantity alone */
  Workload = "workload",
  /** By minutes */
  Time = "time",
  /** By equivalents */
  Equivalent = "equivalent",
}

/**
 * Splits a cost between outpatients and inpatients by revenue, and gives the cost of a visit and a bed-day.
 * @customfunction VISITCOST
 * @param cost Cost of the department.
 * @param volumes Two rows, outpatients and inpatients: revenue, and visits or bed-days.
 * @param invocation Where cancellation is told.
 * @returns Patients, cost, cost of a visit or bed-day.
 * @cancelable
 */
export function visitcost(cost: unknown, volumes: unknown[][], invocation: CustomFunctions.CancelableInvocation): Promise<unknown[][]> {
  return answeringUnlessCanceled(invocation, async () => {
    const { visitCostRange, resultWords } = await ranges();
    return visitCostRange(argument(cost), cells(volumes), resultWords(currentSession().language()));
  }, [volumes]);
}

/**
 * Spreads the cost of a department over its service items.
 * @customfunction ITEMCOST
 * @param pool Cost of the department without drugs and materials charged apart.
 * @param items Service item, quantity, and its price, minutes or equivalent.
 * @param method What an item weighs.
 * @param invocation Where cancellation is told.
 * @returns Item, cost of one, cost of all.
 * @cancelable
 */
export function itemcost(pool: unknown, items: unknown[][], method: ItemBasis, invocation: CustomFunctions.CancelableInvocation): Promise<unknown[][]> {
  return answeringUnlessCanceled(invocation, async () => {
    const { itemCostRange, resultWords } = await ranges();
    return itemCostRange(argument(pool), cells(items), argument(method), resultWords(currentSession().language()));
  }, [items]);
}
