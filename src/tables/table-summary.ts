// What `check` says of a table: where it stands, how many rows, which were skipped, what they add up to, which heading is which column.

import type { Ledger } from "../engine/ledger/ledger";
import { minorText } from "../engine/money/minor-units";
import { ownBalances } from "../engine/reconcile/leaf-accounts";
import type { TrialBalanceRecord } from "../engine/records";
import { tablesById } from "./catalogue";
import type { TableId } from "./catalogue";
import type { FoundTable } from "./found-table";
import type { PlainKind } from "./observations/plain-tables";
import type { SkippedRow } from "./row-labels";

export interface TableSummary {
  /** One of our tables, or what a sheet that is none of them was judged as. */
  readonly table: TableId | PlainKind | "other";
  readonly sheet: string;
  readonly rows: number;
  readonly skipped: readonly SkippedRow[];
  /** Decimal texts by name: lines, debit, credit, amount, opening, closing. */
  readonly totals: Readonly<Record<string, string>>;
  /** Heading text of each of our columns that was found. */
  readonly mapping: Readonly<Record<string, string>>;
}

type Counted = { readonly rows: number; readonly skipped: readonly SkippedRow[] };
type Totals = Readonly<Record<string, string>>;

export function summaryOf({ id, place, heading }: FoundTable, { rows, skipped }: Counted, totals: Totals): TableSummary {
  return { table: id, sheet: place.sheet.sheet, rows, skipped, totals: { lines: String(rows), ...totals }, mapping: heading.texts };
}

export function ledgerTotals(ledger: Ledger): Totals {
  let debit = 0;
  let credit = 0;
  for (let line = 0; line < ledger.size; line += 1) {
    debit += ledger.debit(line);
    credit += ledger.credit(line);
  }
  return { debit: minorText(debit, ledger.decimals), credit: minorText(credit, ledger.decimals) };
}

/** Sums over the rows that are balances of their own; parents would count their children twice. */
export function balanceTotals(records: readonly TrialBalanceRecord[], decimals: number): Totals {
  const leaves = ownBalances(records);
  const sum = (side: "opening" | "debit" | "credit" | "closing"): string =>
    minorText(leaves.reduce((total, row) => total + row[side], 0n), decimals);
  return { leaf_rows: String(leaves.length), opening: sum("opening"), debit: sum("debit"), credit: sum("credit"), closing: sum("closing") };
}

/** The sum of the one amount column a table has; several would be named after themselves. */
export function amountTotals(id: TableId, records: readonly object[], decimals: number): Totals {
  const columns = Object.entries(tablesById[id].columns).filter(([, column]) => column.isAmount);
  return Object.fromEntries(
    columns.map(([name]) => {
      const amounts = records.map((record) => (record as Readonly<Record<string, bigint | null>>)[name] ?? 0n);
      return [columns.length === 1 ? "amount" : name, minorText(amounts.reduce((sum, each) => sum + each, 0n), decimals)];
    }),
  );
}
