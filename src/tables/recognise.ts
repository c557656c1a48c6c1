// Tells a ledger or a trial balance by its headings alone, whatever the sheet or file is called.

import { findHeading } from "./find-heading";
import type { Heading, Place } from "./find-heading";
import { ledgerTable } from "./ledger";
import { trialBalanceTable } from "./trial-balance";

interface Recognised {
  readonly id: "ledger" | "trial_balance";
  readonly place: Place;
  readonly heading: Heading;
}

/** The exported table in a place, or null when its headings are neither a ledger's nor a trial balance's. */
export function recognised(place: Place): Recognised | null {
  const balances = findHeading(trialBalanceTable, place);
  const ledger = findHeading(ledgerTable, place);
  if (ledger && isLedger(ledger)) return { id: "ledger", place, heading: ledger };
  return balances && isTrialBalance(balances) ? { id: "trial_balance", place, heading: balances } : null;
}

function isLedger({ columns }: Heading): boolean {
  const has = (name: string): boolean => name in columns;
  const amounts = (has("debit") && has("credit")) || has("amount");
  const posted = has("date") || (has("voucher") && (has("month") || has("period")));
  const subject = has("account") || (has("balance") && has("voucher"));
  return amounts && posted && subject && (has("voucher") || has("debit") || has("direction") || has("period"));
}

function isTrialBalance({ columns }: Heading): boolean {
  const has = (...names: readonly string[]): boolean => names.some((name) => name in columns);
  return has("account") && has("debit") && has("credit") && has("opening", "opening_debit", "closing", "closing_debit");
}
