// Cell codes: the dictionary of one ledger column, from cells of any kind to small numbers.

import { BLOCK } from "./line-blocks";
import type { LedgerField, LedgerLayout } from "./ledger";

type Rows = readonly (readonly unknown[])[];

/** Places of the cache that stands in front of the dictionary; a power of two. */
const PLACES = 2_048;

/** Cannot be met at place 0, where the empty text belongs. */
const NEVER_AT_ZERO = "\u0000";

/**
 * Codes cells by their canonical text, which is asked for once for each distinct cell. Code 0 is the empty text.
 *
 * Most texts of a column were met a moment ago: a cache without chains, placed by a text's length and end, saves
 * hashing them whole. A miss costs one look-up in the dictionary, so unfortunate texts are slower, never wrong.
 */
export class CellCodes {
  readonly values: string[] = [""];
  private readonly byText = new Map<string, number>([["", 0]]);
  private readonly byCell = new Map<unknown, number>();
  private readonly cachedTexts: string[] = new Array<string>(PLACES).fill("");
  private readonly cachedCodes = new Uint32Array(PLACES);
  private readonly missed = new Uint32Array(BLOCK);

  constructor(
    private readonly field: LedgerField,
    private readonly clean: LedgerLayout["clean"],
  ) {
    this.cachedTexts[0] = NEVER_AT_ZERO;
  }

  /** Writes the codes of one column of some rows. */
  encode(rows: Rows, at: Uint32Array, count: number, column: number, into: Uint32Array): void {
    const misses = encodeCached(rows, at, count, column, this.cachedTexts, this.cachedCodes, into, this.missed);
    for (let k = 0; k < misses; k++) {
      const i = this.missed[k]!;
      const cell = rows[at[i]!]![column];
      const code = this.lookUp(cell, at[i]!);
      into[i] = code;
      if (typeof cell === "string") this.remember(cell, code);
    }
  }

  private remember(text: string, code: number): void {
    const place = placeOf(text);
    this.cachedTexts[place] = text;
    this.cachedCodes[place] = code;
  }

  private lookUp(cell: unknown, row: number): number {
    let code = this.byCell.get(cell);
    if (code === undefined) {
      code = this.codeOfText(this.clean(this.field, cell, row));
      this.byCell.set(cell, code);
    }
    return code;
  }

  private codeOfText(text: string): number {
    let code = this.byText.get(text);
    if (code === undefined) {
      code = this.values.push(text) - 1;
      this.byText.set(text, code);
    }
    return code;
  }
}

/**
 * Codes the cells the cache knows and lists the others; returns how many.
 *
 * This loop and its like take arrays only: compiled code that has seen instances of our classes is thrown away by the
 * garbage collection that takes the last of them, and the next ledger would start cold.
 */
function encodeCached(
  rows: Rows,
  at: Uint32Array,
  count: number,
  column: number,
  texts: readonly string[],
  codes: Uint32Array,
  into: Uint32Array,
  missed: Uint32Array,
): number {
  let misses = 0;
  for (let i = 0; i < count; i++) {
    const cell = rows[at[i]!]![column];
    if (typeof cell === "string") {
      const place = placeOf(cell);
      if (texts[place] === cell) into[i] = codes[place]!;
      else missed[misses++] = i;
    } else {
      missed[misses++] = i;
    }
  }
  return misses;
}

/** Codes differ at their ends, and numbered texts differ in their last digits. */
function placeOf(text: string): number {
  const length = text.length;
  if (length < 3) return length === 0 ? 0 : (text.charCodeAt(0) * 31 + text.charCodeAt(length - 1) * 7 + length) & (PLACES - 1);
  const end = text.charCodeAt(length - 1) + text.charCodeAt(length - 2) * 11 + text.charCodeAt(length - 3) * 101;
  return (end + length * 17) & (PLACES - 1);
}
