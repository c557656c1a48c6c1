import fc from "fast-check";
import { compare, exact, floorDiv, gcd, halfUp, halfUpDiv, lcm, minus, nearestNumber, over, plus, reduced, sumOf, times } from "../../../src/engine/money/exact";

const share = fc.tuple(fc.bigInt(-(10n ** 30n), 10n ** 30n), fc.bigInt(1n, 10n ** 20n)).map(([n, d]) => exact(n, d));

describe("exact shares", () => {
  it("round half away from zero", () => {
    expect(halfUp(exact(5n, 1000n), 2)).toBe(1n);
    expect(halfUp(exact(-5n, 1000n), 2)).toBe(-1n);
    expect(halfUp(exact(4999n, 1_000_000n), 2)).toBe(0n);
    expect(halfUpDiv(7n, 2n)).toBe(4n);
    expect(halfUpDiv(-7n, 2n)).toBe(-4n);
  });

  it("floor toward minus infinity", () => {
    expect(floorDiv(7n, 2n)).toBe(3n);
    expect(floorDiv(-7n, 2n)).toBe(-4n);
    expect(floorDiv(-8n, 2n)).toBe(-4n);
  });

  it("have one nearest number, ties to even", () => {
    expect(nearestNumber(exact(1n, 3n))).toBe(1 / 3);
    expect(nearestNumber(exact(-10n, 7n))).toBe(-10 / 7);
    expect(nearestNumber(exact(0n, 5n))).toBe(0);
    expect(nearestNumber(exact(2n ** 53n + 1n))).toBe(2 ** 53);
    expect(nearestNumber(exact(2n * (2n ** 53n + 1n) * 10n ** 30n + 1n, 2n * 10n ** 30n))).toBe(2 ** 53 + 2);
    fc.assert(fc.property(fc.bigInt(-(10n ** 22n), 10n ** 22n), fc.integer({ min: 0, max: 12 }), (n, decimals) => {
      const digits = (n < 0n ? -n : n).toString().padStart(decimals + 1, "0");
      const text = `${n < 0n ? "-" : ""}${digits.slice(0, digits.length - decimals)}.${digits.slice(digits.length - decimals)}`;
      expect(nearestNumber(exact(n, 10n ** BigInt(decimals)))).toBe(Number(text) + 0);
    }));
  });

  it("keep a positive denominator and refuse none", () => {
    expect(exact(1n, -3n)).toEqual({ n: -1n, d: 3n });
    expect(() => exact(1n, 0n)).toThrow(RangeError);
    expect(() => over(exact(1n), exact(0n))).toThrow(RangeError);
  });

  it("know greatest common divisor and least common multiple", () => {
    expect(gcd(-12n, 18n)).toBe(6n);
    expect(lcm(4n, 6n)).toBe(12n);
    expect(lcm(0n, 6n)).toBe(0n);
    expect(reduced(exact(6n, 4n))).toEqual({ n: 3n, d: 2n });
  });

  it("add, take away, multiply and divide without losing anything", () => {
    fc.assert(
      fc.property(share, share, (a, b) => {
        expect(compare(minus(plus(a, b), b), a)).toBe(0);
        expect(compare(times(a, b), times(b, a))).toBe(0);
        if (b.n !== 0n) expect(compare(times(over(a, b), b), a)).toBe(0);
        expect(compare(sumOf([a, b, a]), plus(times(a, exact(2n)), b))).toBe(0);
      }),
    );
  });

  it("round to within half a unit", () => {
    fc.assert(
      fc.property(share, fc.integer({ min: 0, max: 12 }), (a, decimals) => {
        const twiceOff = minus(times(exact(halfUp(a, decimals)), exact(2n)), times(a, exact(2n * 10n ** BigInt(decimals))));
        expect(compare(times(twiceOff, twiceOff), exact(1n))).toBeLessThanOrEqual(0);
      }),
    );
  });
});
