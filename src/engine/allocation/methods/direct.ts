// 直接分配法: every pool gives its own cost to departments that are no pools; pools receive nothing from each other.

import { type AuxiliaryInput, type AuxiliaryResult, isIdle, keptLines, transfersOf } from "./auxiliary";
import { rateOf } from "./split";

/** @source 辅助生产费用 直接分配法; Horngren, direct method of support-department allocation */
export function direct(input: AuxiliaryInput): AuxiliaryResult {
  const pools = new Set(input.pools.map((pool) => pool.id));
  const rates = new Map<string, AuxiliaryResult["transfers"][number]["amount"]>();
  const transfers = input.pools.flatMap((pool) => {
    const kept = keptLines(input, pool, (to) => pools.has(to));
    if (isIdle(pool.id, pool.cost, kept.base)) return [];
    const rate = rateOf(pool.cost, kept.base, input.rounding);
    rates.set(pool.id, rate);
    return transfersOf(pool.cost, kept, rate, input.rounding);
  });
  return { rates, gross: new Map(input.pools.map((pool) => [pool.id, pool.cost])), transfers };
}
