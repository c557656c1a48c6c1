// Line blocks: the matrix rows that are ledger lines, a few at a time, so that a row is read while it is at hand.

import type { LedgerLayout } from "./ledger";

/** Lines read together. Their rows stay in the processor's cache while one column after another is read. */
export const BLOCK = 1_024;

/** The first block is short: nothing in it has been met before, and every cell of it takes the slow way. */
const FIRST_BLOCK = 64;

/** Number of lines between the first and the last row. */
export function countLines({ firstRow, lastRow, skipped }: LedgerLayout): number {
  let lines = Math.max(0, lastRow - firstRow);
  if (skipped) for (let row = firstRow; row < lastRow; row++) if (skipped[row]) lines--;
  return lines;
}

/**
 * Calls `read` for every block of lines.
 *
 * @param read  gets the matrix rows of the block's lines, how many there are, and the index of the first line
 */
export function forEachBlock(layout: LedgerLayout, read: (at: Uint32Array, count: number, line: number) => void): void {
  const { firstRow, lastRow, skipped } = layout;
  const at = new Uint32Array(BLOCK);
  let line = 0;
  let row = firstRow;
  while (row < lastRow) {
    const to = Math.min(row + (row === firstRow ? FIRST_BLOCK : BLOCK), lastRow);
    const count = listLines(at, row, to, skipped);
    if (count > 0) read(at, count, line);
    line += count;
    row = to;
  }
}

function listLines(at: Uint32Array, from: number, to: number, skipped: Uint8Array | null): number {
  let count = 0;
  for (let row = from; row < to; row++) if (skipped === null || !skipped[row]) at[count++] = row;
  return count;
}
