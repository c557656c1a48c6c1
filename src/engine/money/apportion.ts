// Apportioning: the only place that spreads a remainder; parts always add up to the whole and every odd unit is told.

import { floorDiv, halfUpDiv } from "./exact";

/**
 * Who takes the odd units (尾差) of a split:
 * `largest-remainder` parts are cut toward minus infinity, missing units go one each to the largest cut-off fractions, the first of equals;
 * `last` all are rounded half up, the last line with a weight other than zero takes the rest;
 * `largest` all are rounded half up, the rest goes on the largest absolute exact share, the first of equals;
 * `{ to }` all are rounded half up, the line at that position takes the rest.
 */
export type Tail = "largest-remainder" | "last" | "largest" | { readonly to: number };

export interface ApportionOptions {
  /** `largest-remainder` when left out; it needs exact proportions and acts as `last` where the rate is rounded. */
  readonly tail?: Tail;
  /** Decimals to which total / sum of weights is rounded before it is multiplied; null or left out: it is not rounded. */
  readonly rateDecimals?: number | null;
  /** Decimals of the total's units, so that a rounded rate is one per currency unit; 2 when left out. */
  readonly amountDecimals?: number;
  /** Decimals by which weights were scaled to integers; 0 when left out. */
  readonly weightDecimals?: number;
}

/** How many units a part lies above its half-up share, and the tail that did it. */
export interface OddUnits {
  readonly position: number;
  readonly by: bigint;
  readonly why: "largest-remainder" | "last" | "largest" | "named";
}

export interface Apportioned {
  readonly parts: bigint[];
  readonly odd: OddUnits[];
}

/** Shares as integer numerators over one denominator above zero. */
interface Shares {
  readonly numerators: readonly bigint[];
  readonly denominator: bigint;
}

/**
 * Splits a total over weights in whole units. Equal fractions are served by position: callers order lines by code.
 *
 * @param total    minor units, of either sign
 * @param weights  integers in one unit; negative ones (red ink) take their share with the opposite sign
 * @returns parts that add up to the total, and every part that differs from its half-up share
 * @throws  RangeError when the weights add up to nothing but the total is something: callers refuse that with a finding
 */
export function apportion(total: bigint, weights: readonly bigint[], options: ApportionOptions = {}): Apportioned {
  const whole = sum(weights);
  if (whole === 0n) {
    if (total !== 0n) throw new RangeError(`nothing to apportion ${total} units by: the weights add up to zero`);
    return { parts: weights.map(() => 0n), odd: [] };
  }
  const shares = sharesOf(total, weights, whole, options);
  const tail = tailOf(options);
  const rounded = shares.numerators.map((n) => halfUpDiv(n, shares.denominator));
  const parts = broughtTo(total, shares, tail, weights);
  const why: OddUnits["why"] = typeof tail === "object" ? "named" : tail;
  const odd = parts.flatMap((part, position) => (part === rounded[position] ? [] : [{ position, by: part - rounded[position]!, why }]));
  return { parts, odd };
}

/**
 * Brings exact parts to whole units that add up to a given total, the tail taking what is left over.
 *
 * @param numerators   exact parts times the denominator
 * @param denominator  above zero
 */
export function bringToTotal(numerators: readonly bigint[], denominator: bigint, total: bigint, tail: Tail): bigint[] {
  return broughtTo(total, { numerators, denominator }, tail, numerators);
}

function broughtTo(total: bigint, { numerators, denominator }: Shares, tail: Tail, weights: readonly bigint[]): bigint[] {
  if (tail === "largest-remainder") return roundToTotal(numerators, denominator, total);
  const rounded = numerators.map((n) => halfUpDiv(n, denominator));
  return proved(withRest(rounded, total, receiverOf(tail, numerators, weights)), total);
}

/**
 * Brings exact parts to whole units that add up to a given total, by largest remainder: every part is cut toward minus
 * infinity, and the missing units go one each to the largest cut-off fractions, ties by position.
 *
 * Where the total is further from the exact sum than the parts have fractions, all parts other than zero move by whole
 * units first.
 *
 * @param numerators   exact parts times the denominator
 * @param denominator  above zero
 * @throws RangeError when no part is other than zero but the total is
 */
export function roundToTotal(numerators: readonly bigint[], denominator: bigint, total: bigint): bigint[] {
  const parts = numerators.map((n) => floorDiv(n, denominator));
  const missing = total - sum(parts);
  if (missing === 0n) return parts;
  const takers = numerators.flatMap((n, position) => (n === 0n ? [] : [{ position, fraction: n - parts[position]! * denominator }]));
  if (takers.length === 0) throw new RangeError(`no part other than zero to bring to a total of ${total}`);
  takers.sort((a, b) => (a.fraction === b.fraction ? a.position - b.position : a.fraction > b.fraction ? -1 : 1));
  const each = floorDiv(missing, BigInt(takers.length));
  const first = missing - each * BigInt(takers.length);
  takers.forEach(({ position }, rank) => (parts[position]! += BigInt(rank) < first ? each + 1n : each));
  return proved(parts, total);
}

function tailOf({ tail = "largest-remainder", rateDecimals = null }: ApportionOptions): Tail {
  return tail === "largest-remainder" && rateDecimals !== null ? "last" : tail;
}

/** Exact shares at the unrounded rate, or the products of the rounded rate. */
function sharesOf(total: bigint, weights: readonly bigint[], whole: bigint, options: ApportionOptions): Shares {
  const { rateDecimals = null, amountDecimals = 2, weightDecimals = 0 } = options;
  const sign = whole < 0n ? -1n : 1n;
  if (rateDecimals === null) return { numerators: weights.map((weight) => sign * total * weight), denominator: sign * whole };
  const perUnit = 10n ** BigInt(amountDecimals);
  const denominator = 10n ** BigInt(weightDecimals + rateDecimals);
  const rate = halfUpDiv(sign * total * denominator, sign * whole * perUnit);
  return { numerators: weights.map((weight) => weight * rate * perUnit), denominator };
}

function receiverOf(tail: Exclude<Tail, "largest-remainder">, numerators: readonly bigint[], weights: readonly bigint[]): number {
  if (typeof tail === "object") {
    if (weights[tail.to] === undefined) throw new RangeError(`no line at position ${tail.to} to take the rest`);
    return tail.to;
  }
  if (tail === "last") return weights.findLastIndex((weight) => weight !== 0n);
  const sizes = numerators.map((n) => (n < 0n ? -n : n));
  return sizes.reduce((best, size, position) => (size > sizes[best]! ? position : best), 0);
}

function withRest(rounded: readonly bigint[], total: bigint, receiver: number): bigint[] {
  const parts = [...rounded];
  parts[receiver]! += total - sum(rounded);
  return parts;
}

function proved(parts: bigint[], total: bigint): bigint[] {
  if (sum(parts) !== total) throw new Error(`parts add up to ${sum(parts)}, not ${total}`);
  return parts;
}

function sum(terms: readonly bigint[]): bigint {
  return terms.reduce((total, term) => total + term, 0n);
}
