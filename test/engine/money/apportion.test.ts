// Apportioning: who takes the odd cent under each tail, with red ink and rounded rates, and what is refused.

import { type ApportionOptions, apportion, roundToTotal } from "../../../src/engine/money/apportion";

function parts(total: bigint, weights: readonly bigint[], options?: ApportionOptions): bigint[] {
  return apportion(total, weights, options).parts;
}

describe("largest remainder", () => {
  it("gives the odd cent to the largest fraction, the first of equals", () => {
    expect(apportion(100n, [1n, 1n, 1n])).toEqual({ parts: [34n, 33n, 33n], odd: [{ position: 0, by: 1n, why: "largest-remainder" }] });
    expect(parts(1000n, [3n, 3n, 1n])).toEqual([429n, 428n, 143n]);
  });

  it("tells nothing where every part is its half-up share", () => {
    expect(apportion(1000n, [1n, 3n])).toEqual({ parts: [250n, 750n], odd: [] });
  });

  it("tells a part that was kept below its half-up share", () => {
    expect(apportion(5n, [1n, 1n])).toEqual({ parts: [3n, 2n], odd: [{ position: 1, by: -1n, why: "largest-remainder" }] });
  });

  it("cuts toward minus infinity below zero", () => {
    expect(parts(-100n, [1n, 1n, 1n])).toEqual([-33n, -33n, -34n]);
    expect(parts(10n, [3n, -1n])).toEqual([15n, -5n]);
    expect(parts(10n, [-1n, -2n])).toEqual([3n, 7n]);
  });

  it("gives nothing to a weight of zero", () => {
    expect(parts(101n, [0n, 1n, 1n, 0n])).toEqual([0n, 51n, 50n, 0n]);
  });

  it("splits no total over no weights", () => {
    expect(apportion(0n, [])).toEqual({ parts: [], odd: [] });
    expect(parts(0n, [0n, 0n])).toEqual([0n, 0n]);
    expect(parts(0n, [5n, 1n])).toEqual([0n, 0n]);
  });
});

describe("the other tails", () => {
  it("leave the rest to the last line that has a weight", () => {
    expect(apportion(100n, [1n, 1n, 1n, 0n], { tail: "last" })).toEqual({ parts: [33n, 33n, 34n, 0n], odd: [{ position: 2, by: 1n, why: "last" }] });
    expect(parts(200n, [1n, 1n, 1n], { tail: "last" })).toEqual([67n, 67n, 66n]);
  });

  it("leave the rest to the largest exact share, the first of equals", () => {
    expect(parts(100n, [333n, 334n, 333n], { tail: "largest" })).toEqual([33n, 34n, 33n]);
    expect(parts(100n, [1n, 1n, 1n], { tail: "largest" })).toEqual([34n, 33n, 33n]);
    expect(parts(-20n, [1n, -5n, 1n], { tail: "largest" })).toEqual([7n, -34n, 7n]);
  });

  it("leave the rest to a named line", () => {
    expect(apportion(100n, [1n, 1n, 1n], { tail: { to: 1 } })).toEqual({ parts: [33n, 34n, 33n], odd: [{ position: 1, by: 1n, why: "named" }] });
  });
});

describe("a rate rounded first", () => {
  // 1,000.00 over 3 x 100 hours: the rate 3.333... is rounded to 3.33, so 1.00 is left for the last line.
  it("leaves its gap to the last line", () => {
    expect(apportion(100000n, [100n, 100n, 100n], { rateDecimals: 2 })).toEqual({
      parts: [33300n, 33300n, 33400n],
      odd: [{ position: 2, by: 100n, why: "last" }],
    });
  });

  it("counts the decimals of amounts and weights", () => {
    expect(parts(1000n, [150n, 150n], { rateDecimals: 1, amountDecimals: 0, weightDecimals: 2 })).toEqual([500n, 500n]);
    expect(parts(1000n, [100n, 200n], { rateDecimals: 1, amountDecimals: 0, weightDecimals: 2, tail: { to: 0 } })).toEqual([333n, 667n]);
  });

  it("rounds it half away from zero below zero too", () => {
    expect(parts(-1n, [200n, 0n], { rateDecimals: 0, amountDecimals: 0, weightDecimals: 2, tail: "last" })).toEqual([-1n, 0n]);
    expect(parts(-1n, [100n, 100n], { rateDecimals: 0, amountDecimals: 0, weightDecimals: 2, tail: "last" })).toEqual([-1n, 0n]);
  });
});

describe("roundToTotal", () => {
  it("brings exact parts to whole units that add up to the total", () => {
    expect(roundToTotal([15n, 15n, 30n], 10n, 6n)).toEqual([2n, 1n, 3n]);
    expect(roundToTotal([-15n, 25n], 10n, 1n)).toEqual([-1n, 2n]);
  });

  it("leaves a part of zero alone even when the total is further away", () => {
    expect(roundToTotal([0n, 10n, 20n], 10n, 8n)).toEqual([0n, 4n, 4n]);
    expect(roundToTotal([0n, 10n, 20n], 10n, 0n)).toEqual([0n, 0n, 0n]);
  });

  it("refuses a total for parts that are all zero", () => {
    expect(() => roundToTotal([0n, 0n], 10n, 1n)).toThrow(RangeError);
    expect(roundToTotal([0n, 0n], 10n, 0n)).toEqual([0n, 0n]);
  });
});

describe("apportion refuses", () => {
  it("a total without weights", () => {
    expect(() => apportion(1n, [])).toThrow(RangeError);
    expect(() => apportion(1n, [1n, -1n])).toThrow(/add up to zero/);
  });

  it("a receiver that is not there", () => {
    expect(() => apportion(1n, [1n], { tail: { to: 1 } })).toThrow(RangeError);
    expect(() => apportion(1n, [1n], { tail: { to: -1 } })).toThrow(RangeError);
  });
});
