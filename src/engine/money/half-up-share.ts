// Half-up shares in bulk: amount x part / whole in whole units, in float64 where its numbers are proved whole, in BigInt beyond.

import { exact, halfUp } from "./exact";

/**
 * Largest product that is shared in float64. Up to it, twice the product plus the whole is below 2^53, so every number
 * in the division is exact, and a true quotient that is no whole number lies further below the next one than float64 rounds.
 */
const LARGEST_PRODUCT = 2 ** 51;

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
  if (product > LARGEST_PRODUCT || product < -LARGEST_PRODUCT || whole > LARGEST_PRODUCT) return carefulShare(amount, part, whole);
  return product < 0 ? 0 - Math.floor((whole - 2 * product) / (2 * whole)) : Math.floor((2 * product + whole) / (2 * whole));
}

function carefulShare(amount: number, part: number, whole: number): number {
  const share = Number(halfUp(exact(BigInt(amount) * BigInt(part), BigInt(whole)), 0));
  if (!Number.isSafeInteger(share)) throw new RangeError(`a share of ${share} units is beyond 2^53`);
  return share;
}
