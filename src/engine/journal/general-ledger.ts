// The general ledger after the close: every account's balance before, and what the close debited and credited.

import { byCode } from "../code-order";
import type { PostingRecord } from "../factory-records";
import { type TrialBalanceRecord, cellOf } from "../records";
import { cellFigure, differenceFigure, sumFigures, zeroFigure } from "../statements/figure";
import type { Figure } from "../statements/report";
import { type JournalLine, namesOfAccounts } from "./build-journal";

/** Debit-positive balances of one account. */
export interface AccountBalance {
  readonly account: string;
  readonly name: string;
  readonly opening: Figure;
  readonly ledgerDebit: Figure;
  readonly ledgerCredit: Figure;
  /** Balance before the close. */
  readonly before: Figure;
  readonly closeDebit: Figure;
  readonly closeCredit: Figure;
  readonly closing: Figure;
  /** True when the row repeats the accounts below it and counts in no total. */
  readonly isParent: boolean;
}

/**
 * Posts the journal to the trial balance.
 *
 * @param rows    the trial balance; its movements are the ledger's
 * @param leaves  the rows that are balances of their own
 * @returns every account of the trial balance or the journal, in code order
 */
export function generalLedger(rows: readonly TrialBalanceRecord[], leaves: ReadonlySet<TrialBalanceRecord>, journal: readonly JournalLine[], postings: readonly PostingRecord[], decimals: number): AccountBalance[] {
  const moves = movementsOf(journal, decimals);
  const names = namesOfAccounts(postings);
  const own = rows.map((row) => balanceOf(row, !leaves.has(row), moves.get(row.account), decimals));
  const listed = new Set(rows.map((row) => row.account));
  const zero = zeroFigure(decimals);
  const added = [...moves].filter(([account]) => !listed.has(account)).map(([account, { debit, credit }]): AccountBalance => ({
    account,
    name: names.get(account) ?? "",
    opening: zero,
    ledgerDebit: zero,
    ledgerCredit: zero,
    before: zero,
    closeDebit: debit,
    closeCredit: credit,
    closing: differenceFigure(debit, credit),
    isParent: false,
  }));
  return [...own, ...added].sort((a, b) => byCode(a.account, b.account));
}

interface Movement {
  readonly debit: Figure;
  readonly credit: Figure;
}

function movementsOf(journal: readonly JournalLine[], decimals: number): Map<string, Movement> {
  const lines = new Map<string, JournalLine[]>();
  for (const line of journal) {
    const known = lines.get(line.account);
    if (known) known.push(line);
    else lines.set(line.account, [line]);
  }
  const side = (own: readonly JournalLine[], wanted: "D" | "C"): Figure => sumFigures(own.filter((line) => line.side === wanted).map((line) => line.amount), decimals);
  return new Map([...lines].map(([account, own]) => [account, { debit: side(own, "D"), credit: side(own, "C") }]));
}

function balanceOf(row: TrialBalanceRecord, isParent: boolean, movement: Movement | undefined, decimals: number): AccountBalance {
  const of = (field: "opening" | "debit" | "credit" | "closing"): Figure => cellFigure(row[field], decimals, [cellOf(row.at, field)]);
  const zero = zeroFigure(decimals);
  const { debit, credit } = movement ?? { debit: zero, credit: zero };
  const before = of("closing");
  return {
    account: row.account,
    name: row.name ?? "",
    opening: of("opening"),
    ledgerDebit: of("debit"),
    ledgerCredit: of("credit"),
    before,
    closeDebit: debit,
    closeCredit: credit,
    closing: movement ? differenceFigure(sumFigures([before, debit], decimals), credit) : before,
    isParent,
  };
}
