// Reciprocal allocation: published examples, loops on which floats fail, ties that only fractions decide, and refusals.

import { solveExactly } from "../../../../src/engine/allocation/reciprocal/solve-exactly";
import { solveReciprocal } from "../../../../src/engine/allocation/reciprocal/solve-reciprocal";
import type { ServiceNetwork } from "../../../../src/engine/allocation/reciprocal/service-network";
import { halfUp } from "../../../../src/engine/money/exact";
import { arcsOf, hardLoops, network, oracle, randomCosts } from "./networks";

function roundedOf(services: ServiceNetwork, cost: readonly number[]): number[] {
  return Array.from(solveReciprocal(services, [Float64Array.from(cost)]).gross[0]!.rounded);
}

function exactlyRounded(services: ServiceNetwork, cost: Float64Array): number[] {
  return oracle(services, Array.from(cost, BigInt)).map((one) => Number(halfUp(one, 0)));
}

describe("published examples", () => {
  it("two equations with shares of 30 % and 20 % (m040): 9,000 and 5,800", () => {
    expect(roundedOf(network([100, 100], [[1, 0, 30], [0, 1, 20]]), [7_260_00, 4_000_00])).toEqual([9_000_00, 5_800_00]);
  });

  it("administration and maintenance with shares of 1/5 and 1/6 (m041): 1,738 and 2,690", () => {
    expect(roundedOf(network([600, 5000], [[1, 0, 1000], [0, 1, 100]]), [1_200, 2_400])).toEqual([1_738, 2_690]);
  });

  it("three hospital departments that use their own services (h012)", () => {
    const arcs = [[0, 0, 5], [0, 1, 25], [0, 2, 10], [1, 0, 5], [1, 2, 10], [2, 0, 10], [2, 1, 15], [2, 2, 5]] as const;
    expect(roundedOf(network([100, 100, 100], arcs), [56_000_00, 150_000_00, 56_000_00])).toEqual([77_630_70, 182_354_82, 86_314_27]);
  });
});

describe("proof", () => {
  it("tells how a group was solved and how far figures can be off", () => {
    const services = network([10, 10, 10], [[0, 1, 5], [1, 2, 3], [2, 1, 1]]);
    const { groups, gross, exactGroups } = solveReciprocal(services, [Float64Array.of(1_000, 0, 0)]);
    expect(groups.map(({ services: members, method }) => ({ members: [...members].sort(), method }))).toEqual([
      { members: [0], method: "direct" },
      { members: [1, 2], method: "lu" },
    ]);
    expect(exactGroups).toBe(0);
    expect(gross[0]!.bound).toBeLessThan(1e-20);
    expect(gross[0]!.residual).toBeLessThan(1e-20);
  });

  it("rounds an exact half away from zero by fractions, on either side", () => {
    const halves = network([3, 2], [[0, 1, 2], [1, 0, 1]]); // gross(0) = (cost(0) + cost(1) / 2) * 3 / 2
    const up = solveReciprocal(halves, [Float64Array.of(7, 0), Float64Array.of(-7, 0)]);
    expect(up.gross.map(({ rounded }) => [...rounded])).toEqual([[11, 7], [-11, -7]]);
    expect(up.exactGroups).toBe(1);
    expect(up.groups[0]!.method).toBe("exact");
  });

  it("decides a doubt behind an earlier group without deciding that group", () => {
    const { gross, groups } = solveReciprocal(network([2, 10], [[0, 1, 1]]), [Float64Array.of(5, 1)]);
    expect([...gross[0]!.rounded]).toEqual([5, 4]);
    expect(groups.map(({ method }) => method)).toEqual(["direct", "exact"]);
  });

  it.each([[60, 3], [100, 5], [60, 60], [200, 6]])("%i services with %i arcs each that keep 99.9 %% to themselves: no wrong unit", (size, degree) => {
    const services = hardLoops(size, degree, Math.max(1, Math.round(degree / 2)), size + degree);
    const cost = randomCosts(size, 5);
    const solved = solveReciprocal(services, [cost]);
    const exactly = size <= 100 ? exactlyRounded(services, cost) : solveExactly(services, Array.from(cost, BigInt)).map((one) => Number(halfUp(one, 0)));
    expect(Array.from(solved.gross[0]!.rounded)).toEqual(exactly);
    expect(solved.gross[0]!.bound).toBeLessThan(1e-3);
  });

  it("keeps to the unit where one of 10^12 units leaves the loop", () => {
    const services = network([10 ** 12, 10 ** 12, 10 ** 12], [[0, 1, 10 ** 12], [1, 2, 10 ** 12 - 1], [2, 0, 10 ** 12]]);
    const cost = Float64Array.of(3, 5, -1);
    expect(Array.from(solveReciprocal(services, [cost]).gross[0]!.rounded)).toEqual(exactlyRounded(services, cost));
  });

  it("decides ties in a large group of equals", () => {
    const size = 50;
    const arcs = Array.from({ length: size * size }, (_, k) => [Math.floor(k / size), k % size, 1] as const);
    const services = network(new Array<number>(size).fill(2 * size), arcs); // half of everything stays inside: gross = cost + mean
    const cost = new Float64Array(size).map((_, k) => (k === 0 ? 32 : k % 2 === 0 ? 7 : -7));
    const solved = solveReciprocal(services, [cost]);
    expect(Array.from(solved.gross[0]!.rounded)).toEqual(exactlyRounded(services, cost));
    expect(solved.exactGroups).toBe(1);
  });

  it("eliminates where sweeps do not get on", () => {
    const services = twoLoops(40);
    const cost = randomCosts(80, 3);
    const solved = solveReciprocal(services, [cost]);
    expect(solved.groups.map(({ method }) => method)).toEqual(["lu"]);
    expect(Array.from(solved.gross[0]!.rounded)).toEqual(exactlyRounded(services, cost));
  });

  it("solves all elements as it solves each", () => {
    const services = hardLoops(50, 4, 20, 9);
    const costs = [1, 2, 3].map((seed) => randomCosts(50, seed));
    const together = solveReciprocal(services, costs).gross.map(({ rounded }) => [...rounded]);
    expect(together).toEqual(costs.map((cost) => roundedOf(services, [...cost])));
  });
});

