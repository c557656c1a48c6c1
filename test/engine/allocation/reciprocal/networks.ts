// Networks of services for tests: from pairs, at random, and hard on purpose; and an oracle that eliminates in whole numbers.

import type { ServiceNetwork } from "../../../../src/engine/allocation/reciprocal/service-network";
import { type Exact, exact } from "../../../../src/engine/money/exact";

export type Arc = readonly [from: number, to: number, quantity: number];

export function network(output: readonly number[], arcs: readonly Arc[]): ServiceNetwork {
  return {
    size: output.length,
    from: Uint32Array.from(arcs, ([from]) => from),
    to: Uint32Array.from(arcs, ([, to]) => to),
    quantity: Float64Array.from(arcs, ([, , quantity]) => quantity),
    output: Float64Array.from(output),
  };
}

export function arcsOf({ from, to, quantity }: ServiceNetwork): Arc[] {
  return Array.from(from, (giver, arc) => [giver, to[arc]!, quantity[arc]!] as const);
}

/** The same stream of numbers below 1 for the same seed (mulberry32). */
export function stream(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Every service gives to `degree` others, and all but `outlet` units of what it gives stays among services. */
export function hardLoops(size: number, degree: number, outlet: number, seed: number): ServiceNetwork {
  const next = stream(seed);
  const output = new Array<number>(size).fill(outlet);
  const arcs: Arc[] = [];
  for (let giver = 0; giver < size; giver++) {
    for (let nth = 0; nth < degree; nth++) {
      const taker = nth === 0 ? (giver + 1) % size : Math.floor(next() * size);
      const quantity = 1 + Math.floor(next() * 1_000);
      arcs.push([giver, taker, quantity]);
      output[giver]! += quantity;
    }
  }
  return network(output, arcs);
}

export function randomCosts(size: number, seed: number): Float64Array {
  const next = stream(seed);
  return new Float64Array(size).map(() => Math.round((next() - 0.1) * 1e9));
}

/** Gross costs by fraction-free elimination (E. Bareiss, 1968): slow, short and independent of what it tests. */
export function oracle({ size, from, to, quantity, output }: ServiceNetwork, costs: readonly bigint[]): Exact[] {
  const rows = Array.from({ length: size }, (_, k) => {
    const row = new Array<bigint>(size + 1).fill(0n);
    row[k] = output[k] === 0 ? 1n : BigInt(output[k]!);
    row[size] = costs[k]!;
    return row;
  });
  from.forEach((giver, arc) => (rows[to[arc]!]![giver]! -= BigInt(quantity[arc]!)));
  let previous = 1n;
  for (let k = 0; k < size; k++) {
    const pivots = rows[k]!;
    const pivot = pivots[k]!;
    rows.forEach((row, i) => {
      if (i === k) return;
      const factor = row[k]!;
      for (let j = k + 1; j <= size; j++) row[j] = (row[j]! * pivot - factor * pivots[j]!) / previous;
      if (i < k) row[i] = pivot;
      row[k] = 0n;
    });
    previous = pivot;
  }
  return rows.map((row, k) => exact(row[size]! * (output[k] === 0 ? 1n : BigInt(output[k]!)), previous));
}
