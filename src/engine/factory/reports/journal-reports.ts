// Reports of the books: the generated journal entries, and the general ledger after them.

import { attachmentsOf, kindOfEntry } from "../../journal/attachments";
import { type JournalLine, namesOfAccounts } from "../../journal/build-journal";
import type { EntryName } from "../../journal/entry-line";
import type { AccountBalance } from "../../journal/general-ledger";
import { column, columns } from "../../statements/columns";
import { zeroFigure } from "../../statements/figure";
import type { Figure, Report } from "../../statements/report";
import type { FactoryInput } from "../factory-input";

/** 记账凭证 */
export function journalEntries(journal: readonly JournalLine[], { trialBalance, postings, settings, summaryOf }: FactoryInput): Report {
  const names = new Map([...namesOfAccounts(postings), ...trialBalance.flatMap((row) => (row.name === null ? [] : [[row.account, row.name] as const]))]);
  const zero = zeroFigure(settings.decimals);
  const summaries = new Map([...new Set(journal.map(({ entry }) => entry))].map((entry) => [entry, summary(entry, summaryOf)]));
  return {
    id: "journal-entries",
    keys: ["entry", "account", "centre", "product", "element", "side"],
    columns: [
      column("entry", "code"),
      column("line", "count"),
      column("account", "code"),
      column("account_name", "text"),
      ...columns(["centre", "product", "element", "side"], "code"),
      ...columns(["debit", "credit"], "amount"),
      column("summary", "text"),
      column("attachments", "count"),
    ],
    rows: journal.map(({ entry, line, account, centre, product, element, side, amount }) => [
      entry,
      counted(line),
      account,
      names.get(account) ?? "",
      centre ?? "",
      product ?? "",
      element ?? "",
      side,
      side === "D" ? amount : zero,
      side === "C" ? amount : zero,
      summaries.get(entry)!,
      counted(attachmentsOf(entry).length),
    ]),
  };
}

/** A number of lines or sheets is no amount: it comes from the voucher itself. */
function counted(count: number): Figure {
  return (COUNTED[count] ??= countFigure(BigInt(count)));
}

/** Counts by size, made once: every line of a voucher has two. */
const COUNTED: Figure[] = [];

function countFigure(units: bigint): Figure {
  return { units, decimals: 0, origin: { kind: "cells", value: { n: units, d: 1n }, cells: [] } };
}

function summary(entry: EntryName, summaryOf: FactoryInput["summaryOf"]): string {
  const { kind, step } = kindOfEntry(entry);
  return summaryOf(kind, step);
}

/** 结账后科目余额表 */
export function trialBalanceAfter(balances: readonly AccountBalance[]): Report {
  return {
    id: "trial-balance-after",
    keys: ["account"],
    columns: [
      column("account", "code"),
      column("name", "text"),
      ...columns(["opening", "ledger_debit", "ledger_credit", "close_debit", "close_credit", "closing"], "amount"),
    ],
    rows: balances.map((row) => [row.account, row.name, row.opening, row.ledgerDebit, row.ledgerCredit, row.closeDebit, row.closeCredit, row.closing]),
  };
}
