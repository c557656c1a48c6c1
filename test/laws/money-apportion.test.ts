// Laws of apportioning: nothing is lost, nobody is a unit away from his share, and only proportions count.

import fc from "fast-check";
import { type Tail, apportion, roundToTotal } from "../../src/engine/money/apportion";
import { apportionBulk } from "../../src/engine/money/apportion-bulk";
import { floorDiv, halfUpDiv } from "../../src/engine/money/exact";

const totals = fc.oneof(fc.bigInt(-1_000n, 1_000n), fc.bigInt(-(10n ** 20n), 10n ** 20n));
const weight = fc.oneof(fc.bigInt(0n, 9n), fc.bigInt(0n, 10n ** 12n));
const weights = fc.array(weight, { minLength: 1, maxLength: 40 }).filter((list) => list.some((one) => one > 0n));
const redWeights = fc.array(fc.bigInt(-50n, 100n), { minLength: 1, maxLength: 20 }).filter((list) => sum(list) !== 0n);
const tails = fc.oneof(fc.constantFrom<Tail>("largest-remainder", "last", "largest"), fc.constant<Tail>({ to: 0 }));

function sum(terms: readonly bigint[]): bigint {
  return terms.reduce((total, term) => total + term, 0n);
}

describe("apportion", () => {
  it("keeps the total under every tail, rate and sign", () => {
    fc.assert(
      fc.property(totals, fc.oneof(weights, redWeights), tails, fc.option(fc.nat(6)), (total, given, tail, rateDecimals) => {
        expect(sum(apportion(total, given, { tail, rateDecimals }).parts)).toBe(total);
      }),
    );
  });

  it("keeps every part within one unit of its exact share", () => {
    fc.assert(
      fc.property(totals, fc.oneof(weights, redWeights), (total, given) => {
        const whole = sum(given);
        const sign = whole < 0n ? -1n : 1n;
        apportion(total, given).parts.forEach((part, i) => {
          const floor = floorDiv(sign * total * given[i]!, sign * whole);
          const exactly = floor * whole === total * given[i]!;
          expect(exactly ? part === floor : part === floor || part === floor + 1n).toBe(true);
        });
      }),
    );
  });

  it("never gives a unit to a smaller fraction while a larger goes without", () => {
    fc.assert(
      fc.property(totals, weights, (total, given) => {
        const whole = sum(given);
        const lines = apportion(total, given).parts.map((part, i) => {
          const floor = floorDiv(total * given[i]!, whole);
          return { got: part > floor, fraction: total * given[i]! - floor * whole, i };
        });
        const served = lines.filter((line) => line.got);
        const unserved = lines.filter((line) => !line.got);
        for (const a of served) for (const b of unserved) expect(a.fraction > b.fraction || (a.fraction === b.fraction && a.i < b.i)).toBe(true);
      }),
    );
  });

  it("knows nothing of the unit weights are given in", () => {
    fc.assert(
      fc.property(totals, weights, tails, fc.bigInt(1n, 10n ** 9n), (total, given, tail, scale) => {
        const scaled = given.map((one) => one * scale);
        expect(apportion(total, scaled, { tail })).toEqual(apportion(total, given, { tail }));
      }),
    );
  });

  it("moves parts with their weights, apart from ties", () => {
    fc.assert(
      fc.property(totals, weights, (total, given) => {
        const distinct = [...new Set(given)];
        const whole = sum(distinct);
        const fractions = distinct.map((one) => total * one - floorDiv(total * one, whole) * whole);
        fc.pre(new Set(fractions).size === fractions.length);
        const turned = apportion(total, [...distinct].reverse()).parts.reverse();
        expect(turned).toEqual(apportion(total, distinct).parts);
      }),
    );
  });

  it("tells every unit by which a part differs from its half-up share", () => {
    fc.assert(
      fc.property(totals, weights, tails, (total, given, tail) => {
        const { parts, odd } = apportion(total, given, { tail });
        const told = parts.map((part, i) => part - (odd.find((one) => one.position === i)?.by ?? 0n));
        expect(told).toEqual(given.map((one) => halfUpDiv(total * one, sum(given))));
        expect(odd.every((one) => one.by !== 0n)).toBe(true);
      }),
    );
  });
});

