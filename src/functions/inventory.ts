// The function that values stock.

import type * as MethodRanges from "../application/functions/method-ranges";
import { answeringUnlessCanceled, argument, cells, optionalCells } from "./answering";
import { currentSession } from "./session";

/** What computes the answers; the register of methods is large, and most workbooks ask none of them. */
const ranges = (): Promise<typeof MethodRanges> => import(/* webpackChunkName: "methods" */ "../application/functions/method-ranges");

/**
 * @customenum {string}
 */
export enum StockMethod {
  /** The oldest goods leave first */
  Fifo = "fifo",
  /** At the average of what is in stock */
  MovingAverage = "moving-average",
  /** At one average for the whole month */
  MonthAverage = "month-average",
}

/**
 * Values receipts and issues of one item.
 * @customfunction VALUE
 * @param moves One move a row: perhaps a date, then receipt or issue, quantity, and for receipts the unit cost.
 * @param method How issues are valued.
 * @param [opening] Quantity and amount at the start, in two cells; none if left out.
 * @param invocation Where cancellation is told.
 * @returns Row, kind, quantity, amount, and quantity and amount left after it.
 * @cancelable
 */
export function value(moves: unknown[][], method: StockMethod, opening: unknown[][], invocation: CustomFunctions.CancelableInvocation): Promise<unknown[][]> {
  return answeringUnlessCanceled(invocation, async () => {
    const { valueRange, resultWords } = await ranges();
    return valueRange(cells(moves), argument(method), optionalCells(opening), resultWords(currentSession().language()));
  }, [moves, opening]);
}
