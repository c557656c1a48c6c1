// Check the inputs: what was found where, what it adds up to, and what has to be put right before a close.

import { type Finding, type Report, type Severity, ledgerFindings } from "../engine";
import type { CostingTables } from "../tables/read-tables";
import { readTables } from "../tables/read-tables";
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
export function checkInputs(data: WorkbookData): InputCheck {
  return checkedBook(data, {}).check;
}

/** The same with the tables that were read; `tablesRead` is called before a month is tried. */
export function checkedBook(data: WorkbookData, { mappings, period = null }: CloseOptions, tablesRead?: () => void): { readonly check: InputCheck; readonly tables: CostingTables; readonly reports: readonly Report[] } {
  const read = readTables(data, mappings ? { mappings } : {});
  tablesRead?.();
  const { tables } = read;
  const { ledger } = tables;
  const refused = read.findings.some((found) => found.severity === "refuse");
  const closed = refused ? null : closedTables(tables, period);
  const inside = !ledger ? [] : closed?.findings ?? ledgerFindings(ledger, period === null ? tables.settings.period : null);
  const findings = [...read.findings, ...inside.filter((found) => !OF_A_CLOSE.has(found.code))];
  return { check: { outcome: outcomeOf(findings), tables: read.summaries, findings, settings: tables.settings }, tables, reports: closed?.reports ?? [] };
}

/** What closing the month would find and report; null while tables or settings for it are missing. */
export function closedTables(tables: CostingTables, only: string | null): { readonly findings: readonly Finding[]; readonly reports: readonly Report[] } | null {
  const { settings, present, ledger } = tables;
  const industry = settings.industry && INDUSTRIES[settings.industry];
  if (!industry || !ledger || !industry.tables.every((id) => present.has(id)) || industry.settings(inPeriod(settings, only)).some((found) => found.severity === "refuse")) return null;
  return industry.close(tables, ledger, only);
}
