// Tells a ledger or a trial balance by its headings alone, whatever the sheet or file is called.

import { columnsWithout, findHeading } from "./find-heading";
import type { Heading, Place } from "./find-heading";
import { pairedHeading } from "./exports/paired-ledger";
import { ledgerTable } from "./ledger";
import { headingKey } from "./match-key";
import { trialBalanceTable } from "./trial-balance";

interface Recognised {
  readonly id: "ledger" | "trial_balance";
  readonly place: Place;
  readonly heading: Heading;
}

/** The exported table in a place, or null when its headings are neither a ledger's nor a trial balance's. */
export function recognised(place: Place): Recognised | null {
  const balances = findHeading(trialBalanceTable, place);
  const paired = pairedHeading(place);
  if (paired) return { id: "ledger", place, heading: paired };
  const found = findHeading(ledgerTable, place);
  const ledger = found && withVoucher(withAccount(found));
  if (ledger && isLedger(ledger)) return { id: "ledger", place, heading: ledger };
  return balances && isTrialBalance(balances) ? { id: "trial_balance", place, heading: balances } : null;
}

/** A report of one centre calls its accounts cost elements; small packages print the name of an account and no code. */
function withAccount(heading: Heading): Heading {
  const { columns, texts } = heading;
  const at = columns.account ?? columns.account_name ?? columns.element ?? (headingKey(texts.summary ?? "") === "particular" ? columns.summary : undefined);
  if (columns.account !== undefined || at === undefined || columns.balance !== undefined) return heading;
  const name = Object.keys(columns).find((column) => columns[column] === at) ?? "account";
  return { ...heading, columns: { ...columnsWithout(columns, name), account: at }, texts: { ...texts, account: texts[name] ?? "" } };
}

/** A heading that means the kind of entry means the entry itself where nothing else does and its lines are numbered. */
function withVoucher(heading: Heading): Heading {
  const { voucher_type: type, ...others } = heading.columns;
  if (type === undefined || "voucher" in others || !("line" in others) || headingKey(heading.texts.voucher_type ?? "") !== "journal") return heading;
  return { ...heading, columns: { ...others, voucher: type }, texts: { ...heading.texts, voucher: heading.texts.voucher_type ?? "" } };
}

function isLedger({ columns }: Heading): boolean {
  const has = (name: string): boolean => name in columns;
  const amounts = (has("debit") && has("credit")) || has("amount");
  const posted = has("date") || (has("month") && has("voucher")) || (has("period") && (has("voucher") || has("line")));
  const subject = has("account") || (has("balance") && has("voucher"));
  return amounts && posted && subject && (has("voucher") || has("debit") || has("direction") || has("period") || has("summary"));
}

function isTrialBalance({ columns }: Heading): boolean {
  const has = (...names: readonly string[]): boolean => names.some((name) => name in columns);
  return has("account") && has("debit") && has("credit") && has("opening", "opening_debit", "closing", "closing_debit");
}
