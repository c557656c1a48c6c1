// Decimals: the one configured decimal.js constructor, for parsing and for values shown; never for loops over money.

import { Decimal as Base } from "decimal.js";
import { type Exact, tenTo } from "./exact";

/** Immutable decimal number. It is exact as parsed; a division is cut at 100 significant digits, so shares are `Exact` instead. */
export type Decimal = Base;

/** Rounds half away from zero (四舍五入) and prints without exponent. */
export const Decimal: typeof Base = Base.clone({ defaults: true, precision: 100, rounding: Base.ROUND_HALF_UP, toExpNeg: -9e15, toExpPos: 9e15 });

const PLAIN = /^[+-]?\d+(?:\.\d+)?$/;

/**
 * Reads plain decimal text: an optional sign, ASCII digits and an optional fraction with digits on both sides of the point.
 *
 * @returns the exact value whatever its length, minus zero as zero; null for any other text (spaces, grouping, exponents)
 */
export function parseDecimal(text: string): Decimal | null {
  if (!PLAIN.test(text)) return null;
  const value = new Decimal(text);
  return value.isZero() ? new Decimal(0) : value;
}

/** The decimal as an integer over a power of ten; throws a RangeError for infinity and NaN. */
export function decimalToExact(value: Decimal): Exact {
  const short = shortToExact(value);
  if (short) return short;
  const decimals = decimalsOf(value);
  return { n: unitsOf(value, decimals), d: tenTo(decimals) };
}

/** decimal.js keeps seven digits in a word. */
const [WORD, WORD_DIGITS] = [1e7, 7];

/** Decimals of up to two words of digits, which is nearly all there are, without going through text; null for the others. */
function shortToExact({ d: words, e: exponent, s: sign }: Decimal): Exact | null {
  if (words === null || words === undefined || words.length > 2) return null;
  let units = words.length === 2 ? words[0]! * WORD + words[1]! : words[0]!;
  let decimals = (words.length - 1 - Math.floor(exponent / WORD_DIGITS)) * WORD_DIGITS;
  while (decimals > 0 && units % 10 === 0) {
    units /= 10;
    decimals -= 1;
  }
  const n = BigInt(sign < 0 ? -units : units);
  return decimals <= 0 ? { n: n * tenTo(-decimals), d: 1n } : { n, d: tenTo(decimals) };
}

/** Quantities times one common power of ten, the smallest that makes all of them whole: proportions are kept exactly. */
export function toIntegers(quantities: readonly Decimal[]): bigint[] {
  const decimals = quantities.reduce((most, quantity) => Math.max(most, decimalsOf(quantity)), 0);
  return quantities.map((quantity) => unitsOf(quantity, decimals));
}

function decimalsOf(value: Decimal): number {
  if (!value.isFinite()) throw new RangeError(`not a finite decimal: ${value.toString()}`);
  return value.decimalPlaces();
}

/** The value in units of 10^-decimals, where it has no more decimals than that. */
function unitsOf(value: Decimal, decimals: number): bigint {
  return BigInt(value.toFixed(decimals).replace(".", ""));
}
