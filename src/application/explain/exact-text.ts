// Exact values as people read them.

import { type Exact, exact, figureText, halfUp, minus, reduced } from "../../engine";

const MOST_DECIMALS = 6;

/** The value with the decimals it needs, at least so many; one that never ends is rounded and says so with a leading ≈. */
export function exactText(value: Exact, decimals: number): string {
  const { n, d } = reduced(value);
  for (let shown = decimals; shown <= Math.max(decimals, MOST_DECIMALS); shown++) {
    const scale = 10n ** BigInt(shown);
    if ((n * scale) % d === 0n) return figureText({ units: (n * scale) / d, decimals: shown });
  }
  const shown = Math.max(decimals + 4, MOST_DECIMALS);
  return `≈ ${figureText({ units: halfUp(value, shown), decimals: shown })}`;
}

/** A share as percent, for example `12.5%`; null for the whole. */
export function shareText(share: Exact): string | null {
  const { n, d } = reduced(share);
  if (n === d) return null;
  return n === -d ? "-100%" : `${exactText(exact(n * 100n, d), 0).replace(/(\.\d{4})\d+$/, "$1")}%`;
}

export function isEqual(a: Exact, b: Exact): boolean {
  return minus(a, b).n === 0n;
}
