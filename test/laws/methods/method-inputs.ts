// Random inputs of methods: amounts in cents, quantities with a few decimals, and every way to round.
import fc from "fast-check";
import type { Exact } from "../../../src/engine/money/exact";
import type { Answer } from "../../../src/engine/methods/method";
import { type Fraction, type Rounded, of } from "../../oracles/published-rounding";

/** A decimal with so many decimals, from `min` to `max` of its last place. */
export function decimal(min: number, max: number, decimals: number): fc.Arbitrary<string> {
  return fc.integer({ min, max }).map((units) => (units / 10 ** decimals).toFixed(decimals));
}

export const amounts = decimal(-500_000, 9_000_000, 2);
export const costs = decimal(0, 9_000_000, 2);
export const quantities = decimal(0, 500_000, 2);
export const positive = decimal(1, 500_000, 2);
export const percents = decimal(0, 10_000, 2);
export const prices = decimal(1, 90_000, 3);

export function rounding(names: readonly string[]): fc.Arbitrary<Rounded> {
  return fc.record({
    amount_decimals: fc.constantFrom(2, 0, 3, null),
    rate_decimals: fc.constantFrom(null, 2, 4),
    tail: fc.constantFrom<Rounded["tail"]>("largest-remainder", "last", "largest", ...names.map((name) => `to:${name}` as const)),
  });
}

export function ids(count: number): string[] {
  return Array.from({ length: count }, (_, i) => `P${i}`);
}

/** A result by its path of names, as a fraction of the oracle. */
export function figure(answer: Answer, ...path: readonly string[]): Fraction {
  const value = path.reduce<unknown>((at, name) => (at instanceof Map ? at.get(name) : Array.isArray(at) ? (at.find((row: { id?: string }) => row.id === name) ?? at[Number(name)]) : (at as Record<string, unknown>)[name]), answer.results);
  const { n, d } = value as Exact;
  return of(`${n}/${d}`);
}

export function figures(answer: Answer, ...path: readonly string[]): Map<string, Fraction> {
  const value = path.reduce<unknown>((at, name) => (at instanceof Map ? at.get(name) : (at as Record<string, unknown>)[name]), answer.results) as ReadonlyMap<string, Exact>;
  return new Map([...value].map(([id, { n, d }]) => [id, of(`${n}/${d}`)]));
}

/** Fractions as text, so that a difference can be read. */
export function texts(values: ReadonlyMap<string, Fraction>): Record<string, string> {
  return Object.fromEntries([...values].map(([id, value]) => [id, value.toFraction()]));
}
