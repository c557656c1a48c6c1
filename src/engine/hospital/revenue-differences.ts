// Where revenue as charged (HIS) and as booked differ: the rows and lines that alone make the difference, and items off their price.

import { hasPrefix } from "../collection/account-map";
import { type Finding, finding } from "../finding";
import type { ServiceItemRecord } from "../hospital-records";
import type { Ledger } from "../ledger/ledger";
import { decimalToExact } from "../money/decimal";
import { exact, isZero, minus, times } from "../money/exact";
import { minorText } from "../money/minor-units";
import { type RevenueRecord, cellOf } from "../records";
import type { LineMask } from "../reconcile/ledger-checks";
import type { Check } from "../statements/check";

interface Charged {
  readonly revenue: readonly RevenueRecord[];
  readonly revenueAccounts: readonly string[];
  readonly decimals: number;
}

/** Lines of the month, and those of closing entries, which count for nothing here. */
interface Considered {
  readonly mask: LineMask;
  readonly setAside: Uint8Array;
}

/**
 * Rows that alone explain why the revenue table and the ledger differ: a row as large as what the ledger lacks,
 * or a ledger line as large as what the table lacks.
 */
export function revenueDifferences(checks: readonly Check[], ledger: Ledger, { mask, setAside }: Considered, { revenue, revenueAccounts, decimals }: Charged): Finding[] {
  const failed = checks.find(({ id, ok }) => id === "revenue-ledger" && !ok);
  if (!failed) return [];
  const gap = failed.difference.units;
  const args = { difference: minorText(gap, decimals) };
  if (gap > 0n) return revenue.filter((row) => row.amount === gap).map((row) => finding("revenue-row-unbooked", args, cellOf(row.at, "amount")));
  const account = ledger.column("account");
  const within = account.values.map((code) => code !== "" && hasPrefix(code, revenueAccounts));
  const found: Finding[] = [];
  for (let line = 0; line < ledger.size; line += 1) {
    if ((mask && !mask[line]) || setAside[line]) continue;
    if (!within[account.codes[line]!] || BigInt(ledger.net(line)) !== gap) continue;
    found.push(finding("revenue-line-uncharged", args, cellOf(ledger.place(line), "credit")));
  }
  return found;
}

/** Items of a centre whose revenue is unlike that of its charges, where volume times price is not the revenue given. */
export function itemDifferences(checks: readonly Check[], items: readonly ServiceItemRecord[], decimals: number): Finding[] {
  const unlike = new Set(checks.flatMap(({ id, ok }) => (!ok && id.startsWith("items-revenue:") ? [id.slice("items-revenue:".length)] : [])));
  return items.flatMap((item) => {
    if (!unlike.has(item.centre) || item.price === null || item.revenue === null) return [];
    const priced = times(decimalToExact(item.price), decimalToExact(item.volume));
    const gap = minus(priced, exact(item.revenue, 10n ** BigInt(decimals)));
    if (isZero(gap)) return [];
    return [finding("item-revenue-unpriced", { centre: item.centre, item: item.item, revenue: minorText(item.revenue, decimals) }, cellOf(item.at, "revenue"))];
  });
}