describe("roundToTotal", () => {
  it("reaches any total it is given", () => {
    const numerators = fc.array(fc.bigInt(-1_000n, 1_000n), { minLength: 1, maxLength: 20 }).filter((list) => list.some((n) => n !== 0n));
    fc.assert(
      fc.property(numerators, fc.bigInt(1n, 100n), fc.bigInt(-500n, 500n), (list, denominator, total) => {
        const parts = roundToTotal(list, denominator, total);
        expect(sum(parts)).toBe(total);
        list.forEach((n, i) => n === 0n && expect(parts[i]).toBe(0n));
      }),
    );
  });
});

describe("apportionBulk", () => {
  const small = fc.oneof(fc.nat(9), fc.nat(10_000), fc.constant(7));
  const large = fc.oneof(fc.nat(2 ** 26), fc.nat(2 ** 40));
  const red = fc.integer({ min: -100, max: 1_000 });
  const bulk = fc
    .oneof(...[small, large, red].map((one) => fc.array(one, { minLength: 1, maxLength: 1_500, size: "max" })))
    .filter((list) => list.reduce((total, one) => total + one, 0) !== 0);
  const units = fc.oneof(fc.integer({ min: -100_000, max: 100_000 }), fc.maxSafeInteger().map((n) => Math.trunc(n / 2 ** 12)));

  it("gives the parts of the careful way, ties included", () => {
    fc.assert(
      fc.property(units, bulk, (total, given) => {
        const into = new Float64Array(given.length);
        apportionBulk(total, Float64Array.from(given), into);
        expect(Array.from(into, BigInt)).toEqual(apportion(BigInt(total), given.map(BigInt)).parts);
        expect(into.every((part) => !Object.is(part, -0))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("does so where a remainder is planted at either end or in the middle", () => {
    const planted = fc.tuple(fc.integer({ min: 3, max: 2 ** 33 }), fc.nat(2 ** 45), fc.integer({ min: -1, max: 1 }), fc.boolean());
    const nearLimit = fc.tuple(fc.integer({ min: 2 ** 26, max: 2 ** 26 + 2 ** 25 }), fc.nat(2 ** 27), fc.integer({ min: -1, max: 1 }), fc.boolean());
    fc.assert(
      fc.property(fc.oneof(planted, nearLimit), ([whole, first, off, half]) => {
        const weight = first % whole;
        const inverse = inverseOf(BigInt(weight), BigInt(whole));
        fc.pre(inverse !== null);
        const target = (half ? BigInt(whole) / 2n : 0n) + BigInt(off);
        const total = (((target * inverse!) % BigInt(whole)) + BigInt(whole)) % BigInt(whole);
        for (const given of [[weight, whole - weight], [whole - weight, weight]]) {
          const into = new Float64Array(2);
          apportionBulk(Number(total), Float64Array.from(given), into);
          expect(Array.from(into, BigInt)).toEqual(apportion(total, given.map(BigInt)).parts);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it("does so where thousands of remainders are close together", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3 }), fc.nat(1_000_000), fc.nat(1_000), (spread, total, seed) => {
        const given = Array.from({ length: 6_000 }, (_, i) => 1_000_000 + ((i * (seed * 2 + 1)) % spread));
        const into = new Float64Array(given.length);
        apportionBulk(total, Float64Array.from(given), into);
        expect(Array.from(into, BigInt)).toEqual(apportion(BigInt(total), given.map(BigInt)).parts);
      }),
      { numRuns: 20 },
    );
  });
});

/** The number that times `value` leaves 1 when divided by `modulus`; null where there is none. */
function inverseOf(value: bigint, modulus: bigint): bigint | null {
  let [rest, divisor, factor, next] = [modulus, value, 0n, 1n];
  while (divisor !== 0n) [rest, divisor, factor, next] = [divisor, rest % divisor, next, factor - (rest / divisor) * next];
  return rest === 1n ? ((factor % modulus) + modulus) % modulus : null;
}
