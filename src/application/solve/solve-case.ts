// Solve a worked example: the method's name chooses the solver, the answer is `{ method, results, checks }` in decimal text.

import { type Method, METHODS, compare } from "../../engine";
import type { Language } from "../../locales";
import { methodName } from "../../locales/methods";
import { type ResultText, numberText, resultText } from "./result-texts";

/** A method nobody here knows. */
export class UnknownMethod extends Error {
  constructor(readonly method: string) {
    super(method);
  }
}

/** An identity that the results satisfy. */
export interface CaseCheck {
  readonly id: string;
  readonly ok: boolean;
  readonly left: string;
  readonly right: string;
}

export interface SolvedCase {
  readonly method: string;
  readonly results: Readonly<Record<string, ResultText>>;
  readonly checks: readonly CaseCheck[];
}

/** Every method with its name and the line that says what it does. */
export function methodLines(language: Language): string[] {
  return [...METHODS.values()].map(({ id, source }) => `${id}\t${methodName(id, language)}\t${source}`);
}

/** @throws UnknownMethod */
export function methodOf(id: string): Method {
  const method = METHODS.get(id);
  if (!method) throw new UnknownMethod(id);
  return method;
}

/**
 * Solves one case.
 *
 * @param value  the case as parsed JSON: `{ method, inputs }`; whatever else it says of itself is not read
 * @throws UnknownMethod, UnusableField, NoBase, ClosedLoop: what is wrong with the case, to be said to its author
 */
export function solveCase(value: unknown): SolvedCase {
  const { method = "", inputs } = (typeof value === "object" && value !== null ? value : {}) as { readonly method?: unknown; readonly inputs?: unknown };
  const { id, answer } = methodOf(String(method));
  const { results, checks } = answer(inputs);
  return {
    method: id,
    results: resultText(results) as Record<string, ResultText>,
    checks: checks.map(({ id: name, left, right }) => ({ id: name, ok: compare(left, right) === 0, left: numberText(left), right: numberText(right) })),
  };
}
