// Half-up division of numbers that are proved whole.

/**
 * Largest dividend that is divided in float64. Up to it, twice the dividend plus the divisor is below 2^53, so every number
 * in the division is exact, and a true quotient that is no whole number lies further below the next one than float64 rounds.
 */
export const LARGEST_DIVIDEND = 2 ** 51;

/**
 * dividend / divisor, rounded half away from zero.
 *
 * @param dividend  whole number of either sign, at most LARGEST_DIVIDEND in size
 * @param divisor   whole number above zero, at most LARGEST_DIVIDEND
 */
export function halfUpQuotient(dividend: number, divisor: number): number {
  return dividend < 0 ? 0 - Math.floor((divisor - 2 * dividend) / (2 * divisor)) : Math.floor((2 * dividend + divisor) / (2 * divisor));
}
