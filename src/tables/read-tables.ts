// Reads a whole costing workbook: settings first, then every table that is there, into records and findings.

import { finding } from "../engine/finding";
import type { Finding } from "../engine/finding";
import type { Ledger } from "../engine/ledger/ledger";
import type { TrialBalanceRecord } from "../engine/records";
import type { SheetData, WorkbookData } from "../workbook/workbook";
import { recordTables, tablesById } from "./catalogue";
import type { RecordTableId, TableId, TableRecords } from "./catalogue";
import { type LayoutAnswer, answersNotUsable } from "./answers";
import type { ColumnMapping } from "./column-mapping";
import { findTables } from "./find-tables";
import { type FoundTable, type FoundTables, led } from "./found-table";
import { currencyOfMarks } from "./exports/ledger-currency";
import { readAnyLedger } from "./exports/unfold-pairs";
import { readRows } from "./read-rows";
import type { ReadingRules } from "./read-rows";
import { settingsOf, settingsTable } from "./settings";
import type { Settings } from "./settings";
import { amountTotals, balanceTotals, ledgerTotals, summaryOf } from "./table-summary";
import type { TableSummary } from "./table-summary";
import { trialBalanceRecords, trialBalanceTable } from "./trial-balance";

/** The tables of a book as records; those that are not in it are empty, and not in `present`. */
export interface CostingTables extends TableRecords {
  readonly settings: Settings;
  readonly trial_balance: readonly TrialBalanceRecord[];
  /** Null when the book has no ledger that could be read. */
  readonly ledger: Ledger | null;
  readonly present: ReadonlySet<TableId>;
}

export interface TablesRead {
  readonly tables: CostingTables;
  readonly findings: readonly Finding[];
  /** What `check` prints of each table, in reading order. */
  readonly summaries: readonly TableSummary[];
  /** Where each table was found. */
  readonly found: FoundTables;
  /** Sheets that look like a ledger and were not taken as part of it. */
  readonly leftOut: readonly SheetData[];
}

export interface ReadOptions {
  /** Decimals of amounts; the setting `decimals` when left out. */
  readonly decimals?: number;
  /** Tables the caller cannot do without, given what the settings and the other tables say. */
  readonly required?: (settings: Settings, records: TableRecords) => readonly TableId[];
  /** Columns as the user chose them by hand. */
  readonly mappings?: readonly ColumnMapping[];
  /** What the user answered about layouts. */
  readonly answers?: readonly LayoutAnswer[];
}

/** Reads every table of the workbook. Never throws for what a user wrote: all of that is findings. */
export function readTables(data: WorkbookData, options: ReadOptions = {}): TablesRead {
  const { found, findings: whereFindings, leftOut } = findTables(data, options.mappings, options.answers);
  const findings: Finding[] = [...fileNotes(data), ...answersNotUsable(options.answers ?? []), ...whereFindings];
  const ofTables: Finding[] = [];
  const summaries: TableSummary[] = [];
  const read = readSettings(found, ofTables, summaries);
  const settings = { ...read, decimals: options.decimals ?? read.decimals };
  const rules: ReadingRules = { decimals: settings.decimals, currency: settings.currency, period: settings.period, hidden: settings.hidden_rows };
  const ledger = ledgerOf(found, settings.values.has("currency"), rules, ofTables, summaries);
  const trial_balance = trialBalanceOf(found, rules, ofTables, summaries);
  const records = recordsOf(found, rules, ofTables, summaries);
  findings.push(...missingTables(data, found, options.required?.(read, records) ?? []), ...ofTables);
  return { tables: { ...records, settings, ledger, trial_balance, present: new Set(found.keys()) }, findings, summaries, found, leftOut };
}

function fileNotes(data: WorkbookData): Finding[] {
  return data.notes.map(({ code, value, sheet }) =>
    finding(code, { value, book: data.name }, sheet === undefined ? undefined : { sheet, cell: code === "formulas-uncalculated" || code === "formulas-stale" ? value : "A1" }),
  );
}

function missingTables(data: WorkbookData, found: FoundTables, required: readonly TableId[]): Finding[] {
  return required
    .filter((id) => !found.has(id))
    .map((id) => finding("table-missing", { table: id, expected: `${tablesById[id].zh[0] ?? id} / ${tablesById[id].en[0] ?? id}`, book: data.name }));
}

function readSettings(found: FoundTables, findings: Finding[], summaries: TableSummary[]): Settings {
  const table = found.get("settings");
  if (!table) return settingsOf([]).settings;
  const rows = readRows(settingsTable, table.place, table.heading, { decimals: 2, currency: "CNY", period: null });
  const { settings, findings: invalid } = settingsOf(rows.records);
  findings.push(...rows.findings, ...invalid);
  summaries.push(summaryOf(table, rows, {}));
  return settings;
}

function ledgerOf(found: FoundTables, isCurrencyGiven: boolean, rules: ReadingRules, findings: Finding[], summaries: TableSummary[]): Ledger | null {
  const table = found.get("ledger");
  if (!table) return null;
  // Where nobody has said the currency, the ledger's own marks do.
  const currency = isCurrencyGiven ? null : currencyOfMarks(table);
  const hidden = rules.hidden ?? table.answers?.["hidden-rows"] ?? null;
  const read = readAnyLedger(table.place, table.heading, { ...rulesFor(table, rules), ...(currency === null ? {} : { currency }), hidden });
  const { joined } = table;
  findings.push(...led(table, [...read.findings, ...emptyFinding(table, read.rows)]));
  const skipped = joined ? read.skipped.map((row) => joined.skipped(row)) : read.skipped;
  summaries.push(summaryOf(table, { rows: read.rows, skipped }, read.ledger ? ledgerTotals(read.ledger) : {}));
  const { ledger } = read;
  return ledger && joined ? { ...ledger, place: (line) => joined.place(ledger.row(line) - 1, ledger.columns) } : ledger;
}

function trialBalanceOf(found: FoundTables, rules: ReadingRules, findings: Finding[], summaries: TableSummary[]): TrialBalanceRecord[] {
  const table = found.get("trial_balance");
  if (!table) return [];
  const read = readRows(trialBalanceTable, table.place, table.heading, rulesFor(table, rules));
  const records = trialBalanceRecords(read.records);
  findings.push(...read.findings, ...emptyFinding(table, read.rows));
  summaries.push(summaryOf(table, read, balanceTotals(records, rules.decimals)));
  return records;
}

function recordsOf(found: FoundTables, rules: ReadingRules, findings: Finding[], summaries: TableSummary[]): TableRecords {
  const records: Partial<Record<RecordTableId, readonly unknown[]>> = {};
  for (const id of Object.keys(recordTables) as RecordTableId[]) {
    const table = found.get(id);
    const read = table && readRows(tablesById[id], table.place, table.heading, rulesFor(table, rules));
    records[id] = read?.records ?? [];
    if (!read) continue;
    findings.push(...read.findings);
    summaries.push(summaryOf(table, read, amountTotals(id, read.records, rules.decimals)));
  }
  return records as unknown as TableRecords;
}

function rulesFor({ answers }: FoundTable, rules: ReadingRules): ReadingRules {
  return answers === undefined ? rules : { ...rules, answers };
}

/** A ledger or trial balance without a single row under its heading is no input; an empty list of rules may be meant. */
function emptyFinding({ id, place, heading }: FoundTable, rows: number): Finding[] {
  if (rows > 0) return [];
  return [finding("table-empty", { table: id, sheet: place.sheet.sheet }, { sheet: place.sheet.sheet, cell: `A${heading.bottom + 1}` })];
}