describe("edges", () => {
  it("gives no service, no cost and no output their due", () => {
    expect(roundedOf(network([], []), [])).toEqual([]);
    expect(roundedOf(network([5, 0], [[0, 1, 2]]), [0, 0])).toEqual([0, 0]);
    expect(roundedOf(network([5, 0], [[0, 1, 2]]), [100, 7])).toEqual([100, 47]);
  });

  it("divides by what own use leaves", () => {
    expect(roundedOf(network([100], [[0, 0, 20]]), [80])).toEqual([100]);
  });

  it("adds up repeated pairs", () => {
    expect(roundedOf(network([10], [[0, 0, 2], [0, 0, 3]]), [50])).toEqual([100]);
  });

  it.each<[string, ServiceNetwork, number[]]>([
    ["a closed loop", network([1, 1], [[0, 1, 1], [1, 0, 1]]), [1, 1]],
    ["more given than there was", network([1], [[0, 0, 2]]), [1]],
    ["an output of nothing that is given", network([0, 1], [[0, 1, 1]]), [1, 1]],
    ["half a quantity", network([2], [[0, 0, 0.5]]), [1]],
    ["a negative quantity", network([2], [[0, 0, -1]]), [1]],
    ["half an output", network([1.5], []), [1]],
    ["an arc that leaves the network", network([1], [[0, 1, 1]]), [1]],
    ["half a cost", network([1], []), [0.5]],
    ["too few costs", network([1, 1], []), [1]],
    ["more than 2^53 units", network([2, 2], [[0, 1, 1], [1, 0, 1]]), [2 ** 53 - 1, 2 ** 53 - 1]],
  ])("refuses %s", (_, services, cost) => {
    expect(() => roundedOf(services, cost)).toThrow(RangeError);
  });

  it("refuses arcs without a quantity", () => {
    const services = { ...network([1], [[0, 0, 0]]), quantity: new Float64Array(0) };
    expect(() => roundedOf(services, [1])).toThrow(RangeError);
  });
});

/** Two rings that hardly know each other: one correction of the whole cannot mend both. */
function twoLoops(size: number): ServiceNetwork {
  const one = hardLoops(size, 4, 1, 1);
  const other = hardLoops(size, 4, 1, 2);
  const moved = arcsOf(other).map(([from, to, quantity]) => [from + size, to + size, quantity] as const);
  const output = [...one.output, ...other.output];
  output[0]! += 1;
  output[size]! += 1;
  return network(output, [...arcsOf(one), ...moved, [0, size, 1], [size, 0, 1]]);
}
