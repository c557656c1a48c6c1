// Parts that a rounded rate or share has made: each is rounded, and the line of the tail takes what is left of the total.

import { type Rounding, posted } from "./split";
import { type Exact, compare, isZero, minus, reduced, sumOf } from "../../money/exact";

export interface Part {
  readonly id: string;
  /** What the part is in proportion to. */
  readonly base: Exact;
  readonly exact: Exact;
}

/** Largest remainders need exact proportions; here they act as the last line does. */
export function closedWithRest(total: Exact, lines: readonly Part[], by: Rounding): Map<string, Exact> {
  const parts = new Map(lines.map((line) => [line.id, posted(line.exact, by)]));
  const to = restTo(lines, by);
  if (to === undefined) return parts;
  const others = sumOf([...parts].filter(([id]) => id !== to).map(([, part]) => part));
  return parts.set(to, reduced(minus(total, others)));
}

function restTo(lines: readonly Part[], { tail }: Rounding): string | undefined {
  if (typeof tail === "object" && lines.some((line) => line.id === tail.to)) return tail.to;
  if (tail !== "largest") return (lines.findLast((line) => !isZero(line.base)) ?? lines.at(-1))?.id;
  return lines.reduce<Part | undefined>((best, line) => (!best || compare(size(line.exact), size(best.exact)) > 0 ? line : best), undefined)?.id;
}

function size({ n, d }: Exact): Exact {
  return { n: n < 0n ? -n : n, d };
}
