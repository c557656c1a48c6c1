// Functions on production: semi-finished cost restored, joint products.

import type * as MethodRanges from "../application/functions/method-ranges";
import { answeringUnlessCanceled, argument, cells } from "./answering";
import { currentSession } from "./session";

/** What computes the answers; the register of methods is large, and most workbooks ask none of them. */
const ranges = (): Promise<typeof MethodRanges> => import(/* webpackChunkName: "methods" */ "../application/functions/method-ranges");

/**
 * @customenum {string}
 */
export enum JointMethod {
  /** By quantity */
  Physical = "physical",
  /** By sales value at the split-off point */
  SalesValue = "sales-value",
  /** By sales value less separable cost */
  Nrv = "nrv",
  /** With one margin for all products */
  ConstantMargin = "constant-margin",
}

/**
 * Restores semi-finished cost inside a product to its elements, stage by stage.
 * @customfunction RESTORE
 * @param vector Cost of the product by line, with names; semi-finished goods are one line.
 * @param structures Cost of the semi-finished goods produced: elements in rows, and a column headed with each line to be restored, from the last step back.
 * @param invocation Where cancellation is told.
 * @returns Element and amount; the sum is unchanged.
 * @cancelable
 */
export function restore(vector: unknown[][], structures: unknown[][], invocation: CustomFunctions.CancelableInvocation): Promise<unknown[][]> {
  return answeringUnlessCanceled(invocation, async () => {
    const { restoreRange, resultWords } = await ranges();
    return restoreRange(cells(vector), cells(structures), resultWords(currentSession().language()));
  }, [vector, structures]);
}

/**
 * Allocates joint cost to joint products.
 * @customfunction JOINT
 * @param joint_cost Joint cost up to the split-off point.
 * @param products Product, quantity, selling price, separable cost; by physical units the quantity is enough.
 * @param method What the joint cost follows.
 * @param invocation Where cancellation is told.
 * @returns Product, allocated joint cost, total cost, unit cost.
 * @cancelable
 */
export function joint(joint_cost: unknown, products: unknown[][], method: JointMethod, invocation: CustomFunctions.CancelableInvocation): Promise<unknown[][]> {
  return answeringUnlessCanceled(invocation, async () => {
    const { jointRange, resultWords } = await ranges();
    return jointRange(argument(joint_cost), cells(products), argument(method), resultWords(currentSession().language()));
  }, [products]);
}
