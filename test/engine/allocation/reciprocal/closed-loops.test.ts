// Closed loops are named by a shortest path; whatever has an outlet, however small, is none.

import { closedLoops } from "../../../../src/engine/allocation/reciprocal/closed-loops";
import { groups } from "../../../../src/engine/allocation/reciprocal/groups";
import { type Arc, network } from "./networks";

describe("closedLoops", () => {
  it("names services that give everything to each other", () => {
    expect(closedLoops(network([5, 7], [[0, 1, 5], [1, 0, 7]]))).toEqual([{ services: [0, 1, 0], factor: 1 }]);
  });

  it("names a service that only serves itself", () => {
    expect(closedLoops(network([4, 3], [[1, 1, 3]]))).toEqual([{ services: [1, 1], factor: 1 }]);
  });

  it("takes the shortest way round", () => {
    const arcs: Arc[] = [[0, 1, 1], [1, 2, 1], [2, 3, 1], [3, 0, 1], [3, 1, 1]];
    expect(closedLoops(network([1, 1, 1, 2], arcs))).toEqual([{ services: [1, 2, 3, 1], factor: 1 }]);
    expect(closedLoops(network([1, 1, 2, 2], [...arcs, [2, 2, 1]]))).toEqual([{ services: [2, 2], factor: 1 }]);
  });

  it("names every closed group and no group that leads to one", () => {
    const arcs: Arc[] = [[0, 1, 1], [1, 0, 1], [1, 2, 1], [2, 3, 1], [3, 2, 1], [4, 4, 2]];
    expect(closedLoops(network([1, 2, 1, 1, 2], arcs)).map(({ services }) => services[0]).sort()).toEqual([2, 4]);
  });

  it.each<[string, number[], Arc[]]>([
    ["an outlet of one unit", [5, 8], [[0, 1, 5], [1, 0, 7]]],
    ["a service that gives nothing", [0], []],
    ["a service that gives all to another", [3, 3], [[0, 1, 3]]],
    ["a loop of empty arcs", [1, 1], [[0, 1, 0], [1, 0, 0]]],
  ])("finds none in %s", (_, output, arcs) => {
    expect(closedLoops(network(output, arcs))).toEqual([]);
  });
});

describe("groups", () => {
  it("come givers first", () => {
    const arcs: Arc[] = [[4, 0, 1], [0, 1, 1], [1, 0, 1], [1, 2, 1], [2, 3, 1], [3, 2, 1]];
    expect(groups(network([9, 9, 9, 9, 9], arcs)).map((members) => [...members].sort())).toEqual([[4], [0, 1], [2, 3]]);
  });

  it("hold a chain of any length", () => {
    const size = 50_000;
    const arcs = Array.from({ length: size - 1 }, (_, i) => [i + 1, i, 1] as const);
    expect(groups(network(new Array<number>(size).fill(1), arcs)).map(([only]) => only)[0]).toBe(size - 1);
  });
});
