// Leaf accounts of a trial balance: rows that are balances of their own, told from parents that repeat the rows below them.

import { byCode } from "../code-order";
import type { TrialBalanceRecord } from "../records";

/**
 * The rows that are balances of their own. A row is a parent when other rows' codes begin with its code and its amounts
 * equal the sum of the nearest of them; else it counts.
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

function isParent(record: TrialBalanceRecord, below: readonly TrialBalanceRecord[]): boolean {
  const same = (amountOf: (row: TrialBalanceRecord) => bigint): boolean =>
    below.reduce((sum, child) => sum + amountOf(child), 0n) === amountOf(record);
  const repeats = same((row) => row.debit) && same((row) => row.credit) && same((row) => row.opening) && same((row) => row.closing);
  return below.length > 0 && repeats;
}
