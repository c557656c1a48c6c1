// The `rounding` object that every method takes, and rounding of amounts, rates and percents by it.

import { type Line, type Rounding, closedTo, posted, rateOf, split } from "../allocation/methods/split";
import { type Exact, compare, exact, halfUp, isZero, minus, over, reduced, sumOf, tenTo, times } from "../money/exact";
import { type Field, type Shape, object, optional, text, whole } from "./field";
import type { Identity } from "./method";
import { UnusableField } from "./unusable-field";

/** A null leaves amounts, rates or percents exact. */
export interface CaseRounding extends Rounding {
  readonly percentDecimals: number | null;
  /** Whether the case names a tail itself; some methods have one of their own otherwise. */
  readonly tailGiven: boolean;
}

const PARTS = { rate_decimals: optional(whole()), percent_decimals: optional(whole()), tail: optional(text()) };
const SHAPE: Shape = { kind: "object", fields: { amount_decimals: optional(whole()), ...PARTS } };

/** An absent `amount_decimals` is 2, one of null leaves amounts exact. */
export const rounding: Field<CaseRounding> = {
  shape: SHAPE,
  required: false,
  read: (value, path) => {
    const { amount_decimals, ...rest } = (value ?? {}) as Readonly<Record<string, unknown>>;
    const read = object(PARTS).read(rest, path);
    const amountDecimals = amount_decimals === null ? null : amount_decimals === undefined ? 2 : whole().read(amount_decimals, `${path}.amount_decimals`);
    for (const decimals of [amountDecimals, read.rate_decimals, read.percent_decimals]) if ((decimals ?? 0) > 20) throw new UnusableField(path, String(decimals), "out-of-range");
    const tail = tailOf(read.tail ?? "largest-remainder", `${path}.tail`);
    return { amountDecimals, rateDecimals: read.rate_decimals, percentDecimals: read.percent_decimals, tail, tailGiven: read.tail !== null };
  },
};

function tailOf(written: string, path: string): Rounding["tail"] {
  if (written === "largest-remainder" || written === "last" || written === "largest") return written;
  if (written.startsWith("to:") && written.length > 3) return { to: written.slice(3) };
  throw new UnusableField(path, `${JSON.stringify(written)} (largest-remainder, last, largest, to:ID)`, "not-a-choice");
}

/** The same with a tail of the method's own where the case names none. */
export function withTail(given: CaseRounding, tail: Rounding["tail"]): CaseRounding {
  return given.tailGiven ? given : { ...given, tail };
}

/** A percent number at the percent's decimals, or exact. */
export function percentRounded(value: Exact, { percentDecimals }: CaseRounding): Exact {
  return percentDecimals === null ? reduced(value) : atDecimals(value, percentDecimals);
}

export function atDecimals(value: Exact, decimals: number): Exact {
  return exact(halfUp(value, decimals), tenTo(decimals));
}

/** A computed rate, rounded first where the case says so; one that is given is never rounded. */
export function rateRounded(value: Exact, { rateDecimals }: Rounding): Exact {
  return rateDecimals === null ? reduced(value) : atDecimals(value, rateDecimals);
}

const HUNDRED = exact(100n);

/** Part of an amount that a percent number stands for, unrounded. */
export function percentOf(value: Exact, percent: Exact): Exact {
  return reduced(over(times(value, percent), HUNDRED));
}

/** A share as a percent number, unrounded. */
export function asPercent(part: Exact, whole: Exact): Exact {
  return reduced(over(times(part, HUNDRED), whole));
}

/** Cost over base; nought where both are nought. */
export function rateOver(cost: Exact, base: Exact, by: Rounding, field: string): Exact {
  if (!isZero(base)) return rateOf(cost, base, by);
  if (isZero(cost)) return exact(0n);
  throw new UnusableField(field, "", "no-base");
}

/**
 * Parts of a total in proportion to bases of any kind; they add up to it.
 *
 * Bases that are no decimals have no common scale, so their exact amounts are brought to the total instead; with a rounded
 * rate each part is rate times base and the line of the tail takes what is left.
 */
function partsOf(total: Exact, lines: readonly Line[], by: Rounding): Exact[] {
  if (lines.every((line) => isDecimal(line.base))) return split(total, lines, by);
  const rate = rateOf(total, sumOf(lines.map((line) => line.base)), by);
  const amounts = lines.map((line) => ({ id: line.id, base: reduced(times(line.base, rate)) }));
  if (by.rateDecimals === null) return closedTo(amounts, by);
  const parts = amounts.map((line) => posted(line.base, by));
  const named = typeof by.tail === "object" ? by.tail.to : null;
  const to = lines.findIndex((line) => line.id === named);
  const last = lines.findLastIndex((line) => !isZero(line.base));
  const at = to >= 0 ? to : by.tail === "largest" ? indexOfLargest(parts) : last;
  parts[at] = reduced(minus(posted(total, by), sumOf(parts.filter((_, i) => i !== at))));
  return parts;
}

function isDecimal({ n, d }: Exact): boolean {
  let rest = reduced({ n, d }).d;
  for (const factor of [2n, 5n]) while (rest % factor === 0n) rest /= factor;
  return rest === 1n;
}

function indexOfLargest(parts: readonly Exact[]): number {
  const size = (part: Exact): Exact => (part.n < 0n ? exact(-part.n, part.d) : part);
  return parts.reduce((best, part, i) => (compare(size(part), size(parts[best]!)) > 0 ? i : best), 0);
}

/** Parts of a total by id; a total without any base is refused, naming the field. */
export function splitById(total: Exact, lines: readonly Line[], by: Rounding, field: string): ReadonlyMap<string, Exact> {
  if (isZero(sumOf(lines.map((line) => line.base))) && !isZero(posted(total, by))) throw new UnusableField(field, "", "no-base");
  const parts = partsOf(total, lines, by);
  return new Map(lines.map((line, i) => [line.id, parts[i]!]));
}

export function identity(id: string, left: Exact, right: Exact): Identity {
  return { id, left, right };
}

/** Parts add up to the amount as it is posted. */
export function addsUp(id: string, total: Exact, parts: Iterable<Exact>, by: Rounding): Identity {
  return { id, left: posted(total, by), right: sumOf(parts) };
}

/** A divisor that must not be nought. */
export function divisor(value: Exact, field: string): Exact {
  if (isZero(value)) throw new UnusableField(field, "", "no-base");
  return value;
}
