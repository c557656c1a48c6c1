// What the source itself says its ledger and its trial balance come to, beside what was read.

import type { FoundTables } from "../../tables/found-table";
import { type SourceTotal, totalsOfLedger, turnoverTotal } from "../../tables/observations/source-totals";
import { totalOfTrialBalance } from "../../tables/observations/trial-balance";
import type { CostingTables } from "../../tables/read-tables";
import type { TableSummary } from "../../tables/table-summary";
import { periodsOf } from "./periods";

/** Totals of one name together: twelve months have twelve of them. */
export interface SourceTotals {
  readonly table: "ledger" | "trial_balance";
  /** `own` printed by the table itself, `trial-balance` the turnover of the accounts. */
  readonly from: "own" | "trial-balance";
  readonly label: string;
  readonly totals: readonly SourceTotal[];
}

export function sourceTotals(found: FoundTables, tables: CostingTables, summaries: readonly TableSummary[]): SourceTotals[] {
  const [ledger, balances] = [found.get("ledger"), found.get("trial_balance")];
  const own = ledger && tables.ledger ? totalsOfLedger(ledger, tables.ledger) : [];
  const labels = [...new Set(own.map(({ label }) => label))];
  const ofBalances = balances ? totalOfTrialBalance(balances, tables.trial_balance) : null;
  // A trial balance is of one period; a ledger of several months comes to more.
  const turnover = ledger && balances && "debit" in balances.heading.columns && periodsOf({ tables }).length < 2 ? turnoverTotal(balances, totalsIn(summaries, "trial_balance"), totalsIn(summaries, "ledger")) : null;
  return [
    ...labels.map((label): SourceTotals => ({ table: "ledger", from: "own", label, totals: own.filter((total) => total.label === label) })),
    ...(turnover ? [{ table: "ledger", from: "trial-balance", label: turnover.label, totals: [turnover] } as const] : []),
    ...(ofBalances && ofBalances.sides.length > 0 ? [{ table: "trial_balance", from: "own", label: ofBalances.label, totals: [ofBalances] } as const] : []),
  ];
}

function totalsIn(summaries: readonly TableSummary[], id: TableSummary["table"]): TableSummary["totals"] {
  return summaries.find(({ table }) => table === id)?.totals ?? {};
}
