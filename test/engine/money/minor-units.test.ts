// Minor units: cells and texts that are amounts, and those that are not.

import { LARGEST_MINOR, minorFromNumber, minorFromText, minorNumberFromText, minorText, scaleOf, snappedMinor } from "../../../src/engine/money/minor-units";

describe("minorFromNumber", () => {
  it.each([
    [3354.47, 2, 335447],
    [-0.01, 2, -1],
    [1.005, 3, 1005],
    [12345678901234, 0, 12345678901234],
    [9999999999999.99, 2, 999999999999999],
    [0.0001, 4, 1],
    [-0, 2, 0],
  ])("reads %d with %d decimals", (value, decimals, units) => {
    expect(minorFromNumber(value, decimals)).toBe(units);
  });

  it.each([
    [0.1 + 0.2, 2, "binary noise"],
    [1.005, 2, "a third decimal"],
    [NaN, 2, "no number"],
    [Infinity, 2, "no number"],
    [70368744177664.1, 2, "more than 15 digits, where one double stands for several amounts"],
    [1e300, 0, "far too large"],
  ])("refuses %d with %d decimals: %s", (value, decimals) => {
    expect(minorFromNumber(value, decimals)).toBeNaN();
  });

  it("throws for a currency with five decimals", () => {
    expect(() => minorFromNumber(1, 5)).toThrow(RangeError);
    expect(() => scaleOf(-1)).toThrow(RangeError);
  });
});

describe("snappedMinor", () => {
  it.each([
    [0.1 + 0.2, 30],
    [1.1 * 1.1 * 100, 12100],
    [4.35 * 100, 43500],
    [0.1 + 0.2 - 0.3, 0],
    [-5e-17, 0],
  ])("takes binary noise off %d", (value, units) => {
    expect(snappedMinor(value, 2)).toBe(units);
  });

  it.each([0.005, 12.345, 0.30000000000001, 1 / 3, NaN, Infinity, 1e16])("leaves %d refused", (value) => {
    expect(snappedMinor(value, 2)).toBeNaN();
  });
});

describe("minorFromText", () => {
  it.each([
    ["3354.47", 2, 335447n],
    ["-3354.5", 2, -335450n],
    ["+7", 2, 700n],
    ["12.500", 2, 1250n],
    ["0012", 0, 12n],
    ["-0.00", 2, 0n],
    ["90071992547409.91", 2, LARGEST_MINOR],
    ["1.123456", 6, 1123456n],
  ])("reads %s with %d decimals", (text, decimals, units) => {
    expect(minorFromText(text, decimals)).toEqual({ units, problem: null });
  });

  it.each([
    ["", "malformed"],
    ["1,000.00", "malformed"],
    [".5", "malformed"],
    ["5.", "malformed"],
    ["1e3", "malformed"],
    ["(5.00)", "malformed"],
    ["１２", "malformed"],
    ["0.005", "too-precise"],
    ["-12.3456", "too-precise"],
    ["90071992547409.92", "too-large"],
    ["99999999999999999999999", "too-large"],
  ])("refuses %j as %s", (text, problem) => {
    expect(minorFromText(text, 2)).toEqual({ units: null, problem });
  });
});

describe("minorNumberFromText", () => {
  it.each([
    ["3354.47", 335447],
    ["-3354.5", -335450],
    ["+7", 700],
    ["-0", 0],
    ["9999999999999.99", 999999999999999],
  ])("reads %s", (text, units) => expect(minorNumberFromText(text, 2)).toBe(units));

  it.each(["", "-", "+", ".", ".5", "5.", "-.5", "1.2.3", "1-2", "0.005", "12.500", "9007199254740992", "00000000000000000012", "1 "])(
    "leaves %j to the careful reader",
    (text) => expect(minorNumberFromText(text, 2)).toBeNaN(),
  );
});

describe("minorText", () => {
  it.each([
    [335447n, 2, "3354.47"],
    [-5, 2, "-0.05"],
    [-0, 2, "0.00"],
    [7n, 0, "7"],
    [-123n, 4, "-0.0123"],
    [123456789012345678901234567890n, 2, "1234567890123456789012345678.90"],
  ])("prints %s with %d decimals as %s", (units, decimals, text) => {
    expect(minorText(units, decimals)).toBe(text);
  });

  it("throws for what is no whole number of units", () => {
    expect(() => minorText(0.5, 2)).toThrow(RangeError);
    expect(() => minorText(2 ** 53, 2)).toThrow(RangeError);
    expect(() => minorText(NaN, 2)).toThrow(RangeError);
  });
});
