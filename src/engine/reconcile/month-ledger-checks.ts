// A factory's ledger against itself and against the trial balance: the month's lines, vouchers, and every account.

import { byCode } from "../code-order";
import { linesOf } from "../collection/collect";
import type { Finding, Staged } from "../finding";
import { groupLedger } from "../ledger/group-ledger";
import type { Ledger } from "../ledger/ledger";
import { type TrialBalanceRecord, cellOf } from "../records";
import { type Check, check } from "../statements/check";
import { cellFigure, linesFigure, sumFigures, zeroFigure } from "../statements/figure";
import type { LineSet } from "../statements/lineage";
import type { Figure } from "../statements/report";
import { type LineMask, firstLines, linesWhere, outsidePeriod, sideFigure, unbalancedFinding } from "./ledger-checks";
import { ownBalances } from "./leaf-accounts";
import { accountFinding, uncovered, movementsByAccount } from "./trial-balance";

/** @param within  1 for every line of the month that takes part */
export function monthLedgerChecks(ledger: Ledger, period: string, within: Uint8Array, mask: LineMask): Staged<Check[]> {
  const vouchers = groupLedger(ledger, ["voucher"], within);
  const groups = Array.from({ length: vouchers.size }, (_, group) => group);
  const unbalanced = groups.filter((group) => vouchers.debit(group) !== vouchers.credit(group));
  const all = linesWhere(ledger, within, () => true);
  const outside = linesWhere(ledger, mask, (line) => !within[line]);
  const none = zeroFigure(0);
  const value = [
    check("period-lines", countOf(outside), none),
    check("ledger-balanced", sideFigure(ledger, all, "debit"), sideFigure(ledger, all, "credit")),
    check("vouchers-unbalanced", countOf(firstLines(vouchers, unbalanced)), none),
    ...unbalanced.map((group) => {
      const lines = { indexes: () => vouchers.indexes(group) };
      return check(`voucher:${vouchers.key(group, "voucher")}`, sideFigure(ledger, lines, "debit"), sideFigure(ledger, lines, "credit"));
    }),
  ];
  return { value, findings: [...unbalanced.map((group) => unbalancedFinding(ledger, vouchers, group)), ...outsidePeriod(ledger, period, mask)] };
}

function countOf(lines: Omit<LineSet, "measure">): Figure {
  return linesFigure(BigInt(lines.indexes().length), 0, { ...lines, measure: "count" });
}

type Side = "opening" | "debit" | "credit" | "closing";

/** The trial balance adds up, rolls forward, and moved by what the ledger says, account by account. */
export function accountChecks(ledger: Ledger, rows: readonly TrialBalanceRecord[], within: Uint8Array): Staged<Check[]> {
  const { decimals } = ledger;
  const zero = zeroFigure(decimals);
  const leaves = ownBalances(rows);
  const sum = (side: Side): Figure => sumFigures(leaves.map((row) => sideOf(row, side, decimals)), decimals);
  const own = ledgerOfRows(ledger, rows, new Set(leaves), within);
  const unlike: Finding[] = [];
  const moved = rows.flatMap((row) => {
    const sides = (["debit", "credit"] as const).map((side) => check(`tb-${side}:${row.account}`, own(row, side), sideOf(row, side, decimals)));
    const wrong = sides.findIndex((each) => !each.ok);
    if (wrong >= 0) unlike.push(accountFinding(row, wrong === 0 ? "debit" : "credit", sides[wrong]!.left.units, sides[wrong]!.right.units, decimals));
    return sides;
  });
  const value = [
    check("trial-balance-opening", sum("opening"), zero),
    check("trial-balance-closing", sum("closing"), zero),
    check("trial-balance-roll", sumFigures(leaves.map((row) => rollGap(row, decimals)), decimals), zero),
    ...moved,
  ];
  const movements = movementsByAccount(ledger, within);
  return { value, findings: [...unlike, ...uncovered(ledger, rows, movements)] };
}

function sideOf(row: TrialBalanceRecord, side: Side, decimals: number): Figure {
  return cellFigure(row[side], decimals, [cellOf(row.at, side)]);
}

/** |opening + debit - credit - closing| of one row. */
function rollGap(row: TrialBalanceRecord, decimals: number): Figure {
  const gap = row.opening + row.debit - row.credit - row.closing;
  return cellFigure(gap < 0n ? -gap : gap, decimals, [cellOf(row.at, "closing")]);
}

/** The ledger of every row: a balance of its own has the accounts it is the longest prefix of, a parent all that begin with its code. */
function ledgerOfRows(ledger: Ledger, rows: readonly TrialBalanceRecord[], leaves: ReadonlySet<TrialBalanceRecord>, within: Uint8Array): (row: TrialBalanceRecord, side: "debit" | "credit") => Figure {
  const accounts = groupLedger(ledger, ["account"], within);
  const groups = Array.from({ length: accounts.size }, (_, group) => group);
  const nearest = nearestRow(rows.filter((row) => leaves.has(row)));
  const owned = new Map<TrialBalanceRecord, number[]>();
  for (const group of groups) {
    const owner = nearest(accounts.key(group, "account"));
    if (owner) owned.set(owner, [...(owned.get(owner) ?? []), group]);
  }
  return (row, side) => {
    const own = leaves.has(row) ? (owned.get(row) ?? []) : groups.filter((group) => accounts.key(group, "account").startsWith(row.account));
    const units = own.reduce((sum, group) => sum + BigInt(accounts[side](group)), 0n);
    return linesFigure(units, ledger.decimals, { ...linesOf(accounts, own), measure: side });
  };
}

function nearestRow(rows: readonly TrialBalanceRecord[]): (account: string) => TrialBalanceRecord | null {
  const longestFirst = [...rows].sort((a, b) => b.account.length - a.account.length || byCode(a.account, b.account));
  return (account) => longestFirst.find((row) => account.startsWith(row.account)) ?? null;
}
