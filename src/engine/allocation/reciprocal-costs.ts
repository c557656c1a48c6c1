// Gross costs of senders that serve each other, exactly: own cost and everything received, own use included.

import { type Exact, exact, isZero, lcm, reduced, times } from "../money/exact";
import type { Origin } from "../statements/lineage";
import { solveIntegers } from "./methods/solve-integers";
import { solveExactly } from "./reciprocal/solve-exactly";
import type { SenderCost } from "./sender-cost";

export interface GrossCost {
  readonly value: Exact;
  readonly origin: Origin;
}

/**
 * Solves gross_k = cost_k + sum over i of gross_i x quantity(i to k) / total_i for the senders of one step, fund and element.
 *
 * @returns gross costs in minor units, in the order of the costs
 * @source  代数分配法; reciprocal method
 */
export function reciprocalCosts(costs: readonly SenderCost[]): GrossCost[] {
  const matrix = equations(costs);
  const gross = solved(costs, matrix, costs.map((cost) => cost.cost));
  return gross.map((value, k) => ({ value, origin: { kind: "deferred", unfold: () => grossOrigin(costs, matrix, k) } }));
}

/** Row k: total_k less own use on the diagonal, less what k gets from i elsewhere; the unknowns are cost per unit of quantity. */
function equations(costs: readonly SenderCost[]): bigint[][] {
  return costs.map((to, k) =>
    costs.map((from, i) => {
      const used = from.sending.shares.find((share) => share.receiver === to.sender)?.quantity ?? 0n;
      return i === k ? from.sending.total - used : -used;
    }),
  );
}

/** Up to this size fraction-free elimination is quicker than lifting a solution digit by digit. */
const SMALL = 24;

/** Gross costs; those of many senders share one denominator, which nothing later has to look for again. */
function solved(costs: readonly SenderCost[], matrix: readonly (readonly bigint[])[], own: readonly Exact[]): Exact[] {
  const d = own.reduce((common, cost) => lcm(common, cost.d), 1n);
  const whole = own.map((cost) => cost.n * (d / cost.d));
  const lifted = costs.length > SMALL ? liftedGross(costs, matrix, whole) : null;
  if (lifted) return lifted.map((gross) => exact(gross.n, gross.d * d));
  const rates = solveIntegers(matrix, whole);
  if (!rates) throw new RangeError("loops without an outlet are refused before they are solved");
  return rates.map((rate, k) => reduced(times(exact(rate.n, rate.d * d), exact(costs[k]!.sending.total))));
}

/** Solved digit by digit; null where a quantity is too large for that. */
function liftedGross(costs: readonly SenderCost[], matrix: readonly (readonly bigint[])[], whole: readonly bigint[]): Exact[] | null {
  const output = costs.map((cost) => Number(cost.sending.total));
  if (!output.every(Number.isSafeInteger)) return null;
  const arcs = costs.flatMap((from, i) => costs.flatMap((_, k) => {
    const used = i === k ? from.sending.total - matrix[k]![k]! : -matrix[k]![i]!;
    return used === 0n ? [] : [{ from: i, to: k, quantity: Number(used) }];
  }));
  return solveExactly(
    {
      size: costs.length,
      from: Uint32Array.from(arcs, (arc) => arc.from),
      to: Uint32Array.from(arcs, (arc) => arc.to),
      quantity: Float64Array.from(arcs, (arc) => arc.quantity),
      output: Float64Array.from(output),
    },
    whole,
  );
}

/** The own costs of all senders, each at the share of it that passes through sender k. */
function grossOrigin(costs: readonly SenderCost[], matrix: readonly (readonly bigint[])[], k: number): Origin {
  const terms = costs.flatMap((cost, i) => {
    const one = costs.map((_, at) => exact(at === i ? 1n : 0n));
    const through = solved(costs, matrix, one)[k]!;
    if (isZero(through)) return [];
    const cells = costs[k]!.sending.shares.flatMap((share) => share.cells);
    const of: Origin = { kind: "share", of: cost.origin, part: reduced(through), whole: exact(1n), basis: { driver: costs[k]!.sending.driver, cells } };
    return [{ sign: 1 as const, of }];
  });
  return { kind: "sum", terms };
}
