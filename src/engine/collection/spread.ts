// Spreading a total over receivers in whole minor units, with the origin of every part and a record of every odd cent.

import { byCode } from "../code-order";
import { apportion } from "../money/apportion";
import type { Tail } from "../money/apportion";
import { type Exact, exact, halfUpDiv, isZero, lcm, over, plus, reduced, times } from "../money/exact";
import { type ExactFigure, exactOf, roundedFigure } from "../statements/figure";
import { type Origin, unfolded } from "../statements/lineage";
import type { Figure } from "../statements/report";

/** Parts of a key compare one by one: texts by code point, numbers as numbers. */
export type SpreadKey = readonly (string | number | null)[];

/** Who takes part: the key decides ties and who is last, the weight the share. */
export interface Receiver<K extends SpreadKey = SpreadKey> {
  readonly key: K;
  readonly weight: ExactFigure;
}

export interface Part<R extends Receiver> {
  readonly receiver: R;
  readonly amount: Figure;
}

/** One spread whose half-up parts do not add up to the total. */
export interface OddCents {
  readonly id: string;
  readonly total: Figure;
  readonly sumHalfUp: Figure;
}

export interface Spreader {
  /**
   * Divides a total over receivers by weight, in whole minor units that add up to it. Receivers of weight zero get no part.
   *
   * @param id     name of the spread in the report of odd cents, for example `utilities:water`
   * @param total  minor units of either sign
   * @returns parts in ascending order of keys; null when the weights add up to zero, so that there is nothing to divide by
   */
  spread<R extends Receiver>(id: string, total: Figure, receivers: readonly R[], driver?: string): Part<R>[] | null;
  /** Every spread so far whose parts had to be brought to the total, in ascending order of ids. */
  odd(): OddCents[];
}

/** A spreader for one close; it remembers the odd cents of every spread it made. */
export function spreader(tail: Exclude<Tail, object>): Spreader {
  const odd: OddCents[] = [];
  return {
    spread(id, total, receivers, driver = "") {
      const taking = receivers.filter(({ weight }) => !isZero(weight.value)).sort((a, b) => byKey(a.key, b.key));
      const whole = wholeOf(taking);
      if (isZero(whole.value)) return null;
      const denominator = taking.reduce((common, { weight }) => lcm(common, weight.value.d), 1n);
      const weights = taking.map(({ weight }) => weight.value.n * (denominator / weight.value.d));
      const { parts } = apportion(total.units, weights, { tail });
      remember(odd, id, total, weights);
      return taking.map((receiver, i) => ({ receiver, amount: partFigure(total, receiver.weight, whole, parts[i]!, tail, driver) }));
    },
    odd: () => [...odd].sort((a, b) => byCode(a.id, b.id)),
  };
}

/** Negative, zero or positive as key a stands before, at or after key b. */
export function byKey(a: SpreadKey, b: SpreadKey): number {
  for (let i = 0; i < a.length; i++) {
    const [left, right] = [a[i] ?? "", b[i] ?? ""];
    const order = typeof left === "number" && typeof right === "number" ? left - right : byCode(String(left), String(right));
    if (order !== 0) return order;
  }
  return 0;
}

function wholeOf(receivers: readonly Receiver[]): ExactFigure {
  const value = receivers.reduce((sum: Exact, { weight }) => reduced(plus(sum, weight.value)), exact(0n));
  return { value, origin: { kind: "sum", terms: receivers.map(({ weight }) => ({ sign: 1, of: weight.origin })) } };
}

/** An odd cent is what the half-up parts lack of the total; a unit that largest remainder moves without need is none. */
function remember(odd: OddCents[], id: string, total: Figure, weights: readonly bigint[]): void {
  const sum = weights.reduce((all, weight) => all + weight, 0n);
  const sign = sum < 0n ? -1n : 1n;
  const units = weights.reduce((all, weight) => all + halfUpDiv(sign * total.units * weight, sign * sum), 0n);
  if (units === total.units) return;
  odd.push({ id, total, sumHalfUp: { units, decimals: total.decimals, origin: { kind: "rounded", of: total.origin, by: exact(units - total.units, 10n ** BigInt(total.decimals)), rule: "half-up" } } });
}

function partFigure(total: Figure, weight: ExactFigure, whole: ExactFigure, units: bigint, rule: Exclude<Tail, object>, driver: string): Figure {
  const value = times(exactOf(total), over(weight.value, whole.value));
  const origin: Origin = { kind: "deferred", unfold: () => shareOrigin(total.origin, weight, whole, driver) };
  return roundedFigure({ value, origin }, units, total.decimals, rule);
}

/** Weights that stand in cells make a share; computed weights keep their own origin. */
function shareOrigin(of: Origin, weight: ExactFigure, whole: ExactFigure, driver: string): Origin {
  const from = unfolded(weight.origin);
  if (from.kind === "cells") return { kind: "share", of, part: weight.value, whole: whole.value, basis: { driver, cells: from.cells } };
  return { kind: "product", left: of, right: { kind: "quotient", left: weight.origin, right: whole.origin } };
}
