// Check the inputs: what was found where, what it adds up to, and what has to be put right before a close.

import { type Finding, type Report, type Severity, ledgerFindings } from "../engine";
import { type FoundTables, led } from "../tables/found-table";
import { crossTab } from "../tables/observations/cross-tab";
import { garbledTexts } from "../tables/observations/garbled-texts";
import { monthTableFindings } from "../tables/observations/month-tables";
import { type Observed, observe } from "../tables/observations/observe";
import { countedTwice } from "../tables/observations/counted-twice";
import { otherTable } from "../tables/observations/other-table";
import { type PlainTable, plainTable } from "../tables/observations/plain-tables";
import type { CostingTables, TablesRead } from "../tables/read-tables";
import { readTables } from "../tables/read-tables";
import { skippedFinding } from "../tables/row-labels";
import type { Settings } from "../tables/settings";
import type { TableSummary } from "../tables/table-summary";
import type { WorkbookData } from "../workbook/workbook";
import { outcomeOf } from "./findings-report";
import { type CloseOptions, INDUSTRIES, inPeriod } from "./close-month";

export interface InputCheck {
  readonly outcome: Severity | "accept";
  readonly tables: readonly TableSummary[];
  readonly findings: readonly Finding[];
  readonly settings: Settings;
}

/** Broken identities belong to a close; a check says what in the input would break them. */
const OF_A_CLOSE = new Set(["check-failed", "check-warning"]);

/** Reads whatever tables a book has; a whole month is also tried against its masters, rules and drivers. */
export function checkInputs(data: WorkbookData, options: CloseOptions = {}): InputCheck {
  return checkedBook(data, options).check;
}

export interface CheckedBook {
  readonly check: InputCheck;
  readonly tables: CostingTables;
  /** Where each table was found. */
  readonly found: FoundTables;
  /** Sheets that look like a ledger and were not taken as part of it. */
  readonly leftOut: TablesRead["leftOut"];
  /** What a close of these tables reports; none where it would be refused. */
  readonly reports: readonly Report[];
}

/** The same with the tables that were read; `tablesRead` is called before a month is tried. */
export function checkedBook(data: WorkbookData, { mappings = [], answers = [], period = null }: CloseOptions, tablesRead?: () => void): CheckedBook {
  const read = readTables(data, { mappings, answers });
  tablesRead?.();
  const { tables } = read;
  const { ledger } = tables;
  const refused = read.findings.some((found) => found.severity === "refuse");
  const closed = refused ? null : closedTables(tables, period);
  const closing = closed?.findings ?? null;
  const observed = observe(data, read, closing !== null || (read.found.has("centres") && read.found.has("accounts")));
  const plain = read.found.size === 0 ? plainTables(data) : [];
  const inside = closing ?? (ledger && !isOfOneAccount(read) ? ledgerFindings(ledger, period === null ? tables.settings.period : null) : []);
  const ofLedger = read.found.get("ledger");
  const findings = [
    ...garbledTexts(data.sheets.filter(({ report }) => report === null)),
    ...read.findings.filter((found) => found.code !== "table-unrecognised" || !plain.some((table) => table.plain.sheet.sheet === found.at?.sheet)).map((found) => crossTabOr(found, data)),
    ...monthTableFindings(read, period ?? tables.settings.period),
    ...inside.filter((found) => !OF_A_CLOSE.has(found.code)),
    ...(ofLedger ? led(ofLedger, observed.findings) : observed.findings),
    ...plain.flatMap((table) => [...table.findings, ...skippedOf(table)]),
    ...(read.found.size === 0 ? countedTwice(data.sheets.filter(({ report }) => report === null)) : []),
  ];
  const summaries = [...read.summaries.map((summary) => withBalances(summary, observed)), ...plain.map(summaryOfPlain), ...otherTables(data, read, plain)];
  return { check: { outcome: outcomeOf(findings), tables: summaries, findings, settings: tables.settings }, tables, found: read.found, leftOut: read.leftOut, reports: closed?.reports ?? [] };
}

/** The ledger of one account (明细账) has one side of every voucher, so that none of them balances. */
function isOfOneAccount({ found }: TablesRead): boolean {
  const heading = found.get("ledger")?.heading;
  return heading !== undefined && !("account" in heading.columns) && "balance" in heading.columns;
}

/** A sheet nobody recognised may be a cross-tab, which says more. */
function crossTabOr(found: Finding, { sheets }: WorkbookData): Finding {
  const sheet = found.code === "table-unrecognised" ? sheets.find((one) => one.sheet === found.at?.sheet) : undefined;
  return (sheet && crossTab(sheet)) ?? found;
}

function plainTables(data: WorkbookData): PlainTable[] {
  return data.sheets.filter((sheet) => sheet.report === null).flatMap((sheet) => plainTable(sheet) ?? []);
}

/** Sheets that are none of our tables, in a book of which nothing else could be read; ledgers that were left out. */
function otherTables(data: WorkbookData, read: TablesRead, plain: readonly PlainTable[]): TableSummary[] {
  if (read.found.size > 0) return read.leftOut.flatMap((sheet) => otherTable(sheet) ?? []);
  const known = new Set(plain.map((table) => table.plain.sheet.sheet));
  return data.sheets.filter(({ report, sheet }) => report === null && !known.has(sheet)).flatMap((sheet) => otherTable(sheet) ?? []);
}

function skippedOf({ plain }: PlainTable): Finding[] {
  const width = plain.sheet.rows.reduce((widest, row) => Math.max(widest, row.length), 0) - 1;
  const place = { sheet: plain.sheet, area: { top: 0, left: 0, bottom: plain.sheet.rows.length - 1, right: width }, isExcelTable: false };
  return skippedFinding(plain.sheet.sheet, place, plain.skipped);
}

function summaryOfPlain({ kind, plain, totals }: PlainTable): TableSummary {
  return { table: kind, sheet: plain.sheet.sheet, rows: plain.rows.length, skipped: plain.skipped, totals: { lines: String(plain.rows.length), ...totals }, mapping: plain.mapping };
}

/** A ledger's totals with the balances that it prints itself, beside which the user's own stand. */
function withBalances(summary: TableSummary, { balances, openingOfPeriodZero }: Observed): TableSummary {
  const opening = balances?.opening ?? openingOfPeriodZero;
  const closing = balances?.closing ?? null;
  if (summary.table !== "ledger" || (opening === null && closing === null)) return summary;
  return { ...summary, totals: { ...summary.totals, ...(opening === null ? {} : { opening }), ...(closing === null ? {} : { closing }) } };
}

/** What closing the month would find and report; null while tables or settings for it are missing. */
export function closedTables(tables: CostingTables, only: string | null): { readonly findings: readonly Finding[]; readonly reports: readonly Report[] } | null {
  const { settings, present, ledger } = tables;
  const industry = settings.industry && INDUSTRIES[settings.industry];
  if (!industry || !ledger || !industry.tables(tables).every((id) => present.has(id)) || industry.settings(inPeriod(settings, only), tables).some((found) => found.severity === "refuse")) return null;
  return industry.close(tables, ledger, only);
}
