// Formulas whose stored results are not what they give: a file that some program changed and did not calculate again.

import { columnNumber } from "../../address";
import type { CellValue } from "../../workbook";
import { cellText } from "./xml";

/** More than this is left unproved: a reader must not take longer over formulas than over values. */
const MOST_FORMULAS = 20_000;
const MOST_CELLS = 2_000_000;
const TOLERANCE = 1e-9;

type Cells = readonly (readonly CellValue[])[];
type Place = readonly [row: number, column: number];

/**
 * The first cell whose formula gives another number than is stored, 0-based; null when there is none that can be told. Sums and
 * arithmetic over cells of the sheet can be told; whatever else a formula says is taken as calculated.
 */
export function staleFormula(xml: string, cells: Cells): Place | null {
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

function placeOf(tag: string): Place | null {
  const [, letters, digits] = /\sr="([A-Z]+)(\d+)"/u.exec(tag) ?? [];
  return letters === undefined ? null : [Number(digits) - 1, columnNumber(letters)];
}

const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|\$?([A-Z]{1,3})\$?(\d+)|(SUM)\(|([-+*/():,]))/uy;

interface Token {
  readonly number?: number;
  readonly cell?: Place;
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
    const reader = new Arithmetic(tokens, cells, budget);
    const value = reader.sum();
    return reader.isAtEnd() && Number.isFinite(value) ? value : null;
  } catch (error) {
    if (error instanceof Untold) return null;
    throw error;
  }
}

/** Reads tokens from left to right, by the precedence of their signs. */
class Arithmetic {
  private at = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly cells: Cells,
    private readonly budget: { cells: number },
  ) {}

  isAtEnd(): boolean {
    return this.at === this.tokens.length;
  }

  sum(): number {
    let value = this.product();
    for (;;) {
      if (this.takes("+")) value += this.product();
      else if (this.takes("-")) value -= this.product();
      else return value;
    }
  }

  private product(): number {
    let value = this.factor();
    for (;;) {
      if (this.takes("*")) value *= this.factor();
      else if (this.takes("/")) value /= this.factor();
      else return value;
    }
  }

  private factor(): number {
    if (this.takes("-")) return -this.factor();
    if (this.takes("+")) return this.factor();
    if (this.takes("SUM")) return this.sumOfList();
    if (this.takes("(")) {
      const inner = this.sum();
      this.expect(")");
      return inner;
    }
    const { number, cell } = this.tokens[this.at] ?? {};
    this.at += 1;
    if (number !== undefined) return number;
    if (cell === undefined) throw new Untold();
    return this.cellAt(cell);
  }

  private sumOfList(): number {
    let sum = 0;
    do {
      const from = this.tokens[this.at]?.cell;
      const to = this.tokens[this.at + 2]?.cell;
      if (from && to && this.tokens[this.at + 1]?.sign === ":") {
        this.at += 3;
        sum += this.sumOfRange(from, to);
      } else sum += this.sum();
    } while (this.takes(","));
    this.expect(")");
    return sum;
  }

  /** Texts in a range count for nothing, errors are an error. */
  private sumOfRange([top, left]: Place, [bottom, right]: Place): number {
    this.budget.cells -= (bottom - top + 1) * (right - left + 1);
    if (this.budget.cells < 0) throw new Untold();
    let sum = 0;
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const value = this.cells[row]?.[column];
        if (typeof value === "object" && value !== null) throw new Untold();
        if (typeof value === "number") sum += value;
      }
    }
    return sum;
  }

  private cellAt([row, column]: Place): number {
    const value = this.cells[row]?.[column] ?? 0;
    if (typeof value !== "number") throw new Untold();
    return value;
  }

  private takes(sign: string): boolean {
    if (this.tokens[this.at]?.sign !== sign) return false;
    this.at += 1;
    return true;
  }

  private expect(sign: string): void {
    if (!this.takes(sign)) throw new Untold();
  }
}
