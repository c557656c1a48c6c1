// Laws of minor units: every amount survives the way through a cell, through text and back.

import fc from "fast-check";
import { parseDecimal } from "../../src/engine/money/decimal";
import { minorFromNumber, minorFromText, minorNumberFromText, minorText, snappedMinor } from "../../src/engine/money/minor-units";

const decimals = fc.integer({ min: 0, max: 4 });
const fifteenDigits = fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 });
const safe = fc.integer({ min: -Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER });

/** Doubles of every kind, half of them amounts. */
const doubles = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -9e10, max: 9e10 }),
  fc.integer({ min: -99_999_999, max: 99_999_999 }).map((units) => units / 1_000),
);

describe("minor units", () => {
  it("reads back the number a cell keeps of an amount", () => {
    fc.assert(
      fc.property(fifteenDigits, decimals, (units, places) => {
        const cell = Number(minorText(units, places));
        expect(minorFromNumber(cell, places)).toBe(units);
        expect(snappedMinor(cell, places)).toBe(units);
      }),
    );
  });

  it("agrees with decimal.js on any double", () => {
    fc.assert(
      fc.property(doubles, decimals, (value, places) => {
        const plain = parseDecimal(value.toFixed(20))!.toFixed();
        const text = minorFromText(parseDecimal(value.toFixed(20))!.toDecimalPlaces(places).toFixed(places), places).units!;
        const isAmount = Number(minorText(text, places)) === value;
        expect({ plain, is: !Number.isNaN(minorFromNumber(value, places)) }).toEqual({ plain, is: isAmount });
      }),
    );
  });

  it("takes back any noise below half of the fifteenth digit", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999_999 }), fc.integer({ min: -1, max: 1 }), (units, steps) => {
        const cell = units / 100;
        expect(snappedMinor(cell + (steps * cell) / 2 ** 52, 2)).toBe(units);
      }),
    );
  });

  it("prints and reads text without loss", () => {
    fc.assert(
      fc.property(safe, decimals, (units, places) => {
        expect(minorFromText(minorText(units, places), places)).toEqual({ units: BigInt(units), problem: null });
      }),
    );
  });

  it("reads in bulk what it reads carefully, or nothing", () => {
    const text = fc.stringMatching(/^[+-]?[0-9]{0,18}[.]?[0-9]{0,5}$/);
    fc.assert(
      fc.property(text, decimals, (given, places) => {
        const fast = minorNumberFromText(given, places);
        if (!Number.isNaN(fast)) expect(minorFromText(given, places).units).toBe(BigInt(fast));
      }),
      { numRuns: 1_000 },
    );
  });
});
