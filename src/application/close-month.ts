// Close the month: the contents page of the whole program, from a workbook's cells to proved reports.

import { type Finding, type HospitalClose, type Ledger, type Report, closeHospital, finding, stops } from "../engine";
import { type CostingTables, readTables } from "../tables/read-tables";
import type { WorkbookData } from "../workbook/workbook";
import { HOSPITAL_TABLES, hospitalInput, hospitalSettings, neededColumns } from "./hospital-input";
import { runLog } from "./run-log";

export interface MonthClose {
  /** True when every check of severity `error` passed and nothing stands that stops a close. */
  readonly closed: boolean;
  readonly period: string;
  readonly tables: CostingTables;
  /** Empty when the input was refused. */
  readonly reports: readonly Report[];
  readonly checks: HospitalClose["checks"];
  readonly findings: readonly Finding[];
  readonly ledger: Ledger | null;
}

export interface CloseOptions {
  /** Month to take out of a longer ledger. */
  readonly period?: string | null;
}

/**
 * Closes a month. What cannot be read is told first, and nothing is computed from the rest; a failed check leaves the reports
 * and the month open.
 */
export function closeMonth(data: WorkbookData, options: CloseOptions = {}): MonthClose {
  const { tables, findings: found, summaries } = readTables(data, { required: HOSPITAL_TABLES });
  const only = options.period ?? null;
  const period = only ?? tables.settings.period ?? "";
  const before = [...found, ...neededColumns(summaries), ...industryFindings(tables, only)];
  if (before.some(forbidsReports) || !tables.ledger) return { closed: false, period, tables, reports: [], checks: [], findings: before, ledger: tables.ledger };
  const input = hospitalInput(tables, tables.ledger, only);
  const { checks, closingVouchers, ...close } = closeHospital(input);
  const findings = [...before, ...close.findings];
  const reports = close.reports.length === 0 ? [] : [...close.reports, runLog(tables.settings, input, closingVouchers)];
  return { closed: reports.length > 0 && !findings.some(stops), period, tables, reports, checks, findings, ledger: tables.ledger };
}

function industryFindings({ settings }: CostingTables, only: string | null): Finding[] {
  if (settings.industry === null) return settings.values.has("industry") ? [] : [finding("setting-missing", { key: "industry" })];
  if (settings.industry === "hospital") return hospitalSettings(only === null ? settings : { ...settings, period: only });
  return [finding("setting-invalid", { key: "industry", value: settings.industry, allowed: "hospital" }, settings.at.get("industry"))];
}

function forbidsReports(found: Finding): boolean {
  return found.severity === "refuse" || found.severity === "ask";
}
