// 代数分配法 (reciprocal): the rates of all pools at once, own use included, from one system of equations solved exactly.

import { type Exact, ZERO, compare, exact, isZero, lcm, minus, over, plus, reduced, sumOf, times } from "../../money/exact";
import { type AuxiliaryInput, type AuxiliaryPool, type AuxiliaryResult, NoBase, type Transfer, isIdle, receivedBy } from "./auxiliary";
import { givenBy } from "./interaction";
import { solveIntegers } from "./solve-integers";
import { closedWithRest } from "./rest-of-parts";
import { posted, split } from "./split";

export interface AlgebraicResult extends AuxiliaryResult {
  /** What each pool gives to departments that are no pools. */
  readonly external: ReadonlyMap<string, Exact>;
}

/** Pools that serve only each other: their cost can never leave them. */
export class ClosedLoop extends Error {
  constructor(
    /** First and last are the same pool. */
    readonly loop: readonly string[],
    /** Share of a cost that comes back after one round. */
    readonly factor: Exact,
  ) {
    super(`closed loop ${loop.join(" → ")}`);
  }
}

/**
 * Rates solve output_k x rate_k = cost_k + sum over pools i of quantity(i to k) x rate_i.
 *
 * @throws ClosedLoop when some pools give everything to each other
 * @source 辅助生产费用 代数分配法; Horngren, reciprocal method
 */
export function algebraic(input: AuxiliaryInput): AlgebraicResult {
  const pools = input.pools.filter((pool) => !isIdle(pool.id, pool.cost, outputOf(input, pool)));
  refuseClosedLoops(input, pools);
  const exactRates = ratesOf(input, pools);
  const rates = new Map(pools.map((pool, i) => [pool.id, roundedRate(exactRates[i]!, input)]));
  const names = new Set(input.pools.map((pool) => pool.id));
  const exchanged = input.consumption.flatMap((line): Transfer[] => {
    const rate = rates.get(line.from);
    return names.has(line.to) && rate ? [{ ...line, amount: posted(times(rate, line.quantity), input.rounding) }] : [];
  });
  const gross = new Map(pools.map((pool) => [pool.id, posted(times(rates.get(pool.id)!, outputOf(input, pool)), input.rounding)]));
  const external = new Map(
    input.pools.map(({ id, cost }) => [id, reduced(minus(plus(cost, receivedBy(id, exchanged)), givenBy(id, exchanged)))]),
  );
  const given = pools.flatMap((pool) => giveOutside(input, pool, names, external.get(pool.id)!, rates.get(pool.id)!));
  return { rates, gross, transfers: [...exchanged, ...given], external };
}

/** Largest of |cost + received at the rates - output x rate| over the pools: zero for rates that were not rounded. */
export function largestResidual(input: AuxiliaryInput, rates: ReadonlyMap<string, Exact>): Exact {
  const worth = (id: string, quantity: Exact): Exact => times(rates.get(id) ?? ZERO, quantity);
  return input.pools.reduce((largest, pool) => {
    const received = sumOf(input.consumption.filter((line) => line.to === pool.id).map((line) => worth(line.from, line.quantity)));
    const left = rates.has(pool.id) ? reduced(minus(plus(pool.cost, received), worth(pool.id, outputOf(input, pool)))) : ZERO;
    const size = left.n < 0n ? { n: -left.n, d: left.d } : left;
    return compare(size, largest) > 0 ? size : largest;
  }, ZERO);
}

function outputOf(input: AuxiliaryInput, pool: AuxiliaryPool): Exact {
  return pool.output ?? reduced(sumOf(input.consumption.filter((line) => line.from === pool.id).map((line) => line.quantity)));
}

function roundedRate(rate: Exact, { rounding }: AuxiliaryInput): Exact {
  return rounding.rateDecimals === null ? rate : posted(rate, { ...rounding, amountDecimals: rounding.rateDecimals });
}

