// Solve a worked example: the method's name chooses the solver, the answer is `{ method, results, checks }` in decimal text.

import { type Fields, fieldsOf } from "./case-fields";
import { solveAllocate } from "./solve-allocate";
import { AUXILIARY } from "./solve-auxiliary";
import { solveLevels } from "./solve-levels";

/** An identity that the results satisfy. */
export interface CaseCheck {
  readonly id: string;
  readonly ok: boolean;
  readonly left: string;
  readonly right: string;
}

export interface Solved {
  readonly results: Readonly<Record<string, unknown>>;
  readonly checks: readonly CaseCheck[];
}

export interface SolvedCase extends Solved {
  readonly method: string;
}

export type Solver = (inputs: Fields) => Solved;

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
