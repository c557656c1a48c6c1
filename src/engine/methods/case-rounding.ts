// The `rounding` object that every method takes, and rounding of amounts, rates and percents by it.

import { type Line, type Rounding, closedTo, posted, rateOf, split } from "../allocation/methods/split";
import { type Exact, compare, exact, halfUp, isZero, over, reduced, sumOf, tenTo, times } from "../money/exact";
import { type Field, type Shape, object, optional, recordOf, text, whole } from "./field";
import type { Identity } from "./method";
import { closedWithRest } from "../allocation/methods/rest-of-parts";
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
    const { amount_decimals, ...rest } = recordOf(value ?? {}, path);
    const read = object(PARTS).read(rest, path);
    const amountDecimals = amount_decimals === null ? null : amount_decimals === undefined ? 2 : whole().read(amount_decimals, `${path}.amount_decimals`);
    requireDecimals({ amount_decimals: amountDecimals, rate_decimals: read.rate_decimals, percent_decimals: read.percent_decimals }, path);
    const tail = tailOf(read.tail ?? "largest-remainder", `${path}.tail`);
    return { amountDecimals, rateDecimals: read.rate_decimals, percentDecimals: read.percent_decimals, tail, tailGiven: read.tail !== null };
  },
};

/** No figure is kept with more decimals than this. */
const MOST_DECIMALS = 20;

export function requireDecimals(given: Readonly<Record<string, number | null>>, path: string): void {
  const beyond = Object.entries(given).find(([, decimals]) => (decimals ?? 0) > MOST_DECIMALS);
  if (beyond) throw new UnusableField(`${path}.${beyond[0]}`, `0 – ${MOST_DECIMALS}`, "out-of-range");
}

function tailOf(written: string, path: string): Rounding["tail"] {
  if (written === "largest-remainder" || written === "last" || written === "largest") return written;
  if (written.startsWith("to:") && written.length > 3) return { to: written.slice(3) };
  throw new UnusableField(path, `${JSON.stringify(written)} (largest-remainder, last, largest, to:ID)`, "not-a-choice");
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
  const whole = sumOf(lines.map((line) => line.base));
  if (isZero(whole)) return lines.map(() => exact(0n));
  const rate = rateOf(total, whole, by);
  const amounts = lines.map((line) => ({ id: line.id, base: reduced(times(line.base, rate)) }));
  if (by.rateDecimals === null) return closedTo(amounts, by);
  const parts = closedWithRest(total, lines.map((line, i) => ({ ...line, exact: amounts[i]!.base })), by);
  return lines.map((line) => parts.get(line.id)!);
}

function isDecimal({ n, d }: Exact): boolean {
  let rest = reduced({ n, d }).d;
  for (const factor of [2n, 5n]) while (rest % factor === 0n) rest /= factor;
  return rest === 1n;
}

/** Parts of a total by id; a total without any base is refused, naming the field. */
export function splitById(total: Exact, lines: readonly Line[], by: Rounding, field: string): ReadonlyMap<string, Exact> {
  if (isZero(sumOf(lines.map((line) => line.base))) && !isZero(posted(total, by))) throw new UnusableField(field, "", "no-base");
  const parts = partsOf(posted(total, by), lines, by);
  return new Map(lines.map((line, i) => [line.id, parts[i]!]));
}

export function identity(id: string, left: Exact, right: Exact): Identity {
  return { id, left, right };
}

/** Parts add up to the amount as it is posted. */
export function addsUp(id: string, total: Exact, parts: Iterable<Exact>, by: Rounding): Identity {
  return { id, left: posted(total, by), right: sumOf(parts) };
}

/** Whether amounts have no more decimals than amounts are posted with; finer ones are rounded, and nothing adds up to them. */
export function arePosted(amounts: Iterable<Exact>, by: Rounding): boolean {
  return [...amounts].every((amount) => compare(amount, posted(amount, by)) === 0);
}

/** A divisor that must not be nought. */
export function divisor(value: Exact, field: string): Exact {
  if (isZero(value)) throw new UnusableField(field, "", "no-base");
  return value;
}
