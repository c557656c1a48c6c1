// Gauss-Seidel sweeps through one group of services, each followed by one correction that makes cost and outlet agree.

import type { OrderedEquations } from "./ordered-equations";

/** A range of positions and where its solution has to stop changing. */
export interface SweepTask {
  readonly begin: number;
  readonly end: number;
  /** Largest change of a sweep, as a share of the largest gross cost, at which sweeping ends. */
  readonly tolerance: number;
  readonly limit: number;
}

/**
 * Solves the equations of a group by sweeps.
 *
 * What leaves a group has to equal what was put into it: sum outlet(i) rate(i) = sum cost(k). Sweeps are slow to bring this
 * about where services keep nearly everything among each other; adding the right multiple of `shape` does it at once.
 *
 * @param cost   right-hand side, read at positions begin .. end - 1
 * @param shape  rates that meet a cost of one everywhere, or about so: the direction in which sweeps are slow
 * @param rate   solution, overwritten at begin .. end - 1
 * @returns false where the limit was reached first
 * @source  aggregation and disaggregation: Koury, McAllister, Stewart, SIAM J. Alg. Disc. Meth. 5 (1984)
 */
export function sweep(equations: OrderedEquations, task: SweepTask, cost: Float64Array, shape: Float64Array, rate: Float64Array): boolean {
  const { outlet } = equations;
  const { begin, end } = task;
  let whole = 0;
  let leaving = 0;
  for (let i = begin; i < end; i++) {
    whole += cost[i]!;
    leaving += outlet[i]! * shape[i]!;
  }
  const first = whole / leaving;
  for (let i = begin; i < end; i++) rate[i] = first * shape[i]!;
  for (let turn = 0; turn < task.limit; turn++) {
    if (sweepOnce(equations, begin, end, cost, rate) <= task.tolerance) return true;
    let missing = whole;
    for (let i = begin; i < end; i++) missing -= outlet[i]! * rate[i]!;
    const step = missing / leaving;
    for (let i = begin; i < end; i++) rate[i]! += step * shape[i]!;
  }
  return false;
}

/** Rates for a cost of one in every row, which are their own shape: after a sweep all are scaled until cost and outlet agree. */
export function sweepOnes(equations: OrderedEquations, task: SweepTask, cost: Float64Array, rate: Float64Array): boolean {
  const { outlet, diagonal } = equations;
  const { begin, end } = task;
  let whole = 0;
  for (let i = begin; i < end; i++) {
    whole += cost[i]!;
    rate[i] = cost[i]! / diagonal[i]!;
  }
  for (let turn = 0; turn < task.limit; turn++) {
    let leaving = 0;
    for (let i = begin; i < end; i++) leaving += outlet[i]! * rate[i]!;
    const scale = whole / leaving;
    for (let i = begin; i < end; i++) rate[i]! *= scale;
    if (sweepOnce(equations, begin, end, cost, rate) <= task.tolerance) return true;
  }
  return false;
}

/** One sweep in place. Returns its largest change as a share of the largest gross cost, 0 where all are zero. */
function sweepOnce(equations: OrderedEquations, begin: number, end: number, cost: Float64Array, rate: Float64Array): number {
  const { diagonal, inverse, start, inside, giver, quantity } = equations;
  let change = 0;
  let largest = 0;
  for (let row = begin; row < end; row++) {
    let sum = cost[row]!;
    let k = inside[row]!;
    const last = start[row + 1]!;
    // Four products need not wait for each other; rows of large groups are long.
    for (; k + 3 < last; k += 4) {
      const pair = quantity[k]! * rate[giver[k]!]! + quantity[k + 1]! * rate[giver[k + 1]!]!;
      sum += pair + (quantity[k + 2]! * rate[giver[k + 2]!]! + quantity[k + 3]! * rate[giver[k + 3]!]!);
    }
    for (; k < last; k++) sum += quantity[k]! * rate[giver[k]!]!;
    const changed = Math.abs(sum - diagonal[row]! * rate[row]!);
    const size = Math.abs(sum);
    if (changed > change) change = changed;
    if (size > largest) largest = size;
    rate[row] = sum * inverse[row]!;
  }
  return largest === 0 ? change : change / largest;
}
