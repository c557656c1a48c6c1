// What is wrong with the input of a method: which field, what stands there, and why it cannot be used.

/** Why a field cannot be used; each has its sentence in `locales`. */
export type FieldProblem =
  | "missing"
  | "unknown"
  | "not-a-number"
  | "not-whole"
  | "not-text"
  | "not-a-date"
  | "not-true-or-false"
  | "not-a-choice"
  | "not-a-list"
  | "not-an-object"
  | "negative"
  | "out-of-range"
  | "twice"
  | "not-found"
  | "needs-one-of"
  | "contradicts"
  | "no-base"
  | "too-little"
  | "loop";

/** The author of a case can put this right; our own mistakes are other errors. */
export class UnusableField extends Error {
  /**
   * @param field  path of the field, `pools[1].cost`
   * @param value  what stands there, as JSON, or what is needed instead; where it is out of range, the range
   */
  constructor(
    readonly field: string,
    readonly value: string,
    readonly problem: FieldProblem,
  ) {
    super(`${field}: ${problem} ${value}`);
  }
}
