// Figures: numbers that are computed and remember it; the only way to make one is to say what it comes from.

import { type Exact, exact, halfUp, tenTo } from "../money/exact";
import type { SourceCell } from "../finding";
import { type LineSet, NOTHING, type Origin, type RoundingRule, differenceOrigin } from "./lineage";
import type { Figure } from "./report";

/** An exact value in currency units (or any unit) with its origin, before it is rounded into a report. */
export interface ExactFigure {
  readonly value: Exact;
  readonly origin: Origin;
}

/** Zero that comes from nothing: a centre without cost in a column that every centre has. */
export function zeroFigure(decimals: number): Figure {
  return (ZEROS[decimals] ??= { units: 0n, decimals, origin: NOTHING });
}

/** Zeros by decimals, made once: most cells of a wide report are empty. */
const ZEROS: Figure[] = [];

/** The amounts of some ledger lines, already added up. */
export function linesFigure(units: bigint, decimals: number, lines: LineSet): Figure {
  return { units, decimals, origin: { kind: "lines", lines } };
}

/** A figure typed into an input table. */
export function cellFigure(units: bigint, decimals: number, cells: readonly SourceCell[]): Figure {
  return { units, decimals, origin: { kind: "cells", value: exact(units, tenTo(decimals)), cells } };
}

/** Figures of equal decimals added up; no figures at all give zero, and one among zeros is itself. */
export function sumFigures(figures: readonly Figure[], decimals: number): Figure {
  if (figures.length === 1) return figures[0]!;
  let units = 0n;
  let counted = 0;
  let last: Figure | null = null;
  for (const figure of figures) {
    if (figure.units === 0n && figure.decimals <= decimals) continue;
    units += atDecimals(figure, decimals);
    counted += 1;
    last = figure;
  }
  if (last === null) return zeroFigure(decimals);
  if (counted === 1 && last.decimals === decimals) return last;
  return { units, decimals, origin: { kind: "total", of: counted === figures.length ? figures : figures.filter((figure) => figure.units !== 0n) } };
}

export function differenceFigure(left: Figure, right: Figure): Figure {
  return { units: left.units - atDecimals(right, left.decimals), decimals: left.decimals, origin: differenceOrigin(left.origin, right.origin) };
}

/** The exact value of a figure. */
export function exactOf(figure: Figure): Exact {
  return exact(figure.units, tenTo(figure.decimals));
}

/** An exact value rounded half away from zero to so many decimals. */
export function halfUpFigure(from: ExactFigure, decimals: number): Figure {
  if (from.value.n === 0n && from.origin === NOTHING) return zeroFigure(decimals);
  return roundedFigure(from, halfUp(from.value, decimals), decimals, "half-up");
}

/** An exact value brought to the units that a rounding rule gave it; what the rounding added is worked out when asked for. */
export function roundedFigure(from: ExactFigure, units: bigint, decimals: number, rule: RoundingRule): Figure {
  return { units, decimals, origin: { kind: "posted", from, units, decimals, rule } };
}

/**
 * A figure of which only the number is kept: reports have hundred thousands of rows, and few cells are ever asked where they come from.
 *
 * @param make  computes the figure, once for its number and again for its origin
 */
export function remadeFigure(make: () => Figure): Figure {
  const { units, decimals } = make();
  return { units, decimals, origin: { kind: "remade", make } };
}

/**
 * The same where the number is known without the figure: an exact value rounded half up.
 *
 * @param make  the exact value with its origin, when somebody asks where it comes from
 */
export function halfUpOnDemand(value: Exact, decimals: number, make: () => Origin): Figure {
  const units = halfUp(value, decimals);
  return { units, decimals, origin: { kind: "remade", make: () => roundedFigure({ value, origin: make() }, units, decimals, "half-up") } };
}

/** left / right rounded half up; null when there is nothing to divide by. */
export function quotientFigure(left: Figure, right: Figure, decimals: number): Figure | null {
  if (right.units === 0n) return null;
  const [l, r] = [exactOf(left), exactOf(right)];
  const value = exact(l.n * r.d, l.d * r.n);
  return halfUpFigure({ value, origin: { kind: "quotient", left: left.origin, right: right.origin } }, decimals);
}

function atDecimals(figure: Figure, decimals: number): bigint {
  if (figure.decimals === decimals) return figure.units;
  if (figure.decimals > decimals) throw new RangeError(`a figure of ${figure.decimals} decimals does not fit ${decimals}`);
  return figure.units * tenTo(decimals - figure.decimals);
}
