// What a solver answers: results in decimal text and the identities they satisfy.

import type { Fields } from "./case-fields";

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
