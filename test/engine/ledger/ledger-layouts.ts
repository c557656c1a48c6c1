// Ledger layouts for tests: a matrix with one heading row and the usual columns.

import type { AmountLayout, LedgerLayout } from "../../../src/engine/ledger/ledger";

export const COLUMNS = { date: 0, voucher: 1, account: 2, centre: 3, product: 4, element: 5, fund: 6 } as const;
export const SIDES: AmountLayout = { kind: "sides", debit: 7, credit: 8 };

/** Canonical text as a table reader would give it: trimmed, numbers as their digits, objects by their basic value. */
export function canonical(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "object") return canonical((cell as { basicValue: unknown }).basicValue);
  return String(cell).trim();
}

export function layoutOf(rows: readonly (readonly unknown[])[], changes: Partial<LedgerLayout> = {}): LedgerLayout {
  return {
    sheet: "Ledger",
    decimals: 2,
    firstRow: 1,
    lastRow: rows.length,
    skipped: null,
    columns: COLUMNS,
    amounts: SIDES,
    clean: (_field, cell) => canonical(cell),
    irregularAmount: () => NaN,
    ...changes,
  };
}
