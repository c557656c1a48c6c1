// The two published ways to round a split, on the fractions of mathjs: nothing of the engine, so that a mistake there cannot hide here.
import { type Fraction, fraction } from "mathjs";

export type { Fraction };

export interface Rounded {
  /** Null leaves amounts exact. */
  readonly amount_decimals: number | null;
  readonly rate_decimals: number | null;
  readonly tail: "largest-remainder" | "last" | "largest" | `to:${string}`;
}

export const of = (text: string | number): Fraction => fraction(text);
export const NOTHING = of(0);
export const total = (terms: Iterable<Fraction>): Fraction => [...terms].reduce((sum, term) => sum.add(term), NOTHING);
const isNothing = (value: Fraction): boolean => value.equals(0);

/** Half away from zero. */
export function halfUp(value: Fraction, decimals: number | null): Fraction {
  if (decimals === null) return value;
  const unit = of(10).pow(decimals);
  const size = value.abs().mul(unit).add(of("1/2")).floor().div(unit);
  return value.compare(0) < 0 ? size.neg() : size;
}

function down(value: Fraction, decimals: number): Fraction {
  const unit = of(10).pow(decimals);
  return value.mul(unit).floor().div(unit);
}

/** Parts of a total over bases, as the methods' section on rounding says; the total is rounded before it is split. */
export function split(whole: Fraction, lines: readonly (readonly [id: string, base: Fraction])[], by: Rounded): Map<string, Fraction> {
  const bases = total(lines.map(([, base]) => base));
  if (isNothing(bases)) return new Map(lines.map(([id]) => [id, NOTHING]));
  const sum = halfUp(whole, by.amount_decimals);
  const rate = halfUp(sum.div(bases), by.rate_decimals);
  return toTotal(sum, lines.map(([id, base]) => [id, base, base.mul(rate)]), by);
}

/** Exact parts, made up to the total by the line that the tail names. */
export function toTotal(whole: Fraction, lines: readonly (readonly [id: string, base: Fraction, part: Fraction])[], by: Rounded): Map<string, Fraction> {
  const { amount_decimals: decimals } = by;
  const tail = by.tail === "largest-remainder" && by.rate_decimals !== null ? "last" : by.tail;
  const named = lines.find(([id]) => tail === `to:${id}`);
  if ((tail === "largest-remainder" || (tail.startsWith("to:") && !named)) && by.rate_decimals === null && decimals !== null) return largestRemainders(whole, lines, decimals);
  const parts = new Map(lines.map(([id, , part]) => [id, halfUp(part, decimals)]));
  const bySize = [...lines].sort(([, , a], [, , b]) => b.abs().compare(a.abs()));
  const to = named ?? (tail === "largest" ? bySize[0]! : (lines.findLast(([, base]) => !isNothing(base)) ?? lines.at(-1)!));
  const others = total([...parts].filter(([id]) => id !== to[0]).map(([, part]) => part));
  return parts.set(to[0], whole.sub(others));
}

function largestRemainders(whole: Fraction, lines: readonly (readonly [id: string, base: Fraction, part: Fraction])[], decimals: number): Map<string, Fraction> {
  const cut = lines.map(([id, , part]) => ({ id, floor: down(part, decimals), off: part.sub(down(part, decimals)) }));
  const missing = Number(whole.sub(total(cut.map(({ floor }) => floor))).mul(of(10).pow(decimals)).valueOf());
  const first = new Set([...cut].sort((a, b) => b.off.compare(a.off)).slice(0, missing).map(({ id }) => id));
  return new Map(cut.map(({ id, floor }) => [id, first.has(id) ? floor.add(of(1).div(of(10).pow(decimals))) : floor]));
}
