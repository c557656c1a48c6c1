// Lineage: what every figure was computed from, down to ledger lines and input cells, kept as a shared graph and unfolded on demand.

import type { SourceCell } from "../finding";
import { type Exact, ZERO, exact, minus, over, plus, reduced, tenTo, times } from "../money/exact";
import { type RecordSource, cellOf } from "../records";

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
 */
export type OriginStep =
  | { readonly kind: "lines"; readonly lines: LineSet }
  | { readonly kind: "cells"; readonly value: Exact; readonly cells: readonly SourceCell[] }
  | { readonly kind: "sum"; readonly terms: readonly Term[] }
  | { readonly kind: "share"; readonly of: Origin; readonly part: Exact; readonly whole: Exact; readonly basis: Basis }
  | { readonly kind: "product"; readonly left: Origin; readonly right: Origin }
  | { readonly kind: "quotient"; readonly left: Origin; readonly right: Origin }
  | { readonly kind: "rounded"; readonly of: Origin; readonly by: Exact; readonly rule: RoundingRule };

/**
 * A step as small as it can be kept: a close makes millions, and few are ever asked for.
 *
 * `deferred` unfolded when somebody asks
 * `remade` the origin of a figure that is made a second time when somebody asks
 * `posted` an exact value brought to whole units: a `rounded` step, where rounding changed it
 * `total`, `difference`  sums of operands
 * `input` a field of an input row: `cells`
 */
export type FoldedStep =
  | { readonly kind: "deferred"; readonly unfold: () => Origin }
  | { readonly kind: "remade"; readonly make: () => { readonly origin: Origin } }
  | { readonly kind: "posted"; readonly from: { readonly value: Exact; readonly origin: Origin }; readonly units: bigint; readonly decimals: number; readonly rule: RoundingRule }
  | { readonly kind: "total"; readonly of: readonly { readonly origin: Origin }[] }
  | { readonly kind: "difference"; readonly left: Origin; readonly right: Origin }
  | { readonly kind: "input"; readonly value: Exact; readonly at: RecordSource; readonly field: string };

export type Origin = OriginStep | FoldedStep;

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
  return { kind: "difference", left, right };
}

/** The origin of a rounded figure; no step is added where nothing was rounded away. */
export function roundedOrigin(of: Origin, by: Exact, rule: RoundingRule): Origin {
  return by.n === 0n ? of : { kind: "rounded", of, by, rule };
}

/** An origin unfolded until a step appears that says what it is. */
export function unfolded(origin: Origin): OriginStep {
  let step = origin;
  for (;;) {
    switch (step.kind) {
      case "deferred":
        step = step.unfold();
        break;
      case "remade":
        step = step.make().origin;
        break;
      case "posted": {
        const { from, units, decimals, rule } = step;
        step = roundedOrigin(from.origin, minus(exact(units, tenTo(decimals)), from.value), rule);
        break;
      }
      case "total":
        step = sumOrigin(step.of.map((operand) => operand.origin));
        break;
      case "difference":
        return { kind: "sum", terms: [{ sign: 1, of: step.left }, { sign: -1, of: step.right }] };
      case "input":
        return { kind: "cells", value: step.value, cells: [cellOf(step.at, step.field)] };
      default:
        return step;
    }
  }
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

function recomputeStep(step: OriginStep, ledger: LineAmounts, memo: Map<Origin, Exact>): Exact {
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
