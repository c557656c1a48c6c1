// Exact figures: arithmetic on values that remember what they come from; nothing here rounds but the last two functions.

import type { SourceCell } from "../finding";
import { type Decimal, decimalToExact } from "../money/decimal";
import { ZERO, exact, halfUp, isZero, minus, over, plus, reduced, times } from "../money/exact";
import type { RecordSource } from "../records";
import { type ExactFigure, exactOf, roundedFigure } from "./figure";
import { NOTHING, type Origin, differenceOrigin } from "./lineage";
import type { Figure } from "./report";

/** Zero that comes from nothing. */
export const NO_FIGURE: ExactFigure = { value: ZERO, origin: NOTHING };

/** A constant of a formula, such as the 100 of a percentage. */
export function constantFigure(n: bigint): ExactFigure {
  const value = exact(n);
  return { value, origin: { kind: "cells", value, cells: [] } };
}

const HUNDRED = constantFigure(100n);

/** A posted figure as an exact one. */
export function exactFigure(figure: Figure): ExactFigure {
  return { value: exactOf(figure), origin: figure.origin };
}

/** What an input cell says; null for a blank cell. */
export function inputFigure(value: Decimal, at: RecordSource, field: string): ExactFigure;
export function inputFigure(value: Decimal | null, at: RecordSource, field: string): ExactFigure | null;
export function inputFigure(value: Decimal | null, at: RecordSource, field: string): ExactFigure | null {
  if (value === null) return null;
  const given = decimalToExact(value);
  return { value: given, origin: { kind: "input", value: given, at, field } };
}

/** A number that the settings state, and its cell. */
export interface SettingNumber {
  readonly value: Decimal;
  readonly at: SourceCell | null;
}

export function settingFigure({ value, at }: SettingNumber): ExactFigure {
  const given = decimalToExact(value);
  return { value: given, origin: { kind: "cells", value: given, cells: at === null ? [] : [at] } };
}

export function addExact(terms: readonly ExactFigure[]): ExactFigure {
  const some = terms.filter((term) => !isZero(term.value));
  if (some.length <= 1) return some[0] ?? NO_FIGURE;
  let value = some[0]!.value;
  for (let i = 1; i < some.length; i++) value = reduced(plus(value, some[i]!.value));
  return { value, origin: { kind: "total", of: some } };
}

export function subtractExact(left: ExactFigure, right: ExactFigure): ExactFigure {
  if (isZero(right.value)) return left;
  return { value: reduced(minus(left.value, right.value)), origin: differenceOrigin(left.origin, right.origin) };
}

export function multiplyExact(left: ExactFigure, right: ExactFigure): ExactFigure {
  return { value: reduced(times(left.value, right.value)), origin: { kind: "product", left: left.origin, right: right.origin } };
}

/** left / right; throws when right is zero, because the caller has to decide first what an empty base means. */
export function divideExact(left: ExactFigure, right: ExactFigure): ExactFigure {
  return { value: reduced(over(left.value, right.value)), origin: { kind: "quotient", left: left.origin, right: right.origin } };
}

/** So many percent of a figure. */
export function percentOf(figure: ExactFigure, percent: ExactFigure): ExactFigure {
  return multiplyExact(figure, divideExact(percent, HUNDRED));
}

/** left in percent of right; throws when right is zero. */
export function inPercent(left: ExactFigure, right: ExactFigure): ExactFigure {
  const { n, d } = over(left.value, right.value);
  const quotient: Origin = { kind: "quotient", left: left.origin, right: right.origin };
  return { value: reduced(exact(n * 100n, d)), origin: { kind: "product", left: quotient, right: HUNDRED.origin } };
}

/** Quantities, hours and bases are shown with at most so many decimals, trailing zeros cut. */
export const QUANTITY_DECIMALS = 6;

/** A quantity as it is shown: half up to six decimals, trailing zeros cut. */
export function quantityFigure(from: ExactFigure): Figure {
  if (from.value.d === 1n) return { units: from.value.n, decimals: 0, origin: from.origin };
  let units = halfUp(from.value, QUANTITY_DECIMALS);
  let decimals = QUANTITY_DECIMALS;
  while (decimals > 0 && units % 10n === 0n) {
    units /= 10n;
    decimals -= 1;
  }
  return roundedFigure(from, units, decimals, "half-up");
}
