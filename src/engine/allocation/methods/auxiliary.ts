// Service departments (辅助生产): what the five methods share; pools, who used how much of them, and the transfers they end in.

import { type Exact, ZERO, isZero, plus, reduced, sumOf, times } from "../../money/exact";
import { type Rounding, posted, split } from "./split";

export interface AuxiliaryPool {
  readonly id: string;
  readonly cost: Exact;
  /** Everything the pool produced, when more than its listed consumption; null: the listed quantities are all. */
  readonly output: Exact | null;
  /** Method `planned` only. */
  readonly plannedRate: Exact | null;
  /** Method `sequential` only: allocated on the cost accumulated by every department still open. */
  readonly onAccumulatedCost: boolean;
}

export interface Consumption {
  readonly from: string;
  readonly to: string;
  readonly quantity: Exact;
}

export interface AuxiliaryInput {
  readonly pools: readonly AuxiliaryPool[];
  /** One line per pair. */
  readonly consumption: readonly Consumption[];
  /** Own cost of departments that are no pools. */
  readonly receivers: readonly { readonly id: string; readonly cost: Exact }[];
  readonly rounding: Rounding;
}

export interface Transfer extends Consumption {
  readonly amount: Exact;
}

export interface AuxiliaryResult {
  /** Cost per unit of every pool that had a base. */
  readonly rates: ReadonlyMap<string, Exact>;
  /** Own cost and everything received. */
  readonly gross: ReadonlyMap<string, Exact>;
  readonly transfers: readonly Transfer[];
}

/** A pool with cost but nobody to carry it. */
export class NoBase extends Error {
  constructor(
    readonly pool: string,
    readonly amount: Exact,
  ) {
    super(`no base for ${pool}`);
  }
}

/** Pairs listed more than once are added up, in the order of their first line. */
export function mergedPairs(lines: readonly Consumption[]): Consumption[] {
  const pairs = new Map<string, Consumption>();
  for (const line of lines) {
    const key = JSON.stringify([line.from, line.to]);
    const known = pairs.get(key);
    pairs.set(key, known ? { ...known, quantity: plus(known.quantity, line.quantity) } : line);
  }
  return [...pairs.values()];
}

export interface Kept {
  readonly lines: readonly Consumption[];
  /** What the pool's cost is divided by. */
  readonly base: Exact;
  /** True when the lines make up the whole base, so that their amounts have to add up. */
  readonly whole: boolean;
}

/** The lines of a pool that carry its cost: those to departments that are not dropped. */
export function keptLines(input: AuxiliaryInput, pool: AuxiliaryPool, drops: (to: string) => boolean): Kept {
  const own = input.consumption.filter((line) => line.from === pool.id);
  const lines = own.filter((line) => !drops(line.to));
  const listed = sumOf(lines.map((line) => line.quantity));
  if (pool.output === null) return { lines, base: listed, whole: true };
  const dropped = sumOf(own.filter((line) => drops(line.to)).map((line) => line.quantity));
  const base = reduced(plus(pool.output, { n: -dropped.n, d: dropped.d }));
  return { lines, base, whole: base.n * listed.d === listed.n * base.d };
}

/** Transfers of a cost over the kept lines: a split that adds up where they are the whole base, else rate x quantity each. */
export function transfersOf(cost: Exact, kept: Kept, rate: Exact, rounding: Rounding): Transfer[] {
  if (!kept.whole) return kept.lines.map((line) => ({ ...line, amount: posted(times(rate, line.quantity), rounding) }));
  const parts = split(cost, kept.lines.map((line) => ({ id: line.to, base: line.quantity })), rounding);
  return kept.lines.map((line, i) => ({ ...line, amount: parts[i]! }));
}

/** True for a pool that has neither cost nor base and is passed over; throws when it has cost but no base. */
export function isIdle(pool: string, cost: Exact, base: Exact): boolean {
  if (!isZero(base)) return false;
  if (!isZero(cost)) throw new NoBase(pool, cost);
  return true;
}

/** Sum of transfers to a department. */
export function receivedBy(id: string, transfers: readonly Transfer[]): Exact {
  return reduced(sumOf(transfers.filter((transfer) => transfer.to === id).map((transfer) => transfer.amount)));
}

/** Departments that are no pools, those with own cost first, in the order they are met. */
export function receiverIds({ pools, receivers, consumption }: AuxiliaryInput): string[] {
  const names = new Set(pools.map((pool) => pool.id));
  return [...new Set([...receivers.map((each) => each.id), ...consumption.map((line) => line.to)])].filter((id) => !names.has(id));
}

export function ownCost(id: string, input: AuxiliaryInput): Exact {
  return input.receivers.find((each) => each.id === id)?.cost ?? ZERO;
}
