// Decimals: what is read exactly, what is refused, and integers that keep proportions.

import fc from "fast-check";
import { minorText } from "../../../src/engine/money/minor-units";
import { Decimal, decimalToExact, parseDecimal, toIntegers } from "../../../src/engine/money/decimal";

const LONG = `${"1234567890".repeat(30)}.${"0987654321".repeat(30)}`;

describe("parseDecimal", () => {
  it.each(["0", "7", "-3354.47", "+12.50", "007.10", "-0"])("reads %s", (text) => {
    expect(parseDecimal(text)!.toNumber()).toBe(Number(text) + 0);
  });

  it("keeps every digit of a long number", () => {
    expect(parseDecimal(LONG)!.toFixed()).toBe(LONG.replace(/0+$/, ""));
    expect(decimalToExact(parseDecimal(`-${LONG}`)!)).toEqual({ n: -BigInt(LONG.replace(".", "")), d: 10n ** 300n });
  });

  it.each(["", " ", ".5", "5.", "1,000", "1e3", "0x10", "1_000", " 1", "1 ", "--1", "１２", "NaN", "Infinity", "1.2.3", "1\n"])(
    "refuses %j",
    (text) => expect(parseDecimal(text)).toBeNull(),
  );

  it("reads minus zero as zero", () => {
    expect(Object.is(parseDecimal("-0.00")!.toNumber(), 0)).toBe(true);
  });
});

describe("Decimal", () => {
  it("rounds half away from zero and prints without exponent", () => {
    expect(new Decimal("-0.005").toFixed(2)).toBe("-0.01");
    expect(new Decimal("0.0000000000000001").toString()).toBe("0.0000000000000001");
    expect(new Decimal("123456789012345678901234567890").toString()).toBe("123456789012345678901234567890");
  });
});

describe("decimalToExact", () => {
  it("is an integer over a power of ten", () => {
    expect(decimalToExact(new Decimal("-12.50"))).toEqual({ n: -125n, d: 10n });
    expect(decimalToExact(new Decimal("1200"))).toEqual({ n: 1200n, d: 1n });
  });

  it("is the number it was written as, whatever its digits and its point", () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 22n), 10n ** 22n), fc.nat(24), (units, decimals) => {
        const { n, d } = decimalToExact(new Decimal(minorText(units, decimals)));
        expect(n * 10n ** BigInt(decimals)).toBe(units * d);
        expect(d === 1n || n % 10n !== 0n).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("throws for what is no number", () => {
    expect(() => decimalToExact(new Decimal(NaN))).toThrow(RangeError);
    expect(() => decimalToExact(new Decimal(Infinity))).toThrow(RangeError);
  });
});

describe("toIntegers", () => {
  it("scales all quantities by one power of ten", () => {
    expect(toIntegers(["1.5", "-0.25", "3"].map((text) => parseDecimal(text)!))).toEqual([150n, -25n, 300n]);
    expect(toIntegers([])).toEqual([]);
  });
});
