// Comparing reports with the answers of a sample month, cell by cell, numbers as exact decimals.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { Decimal } from "../../src/engine/money/decimal";
import { type Report, cellText } from "../../src/engine";

type Row = Readonly<Record<string, string>>;

export interface Answers {
  readonly keys: Readonly<Record<string, readonly string[]>>;
  rows(id: string): readonly Row[];
}

export function answersIn(folder: string): Answers {
  const keys = JSON.parse(readFileSync(join(folder, "keys.json"), "utf8")) as Answers["keys"];
  return { keys, rows: (id) => csvRows(join(folder, `${id}.csv`)) };
}

function csvRows(path: string): readonly Row[] {
  return existsSync(path) ? Papa.parse<Record<string, string>>(readFileSync(path, "utf8"), { header: true, skipEmptyLines: true }).data : [];
}

export function rowsOf(report: Report): readonly Row[] {
  return report.rows.map((row) => Object.fromEntries(report.columns.map((column, i) => [column.id, cellText(row[i] ?? null)])));
}

/** Everything in which a report differs from its answer; rows are matched by key columns. */
export function differences(report: Report, expected: readonly Row[], keys: readonly string[]): string[] {
  const keyOf = (row: Row): string => keys.map((key) => row[key] ?? "").join(" | ");
  const actual = new Map(rowsOf(report).map((row) => [keyOf(row), row]));
  const wanted = new Map(expected.map((row) => [keyOf(row), row]));
  const found: string[] = [];
  if (actual.size !== report.rows.length) found.push("a key stands twice");
  for (const key of actual.keys()) if (!wanted.has(key)) found.push(`row not expected: ${key}`);
  for (const [key, row] of wanted) {
    const other = actual.get(key);
    if (!other) found.push(`row missing: ${key}`);
    else for (const [column, value] of Object.entries(row)) if (!same(value, other[column])) found.push(`[${key}] ${column}: expected ${value}, got ${other[column]}`);
  }
  return found;
}

function same(expected: string, actual: string | undefined): boolean {
  if (expected === actual) return true;
  const number = /^[+-]?\d+(\.\d+)?$/;
  return actual !== undefined && number.test(expected) && number.test(actual) && new Decimal(expected).equals(new Decimal(actual));
}
