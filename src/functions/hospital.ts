// Functions of hospitals: visits, bed-days and service items.

import { itemCostRange, visitCostRange } from "../application/functions/hospital-ranges";
import { resultWords } from "../application/functions/result-words";
import { answeringUnlessCanceled, argument, cells } from "./answering";
import { currentSession } from "./session";

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
  return answeringUnlessCanceled(invocation, () => visitCostRange(argument(cost), cells(volumes), resultWords(currentSession().language())));
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
  return answeringUnlessCanceled(invocation, () => itemCostRange(argument(pool), cells(items), argument(method), resultWords(currentSession().language())));
}
