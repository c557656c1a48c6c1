// Native formulas: what they say in A1 notation, and whether they yield the printed figure exactly.

import { type Formula, type Printed, type Ref, type Run, type TableCell, addedOver, isPrinted, isRun, less } from "./table";

type Grid = readonly { readonly cells: readonly TableCell[] }[];

/** A function takes 255 arguments at most; longer sums are written as values. */
const MOST_OPERANDS = 250;

/** Above this a double no longer holds every cent, so a recalculation could print another one. */
const EXACT_IN_A_DOUBLE = 10n ** 15n;

/**
 * Whether a spreadsheet that computes the formula from the printed cells shows the printed figure.
 * Done in whole numbers; a quotient that lies exactly between two printed figures is refused, since a double may fall on either side.
 */
export function yields(formula: Formula, printed: Printed, grid: Grid): boolean {
  if (scaled(printed, 2) > EXACT_IN_A_DOUBLE) return false;
  if (formula.kind === "sum") {
    const { of, less: taken = [] } = formula;
    if (of.length === 0 || Math.max(of.length, taken.length) > MOST_OPERANDS || [...of, ...taken].some(isBackward)) return false;
    return same(less(addedOver(of, grid), addedOver(taken, grid)), printed);
  }
  if (formula.kind === "difference") {
    const [left, right] = [at(formula.left, grid), at(formula.right, grid)];
    return isPrinted(left) && isPrinted(right) && same(less(left, right), printed);
  }
  return quotientYields(formula, printed, grid);
}

function quotientYields(formula: Extract<Formula, { kind: "quotient" }>, printed: Printed, grid: Grid): boolean {
  const taken = formula.less ? [formula.less] : [];
  if (![...formula.of, ...formula.by, ...taken].every((ref) => isPrinted(at(ref, grid))) || printed.decimals !== formula.decimals) return false;
  const by = addedOver(formula.by, grid);
  if (by.units <= 0n) return false;
  const top = less(addedOver(formula.of, grid), addedOver(taken, grid));
  const n = top.units * BigInt(formula.times ?? 1) * 10n ** BigInt(by.decimals + formula.decimals);
  const d = by.units * 10n ** BigInt(top.decimals);
  const twice = 2n * (n < 0n ? -n : n);
  const rest = twice % (2n * d);
  if (rest === d) return false;
  const rounded = (twice + d) / (2n * d);
  return (n < 0n ? -rounded : rounded) === printed.units;
}

/** The formula as text without `=`; `top` and `left` are where the table's first cell stands on the sheet. */
export function formulaText(formula: Formula, top: number, left = 0): string {
  const name = ([row, column]: Ref): string => `${columnLetters(column + left)}${row + top + 1}`;
  const sum = (parts: readonly (Ref | Run)[]): string => `SUM(${parts.map((part) => (isRun(part) ? `${name(part[0])}:${name(part[1])}` : name(part))).join(",")})`;
  if (formula.kind === "sum") return formula.less ? `${sum(formula.of)}-${sum(formula.less)}` : sum(formula.of);
  if (formula.kind === "difference") return `${name(formula.left)}-${name(formula.right)}`;
  const of = formula.of.map(name).join("+") + (formula.less ? `-${name(formula.less)}` : "");
  const by = formula.by.map(name).join("+");
  const bracketed = (text: string): string => (/[+-]/.test(text) ? `(${text})` : text);
  return `ROUND(${bracketed(of)}/${bracketed(by)}${formula.times ? `*${formula.times}` : ""},${formula.decimals})`;
}

/** 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

function at([row, column]: Ref, grid: Grid): TableCell | undefined {
  return grid[row]?.cells[column];
}

/** A run over no rows would name its own cell. */
function isBackward(part: Ref | Run): boolean {
  return isRun(part) && (part[1][0] < part[0][0] || part[1][1] < part[0][1]);
}

function same(a: Printed, b: Printed): boolean {
  return less(a, b).units === 0n;
}

/** Size of a number in units of 10^-decimals, digits beyond them cut off. */
function scaled({ units, decimals }: Printed, to: number): bigint {
  const size = units < 0n ? -units : units;
  return decimals > to ? size / 10n ** BigInt(decimals - to) : size * 10n ** BigInt(to - decimals);
}
