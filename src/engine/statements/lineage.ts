// Lineage: what every figure was computed from, down to ledger lines and input cells, kept as a shared graph and unfolded on demand.

import { type Exact, ZERO, exact, minus, over, plus, reduced, times } from "../money/exact";
import type { SourceCell } from "../finding";

/**
 * One step of a computation. A figure's value is the origin's value exactly: a rounding is a step of its own that
 * says how much it added, so that the lines behind a cell always add up to the cell.
 *
 * `lines`   ledger lines (indexes into the ledger) whose amounts add up to the value
 * `cells`   an input value and the cells it stands in
 * `sum`     operands added, each taken once, positively or negatively
 * `share`   an operand times part over whole: an allocation
 * `product`, `quotient`  of two operands
 * `rounded` an operand plus `by`, the rounding or the odd cent it took; `rule` says which
 * `deferred` unfolded when somebody asks
 */
export type Origin =
  | { readonly kind: "lines"; readonly lines: LineSet }
  | { readonly kind: "cells"; readonly value: Exact; readonly cells: readonly SourceCell[] }
  | { readonly kind: "sum"; readonly terms: readonly Term[] }
  | { readonly kind: "share"; readonly of: Origin; readonly part: Exact; readonly whole: Exact; readonly basis: Basis }
  | { readonly kind: "product"; readonly left: Origin; readonly right: Origin }
  | { readonly kind: "quotient"; readonly left: Origin; readonly right: Origin }
  | { readonly kind: "rounded"; readonly of: Origin; readonly by: Exact; readonly rule: RoundingRule }
  | { readonly kind: "deferred"; readonly unfold: () => Origin };

export interface Term {
  readonly sign: 1 | -1;
  readonly of: Origin;
}

/** A set of ledger lines; the indexes are produced when asked for. `sum` names whose amounts add up: net is debit minus credit. */
export interface LineSet {
  readonly measure: "net" | "debit" | "credit" | "count";
  indexes(): Uint32Array;
}

/** The driver an allocation used, and the cells its quantities stand in. */
export interface Basis {
  readonly driver: string;
  readonly cells: readonly SourceCell[];
}

/** `half-up` to so many decimals; `largest-remainder` and the other tails when a total was spread over parts. */
export type RoundingRule = "half-up" | "largest-remainder" | "last" | "largest" | "named";

/** Amounts of ledger lines in the ledger's minor units. */
export interface LineAmounts {
  net(index: number): bigint;
  debit(index: number): bigint;
  credit(index: number): bigint;
  /** Minor units in one currency unit, for example 100. */
  readonly minorPerUnit: bigint;
}

export const NOTHING: Origin = { kind: "sum", terms: [] };

export function sumOrigin(terms: readonly Origin[]): Origin {
  return terms.length === 1 ? terms[0]! : { kind: "sum", terms: terms.map((of) => ({ sign: 1, of })) };
}

export function differenceOrigin(left: Origin, right: Origin): Origin {
  return { kind: "sum", terms: [{ sign: 1, of: left }, { sign: -1, of: right }] };
}

/** The origin of a rounded figure; no step is added where nothing was rounded away. */
export function roundedOrigin(of: Origin, by: Exact, rule: RoundingRule): Origin {
  return by.n === 0n ? of : { kind: "rounded", of, by, rule };
}

/** An origin with deferred steps unfolded until a real one appears. */
export function unfolded(origin: Origin): Exclude<Origin, { kind: "deferred" }> {
  let step = origin;
  while (step.kind === "deferred") step = step.unfold();
  return step;
}

/**
 * Recomputes a figure from its leaves, in currency units.
 *
 * @param origin  the figure's origin
 * @param ledger  amounts of ledger lines
 * @param memo    values already recomputed; share one over all cells of a close, since origins are a graph, not a tree
 */
export function recompute(origin: Origin, ledger: LineAmounts, memo = new Map<Origin, Exact>()): Exact {
  const known = memo.get(origin);
  if (known) return known;
  const value = reduced(recomputeStep(unfolded(origin), ledger, memo));
  memo.set(origin, value);
  return value;
}

function recomputeStep(step: Exclude<Origin, { kind: "deferred" }>, ledger: LineAmounts, memo: Map<Origin, Exact>): Exact {
  const of = (operand: Origin): Exact => recompute(operand, ledger, memo);
  switch (step.kind) {
    case "lines":
      return linesValue(step.lines, ledger);
    case "cells":
      return step.value;
    case "sum":
      return step.terms.reduce((total, term) => reduced((term.sign === 1 ? plus : minus)(total, of(term.of))), ZERO);
    case "share":
      return times(of(step.of), over(step.part, step.whole));
    case "product":
      return times(of(step.left), of(step.right));
    case "quotient":
      return over(of(step.left), of(step.right));
    case "rounded":
      return plus(of(step.of), step.by);
  }
}

function linesValue(lines: LineSet, ledger: LineAmounts): Exact {
  const indexes = lines.indexes();
  if (lines.measure === "count") return exact(BigInt(indexes.length));
  let total = 0n;
  for (const index of indexes) total += ledger[lines.measure](index);
  return exact(total, ledger.minorPerUnit);
}
