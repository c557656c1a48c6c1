// Leaf accounts of a trial balance: rows that are balances of their own, told from parents that repeat the rows below them.

import { byCode } from "../code-order";
import type { TrialBalanceRecord } from "../records";

/**
 * The rows that are balances of their own. A row is a parent when other rows' codes begin with its code and its amounts
 * equal the sum of the nearest of them, all or nearly; else it counts.
 */
export function ownBalances(records: readonly TrialBalanceRecord[]): TrialBalanceRecord[] {
  const sorted = [...records].sort((a, b) => byCode(a.account, b.account));
  const parents = new Set(sorted.filter((record, index) => isParent(record, nearestBelow(sorted, index))));
  return records.filter((record) => !parents.has(record));
}

/** The rows one level below a row of the sorted list; a level that is not listed is passed over. */
function nearestBelow(sorted: readonly TrialBalanceRecord[], index: number): TrialBalanceRecord[] {
  const account = sorted[index]?.account ?? "";
  const nearest: TrialBalanceRecord[] = [];
  for (let next = index + 1; next < sorted.length; next += 1) {
    const row = sorted[next];
    if (!row?.account.startsWith(account)) break;
    const last = nearest.at(-1)?.account;
    if (row.account !== account && (last === undefined || row.account === last || !row.account.startsWith(last))) nearest.push(row);
  }
  return nearest;
}

const MEASURES = ["opening", "debit", "credit", "closing"] as const;

function sumOf(below: readonly TrialBalanceRecord[], measure: (typeof MEASURES)[number]): bigint {
  return below.reduce((sum, child) => sum + child[measure], 0n);
}

/** A row that repeats its children but for a figure or two is their parent with a mistake in it, and no balance beside them. */
function isParent(record: TrialBalanceRecord, below: readonly TrialBalanceRecord[]): boolean {
  const same = MEASURES.filter((measure) => sumOf(below, measure) === record[measure]);
  const telling = same.filter((measure) => record[measure] !== 0n);
  return below.length > 0 && (same.length === MEASURES.length || (below.length > 1 && telling.length > 1));
}

/** Parents with figures that are not the sum of their children. */
export function brokenParents(records: readonly TrialBalanceRecord[]): { readonly record: TrialBalanceRecord; readonly measure: (typeof MEASURES)[number]; readonly expected: bigint }[] {
  const sorted = [...records].sort((a, b) => byCode(a.account, b.account));
  return sorted.flatMap((record, index) => {
    const below = nearestBelow(sorted, index);
    return isParent(record, below) ? MEASURES.filter((measure) => sumOf(below, measure) !== record[measure]).map((measure) => ({ record, measure, expected: sumOf(below, measure) })) : [];
  });
}
