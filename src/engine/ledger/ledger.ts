// The ledger (序时账) inside the engine: dictionary-coded columns and integer minor units, at most 28 bytes a line.

import type { RecordSource } from "../records";

/** The coded columns of a ledger. `period` (YYYY-MM) is derived from `date` (YYYY-MM-DD). */
export type LedgerField = "date" | "period" | "voucher" | "account" | "centre" | "product" | "element" | "fund";

/** One code per line and the texts the codes stand for; `values[0]` is the empty text, "not given". */
export interface CodeColumn {
  readonly codes: Uint8Array | Uint16Array | Uint32Array;
  readonly values: readonly string[];
}

/** A ledger; line indexes run from 0 to size - 1 in worksheet order. Amounts are whole minor units (cents when `decimals` is 2). */
export interface Ledger {
  readonly sheet: string;
  readonly size: number;
  readonly decimals: number;
  column(field: LedgerField): CodeColumn;
  debit(line: number): number;
  credit(line: number): number;
  /** Debit minus credit. */
  net(line: number): number;
  /** 1-based worksheet row of a line. */
  row(line: number): number;
  /** Where a line stands in the user's own workbook: of a ledger put together from several sheets, each line keeps its own. */
  place(line: number): RecordSource;
  /** 0-based worksheet column of each table column that was found (`debit`, `account` ...), for addresses. */
  readonly columns: Readonly<Record<string, number>>;
}

/** Where the amounts of a line stand: two columns, one signed column (debit positive), or a side and an amount. */
export type AmountLayout =
  | { readonly kind: "sides"; readonly debit: number; readonly credit: number }
  | { readonly kind: "signed"; readonly amount: number }
  | {
      readonly kind: "direction";
      readonly direction: number;
      readonly amount: number;
      side(cell: unknown, row: number): "debit" | "credit" | null;
    };

/**
 * How a cell matrix is to be read as a ledger. Rows and columns, also those handed to the functions below, are 0-based
 * indexes into the matrix, whose first cell is A1 of the worksheet.
 */
export interface LedgerLayout {
  readonly sheet: string;
  readonly decimals: number;
  readonly firstRow: number;
  /** Exclusive. */
  readonly lastRow: number;
  /** By matrix row, 1 where the row is no line (blank, total, repeated heading); only rows between first and last are asked. */
  readonly skipped: Uint8Array | null;
  readonly columns: Partial<Record<Exclude<LedgerField, "period">, number>>;
  readonly amounts: AmountLayout;
  /** Canonical text of a cell; asked once for each distinct value of a column, "" for not given. Blank cells are asked too. */
  clean(field: LedgerField, cell: unknown, row: number): string;
  /** Minor units of an amount cell that is not a plain number of them (text, float noise); NaN when it cannot be read, which counts as zero. Blank cells are zero and plain decimal text is read without asking. */
  irregularAmount(cell: unknown, row: number, column: number): number;
}

/** Sums over lines with equal codes in the grouped columns, in ascending order of first appearance. */
export interface LedgerGroups {
  readonly fields: readonly LedgerField[];
  readonly size: number;
  /** Text of one grouped column of a group. */
  key(group: number, field: LedgerField): string;
  /** Code of every group in one grouped column, as in the ledger's own column. */
  codes(field: LedgerField): Uint32Array;
  net(group: number): number;
  debit(group: number): number;
  credit(group: number): number;
  lines(group: number): number;
  /** Line indexes of a group, ascending; built for all groups at the first call. */
  indexes(group: number): Uint32Array;
}
