// Reports of the books: the generated journal entries, and the general ledger after them.

import type { JournalLine } from "../../journal/build-journal";
import type { AccountBalance } from "../../journal/general-ledger";
import { column, columns } from "../../statements/columns";
import { zeroFigure } from "../../statements/figure";
import type { Figure, Report } from "../../statements/report";
import type { FactoryInput } from "../factory-input";

/** 记账凭证 */
export function journalEntries(journal: readonly JournalLine[], { trialBalance, postings, settings, summaryOf }: FactoryInput): Report {
  const names = new Map([...postings, ...trialBalance].flatMap((row) => (row.name === null ? [] : [[row.account, row.name] as const])));
  const zero = zeroFigure(settings.decimals);
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
    ],
    rows: journal.map(({ entry, line, account, centre, product, element, side, amount }) => [
      entry,
      lineNumber(line),
      account,
      names.get(account) ?? "",
      centre ?? "",
      product ?? "",
      element ?? "",
      side,
      side === "D" ? amount : zero,
      side === "C" ? amount : zero,
      summary(entry, summaryOf),
    ]),
  };
}

/** A line's number is no amount: it says where the line stands. */
function lineNumber(line: number): Figure {
  const units = BigInt(line);
  return { units, decimals: 0, origin: { kind: "cells", value: { n: units, d: 1n }, cells: [] } };
}

const STEP = /^allocation-(.*)$/;

function summary(entry: string, summaryOf: FactoryInput["summaryOf"]): string {
  const step = STEP.exec(entry)?.[1] ?? null;
  return summaryOf(step === null ? entry : "allocation", step);
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
