// What a close hands on: reports with their proof, the tables they were made from, and what was found on the way.

import type { Check, Finding, Ledger, Report } from "../engine";
import type { CostingTables } from "../tables/read-tables";
import type { SheetData } from "../workbook/workbook";

export interface MonthClose {
  /** True when every check of severity `error` passed and nothing stands that stops a close. */
  readonly closed: boolean;
  readonly period: string;
  /** The worksheets it was read from, without ours. */
  readonly inputs: readonly SheetData[];
  readonly tables: CostingTables;
  /** Empty when the input was refused. */
  readonly reports: readonly Report[];
  /** Reports that a book of this industry may do without and this one does: files have them by name, workbooks do not. */
  readonly withoutRows?: readonly Report[];
  readonly checks: readonly Check[];
  readonly findings: readonly Finding[];
  readonly ledger: Ledger | null;
}
