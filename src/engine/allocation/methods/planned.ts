// 计划成本分配法: services are given at a planned rate, and what they really cost differs by a variance.

import { type Exact, minus, plus, reduced, sumOf, times } from "../../money/exact";
import { type AuxiliaryInput, type AuxiliaryResult, type Transfer, receivedBy } from "./auxiliary";
import { givenBy } from "./interaction";
import { posted } from "./split";

export interface PlannedResult extends AuxiliaryResult {
  /** What each pool gave at planned rates. */
  readonly planned: ReadonlyMap<string, Exact>;
  /** Actual minus planned, positive when overspent. */
  readonly differences: ReadonlyMap<string, Exact>;
}

/**
 * Gives every service at its planned rate to all but the pool itself; the differences stay with the caller.
 *
 * @source 辅助生产费用 计划成本分配法
 */
export function planned(input: AuxiliaryInput): PlannedResult {
  const rates = new Map(input.pools.flatMap((pool) => (pool.plannedRate ? [[pool.id, pool.plannedRate] as const] : [])));
  const transfers = input.consumption.flatMap((line): Transfer[] => {
    const rate = line.from === line.to ? undefined : rates.get(line.from);
    return rate ? [{ ...line, amount: posted(times(rate, line.quantity), input.rounding) }] : [];
  });
  const each = (value: (id: string, cost: Exact) => Exact): Map<string, Exact> => new Map(input.pools.map(({ id, cost }) => [id, reduced(value(id, cost))]));
  const plannedCost = each((id) => givenBy(id, transfers));
  const gross = each((id, cost) => plus(cost, receivedBy(id, transfers)));
  return { rates, gross, transfers, planned: plannedCost, differences: each((id) => minus(gross.get(id)!, plannedCost.get(id)!)) };
}

/** All differences together. */
export function totalDifference({ differences }: PlannedResult): Exact {
  return reduced(sumOf(differences.values()));
}
