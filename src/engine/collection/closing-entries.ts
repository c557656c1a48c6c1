// Closing entries (结转损益): vouchers that move income and expense to a surplus account and would cancel the month's cost.

import { type Finding, finding } from "../finding";
import type { Ledger } from "../ledger/ledger";
import { minorText } from "../money/minor-units";
import { cellOf } from "../records";
import { hasPrefix } from "./account-map";

/** Which account prefixes tell a closing entry. */
export interface ClosingAccounts {
  readonly surplus: readonly string[];
  readonly incomeOrExpense: readonly string[];
}

export interface SetAside {
  /** 1 for every line of a closing entry. */
  readonly lines: Uint8Array;
  readonly vouchers: readonly string[];
  readonly findings: readonly Finding[];
}

const SURPLUS = 1;
const INCOME_OR_EXPENSE = 2;
const OTHER = 4;

/**
 * Finds the vouchers with a line on a surplus account while every other line is on an income or expense account.
 *
 * @returns a mask of their lines, and one warning per voucher with the amount it moves
 */
export function setAsideClosingEntries(ledger: Ledger, closing: ClosingAccounts): SetAside {
  const kinds = accountKinds(ledger, closing);
  const lines = new Uint8Array(ledger.size);
  if (!kinds.includes(SURPLUS)) return { lines, vouchers: [], findings: [] };
  const [account, voucher] = [ledger.column("account").codes, ledger.column("voucher")];
  const met = new Uint8Array(voucher.values.length);
  for (let line = 0; line < ledger.size; line++) met[voucher.codes[line]!]! |= kinds[account[line]!]!;
  const moved = new Map<number, { first: number; amount: number }>();
  for (let line = 0; line < ledger.size; line++) {
    const code = voucher.codes[line]!;
    if (code === 0 || met[code] !== (SURPLUS | INCOME_OR_EXPENSE)) continue;
    lines[line] = 1;
    const entry = moved.get(code) ?? { first: line, amount: 0 };
    entry.amount += Math.abs(ledger.debit(line));
    moved.set(code, entry);
  }
  const found = [...moved].map(([code, entry]) => closingFinding(ledger, voucher.values[code]!, entry));
  return { lines, vouchers: [...moved.keys()].map((code) => voucher.values[code]!), findings: found };
}

function accountKinds(ledger: Ledger, closing: ClosingAccounts): Uint8Array {
  return Uint8Array.from(ledger.column("account").values, (account) =>
    hasPrefix(account, closing.surplus) ? SURPLUS : hasPrefix(account, closing.incomeOrExpense) ? INCOME_OR_EXPENSE : OTHER,
  );
}

function closingFinding(ledger: Ledger, voucher: string, entry: { first: number; amount: number }): Finding {
  return finding("closing-entry-set-aside", { voucher, amount: minorText(entry.amount, ledger.decimals) }, cellOf(ledger.place(entry.first), "voucher"));
}
