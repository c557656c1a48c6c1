// Half-up shares in bulk: amount x part / whole in whole units, in float64 where its numbers are proved whole, in BigInt beyond.

import { halfUpDiv } from "./exact";
import { LARGEST_DIVIDEND, halfUpQuotient } from "./half-up-quotient";

/**
 * amount x part / whole, rounded half away from zero.
 *
 * @param amount  whole units, of either sign
 * @param part    whole number, of either sign
 * @param whole   whole number above zero
 * @returns whole units; exact for all safe integers
 * @throws RangeError when the share itself is beyond 2^53
 */
export function halfUpShare(amount: number, part: number, whole: number): number {
  const product = amount * part;
  if (product > LARGEST_DIVIDEND || product < -LARGEST_DIVIDEND || whole > LARGEST_DIVIDEND) return carefulShare(amount, part, whole);
  return halfUpQuotient(product, whole);
}

function carefulShare(amount: number, part: number, whole: number): number {
  return safeNumber(halfUpDiv(BigInt(amount) * BigInt(part), BigInt(whole)));
}

/** The number of a whole number of units; throws a RangeError beyond 2^53, where numbers are no longer whole. */
export function safeNumber(units: bigint): number {
  const value = Number(units);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${units} units are beyond 2^53`);
  return value;
}
