// Residuals of the whole-number equations for rates held as two floats, with a bound on what computing them may have lost.

import type { Equations } from "./service-network";

/** 2^27 + 1 cuts a float into two halves of 26 bits (Veltkamp); halves multiply without rounding. */
const CUT = 134217729;
/** A factor below 2^27 needs no cutting beside a half of 26 bits. */
const NARROW = 2 ** 27;

/** Rates as unevaluated sums hi + lo with |lo| at most half a unit in the last place of hi. */
export interface Rates {
  readonly hi: Float64Array;
  readonly lo: Float64Array;
}

/**
 * Writes cost - (equations times rates) into `into`, row by row.
 *
 * Products are exact (Dekker), their sum is compensated (Ogita, Rump and Oishi, Accurate sum and dot product, SIAM J. Sci.
 * Comput. 26, 2005): with unit u = 2^-53 and m terms in a row, what is lost is below u |r| + 3 m (m + 2) u^2 sum |terms|.
 *
 * @param cost  one number per row, minor units
 * @returns the largest possible absolute value of a true residual
 */
export function residual(equations: Equations, cost: Float64Array, { hi, lo }: Rates, into: Float64Array): number {
  const { size, diagonal, start, giver, quantity } = equations;
  const head = new Float64Array(size);
  const tail = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    const y = hi[i]!;
    const cut = CUT * y;
    head[i] = cut - (cut - y);
    tail[i] = y - head[i]!;
  }
  let largest = 0;
  for (let row = 0; row < size; row++) {
    let sum = cost[row]!;
    let rest = 0;
    let magnitude = Math.abs(sum);
    const end = start[row + 1]!;
    for (let k = start[row]! - 1; k < end; k++) {
      // The turn before the arcs of a row is its diagonal.
      const own = k < start[row]!;
      const a = own ? -diagonal[row]! : quantity[k]!;
      const i = own ? row : giver[k]!;
      const h = head[i]!;
      const t = tail[i]!;
      const product = a * hi[i]!;
      let lost: number;
      if (a < NARROW && a > -NARROW) lost = a * h - product + a * t;
      else {
        const cut = CUT * a;
        const ah = cut - (cut - a);
        const al = a - ah;
        lost = ah * h - product + ah * t + al * h + al * t;
      }
      const next = sum + product;
      const seen = next - sum;
      rest += sum - (next - seen) + (product - seen) + lost + a * lo[i]!;
      sum = next;
      magnitude += Math.abs(product);
    }
    const value = sum + rest;
    into[row] = value;
    const terms = end - start[row]! + 4;
    const most = Math.abs(value) * (1 + 2 ** -52) + terms * terms * magnitude * 2 ** -102;
    largest = most > largest ? most : most <= largest ? largest : NaN; // where one is no number, nothing is proved
  }
  return largest;
}

/** rates += step, kept as two floats; what this rounds away is found again by the next residual. */
export function addTo({ hi, lo }: Rates, step: Float64Array): void {
  for (let i = 0; i < hi.length; i++) {
    const a = hi[i]!;
    const b = step[i]!;
    const sum = a + b;
    const seen = sum - a;
    const rest = a - (sum - seen) + (b - seen) + lo[i]!;
    hi[i] = sum + rest;
    lo[i] = sum - hi[i]! + rest;
  }
}

/** Gross costs base * (hi + lo) as two floats, each right to 2^-103 of itself. */
export function grossOf(base: Float64Array, { hi, lo }: Rates): Rates {
  const gross = { hi: new Float64Array(base.length), lo: new Float64Array(base.length) };
  for (let i = 0; i < base.length; i++) {
    const q = base[i]!;
    const y = hi[i]!;
    const product = q * y;
    const cutQ = CUT * q;
    const qh = cutQ - (cutQ - q);
    const ql = q - qh;
    const cutY = CUT * y;
    const yh = cutY - (cutY - y);
    const yl = y - yh;
    const rest = qh * yh - product + qh * yl + ql * yh + ql * yl + q * lo[i]!;
    gross.hi[i] = product + rest;
    gross.lo[i] = product - gross.hi[i]! + rest;
  }
  return gross;
}
