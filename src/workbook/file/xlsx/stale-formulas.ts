// Formulas whose stored results are not what they give: a file that some program changed and did not calculate again.

import { columnNumber } from "../../address";
import type { CellValue } from "../../workbook";
import { cellText } from "./xml";

/** More than this is left unproved: a reader must not take longer over formulas than over values. */
const MOST_FORMULAS = 20_000;
const MOST_CELLS = 2_000_000;
const TOLERANCE = 1e-9;

type Cells = readonly (readonly CellValue[])[];

/**
 * The first cell whose formula gives another number than is stored, 0-based; null when there is none that can be told. Sums and
 * arithmetic over cells of the sheet can be told; whatever else a formula says is taken as calculated.
 */
export function staleFormula(xml: string, cells: Cells): readonly [row: number, column: number] | null {
  const budget = { cells: MOST_CELLS };
  let formulas = 0;
  for (let at = xml.indexOf("<f>"); at !== -1 && formulas < MOST_FORMULAS && budget.cells > 0; at = xml.indexOf("<f>", at + 3)) {
    formulas += 1;
    const end = xml.indexOf("</f>", at);
    const place = placeOf(xml.slice(xml.lastIndexOf("<c ", at), at));
    if (place === null || end === -1) continue;
    const stored = cells[place[0]]?.[place[1]];
    if (typeof stored !== "number") continue;
    const given = valueOf(cellText(xml.slice(at + 3, end)), cells, budget);
    if (given !== null && Math.abs(given - stored) > TOLERANCE * Math.max(1, Math.abs(given), Math.abs(stored))) return place;
  }
  return null;
}

function placeOf(tag: string): readonly [number, number] | null {
  const [, letters, digits] = /\sr="([A-Z]+)(\d+)"/u.exec(tag) ?? [];
  return letters === undefined ? null : [Number(digits) - 1, columnNumber(letters)];
}

const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|\$?([A-Z]{1,3})\$?(\d+)|(SUM)\(|([-+*/():,]))/uy;

interface Token {
  readonly number?: number;
  readonly cell?: readonly [row: number, column: number];
  readonly sign?: string;
}

/** Null for a formula with anything else in it. */
function tokensOf(formula: string): Token[] | null {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.trimEnd().length) {
    const found = TOKEN.exec(formula);
    if (!found) return null;
    const [, number, letters, digits, sum, sign] = found;
    if (number !== undefined) tokens.push({ number: Number(number) });
    else if (letters !== undefined) tokens.push({ cell: [Number(digits) - 1, columnNumber(letters)] });
    else tokens.push({ sign: sum ?? sign! });
  }
  return tokens;
}

/** What cannot be told ends the whole formula. */
class Untold extends Error {}

function valueOf(formula: string, cells: Cells, budget: { cells: number }): number | null {
  const tokens = tokensOf(formula);
  if (tokens === null) return null;
  try {
    const reader = arithmetic(tokens, cells, budget);
    const value = reader.sum();
    return reader.isAtEnd() && Number.isFinite(value) ? value : null;
  } catch (error) {
    if (error instanceof Untold) return null;
    throw error;
  }
}

function arithmetic(tokens: readonly Token[], cells: Cells, budget: { cells: number }): { sum(): number; isAtEnd(): boolean } {
  let at = 0;
  const takes = (sign: string): boolean => (tokens[at]?.sign === sign ? ((at += 1), true) : false);
  const expect = (sign: string): void => {
    if (!takes(sign)) throw new Untold();
  };
  const cellAt = ([row, column]: readonly [number, number]): number => {
    const value = cells[row]?.[column] ?? 0;
    if (typeof value !== "number") throw new Untold();
    return value;
  };
  const total = (): number => {
    let sum = 0;
    do {
      const { cell: from } = tokens[at] ?? {};
      if (from === undefined) sum += sumOf();
      else if (tokens[at + 1]?.sign === ":") {
        const to = tokens[at + 2]?.cell;
        if (!to) throw new Untold();
        at += 3;
        sum += totalOf(from, to);
      } else sum += sumOf();
    } while (takes(","));
    expect(")");
    return sum;
  };
  /** Texts in a range count for nothing, errors are an error. */
  const totalOf = ([top, left]: readonly [number, number], [bottom, right]: readonly [number, number]): number => {
    budget.cells -= (bottom - top + 1) * (right - left + 1);
    if (budget.cells < 0) throw new Untold();
    let sum = 0;
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const value = cells[row]?.[column];
        if (typeof value === "object" && value !== null) throw new Untold();
        if (typeof value === "number") sum += value;
      }
    }
    return sum;
  };
  const factor = (): number => {
    if (takes("-")) return -factor();
    if (takes("+")) return factor();
    if (takes("SUM")) return total();
    if (takes("(")) {
      const inner = sumOf();
      expect(")");
      return inner;
    }
    const { number, cell } = tokens[at] ?? {};
    at += 1;
    if (number !== undefined) return number;
    if (cell === undefined) throw new Untold();
    return cellAt(cell);
  };
  const product = (): number => {
    let value = factor();
    for (;;) {
      if (takes("*")) value *= factor();
      else if (takes("/")) value /= factor();
      else return value;
    }
  };
  const sumOf = (): number => {
    let value = product();
    for (;;) {
      if (takes("+")) value += product();
      else if (takes("-")) value -= product();
      else return value;
    }
  };
  return { sum: sumOf, isAtEnd: () => at === tokens.length };
}
