// Laws of reciprocal allocation: nothing is lost, only proportions count, and a rounding is that of the exact fraction.

import fc from "fast-check";
import { closedLoops } from "../../src/engine/allocation/reciprocal/closed-loops";
import { groups } from "../../src/engine/allocation/reciprocal/groups";
import { integerTransfers } from "../../src/engine/allocation/reciprocal/integer-transfers";
import type { Deliveries, ServiceNetwork } from "../../src/engine/allocation/reciprocal/service-network";
import { solveExactly } from "../../src/engine/allocation/reciprocal/solve-exactly";
import { solveReciprocal } from "../../src/engine/allocation/reciprocal/solve-reciprocal";
import { type Exact, ZERO, compare, exact, halfUp, minus, plus, sumOf, times } from "../../src/engine/money/exact";
import { type Arc, arcsOf, network, oracle } from "../engine/allocation/reciprocal/networks";

interface Case {
  readonly services: ServiceNetwork;
  readonly deliveries: readonly Arc[];
  readonly cost: Float64Array;
}

const RECEIVERS = 3;

/** Services with arcs among them, and to receivers in such a way that every output is listed; loops may be as closed as they come. */
function cases({ most = 8, forward = false } = {}): fc.Arbitrary<Case> {
  return fc.integer({ min: 1, max: most }).chain((size) => {
    const service = fc.nat(size - 1);
    const quantity = fc.oneof(fc.nat(9), fc.integer({ min: 1, max: 10 ** 9 }));
    const arc = fc.tuple(service, service, quantity);
    const delivery = fc.tuple(service, fc.nat(RECEIVERS - 1), fc.oneof(fc.constant(1), quantity));
    const money = fc.oneof(fc.integer({ min: -1_000, max: 1_000 }), fc.integer({ min: -(10 ** 12), max: 10 ** 12 }));
    return fc
      .record({ arcs: fc.array(arc, { maxLength: 3 * size }), deliveries: fc.array(delivery, { maxLength: 2 * size }), cost: fc.array(money, { minLength: size, maxLength: size }) })
      .map(({ arcs, deliveries, cost }) => {
        const kept = forward ? arcs.filter(([from, to]) => from < to) : arcs;
        const output = new Array<number>(size).fill(0);
        for (const [from, , amount] of [...kept, ...deliveries]) output[from]! += amount;
        return { services: network(output, kept), deliveries, cost: Float64Array.from(cost) };
      })
      .filter(({ services, cost }) => closedLoops(services).length === 0 && staysWhole(services, cost));
  });
}

/** Gross costs so small that amounts are whole floats with room to spare; beyond, solving refuses. */
function staysWhole(services: ServiceNetwork, cost: Float64Array): boolean {
  const limit = exact(2n ** 49n);
  return oracle(services, Array.from(cost, BigInt)).every((one) => compare(one, limit) < 0 && compare(minus(ZERO, one), limit) < 0);
}

function roundedOf(services: ServiceNetwork, cost: Float64Array): number[] {
  return Array.from(solveReciprocal(services, [cost]).gross[0]!.rounded);
}

function exactOf(services: ServiceNetwork, cost: Float64Array): Exact[] {
  return solveExactly(services, Array.from(cost, BigInt));
}

function asDeliveries(arcs: readonly Arc[]): Deliveries {
  const { from, to, quantity } = network([], arcs);
  return { from, to, quantity };
}

/** What a receiver gets, exactly. */
function received(to: number, gross: readonly Exact[], arcs: readonly Arc[], output: Float64Array): Exact {
  return sumOf(arcs.filter((arc) => arc[1] === to && arc[2] > 0).map(([from, , amount]) => times(gross[from]!, exact(BigInt(amount), BigInt(output[from]!)))));
}

describe("exact gross costs", () => {
  it("are those of elimination in whole numbers", () => {
    fc.assert(
      fc.property(cases(), ({ services, cost }) => {
        const expected = oracle(services, Array.from(cost, BigInt));
        exactOf(services, cost).forEach((one, k) => expect(compare(one, expected[k]!)).toBe(0));
      }),
    );
  });

  it("reach receivers to the last fraction, but for what idle services keep", () => {
    fc.assert(
      fc.property(cases(), ({ services, deliveries, cost }) => {
        const gross = exactOf(services, cost);
        const out = Array.from({ length: RECEIVERS }, (_, to) => received(to, gross, deliveries, services.output));
        const idle = gross.filter((_, k) => services.output[k] === 0);
        const whole = cost.reduce((total, one) => total + BigInt(one), 0n);
        expect(compare(sumOf([...out, ...idle]), exact(whole))).toBe(0);
      }),
    );
  });

  it("add up as costs add up, and grow as costs grow", () => {
    fc.assert(
      fc.property(cases(), fc.integer({ min: -9, max: 9 }), ({ services, cost }, factor) => {
        const [first, more] = [exactOf(services, cost), exactOf(services, cost.map((one) => one * factor + 1))];
        const ones = exactOf(services, cost.map(() => 1));
        more.forEach((one, k) => expect(compare(one, plus(times(first[k]!, exact(BigInt(factor))), ones[k]!))).toBe(0));
      }),
    );
  });
});

