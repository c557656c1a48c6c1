// 交互分配法: pools first exchange their services once at an internal rate, then give what they hold to the other departments.

import { type Exact, minus, plus, reduced, sumOf, times } from "../../money/exact";
import { type AuxiliaryInput, type AuxiliaryResult, type Transfer, isIdle, keptLines, receivedBy, transfersOf } from "./auxiliary";
import { posted, rateOf } from "./split";

export interface InteractionResult extends AuxiliaryResult {
  /** Cost per unit of the exchange between pools. */
  readonly internalRates: ReadonlyMap<string, Exact>;
  /** What each pool gives to departments that are no pools. */
  readonly external: ReadonlyMap<string, Exact>;
}

/** @source 辅助生产费用 一次交互分配法: own cost over all output but own use, one exchange, the rest to the outside */
export function interaction(input: AuxiliaryInput): InteractionResult {
  const pools = new Set(input.pools.map((pool) => pool.id));
  const internalRates = new Map<string, Exact>();
  const exchanged = input.pools.flatMap((pool): Transfer[] => {
    const kept = keptLines(input, pool, (to) => to === pool.id);
    if (isIdle(pool.id, pool.cost, kept.base)) return [];
    const rate = rateOf(pool.cost, kept.base, input.rounding);
    internalRates.set(pool.id, rate);
    return kept.lines.filter((line) => pools.has(line.to)).map((line) => ({ ...line, amount: posted(times(rate, line.quantity), input.rounding) }));
  });
  const gross = new Map(input.pools.map((pool) => [pool.id, reduced(plus(pool.cost, receivedBy(pool.id, exchanged)))]));
  const external = new Map(input.pools.map((pool) => [pool.id, reduced(minus(gross.get(pool.id)!, givenBy(pool.id, exchanged)))]));
  const rates = new Map<string, Exact>();
  const given = input.pools.flatMap((pool): Transfer[] => {
    const cost = external.get(pool.id)!;
    const kept = keptLines(input, pool, (to) => pools.has(to));
    if (isIdle(pool.id, cost, kept.base)) return [];
    const rate = rateOf(cost, kept.base, input.rounding);
    rates.set(pool.id, rate);
    return transfersOf(cost, kept, rate, input.rounding);
  });
  return { rates, gross, transfers: [...exchanged, ...given], internalRates, external };
}

/** Sum of what a pool gave. */
export function givenBy(id: string, transfers: readonly Transfer[]): Exact {
  return sumOf(transfers.filter((transfer) => transfer.from === id).map((transfer) => transfer.amount));
}
