// Results of a worked example as decimal text: exact where a number ends, else to twenty decimals.

import { type Exact, figureText, halfUp, reduced } from "../../engine";

/** Decimals of a number that does not end. */
const SHOWN_DECIMALS = 20;

export function numberText(value: Exact): string {
  const { n, d } = reduced(value);
  const decimals = decimalsOf(d);
  return figureText({ units: halfUp({ n, d }, decimals), decimals });
}

/** Decimals at which n / d ends, d in lowest terms: d has no factors but 2 and 5. */
function decimalsOf(d: bigint): number {
  let [rest, twos, fives] = [d, 0, 0];
  for (; rest % 2n === 0n; rest /= 2n) twos += 1;
  for (; rest % 5n === 0n; rest /= 5n) fives += 1;
  return rest === 1n ? Math.max(twos, fives) : SHOWN_DECIMALS;
}

/** A map of ids to numbers as an object of texts. */
export function numbersText(values: ReadonlyMap<string, Exact>): Record<string, string> {
  return Object.fromEntries([...values].map(([id, value]) => [id, numberText(value)]));
}
