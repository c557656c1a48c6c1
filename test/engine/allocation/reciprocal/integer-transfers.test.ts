// Transfers in whole units: published amounts, odd units and where they go, and services from which nothing leaves.

import { integerTransfers } from "../../../../src/engine/allocation/reciprocal/integer-transfers";
import type { Deliveries } from "../../../../src/engine/allocation/reciprocal/service-network";
import { solveReciprocal } from "../../../../src/engine/allocation/reciprocal/solve-reciprocal";
import { type Arc, network } from "./networks";

function transfers(output: readonly number[], between: readonly Arc[], out: readonly Arc[], cost: readonly number[]) {
  const services = network(output, between);
  const given = Float64Array.from(cost);
  return integerTransfers(services, deliveries(out), given, solveReciprocal(services, [given]).gross[0]!.rounded);
}

function deliveries(arcs: readonly Arc[]): Deliveries {
  const { from, to, quantity } = network([], arcs);
  return { from, to, quantity };
}

describe("integerTransfers", () => {
  it("hands out gross costs of 9,000 and 5,800 by shares (m040)", () => {
    const { between, delivered, kept, odd } = transfers([100, 100], [[1, 0, 30], [0, 1, 20]], [[0, 0, 80], [1, 0, 70]], [726_000, 400_000]);
    expect([...between]).toEqual([174_000, 180_000]);
    expect([...delivered]).toEqual([720_000, 406_000]);
    expect({ kept: [...kept], odd }).toEqual({ kept: [0, 0], odd: [] });
  });

  it("puts the odd unit on the largest delivery, the first of equals, and tells it", () => {
    const { delivered, odd } = transfers([3], [], [[0, 0, 1], [0, 1, 1], [0, 2, 1]], [100]);
    expect([...delivered]).toEqual([34, 33, 33]);
    expect(odd).toEqual([{ among: "deliveries", arc: 0, by: 1 }]);
  });

  it("leaves odd units with output that no arc lists", () => {
    const { delivered, kept, odd } = transfers([3], [], [[0, 0, 1], [0, 1, 1]], [100]);
    expect({ delivered: [...delivered], kept: [...kept], odd }).toEqual({ delivered: [33, 33], kept: [34], odd: [] });
  });

  it("keeps all with a service that gives nothing", () => {
    expect([...transfers([0], [], [], [100]).kept]).toEqual([100]);
  });

  it("pushes odd units of a service without receivers along a shortest way, by its largest arc", () => {
    const between: Arc[] = [[0, 1, 1], [0, 2, 2], [0, 3, 2], [1, 2, 1], [2, 3, 1]];
    const { between: given, delivered, odd } = transfers([5, 3, 2, 1], between, [[1, 0, 2], [2, 0, 1], [3, 0, 1]], [13, 0, 0, 0]);
    expect([...given]).toEqual([3, 5, 5, 1, 3]);
    expect([...delivered]).toEqual([2, 3, 8]);
    expect(odd).toEqual([]);
    const loop = transfers([3, 3], [[0, 1, 2], [0, 0, 1], [1, 0, 1]], [[1, 0, 2]], [100, 1]);
    expect([...loop.between]).toEqual([151, 75, 75 - 25 + 1]);
    expect([...loop.delivered]).toEqual([101]);
  });

  it("takes shares of products beyond 2^53", () => {
    const { delivered } = transfers([3 * 10 ** 12], [], [[0, 0, 10 ** 12], [0, 1, 2 * 10 ** 12]], [-(10 ** 12)]);
    expect([...delivered]).toEqual([-333_333_333_333, -666_666_666_667]);
  });

  it("refuses units that reach no receiver, deliveries beyond the output, and sums beyond 2^53", () => {
    const loop = network([1, 1], [[0, 1, 1], [1, 0, 1]]);
    const none = deliveries([]);
    expect(() => integerTransfers(loop, none, Float64Array.of(1, 1), Float64Array.of(1, 1))).toThrow(RangeError);
    expect(() => integerTransfers(network([1], []), deliveries([[0, 0, 2]]), Float64Array.of(1), Float64Array.of(1))).toThrow(RangeError);
    const huge = Float64Array.of(2 ** 53 - 1);
    expect(() => integerTransfers(network([1], []), deliveries([[0, 0, 1]]), huge, huge)).toThrow(RangeError);
  });
});
