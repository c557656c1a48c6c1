// Encoding rows: the cells of some columns, block by block, as codes of their dictionaries, and numbers picked up on the way.

import { type CellCodes, placeOf } from "./cell-codes";
import { BLOCK } from "./line-blocks";

type Rows = readonly (readonly unknown[])[];

/** Written in place of the code of a cell that the cache does not know. */
const UNKNOWN = 0xffffffff;

const unknown = new Uint32Array(BLOCK);

/**
 * Writes the codes of a block of rows, and the numbers of one more column (NaN where a cell is none).
 *
 * @param at       matrix rows of the block
 * @param cells    one dictionary a column
 * @param columns  the matrix columns, in the order of the dictionaries
 * @param into     receives the codes, one array a column
 * @param numbers  receives the numbers of `numberColumn`
 */
export function encodeRows(
  rows: Rows,
  at: Uint32Array,
  count: number,
  cells: readonly CellCodes[],
  columns: readonly number[],
  into: readonly Uint32Array[],
  numberColumn: number,
  numbers: Float64Array,
): void {
  const [texts, codes] = [cells.map((one) => one.cachedTexts), cells.map((one) => one.cachedCodes)];
  if (cells.length < 3) pickNumbers(rows, at, count, numberColumn, numbers);
  let first = 0;
  for (; first + 3 <= cells.length; first += 3) {
    const misses = encodeThree(rows, at, count, columns, texts, codes, into, first, numberColumn, numbers, unknown);
    for (let k = 0; k < misses; k++) {
      for (let column = first; column < first + 3; column++) lookUp(rows, at, unknown[k]!, cells[column]!, columns[column]!, into[column]!);
    }
  }
  for (; first < cells.length; first++) {
    const misses = encodeOne(rows, at, count, columns[first]!, texts[first]!, codes[first]!, into[first]!, unknown);
    for (let k = 0; k < misses; k++) lookUp(rows, at, unknown[k]!, cells[first]!, columns[first]!, into[first]!);
  }
}

function lookUp(rows: Rows, at: Uint32Array, i: number, cells: CellCodes, column: number, into: Uint32Array): void {
  if (into[i] === UNKNOWN) into[i] = cells.codeOf(rows[at[i]!]![column], at[i]!);
}

/**
 * Codes the cells of three columns that the caches know, and lists the lines with others; returns how many.
 *
 * Three at a time, because fetching a row costs as much as coding one of its cells. The loops take arrays only: compiled
 * code that has seen instances of our classes goes with the garbage collection that takes the last of them, and the
 * next ledger would start cold.
 */
function encodeThree(
  rows: Rows,
  at: Uint32Array,
  count: number,
  columns: readonly number[],
  texts: readonly (readonly string[])[],
  codes: readonly Uint32Array[],
  into: readonly Uint32Array[],
  first: number,
  numberColumn: number,
  numbers: Float64Array,
  missed: Uint32Array,
): number {
  const [columnA, columnB, columnC] = [columns[first]!, columns[first + 1]!, columns[first + 2]!];
  const [textsA, textsB, textsC] = [texts[first]!, texts[first + 1]!, texts[first + 2]!];
  const [codesA, codesB, codesC] = [codes[first]!, codes[first + 1]!, codes[first + 2]!];
  const [intoA, intoB, intoC] = [into[first]!, into[first + 1]!, into[first + 2]!];
  let misses = 0;
  for (let i = 0; i < count; i++) {
    const row = rows[at[i]!]!;
    const a = row[columnA];
    const b = row[columnB];
    const c = row[columnC];
    const number = row[numberColumn];
    numbers[i] = typeof number === "number" ? number : NaN;
    let codeA = UNKNOWN;
    let codeB = UNKNOWN;
    let codeC = UNKNOWN;
    if (typeof a === "string") {
      const place = placeOf(a);
      if (textsA[place] === a) codeA = codesA[place]!;
    }
    if (typeof b === "string") {
      const place = placeOf(b);
      if (textsB[place] === b) codeB = codesB[place]!;
    }
    if (typeof c === "string") {
      const place = placeOf(c);
      if (textsC[place] === c) codeC = codesC[place]!;
    }
    intoA[i] = codeA;
    intoB[i] = codeB;
    intoC[i] = codeC;
    if (codeA === UNKNOWN || codeB === UNKNOWN || codeC === UNKNOWN) missed[misses++] = i;
  }
  return misses;
}

/** The numbers of a column; NaN where a cell is none. */
export function pickNumbers(rows: Rows, at: Uint32Array, count: number, column: number, into: Float64Array): void {
  for (let i = 0; i < count; i++) {
    const cell = rows[at[i]!]![column];
    into[i] = typeof cell === "number" ? cell : NaN;
  }
}

/** Codes the cells of one column, as `encodeThree`. */
function encodeOne(
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
    let code = UNKNOWN;
    if (typeof cell === "string") {
      const place = placeOf(cell);
      if (texts[place] === cell) code = codes[place]!;
    }
    into[i] = code;
    if (code === UNKNOWN) missed[misses++] = i;
  }
  return misses;
}
