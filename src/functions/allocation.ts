// Functions that allocate: an amount over bases, service departments over their users, departments level by level.

import type * as AllocationRanges from "../application/functions/allocation-ranges";
import { translator } from "../locales";
import { answering, answeringUnlessCanceled, argument, cells, optionalCells } from "./answering";
import { currentSession } from "./session";

/** What computes the answers; loaded when the first of these functions is asked, since the pane does not wait for it. */
const ranges = (): Promise<typeof AllocationRanges> => import(/* webpackChunkName: "allocation" */ "../application/functions/allocation-ranges");

/**
 * @customenum {string}
 */
export enum Tail {
  /** Odd cents go one each to the largest cut-off fractions */
  LargestRemainder = "largest-remainder",
  /** Parts are rounded, the last base takes the rest */
  Last = "last",
  /** Parts are rounded, the largest takes the rest */
  Largest = "largest",
}

/**
 * @customenum {string}
 */
export enum ServiceMethod {
  /** Services to other service departments are left aside */
  Direct = "direct",
  /** Departments close one after another */
  Sequential = "sequential",
  /** Services are exchanged once, then given outside */
  Interaction = "interaction",
  /** All rates at once from equations */
  Algebraic = "algebraic",
  /** At planned rates; differences are shown */
  Planned = "planned",
}

/**
 * Splits an amount over bases so that the parts add up to it exactly.
 * @customfunction APPORTION
 * @param amount Amount to split, for example the electricity bill.
 * @param bases Bases in a column, a row or a block, for example kWh per workshop.
 * @param [decimals] Decimal places of the parts; 2 if left out.
 * @param [tail] Who takes the odd cents; the largest remainders if left out, or to:3 for the third base.
 * @returns The parts, in the shape of the bases.
 */
export function apportion(amount: unknown, bases: unknown[][], decimals: unknown, tail: Tail): Promise<unknown[][]> {
  return answering(async () => (await ranges()).apportionRange(argument(amount), cells(bases), argument(decimals), argument(tail)));
}

/**
 * Allocates the cost of service departments over those who used them; gives the consumption range with amounts in place of quantities.
 * @customfunction ALLOCATE
 * @param pools Service departments: name, cost and, where more was produced than is listed, output.
 * @param consumption Quantities used: givers in rows, receivers in columns, with names; or a list of giver, receiver and quantity.
 * @param method How services that departments give each other are treated.
 * @param [order] Sequential: departments in the order they close. Planned: the planned rate of each department.
 * @param invocation Where cancellation is told.
 * @returns The amounts, in the shape of the consumption.
 * @cancelable
 */
export function allocate(pools: unknown[][], consumption: unknown[][], method: ServiceMethod, order: unknown[][], invocation: CustomFunctions.CancelableInvocation): Promise<unknown[][]> {
  return answeringUnlessCanceled(invocation, async () => {
    const { allocateRange } = await ranges();
    const difference = translator(currentSession().language())("functions.words.difference");
    return allocateRange(cells(pools), cells(consumption), argument(method), optionalCells(order), difference);
  }, [pools, consumption, order]);
}

/**
 * Gives the cost of one unit of every service department.
 * @customfunction RATES
 * @param pools Service departments: name, cost and, where more was produced than is listed, output.
 * @param consumption Quantities used: givers in rows, receivers in columns, with names; or a list of giver, receiver and quantity.
 * @param method How services that departments give each other are treated.
 * @param [order] Sequential: departments in the order they close. Planned: the planned rate of each department.
 * @param invocation Where cancellation is told.
 * @returns Department and rate; by interaction the rate of the exchange and the rate to the outside.
 * @cancelable
 */
export function rates(pools: unknown[][], consumption: unknown[][], method: ServiceMethod, order: unknown[][], invocation: CustomFunctions.CancelableInvocation): Promise<unknown[][]> {
  return answeringUnlessCanceled(invocation, async () => {
    const { rateWords, ratesRange } = await ranges();
    return ratesRange(cells(pools), cells(consumption), argument(method), optionalCells(order), rateWords(currentSession().language()));
  }, [pools, consumption, order]);
}

/**
 * Compares the methods: what every receiving department is charged by each of them.
 * @customfunction COMPARE
 * @param pools Service departments: name, cost and, where more was produced than is listed, output.
 * @param consumption Quantities used: givers in rows, receivers in columns, with names; or a list of giver, receiver and quantity.
 * @param invocation Where cancellation is told.
 * @returns Departments in rows, methods in columns.
 * @cancelable
 */
export function compare(pools: unknown[][], consumption: unknown[][], invocation: CustomFunctions.CancelableInvocation): Promise<unknown[][]> {
  return answeringUnlessCanceled(invocation, async () => {
    const { compareRange, compareWords } = await ranges();
    return compareRange(cells(pools), cells(consumption), compareWords(currentSession().language()));
  }, [pools, consumption]);
}

/**
 * Closes departments level by level and gives the costs range after the last level; every column keeps its total.
 * @customfunction STEPDOWN
 * @param costs Departments in rows, cost elements in columns, with names.
 * @param drivers Quantities: closing departments in rows, receivers in columns, with names; or a list of giver, receiver, quantity and perhaps cost element.
 * @param levels Beside each department the level in which it closes, 1 first, blank where it stays open; or department and level; or one row of names a level.
 * @param invocation Where cancellation is told.
 * @returns The costs after the last level.
 * @cancelable
 */
export function stepdown(costs: unknown[][], drivers: unknown[][], levels: unknown[][], invocation: CustomFunctions.CancelableInvocation): Promise<unknown[][]> {
  return answeringUnlessCanceled(invocation, async () => (await ranges()).stepDownRange(cells(costs), cells(drivers), cells(levels)), [costs, drivers, levels]);
}
