// Solve a worked example: the method's name chooses the solver, the answer is `{ method, results, checks }` in decimal text.

import { fieldsOf } from "./case-fields";
import { solveAllocate } from "./solve-allocate";
import { AUXILIARY } from "./solve-auxiliary";
import { INVENTORY } from "./solve-inventory";
import { solveLevels } from "./solve-levels";
import type { SolvedCase, Solver } from "./solved";

/** A method nobody here knows. */
export class UnknownMethod extends Error {
  constructor(readonly method: string) {
    super(method);
  }
}

const SOLVERS: Readonly<Record<string, Solver>> = {
  allocate: solveAllocate,
  ...AUXILIARY,
  "hospital.step-down": solveLevels,
  ...INVENTORY,
};

export const METHODS: readonly string[] = Object.keys(SOLVERS);

/**
 * Solves one case.
 *
 * @param value  the case as parsed JSON: `{ method, inputs }`
 * @throws UnknownMethod, UnusableField, NoBase, ClosedLoop: what is wrong with the case, to be said to its author
 */
export function solveCase(value: unknown): SolvedCase {
  const given = fieldsOf(value, "");
  const method = given.text("method");
  const solver = SOLVERS[method];
  if (!solver) throw new UnknownMethod(method);
  return { method, ...solver(given.object("inputs")) };
}
