// What a list form declares: which columns stand where, what adds up, what is computed along a row.

import type { ReportColumn } from "../../engine";

/** A formula along a row, by column names. */
export type RowFormula =
  | { readonly sum: readonly string[]; readonly less?: readonly string[] }
  | { readonly difference: readonly [left: string, right: string] }
  | { readonly quotient: readonly [of: string | readonly string[], by: string | readonly string[]]; readonly less?: string; readonly times?: 100 };

export interface ListForm {
  /** Columns that come first, whatever their place in the report. */
  readonly first?: readonly string[];
  readonly without?: readonly string[];
  /** Heading keys of columns that this form calls otherwise. */
  readonly headings?: Readonly<Record<string, string>>;
  /** Heading keys over neighbouring columns, by column or by the base of repeated ones. */
  readonly bands?: Readonly<Record<string, string>>;
  /** Names by which the codes of a column are read, where its own name would mislead. */
  readonly namings?: Readonly<Record<string, string>>;
  readonly formulas?: Readonly<Record<string, RowFormula>>;
  /** Columns that add up; amounts and counts unless said. */
  readonly sums?: readonly string[];
  /** Further columns that add up within a group, where groups share a unit, and not beyond. */
  readonly groupSums?: readonly string[];
  /** A subtotal follows every run of rows that share these columns, which stand first. */
  readonly groups?: readonly string[];
  /** So many of the first groups head their rows and are no columns. */
  readonly headed?: number;
  /** What stands between the names of such a heading; two spaces unless said. */
  readonly between?: string;
  /** Adds a total where the report has none. */
  readonly total?: boolean;
  /** Columns of sentences and how wide they are. */
  readonly wrap?: Readonly<Record<string, number>>;
  /** A row in which a column reads so must not be missed. */
  readonly alert?: readonly [column: string, code: string];
  readonly notes?: readonly string[];
}

/** A column of a list as it was declared. */
export interface ListColumn {
  readonly source: number;
  readonly column: ReportColumn;
  readonly adds: boolean;
  readonly formula: RowFormula | undefined;
  /** By what name its codes are read. */
  readonly naming: string;
}
