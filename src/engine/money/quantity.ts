// Quantities: decimals from a table as whole numbers of the smallest unit they are given in.

import type { Decimal } from "./decimal";

/** The quantity in units of 10^-decimals; exact, since `decimals` is at least the quantity's own. */
export function quantityUnits(quantity: Decimal, decimals: number): bigint {
  return BigInt(quantity.toFixed(decimals).replace(".", ""));
}

/** The decimals that hold every one of these quantities. */
export function commonDecimals(quantities: readonly Decimal[]): number {
  return quantities.reduce((most, quantity) => Math.max(most, quantity.decimalPlaces()), 0);
}
