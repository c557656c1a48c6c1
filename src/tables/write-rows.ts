// Records back to the rows of their table: headings in a language, every value as the text it would be typed as.

import { Decimal } from "../engine/money/decimal";
import { minorText } from "../engine/money/minor-units";
import { tablesById } from "./catalogue";
import type { TableId } from "./catalogue";
import { type Named, named } from "./named";
import type { Industry, Settings } from "./settings";

/** A table as it is written: the sheet it goes to, its heading row, its rows. */
export interface WrittenTable {
  readonly table: TableId;
  readonly sheet: string;
  /** Column ids in order. */
  readonly columns: readonly string[];
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** How records become text. */
export interface WritingRules {
  readonly decimals: number;
  readonly language: Settings["language"];
  readonly industry: Industry;
}

/**
 * Writes records under the headings of their table.
 *
 * @param columns  column ids in order; all columns of the table when left out
 */
export function writeRows(table: TableId, records: readonly object[], rules: WritingRules, columns: readonly string[] = Object.keys(tablesById[table].columns)): WrittenTable {
  const definition = tablesById[table];
  const name = (of: Named): string => named(of, rules.industry, rules.language);
  const headings = columns.map((column) => (definition.columns[column] ? name(definition.columns[column]) : column));
  const rows = records.map((record) => columns.map((column) => textOf((record as Readonly<Record<string, unknown>>)[column], rules.decimals)));
  return { table, sheet: name(definition), columns, headings, rows };
}

/** Amounts with the decimals of the currency, quantities as they are, an accrual's base as it is typed; blank for nothing. */
function textOf(value: unknown, decimals: number): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "bigint") return minorText(value, decimals);
  if (typeof value === "boolean") return value ? "1" : "0";
  if (Decimal.isDecimal(value)) return value.toFixed();
  if (typeof value !== "object") return String(value);
  if ("element" in value) return `element:${String(value.element)}`;
  return "number" in value ? textOf(value.number, decimals) : "";
}
