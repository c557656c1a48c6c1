// Exact gross costs: against whole-number elimination, beyond floats, and in lowest terms.

import { solveExactly } from "../../../../src/engine/allocation/reciprocal/solve-exactly";
import { reduced } from "../../../../src/engine/money/exact";
import { hardLoops, network, oracle, randomCosts } from "./networks";

describe("solveExactly", () => {
  it("finds shares of 1/5 and 1/6 (m041) as fractions", () => {
    const services = network([600, 5000], [[1, 0, 1000], [0, 1, 100]]);
    expect(solveExactly(services, [1_200n, 2_400n]).map(reduced)).toEqual([{ n: 50_400n, d: 29n }, { n: 78_000n, d: 29n }]);
  });

  it.each([[1, 2], [7, 3], [30, 4], [60, 60]])("agrees with elimination in whole numbers: %i services, %i arcs each", (size, degree) => {
    const services = hardLoops(size, degree, 2, size);
    const cost = Array.from(randomCosts(size, 8), BigInt);
    expect(solveExactly(services, cost).map(reduced)).toEqual(oracle(services, cost).map(reduced));
  });

  it("takes costs and quantities of any size", () => {
    const whole = 2 ** 53 - 2;
    const services = network([whole, whole], [[0, 1, whole - 1], [1, 0, whole], [0, 0, 0]]);
    const cost = [10n ** 40n, -(10n ** 39n)];
    expect(solveExactly(services, cost).map(reduced)).toEqual(oracle(services, cost).map(reduced));
  });

  it("refuses closed loops and missing costs", () => {
    expect(() => solveExactly(network([1, 1], [[0, 1, 1], [1, 0, 1]]), [1n, 1n])).toThrow(RangeError);
    expect(() => solveExactly(network([1], []), [])).toThrow(RangeError);
  });
});
