// The sample factory month as rows of texts, and with one column of some rows changed.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { rowsOf } from "./second-factory-books";
import type { Tables } from "./small-hospital";

const FOLDER = join(__dirname, "..", "..", "assets", "samples", "factory-month", "input");

export function sampleTables(): Tables {
  const names = readdirSync(FOLDER).map((file) => file.replace(".csv", ""));
  return Object.fromEntries(names.map((name) => [name, Papa.parse<string[]>(readFileSync(join(FOLDER, `${name}.csv`), "utf8"), { skipEmptyLines: true }).data]));
}

export type Change = readonly [table: string, column: string, value: string, where?: (row: Readonly<Record<string, string>>) => boolean];

export function changedSample(changes: readonly Change[]): Tables {
  const tables = sampleTables();
  for (const [table, column, value, where = () => true] of changes) {
    const [columns = [], ...rows] = tables[table]!;
    const named = rowsOf(tables, table);
    tables[table] = [columns, ...rows.map((row, i) => (where(named[i]!) ? columns.map((name, k) => (name === column ? value : row[k]!)) : row))];
  }
  return tables;
}
