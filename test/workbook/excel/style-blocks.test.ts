// Blocks cover every cell with a value once, and nothing else.
import fc from "fast-check";
import { type Block, blocksOf } from "../../../src/workbook/excel/style-blocks";

function codesOf(rows: readonly (readonly number[])[]) {
  return { rows: rows.length, columns: rows[0]?.length ?? 0, at: (row: number, column: number) => rows[row]![column]! };
}

function painted(blocks: readonly Block[], height: number, width: number): number[][] {
  const grid = Array.from({ length: height }, () => new Array<number>(width).fill(0));
  for (const { top, left, bottom, right, value } of blocks) {
    for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) grid[row]![column]! += value * 1000 + 1;
  }
  return grid;
}

it("takes a column that looks alike as one block", () => {
  expect(blocksOf(codesOf([[1, 2, 2], [1, 2, 2], [1, 2, 0]]))).toEqual([
    { top: 0, left: 0, bottom: 2, right: 0, value: 1 },
    { top: 0, left: 1, bottom: 1, right: 2, value: 2 },
    { top: 2, left: 1, bottom: 2, right: 1, value: 2 },
  ]);
});

it("keeps flat values in single rows and narrow ones in single columns", () => {
  const codes = codesOf([[1, 1], [1, 1]]);
  expect(blocksOf({ ...codes, isFlat: () => true })).toHaveLength(2);
  expect(blocksOf({ ...codes, isNarrow: () => true })).toHaveLength(2);
  expect(blocksOf({ ...codes, isFlat: () => true, isNarrow: () => true })).toHaveLength(4);
});

it("covers every cell with its value exactly once", () => {
  const grids = fc.integer({ min: 1, max: 6 }).chain((width) => fc.array(fc.array(fc.integer({ min: 0, max: 2 }), { minLength: width, maxLength: width }), { maxLength: 8 }));
  fc.assert(
    fc.property(grids, fc.boolean(), fc.boolean(), (rows, flat, narrow) => {
      const codes = { ...codesOf(rows), isFlat: () => flat, isNarrow: () => narrow };
      const expected = rows.map((cells) => cells.map((value) => (value === 0 ? 0 : value * 1000 + 1)));
      expect(painted(blocksOf(codes), rows.length, rows[0]?.length ?? 0)).toEqual(expected);
    }),
  );
});
