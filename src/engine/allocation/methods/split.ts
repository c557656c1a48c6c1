// Splitting an amount over lines in exact arithmetic, at the rounding a case or a rule asks for.

import { type Tail, apportion, bringToTotal } from "../../money/apportion";
import { type Exact, ZERO, exact, halfUp, isZero, lcm, minus, over, plus, reduced, sumOf, times } from "../../money/exact";

/** How amounts and rates are rounded; a null leaves them exact. */
export interface Rounding {
  readonly amountDecimals: number | null;
  readonly rateDecimals: number | null;
  /** `to` names the line that takes the rest. */
  readonly tail: "largest-remainder" | "last" | "largest" | { readonly to: string };
}

export interface Line {
  readonly id: string;
  readonly base: Exact;
}

/** An amount at the moment it is posted: half up to the amount's decimals, or as it is. */
export function posted(amount: Exact, { amountDecimals }: Rounding): Exact {
  return amountDecimals === null ? reduced(amount) : rounded(amount, amountDecimals);
}

/** cost / base at the rate's decimals, or exact. */
export function rateOf(cost: Exact, base: Exact, { rateDecimals }: Rounding): Exact {
  const rate = over(cost, base);
  return rateDecimals === null ? reduced(rate) : rounded(rate, rateDecimals);
}

function rounded(value: Exact, decimals: number): Exact {
  return exact(halfUp(value, decimals), 10n ** BigInt(decimals));
}

/**
 * Splits a total over lines so that the parts add up to it.
 *
 * @param total  in currency units
 * @param lines  bases; lines without a base get nothing
 * @returns parts in the order of the lines; all zero where total and bases are zero
 * @throws  RangeError when there is a total but no base: whoever asks has to refuse that first
 * @source  methods-allocation, section 0; apportioning at a given precision is `money/apportion`
 */
export function split(total: Exact, lines: readonly Line[], rounding: Rounding): Exact[] {
  const { amountDecimals } = rounding;
  if (amountDecimals === null) return unrounded(total, lines, rounding);
  const unit = 10n ** BigInt(amountDecimals);
  const weightDecimals = lines.reduce((most, line) => Math.max(most, decimalsOf(line.base)), 0);
  const weights = lines.map((line) => halfUp(line.base, weightDecimals));
  const tail = tailOf(lines, rounding);
  const { parts } = apportion(halfUp(total, amountDecimals), weights, { tail, rateDecimals: rounding.rateDecimals, amountDecimals, weightDecimals });
  return parts.map((part) => exact(part, unit));
}

/** Exact amounts brought to the amount's decimals so that they still add up to their rounded sum. */
export function closedTo(lines: readonly Line[], rounding: Rounding): Exact[] {
  const { amountDecimals } = rounding;
  if (amountDecimals === null || lines.every((line) => isZero(line.base))) return lines.map((line) => line.base);
  const unit = 10n ** BigInt(amountDecimals);
  const d = lines.reduce((common, line) => lcm(common, line.base.d), 1n);
  const numerators = lines.map((line) => line.base.n * (d / line.base.d) * unit);
  const total = halfUp(sumOf(lines.map((line) => line.base)), amountDecimals);
  return bringToTotal(numerators, d, total, tailOf(lines, rounding)).map((part) => exact(part, unit));
}

/** Products of base and rate as they are; a gap that a rounded rate leaves goes to the line the tail names. */
function unrounded(total: Exact, lines: readonly Line[], rounding: Rounding): Exact[] {
  const whole = sumOf(lines.map((line) => line.base));
  if (isZero(whole) && isZero(total)) return lines.map(() => ZERO);
  const rate = rateOf(total, whole, rounding);
  const parts = lines.map((line) => reduced(times(line.base, rate)));
  const gap = minus(total, sumOf(parts));
  if (isZero(gap)) return parts;
  const tail = tailOf(lines, rounding);
  const at = typeof tail === "object" ? tail.to : tail === "largest" ? largest(parts) : lines.findLastIndex((line) => !isZero(line.base));
  parts[at] = reduced(plus(parts[at]!, gap));
  return parts;
}

function largest(parts: readonly Exact[]): number {
  const size = (part: Exact): Exact => (part.n < 0n ? { n: -part.n, d: part.d } : part);
  return parts.reduce((best, part, i) => (size(part).n * size(parts[best]!).d > size(parts[best]!).n * size(part).d ? i : best), 0);
}

/** A named line that is not among these leaves the rest to the largest remainders. */
function tailOf(lines: readonly Line[], { tail }: Rounding): Tail {
  if (typeof tail !== "object") return tail;
  const to = lines.findIndex((line) => line.id === tail.to);
  return to === -1 ? "largest-remainder" : { to };
}

/** Decimals of a base, which is decimal by construction: typed in, or posted to so many decimals. */
function decimalsOf(base: Exact): number {
  let [rest, twos, fives] = [reduced(base).d, 0, 0];
  for (; rest % 2n === 0n; rest /= 2n) twos += 1;
  for (; rest % 5n === 0n; rest /= 5n) fives += 1;
  if (rest !== 1n) throw new RangeError("a base has to be a decimal number");
  return Math.max(twos, fives);
}
