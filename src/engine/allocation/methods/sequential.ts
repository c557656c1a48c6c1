// 顺序(梯形)分配法, step-down: pools close one after another; a closed pool receives nothing more.

import { type Exact, plus, reduced } from "../../money/exact";
import { type AuxiliaryInput, type AuxiliaryPool, type AuxiliaryResult, type Transfer, isIdle, keptLines, ownCost, receivedBy, receiverIds, transfersOf } from "./auxiliary";
import { rateOf } from "./split";

/**
 * Closes the pools in the given order. What a pool received from those closed before it is part of what it gives.
 *
 * @param order  pool ids, first to close first
 * @source 辅助生产费用 顺序分配法; step-down method; accumulated cost as a base: CMS-2552-10, worksheet B-1
 */
export function sequential(input: AuxiliaryInput, order: readonly string[]): AuxiliaryResult {
  const rates = new Map<string, Exact>();
  const gross = new Map<string, Exact>();
  const transfers: Transfer[] = [];
  for (const id of order) {
    const pool = input.pools.find((each) => each.id === id)!;
    const cost = reduced(plus(pool.cost, receivedBy(id, transfers)));
    const using = pool.onAccumulatedCost ? withAccumulatedCost(input, pool, gross, transfers) : input;
    const kept = keptLines(using, pool, (to) => to === id || gross.has(to));
    gross.set(id, cost);
    if (isIdle(id, cost, kept.base)) continue;
    const rate = rateOf(cost, kept.base, input.rounding);
    rates.set(id, rate);
    transfers.push(...transfersOf(cost, kept, rate, input.rounding));
  }
  return { rates, gross, transfers };
}

/** The cost that every department still open has gathered so far stands in for measured quantities. */
function withAccumulatedCost(input: AuxiliaryInput, pool: AuxiliaryPool, closed: ReadonlyMap<string, Exact>, transfers: readonly Transfer[]): AuxiliaryInput {
  const pools = input.pools.filter((each) => each.id !== pool.id && !closed.has(each.id)).map((each) => ({ id: each.id, own: each.cost }));
  const open = [...pools, ...receiverIds(input).map((id) => ({ id, own: ownCost(id, input) }))];
  const lines = open.map(({ id, own }) => ({ from: pool.id, to: id, quantity: reduced(plus(own, receivedBy(id, transfers))) }));
  return { ...input, consumption: [...input.consumption.filter((line) => line.from !== pool.id), ...lines] };
}
