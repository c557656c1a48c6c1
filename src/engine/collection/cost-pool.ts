// Cost pools (归集): what the ledger charged to each centre, element and fund before any allocation.

import type { LineSet } from "../statements/lineage";

/** Cost of one centre, element and fund. */
export interface CostPool {
  readonly centre: string;
  readonly element: string;
  readonly fund: string;
  /** Debit minus credit in minor units; negative after red ink. */
  readonly amount: bigint;
  readonly lines: LineSet;
  /** How many ledger lines were collected. */
  readonly count: number;
}

/** Cost lines that belong nowhere yet: no centre, or a code that does not exist. They are kept apart, never dropped. */
export interface Unassigned {
  readonly element: string;
  readonly fund: string;
  readonly amount: bigint;
  readonly lines: LineSet;
}

export interface Collected {
  /** By centre, element and fund in code point order. */
  readonly pools: readonly CostPool[];
  readonly unassigned: readonly Unassigned[];
  /** 1 for every line of a closing entry. */
  readonly setAside: Uint8Array;
  readonly closingVouchers: readonly string[];
}

/** Sum of pools and unassigned cost of one fund and element: what the ledger says was spent. */
export function ledgerCost(collected: Collected, fund: string, element: string): bigint {
  let total = 0n;
  for (const pool of collected.pools) if (pool.fund === fund && pool.element === element) total += pool.amount;
  for (const rest of collected.unassigned) if (rest.fund === fund && rest.element === element) total += rest.amount;
  return total;
}
