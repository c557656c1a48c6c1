// Approximate solutions, group by group in closing order: by division, elimination or sweeps, whichever fits the group.

import { factorise, solveFactored } from "./lower-upper";
import { type OrderedEquations, isClosed } from "./ordered-equations";
import { sweep, sweepOnes } from "./sweep";

/** How a group was solved; "exact" where rational arithmetic decided its roundings. */
export type Method = "direct" | "lu" | "iteration" | "exact";

export interface Approximation {
  readonly methods: Method[];
  /** About the rates for a cost of one unit in every row. */
  readonly shape: Float64Array;
  /** Writes rates that meet `cost` within about `tolerance` of the largest gross cost of each group. */
  solve(cost: Float64Array, tolerance: number, rate: Float64Array): void;
}

/** Elimination of a group up to this size costs less than sweeping it. */
const SMALL = 24;
/** The shape only has to be right to a few digits. */
const SHAPE_TOLERANCE = 2 ** -12;

/** Prepares what all right-hand sides share: the method of every group, its factors, and the shape of its sweeps. */
export function approximation(equations: OrderedEquations): Approximation {
  const { size, groupCount, groupStart } = equations;
  const methods: Method[] = [];
  const factors = new Map<number, Float64Array>();
  const shape = new Float64Array(size);
  const cost = new Float64Array(size);
  const ones = new Float64Array(size).fill(1);
  const eliminate = (group: number): void => {
    methods[group] = "lu";
    factors.set(group, factorsOf(equations, group));
  };
  const solveGroup = (group: number, tolerance: number, rate: Float64Array): void => {
    const begin = groupStart[group]!;
    const end = groupStart[group + 1]!;
    if (methods[group] === "direct") rate[begin] = cost[begin]! / equations.diagonal[begin]!;
    else if (methods[group] === "iteration") {
      const task = { begin, end, tolerance, limit: sweepLimit(equations, group) };
      if (rate === shape ? sweepOnes(equations, task, cost, rate) : sweep(equations, task, cost, shape, rate)) return;
      eliminate(group);
    }
    const known = factors.get(group);
    if (!known) return;
    for (let i = begin; i < end; i++) rate[i] = cost[i]!;
    solveFactored(known, end - begin, rate, begin);
  };
  const solve = (given: Float64Array, tolerance: number, rate: Float64Array): void => {
    for (let group = 0; group < groupCount; group++) {
      takeOver(equations, group, given, rate, cost);
      solveGroup(group, tolerance, rate);
    }
  };
  for (let group = 0; group < groupCount; group++) {
    if (isClosed(equations, group)) throw new RangeError("a closed loop has no solution: callers ask for closedLoops first");
    const members = groupStart[group + 1]! - groupStart[group]!;
    methods[group] = members === 1 ? "direct" : "iteration";
    if (members > 1 && members <= SMALL) eliminate(group);
  }
  solve(ones, SHAPE_TOLERANCE, shape);
  return { methods, shape, solve };
}

/** Sweeping may cost what elimination would cost, so that the choice is never worse than twice the better one. */
function sweepLimit({ groupStart, start }: OrderedEquations, group: number): number {
  const begin = groupStart[group]!;
  const end = groupStart[group + 1]!;
  const arcs = start[end]! - start[begin]! + (end - begin);
  return Math.max(40, Math.min(10_000, Math.ceil((end - begin) ** 3 / (16 * arcs))));
}

/** The right-hand side of a group: its cost and what it took over from groups that closed before. */
function takeOver(equations: OrderedEquations, group: number, given: Float64Array, rate: Float64Array, cost: Float64Array): void {
  const { groupStart, start, inside, giver, quantity } = equations;
  for (let row = groupStart[group]!, end = groupStart[group + 1]!; row < end; row++) {
    let sum = given[row]!;
    for (let k = start[row]!, last = inside[row]!; k < last; k++) sum += quantity[k]! * rate[giver[k]!]!;
    cost[row] = sum;
  }
}

function factorsOf({ groupStart, start, inside, giver, quantity, diagonal }: OrderedEquations, group: number): Float64Array {
  const begin = groupStart[group]!;
  const n = groupStart[group + 1]! - begin;
  const matrix = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    matrix[i * n + i] = diagonal[begin + i]!;
    for (let k = inside[begin + i]!; k < start[begin + i + 1]!; k++) matrix[i * n + giver[k]! - begin]! -= quantity[k]!;
  }
  factorise(matrix, n);
  return matrix;
}
