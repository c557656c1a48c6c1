// Exact values as a reviewer reads them: grouped amounts, signed changes, percentages.

import { type Exact, compare, exact, figureText, halfUp, over, times } from "../../engine";

/** Two decimals, thousands set apart. */
export function amount(value: Exact): string {
  return figureText({ units: halfUp(value, 2), decimals: 2 }).replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ",");
}

/** The same with its sign, whichever it is. */
export function signed(value: Exact): string {
  return value.n > 0n ? `+${amount(value)}` : amount(value);
}

export function percent(part: Exact, whole: Exact): string {
  return `${figureText({ units: halfUp(times(over(part, whole), exact(100n)), 1), decimals: 1 })}%`;
}

export function absolute({ n, d }: Exact): Exact {
  return { n: n < 0n ? -n : n, d };
}

/** The largest distance from zero. */
export function widest(values: readonly Exact[]): Exact {
  return values.reduce<Exact>((most, value) => (compare(absolute(value), most) > 0 ? absolute(value) : most), { n: 0n, d: 1n });
}

/** How long a thing is drawn beside the longest one, -1 to 1; for drawing only. */
export function partOf(value: Exact, whole: Exact): number {
  return whole.n === 0n ? 0 : Number(halfUp(over(value, whole), 7)) / 10_000_000;
}
