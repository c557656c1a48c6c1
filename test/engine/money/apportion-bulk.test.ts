// Bulk apportioning: the same parts as the careful way, on either side of the float64 limit, and what is refused.

import { apportionBulk } from "../../../src/engine/money/apportion-bulk";

function parts(total: number, weights: readonly number[]): number[] {
  const into = new Float64Array(weights.length);
  apportionBulk(total, Float64Array.from(weights), into);
  return [...into];
}

describe("apportionBulk", () => {
  it("serves the largest fraction, the first of equals", () => {
    expect(parts(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(parts(-100, [1, 1, 1])).toEqual([-33, -33, -34]);
    expect(parts(1000, [3, 3, 1, 0])).toEqual([429, 428, 143, 0]);
    expect(parts(0, [0, 0])).toEqual([0, 0]);
  });

  it("decides ties by position among many equals", () => {
    const into = parts(150_001, Array.from({ length: 100_000 }, () => 7));
    expect(into.slice(0, 50_001).every((part) => part === 2)).toBe(true);
    expect(into.slice(50_001).every((part) => part === 1)).toBe(true);
  });

  it("is exact beyond the products float64 holds", () => {
    expect(parts(9007199254740991, [4503599627370497, 4503599627370494])).toEqual([4503599627370497, 4503599627370494]);
    expect(parts(10, [3, -1])).toEqual([15, -5]);
  });

  it.each([
    ["a total without weights", 1, [0, 0]],
    ["a fraction of a unit", 1, [0.5, 0.5]],
    ["fractions that would cancel", 1, [1.5, -0.5]],
    ["no number", 1, [NaN, 1]],
    ["infinity", 1, [Infinity, 1]],
    ["half a unit to split", 0.5, [1, 1]],
    ["a total beyond 2^53", 2 ** 53, [1, 1]],
    ["a part beyond 2^53", 9007199254740991, [3, -1]],
  ])("refuses %s", (_what, total, weights) => {
    expect(() => parts(total, weights)).toThrow(RangeError);
  });

  it("refuses parts of another length", () => {
    expect(() => apportionBulk(1, new Float64Array(2), new Float64Array(3))).toThrow(RangeError);
  });
});