describe("rounded gross costs", () => {
  it("are the exact fractions rounded half away from zero", () => {
    fc.assert(
      fc.property(cases(), ({ services, cost }) => {
        expect(roundedOf(services, cost)).toEqual(exactOf(services, cost).map((one) => Number(halfUp(one, 0))));
      }),
      { numRuns: 400 },
    );
  });

  it("lie within the bound before they are rounded", () => {
    fc.assert(
      fc.property(cases(), ({ services, cost }) => {
        const { hi, lo, bound } = solveReciprocal(services, [cost]).gross[0]!;
        exactOf(services, cost).forEach((one, k) => {
          const off = minus(one, plus(fractionOf(hi[k]!), fractionOf(lo[k]!)));
          const size = off.n < 0n ? exact(-off.n, off.d) : off;
          expect(compare(size, fractionOf(bound))).toBeLessThanOrEqual(0);
        });
      }),
    );
  });

  it("know nothing of the units of quantities, service by service", () => {
    fc.assert(
      fc.property(cases(), fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 8, maxLength: 8 }), ({ services, cost }, scale) => {
        const scaled = network(
          Array.from(services.output, (one, k) => one * scale[k]!),
          arcsOf(services).map(([from, to, amount]) => [from, to, amount * scale[from]!] as const),
        );
        expect(roundedOf(scaled, cost)).toEqual(roundedOf(services, cost));
      }),
    );
  });

  it("know nothing of the order of arcs, nor of arcs cut in two", () => {
    fc.assert(
      fc.property(cases(), ({ services, cost }) => {
        const cut = arcsOf(services).flatMap(([from, to, amount]) => [[from, to, Math.floor(amount / 2)], [from, to, Math.ceil(amount / 2)]] as const);
        expect(roundedOf(network([...services.output], cut.reverse()), cost)).toEqual(roundedOf(services, cost));
      }),
    );
  });

  it("are those of step-down where nobody serves back", () => {
    fc.assert(
      fc.property(cases({ forward: true }), ({ services, cost }) => {
        const gross = Array.from(cost, (one) => exact(BigInt(one)));
        for (let k = 0; k < services.size; k++) gross[k] = plus(gross[k]!, received(k, gross, arcsOf(services), services.output));
        expect(roundedOf(services, cost)).toEqual(gross.map((one) => Number(halfUp(one, 0))));
        expect(groups(services).every((members) => members.length === 1)).toBe(true);
      }),
    );
  });
});

describe("transfers", () => {
  it("give exactly what every service had, and all of it in the end", () => {
    fc.assert(
      fc.property(cases(), ({ services, deliveries, cost }) => {
        const { between, delivered, kept } = integerTransfers(services, asDeliveries(deliveries), cost, Float64Array.from(roundedOf(services, cost)));
        const left = Array.from(cost, (one, k) => one - kept[k]!);
        arcsOf(services).forEach(([from, to], arc) => {
          left[to]! += between[arc]!;
          left[from]! -= between[arc]!;
        });
        deliveries.forEach(([from], arc) => (left[from]! -= delivered[arc]!));
        expect(left).toEqual(left.map(() => 0));
        expect(total(delivered) + total(kept)).toBe(total(cost));
      }),
      { numRuns: 400 },
    );
  });

  it("stay within one unit of the exact share, odd units aside", () => {
    fc.assert(
      fc.property(cases(), ({ services, deliveries, cost }) => {
        const gross = exactOf(services, cost);
        const { between, delivered, odd } = integerTransfers(services, asDeliveries(deliveries), cost, Float64Array.from(roundedOf(services, cost)));
        const check = (amounts: Float64Array, arcs: readonly Arc[], among: "services" | "deliveries"): void =>
          arcs.forEach(([from, , amount], arc) => {
            const extra = odd.find((one) => one.among === among && one.arc === arc)?.by ?? 0;
            const share = amount === 0 ? ZERO : times(gross[from]!, exact(BigInt(amount), BigInt(services.output[from]!)));
            const off = minus(exact(BigInt(amounts[arc]! - extra)), share);
            expect(compare(times(off, off), exact(1n))).toBeLessThanOrEqual(0);
          });
        check(between, arcsOf(services), "services");
        check(delivered, deliveries, "deliveries");
      }),
    );
  });

  it("cost each service the same when two receivers are merged", () => {
    fc.assert(
      fc.property(cases(), ({ services, deliveries, cost }) => {
        const merged = Array.from({ length: services.size }, (_, from) => [from, 0, total(deliveries.filter((arc) => arc[0] === from).map(([, , amount]) => amount))] as const);
        const gross = Float64Array.from(roundedOf(services, cost));
        const apart = integerTransfers(services, asDeliveries(deliveries), cost, gross);
        const together = integerTransfers(services, asDeliveries(merged), cost, gross);
        const given = Array.from({ length: services.size }, (_, from) => total(Array.from(apart.delivered).filter((_, arc) => deliveries[arc]![0] === from)));
        expect([...together.between]).toEqual([...apart.between]);
        expect([...together.delivered]).toEqual(given);
      }),
    );
  });
});

function total(amounts: Float64Array | readonly number[]): number {
  return Array.from(amounts).reduce((sum, one) => sum + one, 0);
}

/** A float as the fraction that it is. */
function fractionOf(value: number): Exact {
  let [whole, denominator] = [value, 1n];
  while (!Number.isInteger(whole)) [whole, denominator] = [whole * 2, denominator * 2n];
  return exact(BigInt(whole), denominator);
}
