// Rounding half away from zero, of numbers known within a bound: a rounding is proved where the bound stays clear of a half.

import type { Rates } from "./residual";

export interface Rounding {
  readonly rounded: Float64Array;
  /** Positions whose bound touches a half unit. */
  readonly doubts: readonly number[];
  /** Largest distance of a true gross cost from hi + lo. */
  readonly bound: number;
}

/**
 * @param scale    largest error of a gross cost per unit of residual; null where nothing is known
 * @param largest  largest residual
 * @throws RangeError where a gross cost has passed 2^53, from where floats are not whole units any more
 */
export function roundProved({ hi, lo }: Rates, scale: Float64Array | null, largest: number): Rounding {
  const rounded = new Float64Array(hi.length);
  const doubts: number[] = [];
  let bound = 0;
  for (let i = 0; i < hi.length; i++) {
    const value = hi[i]!;
    const reach = scale === null ? Infinity : (scale[i]! * largest + Math.abs(value) * 2 ** -102) * (1 + 2 ** -40);
    if (!(reach <= bound)) bound = reach;
    const whole = Math.round(value);
    const fraction = value - whole + lo[i]!; // exact but for the last bits of lo
    const nearest = fraction >= 0.5 ? whole + 1 : fraction < -0.5 ? whole - 1 : whole;
    const clear = 0.5 - Math.abs(fraction - (nearest - whole));
    if (!(clear > reach + 2 ** -52)) doubts.push(i);
    else requireWholeFloat(nearest);
    rounded[i] = nearest + 0; // no minus zero
  }
  return { rounded, doubts, bound };
}

/** @throws RangeError where a rounding is too large to be told from its neighbours */
export function requireWholeFloat(rounded: number): number {
  if (!Number.isSafeInteger(rounded)) throw new RangeError(`a gross cost of about ${rounded} units is beyond whole floats: ask solveExactly`);
  return rounded;
}
