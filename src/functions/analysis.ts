// Functions of analysis: variances, factors, break-even, depreciation.

import type * as MethodRanges from "../application/functions/method-ranges";
import { answeringUnlessCanceled, argument, cells, optionalCells } from "./answering";
import { currentSession } from "./session";

/** What computes the answers; the register of methods is large, and most workbooks ask none of them. */
const ranges = (): Promise<typeof MethodRanges> => import(/* webpackChunkName: "methods" */ "../application/functions/method-ranges");

/**
 * @customenum {string}
 */
export enum VarianceKind {
  /** Price and quantity */
  Material = "material",
  /** Rate and efficiency */
  Labour = "labour",
  /** Spending and efficiency */
  VariableOverhead = "variable-overhead",
  /** Spending and volume */
  FixedOverhead = "fixed-overhead",
}

/**
 * @customenum {string}
 */
export enum DepreciationMethod {
  /** The same in every period */
  StraightLine = "straight-line",
  /** Twice the straight rate of what is left */
  DoubleDeclining = "double-declining",
  /** By the periods still to come */
  SumOfYears = "sum-of-years",
}

/**
 * Takes the difference between actual and standard cost apart; above zero is adverse.
 * @customfunction VARIANCE
 * @param kind Which cost.
 * @param actual Quantity or hours, and price or rate; of fixed overhead the cost.
 * @param standard Quantity or hours allowed for the output, and price or rate; of fixed overhead the budget too.
 * @param invocation Where cancellation is told.
 * @returns The variances by name, and their total.
 * @cancelable
 */
export function variance(kind: VarianceKind, actual: unknown[][], standard: unknown[][], invocation: CustomFunctions.CancelableInvocation): Promise<unknown[][]> {
  return answeringUnlessCanceled(invocation, async () => {
    const { varianceRange, resultWords } = await ranges();
    return varianceRange(argument(kind), cells(actual), cells(standard), resultWords(currentSession().language()));
  }, [actual, standard]);
}

/**
 * Says how much of a change each factor brought, replacing one after the other.
 * @customfunction FACTORS
 * @param base Factors before, with names; their product is what changed.
 * @param actual The same factors now.
 * @param [order] Factors in the order they are replaced; as they stand if left out.
 * @param invocation Where cancellation is told.
 * @returns Factor and effect, and the whole change.
 * @cancelable
 */
export function factors(base: unknown[][], actual: unknown[][], order: unknown[][], invocation: CustomFunctions.CancelableInvocation): Promise<unknown[][]> {
  return answeringUnlessCanceled(invocation, async () => {
    const { factorsRange, resultWords } = await ranges();
    return factorsRange(cells(base), cells(actual), optionalCells(order), resultWords(currentSession().language()));
  }, [base, actual, order]);
}

/**
 * Says what has to be sold to lose nothing, and to reach a profit.
 * @customfunction BREAKEVEN
 * @param price Price of a unit.
 * @param variable_cost Variable cost of a unit.
 * @param fixed_cost Fixed cost of the period.
 * @param [target] Profit aimed at, before tax.
 * @param invocation Where cancellation is told.
 * @returns Contribution, quantities and sales by name.
 * @cancelable
 */
export function breakeven(price: unknown, variable_cost: unknown, fixed_cost: unknown, target: unknown, invocation: CustomFunctions.CancelableInvocation): Promise<unknown[][]> {
  return answeringUnlessCanceled(invocation, async () => {
    const { breakEvenRange, resultWords } = await ranges();
    return breakEvenRange(argument(price), argument(variable_cost), argument(fixed_cost), argument(target), resultWords(currentSession().language()));
  }, []);
}

/**
 * Charges the cost of an asset to its periods.
 * @customfunction DEPRECIATION
 * @param cost Cost of the asset.
 * @param salvage What is left at the end; 0 if blank.
 * @param periods Years of its life.
 * @param method How it is charged.
 * @param [period] The year whose charge is asked for; all of them if left out.
 * @param invocation Where cancellation is told.
 * @returns The schedule under its headings, or the charge of one year.
 * @cancelable
 */
export function depreciation(
  cost: unknown,
  salvage: unknown,
  periods: unknown,
  method: DepreciationMethod,
  period: unknown,
  invocation: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return answeringUnlessCanceled(invocation, async () => {
    const { depreciationRange, resultWords } = await ranges();
    return depreciationRange(argument(cost), argument(salvage), argument(periods), argument(method), argument(period), resultWords(currentSession().language()));
  }, []);
}
