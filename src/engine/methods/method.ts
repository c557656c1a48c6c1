// A method of cost accounting as an answer to stated inputs: its declaration, and what it gives.

import type { Exact } from "../money/exact";
import { type Fields, type ValuesOf, object } from "./field";

/** A result: a number, a text, or lists, maps and objects of them; what is undefined is left out, null has no value. */
export type Result = Exact | string | number | boolean | null | undefined | readonly Result[] | ReadonlyMap<string, Result> | { readonly [name: string]: Result };

/** An identity that the results satisfy: both sides are equal. */
export interface Identity {
  readonly id: string;
  readonly left: Exact;
  readonly right: Exact;
}

export interface Answer {
  readonly results: Readonly<Record<string, Result>>;
  readonly checks: readonly Identity[];
}

export interface MethodDeclaration<F extends Fields> {
  /** `auxiliary.direct`: family and name. */
  readonly id: string;
  /** Where the method is described: the Chinese term, and the formula in one line. */
  readonly source: string;
  readonly inputs: F;
  /** Names of results; one that needs an input left out is left out. */
  readonly results: readonly string[];
  solve(inputs: ValuesOf<F>): Answer;
}

export interface Method {
  readonly id: string;
  readonly source: string;
  readonly inputs: Fields;
  readonly results: readonly string[];
  /**
   * Reads inputs as they come and solves.
   *
   * @throws UnusableField, NoBase, ClosedLoop: what the author of the inputs can put right
   */
  answer(given: unknown): Answer;
}

export function defineMethod<const F extends Fields>(declared: MethodDeclaration<F>): Method {
  const { id, source, results } = declared;
  const inputs = roundingLast(declared.inputs);
  const read = object(inputs);
  return { id, source, inputs, results, answer: (given) => declared.solve(read.read(given ?? {}, "")) };
}

/** Whoever reads or fills in fields comes to the ones that every method has after its own. */
function roundingLast<F extends Fields>(fields: F): F {
  const { rounding, ...own } = fields as Fields;
  return (rounding === undefined ? own : { ...own, rounding }) as F;
}
