// The ledger against the trial balance (科目余额表): totals over leaf accounts, and every account by its prefix.

import { type Finding, type SourceCell, type Staged, finding } from "../finding";
import { groupLedger } from "../ledger/group-ledger";
import type { Ledger } from "../ledger/ledger";
import { minorText } from "../money/minor-units";
import { type TrialBalanceRecord, cellOf } from "../records";
import { type Check, check } from "../statements/check";
import { cellFigure, zeroFigure } from "../statements/figure";
import type { Figure } from "../statements/report";
import { type LineMask, linesWhere, sideFigure } from "./ledger-checks";

type Side = "opening" | "debit" | "credit" | "closing";

/** Rows without a row below them; a parent repeats its children and would count twice. */
export function leafRows(rows: readonly TrialBalanceRecord[]): readonly TrialBalanceRecord[] {
  const sorted = rows.map((row) => row.account).sort();
  const parents = new Set(sorted.filter((code, i) => i + 1 < sorted.length && sorted[i + 1]!.startsWith(code) && sorted[i + 1] !== code));
  return rows.filter((row) => !parents.has(row.account));
}

/** Opening and closing balances add up to nothing, the month's movements to the ledger's, and every row to its own accounts. */
export function trialBalanceChecks(ledger: Ledger, rows: readonly TrialBalanceRecord[], mask: LineMask): Staged<Check[]> {
  const { decimals } = ledger;
  const leaves = leafRows(rows);
  const sum = (side: Side): Figure => cellFigure(leaves.reduce((total, row) => total + row[side], 0n), decimals, cellsOf(leaves, side));
  const all = linesWhere(ledger, mask, () => true);
  const movements = movementsByAccount(ledger, mask);
  const unlike = rows.flatMap((row) => unlikeFinding(row, movements, decimals));
  const rowsMet = (count: number): Figure => cellFigure(BigInt(count), 0, cellsOf(rows, "debit"));
  const value = [
    check("trial-balance-opening", zeroFigure(decimals), sum("opening")),
    check("trial-balance-debit", sideFigure(ledger, all, "debit"), sum("debit")),
    check("trial-balance-credit", sideFigure(ledger, all, "credit"), sum("credit")),
    check("trial-balance-closing", zeroFigure(decimals), sum("closing")),
    check("trial-balance-accounts", rowsMet(rows.length), rowsMet(rows.length - unlike.length)),
  ];
  return { value, findings: [...unlike, ...uncovered(ledger, rows, movements)] };
}

function cellsOf(rows: readonly TrialBalanceRecord[], side: Side): SourceCell[] {
  return rows.map((row) => cellOf(row.at, side));
}

/** What the ledger moved on one account. */
export interface Movement {
  readonly account: string;
  readonly debit: bigint;
  readonly credit: bigint;
  readonly firstLine: number;
}

export function movementsByAccount(ledger: Ledger, mask: LineMask): Movement[] {
  const groups = groupLedger(ledger, ["account"], mask);
  return Array.from({ length: groups.size }, (_, group) => ({
    account: groups.key(group, "account"),
    debit: BigInt(groups.debit(group)),
    credit: BigInt(groups.credit(group)),
    firstLine: groups.indexes(group)[0]!,
  }));
}

function unlikeFinding(row: TrialBalanceRecord, movements: readonly Movement[], decimals: number): Finding[] {
  const own = movements.filter((movement) => movement.account.startsWith(row.account));
  const expected = { debit: total(own, "debit"), credit: total(own, "credit"), closing: row.opening + row.debit - row.credit };
  const wrong = (["debit", "credit", "closing"] as const).find((side) => row[side] !== expected[side]);
  if (!wrong) return [];
  return [accountFinding(row, wrong, expected[wrong], row[wrong], decimals)];
}

/** An account whose ledger and trial balance differ on one side; minor units. */
export function accountFinding(row: TrialBalanceRecord, side: Side, inLedger: bigint, inTrialBalance: bigint, decimals: number): Finding {
  const args = {
    account: row.account,
    ledger: minorText(inLedger, decimals),
    trialBalance: minorText(inTrialBalance, decimals),
    difference: minorText(inTrialBalance - inLedger, decimals),
  };
  return finding("ledger-unlike-trial-balance", args, cellOf(row.at, side));
}

function total(movements: readonly Movement[], side: "debit" | "credit"): bigint {
  return movements.reduce((sum, movement) => sum + movement[side], 0n);
}

/** Ledger accounts that no row of the trial balance covers. */
export function uncovered(ledger: Ledger, rows: readonly TrialBalanceRecord[], movements: readonly Movement[]): Finding[] {
  return movements
    .filter((movement) => !rows.some((row) => movement.account.startsWith(row.account)))
    .map(({ account, debit, credit, firstLine }) => {
      const amount = minorText(debit - credit, ledger.decimals);
      return finding("account-not-in-trial-balance", { account, amount }, cellOf(ledger.place(firstLine), "account"));
    });
}
