// Cell codes: the dictionary of one ledger column, from cells of any kind to small numbers.

import type { LedgerField, LedgerLayout } from "./ledger";

/** Places of the cache that stands in front of the dictionary; a power of two. */
const PLACES = 2_048;

/** An empty cache. The empty text belongs at place 0, so another stands there; no text is found where it does not belong. */
const EMPTY_CACHE: readonly string[] = ["\u0000", ...Array.from({ length: PLACES - 1 }, () => "")];

/**
 * Codes cells by their canonical text, which is asked for once for each distinct cell. Code 0 is the empty text.
 *
 * Most texts of a column were met a moment ago: a cache without chains, placed by a text's length and end, saves
 * hashing them whole. A miss costs one look-up in the dictionary, so unfortunate texts are slower, never wrong.
 */
export class CellCodes {
  readonly values: string[] = [""];
  readonly cachedTexts: string[] = EMPTY_CACHE.slice();
  readonly cachedCodes = new Uint32Array(PLACES);
  private readonly byText = new Map<string, number>([["", 0]]);
  private readonly byCell = new Map<unknown, number>();

  constructor(
    private readonly field: LedgerField,
    private readonly clean: LedgerLayout["clean"],
  ) {}

  /** Code of a cell the cache does not know; texts are cached. */
  codeOf(cell: unknown, row: number): number {
    let code = this.byCell.get(cell);
    if (code === undefined) {
      code = this.codeOfText(this.clean(this.field, cell, row));
      this.byCell.set(cell, code);
    }
    if (typeof cell === "string") {
      const place = placeOf(cell);
      this.cachedTexts[place] = cell;
      this.cachedCodes[place] = code;
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

/** Place of a text in the cache: codes differ at their ends, and numbered texts in their last digits. */
export function placeOf(text: string): number {
  const length = text.length;
  if (length < 3) return length === 0 ? 0 : (text.charCodeAt(0) * 16 + text.charCodeAt(length - 1) + length) & (PLACES - 1);
  const end = text.charCodeAt(length - 1) + (text.charCodeAt(length - 2) << 4) + (text.charCodeAt(length - 3) << 7);
  return (end + length * 37) & (PLACES - 1);
}