/** What leaves to other departments adds up where the whole output is listed, else it is rate x quantity each; a rounded rate is multiplied, and one line takes the rest. */
function giveOutside(input: AuxiliaryInput, pool: AuxiliaryPool, pools: ReadonlySet<string>, external: Exact, rate: Exact): Transfer[] {
  const own = input.consumption.filter((line) => line.from === pool.id);
  const outside = own.filter((line) => !pools.has(line.to));
  const complete = compare(sumOf(own.map((line) => line.quantity)), outputOf(input, pool)) === 0;
  const base = sumOf(outside.map((line) => line.quantity));
  if (!complete || isZero(base)) return outside.map((line) => ({ ...line, amount: posted(times(rate, line.quantity), input.rounding) }));
  const lines = outside.map((line) => ({ id: line.to, base: line.quantity, exact: times(rate, line.quantity) }));
  if (input.rounding.rateDecimals !== null) {
    const parts = closedWithRest(external, lines, input.rounding);
    return outside.map((line) => ({ ...line, amount: parts.get(line.to)! }));
  }
  const parts = split(external, lines, input.rounding);
  return outside.map((line, i) => ({ ...line, amount: parts[i]! }));
}

function ratesOf(input: AuxiliaryInput, pools: readonly AuxiliaryPool[]): Exact[] {
  const quantity = new Map(input.consumption.map((line) => [JSON.stringify([line.from, line.to]), line.quantity]));
  const matrix = pools.map((to, k) =>
    pools.map((from, i) => {
      const used = quantity.get(JSON.stringify([from.id, to.id])) ?? ZERO;
      return i === k ? minus(outputOf(input, to), used) : { n: -used.n, d: used.d };
    }),
  );
  const scale = [...matrix.flat(), ...pools.map((pool) => pool.cost)].reduce((common, { d }) => lcm(common, d), 1n);
  const whole = ({ n, d }: Exact): bigint => n * (scale / d);
  const solved = solveIntegers(matrix.map((row) => row.map(whole)), pools.map((pool) => whole(pool.cost)));
  // Only quantities below zero can take away the one solution of a network without closed loops.
  if (!solved) throw new ClosedLoop(pools.map((pool) => pool.id), exact(1n));
  return solved.map(reduced);
}

/** Names the first loop among pools from which no way leads outside. */
function refuseClosedLoops(input: AuxiliaryInput, pools: readonly AuxiliaryPool[]): void {
  const names = new Set(pools.map((pool) => pool.id));
  const lines = input.consumption.filter((line) => names.has(line.from) && !isZero(line.quantity));
  const open = new Set(pools.filter((pool) => hasOutlet(input, pool, names)).map((pool) => pool.id));
  for (let grew = true; grew; ) {
    const more = lines.filter((line) => !open.has(line.from) && open.has(line.to));
    more.forEach((line) => open.add(line.from));
    grew = more.length > 0;
  }
  const stuck = pools.find((pool) => !open.has(pool.id));
  if (stuck) throw loopFrom(input, stuck, pools);
}

function hasOutlet(input: AuxiliaryInput, pool: AuxiliaryPool, pools: ReadonlySet<string>): boolean {
  const own = input.consumption.filter((line) => line.from === pool.id);
  const listed = sumOf(own.map((line) => line.quantity));
  return own.some((line) => !pools.has(line.to) && !isZero(line.quantity)) || compare(outputOf(input, pool), listed) > 0;
}

/** Follows services from a stuck pool until one comes twice. */
function loopFrom(input: AuxiliaryInput, start: AuxiliaryPool, pools: readonly AuxiliaryPool[]): ClosedLoop {
  const way: string[] = [];
  let factor = exact(1n);
  for (let at = start.id; ; ) {
    const before = way.indexOf(at);
    if (before !== -1) return new ClosedLoop([...way.slice(before), at], factor);
    way.push(at);
    const line = input.consumption.find((each) => each.from === at && !isZero(each.quantity));
    const pool = pools.find((each) => each.id === at)!;
    const output = outputOf(input, pool);
    if (!line || isZero(output)) throw new NoBase(at, pool.cost);
    factor = reduced(times(factor, over(line.quantity, output)));
    at = line.to;
  }
}
