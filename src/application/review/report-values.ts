// Rows of a close's reports by column name, with the names of their codes.

import { type Exact, type Figure, type Report, type ReportCell, exact, isFigure } from "../../engine";
import type { Language } from "../../locales";
import type { CostingTables } from "../../tables/read-tables";
import { type NamedField, codeNames } from "../code-names";

export type Row = (column: string) => ReportCell;

/** Totals are left out; no rows where the close did not make the report. */
export function rowsOf(reports: readonly Report[], id: string): Row[] {
  const report = reports.find((each) => each.id === id);
  if (!report) return [];
  const places = new Map(report.columns.map((column, i) => [column.id, i]));
  const keys = report.keys.map((key) => places.get(key)!);
  return report.rows.filter((row) => !keys.some((key) => /^total$/i.test(String(row[key])))).map((row) => (column) => row[places.get(column) ?? -1] ?? null);
}

/** Null for a cell that holds no figure. */
export function figureIn(row: Row, column: string): Figure | null {
  const cell = row(column);
  return isFigure(cell) ? cell : null;
}

export function valueOf({ units, decimals }: Figure): Exact {
  return exact(units, 10n ** BigInt(decimals));
}

/** Code and name; the code alone where it has none. */
export function named(tables: CostingTables, language: Language, cell: ReportCell, ...fields: readonly NamedField[]): string {
  const code = typeof cell === "string" ? cell : "";
  const names = codeNames(tables, language);
  const name = fields.map((field) => names[field].get(code)).find((each) => each !== undefined);
  return name ? `${code} ${name}` : code;
}
