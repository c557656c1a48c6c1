// Shares in percent that add up to 100.00: brought there by largest remainder, whatever the tail of the close.

import { byCode } from "../code-order";
import { roundToTotal } from "../money/apportion";
import { exact } from "../money/exact";
import { PERCENT_DECIMALS } from "./columns";
import { constantFigure } from "./exact-figure";
import { roundedFigure } from "./figure";
import type { Figure } from "./report";

const HUNDRED = constantFigure(100n).origin;

/**
 * Shares of a whole in percent; of equal fractions the lower code is served first.
 *
 * @param codes    one code per part
 * @param parts    add up to the whole
 * @returns one share per part; null for all when the whole is zero
 */
export function percentShares(codes: readonly string[], parts: readonly Figure[], whole: Figure): (Figure | null)[] {
  if (whole.units === 0n) return parts.map(() => null);
  const order = codes.map((_, i) => i).sort((a, b) => byCode(codes[a]!, codes[b]!));
  const sign = whole.units < 0n ? -1n : 1n;
  const units = roundToTotal(order.map((i) => sign * parts[i]!.units * 10_000n), sign * whole.units, 10_000n);
  const percents = new Map(order.map((i, place) => [i, units[place]!]));
  return parts.map((part, i) => {
    const origin = { kind: "product", left: { kind: "quotient", left: part.origin, right: whole.origin }, right: HUNDRED } as const;
    return roundedFigure({ value: exact(part.units * 100n * sign, whole.units * sign), origin }, percents.get(i)!, PERCENT_DECIMALS, "largest-remainder");
  });
}
