// Exact shares: an integer numerator over a positive integer denominator, rounded only where a caller says so.

import { LARGEST_DIVIDEND, halfUpQuotient } from "./half-up-quotient";

/** A rational number n / d with d > 0; not necessarily in lowest terms. */
export interface Exact {
  readonly n: bigint;
  readonly d: bigint;
}

export const ZERO: Exact = { n: 0n, d: 1n };

/** A whole number of minor units (or of anything) as an exact share. */
export function exact(n: bigint, d = 1n): Exact {
  if (d === 0n) throw new RangeError("an exact share needs a denominator other than zero");
  return d < 0n ? { n: -n, d: -d } : { n, d };
}

export function plus(a: Exact, b: Exact): Exact {
  return a.d === b.d ? { n: a.n + b.n, d: a.d } : { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
}

export function minus(a: Exact, b: Exact): Exact {
  return plus(a, { n: -b.n, d: b.d });
}

export function times(a: Exact, b: Exact): Exact {
  if (b.d === 1n) return { n: a.n * b.n, d: a.d };
  return { n: a.n * b.n, d: a.d * b.d };
}

/** a / b; throws when b is zero, because a caller that divides has to decide first what an empty base means. */
export function over(a: Exact, b: Exact): Exact {
  return exact(a.n * b.d, a.d * b.n);
}

/** Negative, zero or positive as a is below, at or above b. */
export function compare(a: Exact, b: Exact): number {
  const left = a.n * b.d;
  const right = b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

export function isZero(a: Exact): boolean {
  return a.n === 0n;
}

export function sumOf(terms: Iterable<Exact>): Exact {
  let total = ZERO;
  for (const term of terms) total = plus(total, term);
  return total;
}

/** Floor of n / d (toward minus infinity); d > 0. */
export function floorDiv(n: bigint, d: bigint): bigint {
  const q = n / d;
  return n % d < 0n ? q - 1n : q;
}

/** n / d rounded half away from zero to a whole number; d > 0. */
export function halfUpDiv(n: bigint, d: bigint): bigint {
  if (d === 1n) return n;
  const [dividend, divisor] = [Number(n), Number(d)];
  if (Math.abs(dividend) <= LARGEST_DIVIDEND && divisor <= LARGEST_DIVIDEND) return BigInt(halfUpQuotient(dividend, divisor));
  const twice = 2n * n;
  return n < 0n ? -((-twice + d) / (2n * d)) : (twice + d) / (2n * d);
}

/** The share times 10^decimals, rounded half away from zero (四舍五入). */
export function halfUp(a: Exact, decimals: number): bigint {
  return halfUpDiv(a.n * tenTo(decimals), a.d);
}

const POWERS: bigint[] = [];

/** 10^exponent, made once. */
export function tenTo(exponent: number): bigint {
  return (POWERS[exponent] ??= 10n ** BigInt(exponent));
}

export function gcd(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b < 0n ? -b : b;
  while (y !== 0n) {
    if (x <= LARGEST_SAFE && y <= LARGEST_SAFE) return BigInt(gcdOfNumbers(Number(x), Number(y)));
    [x, y] = [y, x % y];
  }
  return x;
}

const LARGEST_SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** Remainders of safe integers are exact, and many times faster than those of big ones. */
function gcdOfNumbers(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y !== 0) {
    const rest = x % y;
    x = y;
    y = rest;
  }
  return x;
}

export function lcm(a: bigint, b: bigint): bigint {
  return a === 0n || b === 0n ? 0n : (a / gcd(a, b)) * b;
}

/** The share in lowest terms. */
export function reduced(a: Exact): Exact {
  if (a.d === 1n) return a;
  const g = gcd(a.n, a.d);
  return g === 1n || g === 0n ? a : { n: a.n / g, d: a.d / g };
}
