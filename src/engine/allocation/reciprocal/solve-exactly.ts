// Reciprocal allocation in exact fractions: no rounding anywhere, whatever the loops, and every solution is put to the test.

import { type Exact, exact } from "../../money/exact";
import { type CommonFractions, commonFractions } from "./fractions";
import { lifting } from "./lifting";
import { type ModularFactors, factorModular } from "./modular";
import { inClosingOrder, isClosed } from "./ordered-equations";
import { type Equations, type ServiceNetwork, equationsOf } from "./service-network";

/**
 * Exact gross costs: gross(k) = cost(k) + sum over i of gross(i) quantity(i, k) / output(i), own use included.
 *
 * @param costs  one per service, minor units of any size and sign
 * @returns gross costs over one common denominator, one per service
 * @throws RangeError when a loop is closed (callers ask closedLoops first) or the costs are not one per service
 */
export function solveExactly(network: ServiceNetwork, costs: readonly bigint[]): Exact[] {
  const equations = inClosingOrder(equationsOf(network));
  if (costs.length !== network.size) throw new RangeError(`${network.size} services need a cost each, not ${costs.length}`);
  for (let group = 0; group < equations.groupCount; group++) {
    if (isClosed(equations, group)) throw new RangeError("a closed loop has no solution: callers ask for closedLoops first");
  }
  const cost = Array.from(equations.order, (service) => costs[service]!);
  const gross: Exact[] = [];
  exactGross(equations, cost).forEach((one, at) => (gross[equations.order[at]!] = one));
  return gross;
}

/** Exact gross costs over one common denominator; fastest in closing order. Equations have to be solvable. */
export function exactGross(equations: Equations, cost: readonly bigint[]): Exact[] {
  const { base } = equations;
  const content = contentOf(equations);
  const { numerators, denominator } = solveByLifting(equations, content, cost);
  return numerators.map((n, i) => exact(n * BigInt(base[i]! / content[i]!), denominator));
}

/**
 * Lifts until fractions appear that fulfil the equations; they are tried for whenever the digits have grown by half.
 * Cramer's rule bounds numerators and denominators by products of column lengths, so that lifting comes to an end.
 */
function solveByLifting(equations: Equations, content: Float64Array, cost: readonly bigint[]): CommonFractions {
  const factors = factorModular(equations, content);
  const state = lifting(equations, content, factors, cost);
  const most = digitsNeeded(equations, content, cost, factors);
  for (let target = 4; ; target = Math.min(most, Math.ceil(target * 1.5))) {
    while (state.digits < target) state.lift();
    const found = commonFractions(state.values, state.power);
    if (found && fulfils(equations, content, cost, found)) return found;
    if (target === most) throw new Error("lifting ended without a solution");
  }
}

/** Hadamard: determinants are at most the product of column lengths, which for a service is below sqrt(2) of its base. */
function digitsNeeded({ size, base }: Equations, content: Float64Array, cost: readonly bigint[], { prime }: ModularFactors): number {
  let bits = 0;
  for (let i = 0; i < size; i++) bits += Math.log2(base[i]! / content[i]!) + 0.5;
  const largest = cost.reduce((most, one) => (one > most ? one : -one > most ? -one : most), 1n);
  const costBits = largest.toString(2).length + Math.log2(size + 1);
  return Math.ceil((2 * (bits + costBits) + 8) / Math.log2(prime)) + 4;
}

function fulfils(equations: Equations, content: Float64Array, cost: readonly bigint[], { numerators, denominator }: CommonFractions): boolean {
  const { size, diagonal, start, giver, quantity } = equations;
  for (let row = 0; row < size; row++) {
    let left = numerators[row]! * BigInt(diagonal[row]! / content[row]!);
    for (let k = start[row]!; k < start[row + 1]!; k++) left -= numerators[giver[k]!]! * BigInt(quantity[k]! / content[giver[k]!]!);
    if (left !== cost[row]! * denominator) return false;
  }
  return true;
}

/** What base, diagonal and all quantities of a service can be divided by: the unit in which its output is measured. */
function contentOf({ size, base, diagonal, giver, quantity }: Equations): Float64Array {
  const content = new Float64Array(size).map((_, i) => commonDivisor(base[i]!, diagonal[i]!));
  for (let k = 0; k < giver.length; k++) {
    const i = giver[k]!;
    if (content[i] !== 1) content[i] = commonDivisor(content[i]!, quantity[k]!);
  }
  return content;
}

function commonDivisor(a: number, b: number): number {
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}
