// The law on which every proof rests: no true residual is larger than the largest that was told.

import fc from "fast-check";
import { addTo, grossOf, residual } from "../../src/engine/allocation/reciprocal/residual";
import { equationsOf } from "../../src/engine/allocation/reciprocal/service-network";
import { type Exact, compare, exact, minus, plus, sumOf, times } from "../../src/engine/money/exact";
import { arcsOf, network } from "../engine/allocation/reciprocal/networks";

const SIZE = 4;
const quantity = fc.oneof(fc.nat(999), fc.integer({ min: 2 ** 26, max: 2 ** 28 }), fc.maxSafeNat().map((one) => Math.floor(one / 64)));
const arcs = fc.array(fc.tuple(fc.nat(SIZE - 1), fc.nat(SIZE - 1), quantity), { maxLength: 14 });
const rate = fc.tuple(fc.double({ min: -1e12, max: 1e12, noNaN: true }), fc.double({ min: -1, max: 1, noNaN: true })).filter(([hi]) => hi === 0 || Math.abs(hi) > 1e-60);
const rates = fc.array(rate, { minLength: SIZE, maxLength: SIZE });
const cost = fc.array(fc.maxSafeInteger(), { minLength: SIZE, maxLength: SIZE });

/** Rates hi + lo as refining leaves them. */
function twoFloats(pairs: readonly (readonly [number, number])[]) {
  const made = { hi: Float64Array.from(pairs, ([hi]) => hi), lo: new Float64Array(SIZE) };
  addTo(made, Float64Array.from(pairs, ([hi, share]) => hi * share * 2 ** -30));
  return made;
}

function magnitude(one: Exact): Exact {
  return one.n < 0n ? exact(-one.n, one.d) : one;
}

/** A float as the fraction that it is. */
function fractionOf(value: number): Exact {
  let [whole, denominator] = [value, 1n];
  while (!Number.isInteger(whole)) [whole, denominator] = [whole * 2, denominator * 2n];
  return exact(BigInt(whole), denominator);
}

describe("residual", () => {
  it("tells a largest that no true residual exceeds, and every residual nearly to the last bit", () => {
    fc.assert(
      fc.property(arcs, rates, cost, (given, pairs, costs) => {
        const output = new Array<number>(SIZE).fill(1);
        for (const [from, , amount] of given) output[from]! += amount;
        const services = network(output, given);
        const two = twoFloats(pairs);
        const told = new Float64Array(SIZE);
        const largest = residual(equationsOf(services), Float64Array.from(costs), two, told);
        const rate = Array.from(two.hi, (hi, i) => plus(fractionOf(hi), fractionOf(two.lo[i]!)));
        for (let k = 0; k < SIZE; k++) {
          const received = arcsOf(services).filter(([, to]) => to === k).map(([from, , amount]) => times(rate[from]!, exact(BigInt(amount))));
          const truly = minus(plus(exact(BigInt(costs[k]!)), sumOf(received)), times(rate[k]!, exact(BigInt(output[k]!))));
          expect(compare(magnitude(truly), fractionOf(largest))).toBeLessThanOrEqual(0);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("gross costs as two floats", () => {
  it("are right to 2^-102 of themselves", () => {
    fc.assert(
      fc.property(rates, fc.array(fc.maxSafeNat(), { minLength: SIZE, maxLength: SIZE }), (pairs, base) => {
        const two = twoFloats(pairs);
        const gross = grossOf(Float64Array.from(base), two);
        base.forEach((whole, k) => {
          const truly = times(exact(BigInt(whole)), plus(fractionOf(two.hi[k]!), fractionOf(two.lo[k]!)));
          const off = magnitude(minus(truly, plus(fractionOf(gross.hi[k]!), fractionOf(gross.lo[k]!))));
          expect(compare(times(off, exact(2n ** 102n)), magnitude(fractionOf(gross.hi[k]!)))).toBeLessThanOrEqual(0);
        });
      }),
      { numRuns: 500 },
    );
  });
});
