// Equal neighbours as rectangles: a sheet has tens of thousands of cells and a few dozen blocks that look alike.

import type { Area } from "../workbook";

/** A rectangle of cells with one value. */
export interface Block extends Area {
  readonly value: number;
}

/** A grid of small numbers, row by row; 0 stands for nothing. */
export interface Codes {
  readonly rows: number;
  readonly columns: number;
  at(row: number, column: number): number;
  /** True when blocks of this value may be no more than one row high or one column wide. */
  isFlat?(value: number): boolean;
  isNarrow?(value: number): boolean;
}

/** Rectangles that together cover every cell with a value, from top to bottom; a rectangle grows as far down as its run repeats. */
export function blocksOf(codes: Codes): Block[] {
  const blocks: Block[] = [];
  let open = new Map<number, { -readonly [Key in keyof Block]: Block[Key] }>();
  for (let row = 0; row < codes.rows; row++) {
    const grown: typeof open = new Map();
    for (let left = 0; left < codes.columns; ) {
      const value = codes.at(row, left);
      let right = left;
      if (!codes.isNarrow?.(value)) while (right + 1 < codes.columns && codes.at(row, right + 1) === value) right++;
      if (value !== 0) {
        const above = open.get(left);
        if (above && above.right === right && above.value === value && !codes.isFlat?.(value)) {
          above.bottom = row;
          grown.set(left, above);
        } else {
          const block = { top: row, left, bottom: row, right, value };
          blocks.push(block);
          grown.set(left, block);
        }
      }
      left = right + 1;
    }
    open = grown;
  }
  return blocks;
}
