// Results of a method as decimal text: exact where a number ends, else to twenty decimals.

import { type Exact, type Result, figureText, halfUp, reduced } from "../../engine";

/** Decimals of a number that does not end. */
const SHOWN_DECIMALS = 20;

export type ResultText = string | number | boolean | null | readonly ResultText[] | { readonly [name: string]: ResultText };

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

/** Numbers as text, maps as objects; what is undefined is left out. */
export function resultText(result: Result): ResultText {
  if (result === null || result === undefined) return null;
  if (typeof result !== "object") return result;
  if (isExact(result)) return numberText(result);
  if (Array.isArray(result)) return result.map(resultText);
  const entries = result instanceof Map ? [...result] : Object.entries(result);
  return Object.fromEntries((entries as [string, Result][]).filter(([, value]) => value !== undefined).map(([name, value]) => [name, resultText(value)]));
}

export function isExact(result: object): result is Exact {
  return "n" in result && typeof result.n === "bigint";
}
