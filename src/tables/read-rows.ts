// Reads the rows under a heading into records, column by column, and tells of every cell that could not be used.

import { finding } from "../engine/finding";
import type { Finding } from "../engine/finding";
import { cellOf } from "../engine/records";
import type { RecordSource } from "../engine/records";
import type { CellValue } from "../workbook/workbook";
import { isBlank } from "./cell-text";
import { cellReports } from "./cell-reports";
import type { CellReports } from "./cell-reports";
import type { ColumnCells, Read } from "./column";
import type { Heading, Place } from "./find-heading";
import { isTotalLabel, labelledRow, skippedFinding } from "./row-labels";
import type { Answers } from "./questions";
import type { SkippedRow } from "./row-labels";
import { formOf, isRequired } from "./table";
import type { Columns, RowOf, TableDefinition } from "./table";

/** What the whole workbook says about how figures are to be read. */
export interface ReadingRules {
  readonly decimals: number;
  readonly currency: string;
  /** The month being closed, YYYY-MM, where the settings say it. */
  readonly period: string | null;
  /** Whether lines in hidden rows count; null or left out where nobody has said. */
  readonly hidden?: "count" | "skip" | null;
  /** What the user answered about the table's layout. */
  readonly answers?: Answers;
  /** False where nobody will be told what was put right; gathering it takes longer than reading. */
  readonly notes?: boolean;
}

export interface TableRows<R> {
  readonly records: readonly R[];
  /** Data rows, whether or not they could be used. */
  readonly rows: number;
  readonly skipped: readonly SkippedRow[];
  readonly findings: readonly Finding[];
}

/** Reads all rows of one table. A row with a cell that was refused makes no record. */
export function readRows<Id extends string, C extends Columns>(
  table: TableDefinition<Id, C>,
  place: Place,
  heading: Heading,
  rules: ReadingRules,
): TableRows<RowOf<C>> {
  const { rows, skipped } = dataRows(table, place, heading);
  const reports = cellReports(place.sheet.sheet);
  const values = Object.keys(table.columns).map((column) => [column, readColumn(table, place, heading, column, rows, rules, reports)] as const);
  const records: Record<string, unknown>[] = [];
  // One shape for all records of a table: filling in a copy is several times faster than growing an object.
  const blank: Record<string, unknown> = { ...Object.fromEntries(values.map(([column]) => [column, null])), at: null };
  rows.forEach((row, index) => {
    const at: RecordSource = { sheet: place.sheet.sheet, row: row + 1, columns: heading.columns };
    const record = { ...blank };
    record.at = at;
    for (const [column, read] of values) {
      if (read[index] === undefined) return;
      record[column] = read[index];
    }
    records.push(record);
  });
  const whole = records as unknown as RowOf<C>[];
  const findings = [...reports.findings(), ...doubledKeys(table, whole, heading), ...skippedFinding(table.id, place, skipped)];
  return { records: whole, rows: rows.length, skipped, findings };
}

/** 0-based rows that hold data, and the rows between them that do not. */
function dataRows(table: TableDefinition, { sheet, area }: Place, heading: Heading): { rows: number[]; skipped: SkippedRow[] } {
  const keys = keyColumns(table, heading);
  const rows: number[] = [];
  const skipped: SkippedRow[] = [];
  let last = area.bottom;
  while (last > heading.bottom && (sheet.rows[last] ?? []).every(isBlank)) last -= 1;
  for (let row = heading.bottom + 1; row <= last; row += 1) {
    const cells = sheet.rows[row] ?? [];
    const hasKey = keys.some((column) => !isBlank(cells[column]) && !isTotalLabel(cells[column]));
    const reason = hasKey ? (isHeadingAgain(cells, heading) ? "heading" : null) : labelledRow(cells.slice(area.left, area.right + 1));
    if (reason === null) rows.push(row);
    else skipped.push({ row: row + 1, reason });
  }
  return { rows, skipped };
}

/** Columns that only a data row fills: the required codes, or all required columns. */
function keyColumns(table: TableDefinition, heading: Heading): number[] {
  const found = Object.keys(table.columns).filter((column) => isRequired(table, column, heading.columns) && column in heading.columns);
  const codes = found.filter((column) => table.columns[column]?.isCode);
  return (codes.length > 0 ? codes : found).map((column) => heading.columns[column] ?? 0);
}

/** True when a row says the headings again, as on the second page of a printed ledger. */
export function isHeadingAgain(cells: readonly CellValue[], heading: Heading): boolean {
  let columns = 0;
  let same = 0;
  for (const column in heading.columns) {
    const cell = cells[heading.columns[column] ?? 0];
    columns += 1;
    if (typeof cell === "string" && cell.trim() === heading.texts[column]) same += 1;
    else if (columns > 2 && same === 0) return false;
  }
  return same > 1 && same >= columns / 2;
}

function readColumn(
  table: TableDefinition,
  place: Place,
  heading: Heading,
  name: string,
  rows: readonly number[],
  rules: ReadingRules,
  reports: CellReports,
): Read<unknown>[] {
  const column = table.columns[name];
  const at = heading.columns[name];
  // Without a column it cannot do without, no row makes a record; that the column is missing is said elsewhere.
  if (!column || at === undefined) return new Array<Read<unknown>>(rows.length).fill(column?.isRequired ? undefined : (column?.blank ?? null));
  const words = { table: table.id, field: name, column: heading.texts[name] ?? name };
  const report: ColumnCells["report"] = (code, index, args) => reports.add(code, at, (rows[index] ?? 0) + 1, { ...words, ...args });
  const cells: ColumnCells = {
    ...rules,
    size: rows.length,
    typed: place.sheet.cells === "typed",
    cell: (index) => place.sheet.rows[rows[index] ?? 0]?.[at] ?? null,
    numberFormat: (index) => place.sheet.numberFormat(rows[index] ?? 0, at),
    report,
  };
  const required = isRequired(table, name, heading.columns);
  return (column.read(cells) as Read<unknown>[]).map((value, index) => {
    if (value !== null) return value;
    if (!required) return column.blank;
    report("value-missing", index);
    return undefined;
  });
}

/** The second and later rows of a key that may stand once. */
function doubledKeys<C extends Columns>(table: TableDefinition<string, C>, records: readonly RowOf<C>[], heading: Heading): Finding[] {
  const key = table.forms.length === 0 ? table.key : formOf(table, heading.columns).slice(0, 1);
  if (key.length === 0) return [];
  const first = new Map<string, number>();
  const findings: Finding[] = [];
  for (const record of records) {
    const parts = key.map((column) => String(record[column] ?? ""));
    const value = parts.join(" / ");
    const earlier = first.get(value);
    if (earlier === undefined) first.set(value, record.at.row);
    else findings.push(doubledKey(table.id, parts.filter((part) => part !== "").join(" / "), earlier, record.at, key[0] ?? ""));
  }
  return findings;
}

function doubledKey(table: string, key: string, earlier: number, at: RecordSource, column: string): Finding {
  return finding("row-doubled", { table, key, rows: `${earlier}, ${at.row}` }, cellOf(at, column));
}
