// The function that reaches every method of the register.

import { translator } from "../locales";
import { answeringUnlessCanceled, argument, cells } from "./answering";
import { currentSession } from "./session";

/**
 * Solves any method of cost accounting from a range of fields: names in the first column, values beside them.
 * @customfunction SOLVE
 * @param method The method, such as wip.equivalent-weighted; the pane lists all of them.
 * @param inputs Fields of the method: a name and its value in each row; for a list its headings beside the name and the items below.
 * @param invocation Where cancellation is told.
 * @returns The results under their names, the checks last.
 * @cancelable
 */
export function solve(method: unknown, inputs: unknown[][], invocation: CustomFunctions.CancelableInvocation): Promise<unknown[][]> {
  return answeringUnlessCanceled(invocation, async () => {
    // The register of methods is large, and most workbooks ask none of them.
    const { solveRange } = await import(/* webpackChunkName: "methods" */ "../application/functions/solve-range");
    const t = translator(currentSession().language());
    return solveRange(argument(method), cells(inputs), { ok: t("functions.check.ok"), wrong: t("functions.check.wrong") });
  });
}
