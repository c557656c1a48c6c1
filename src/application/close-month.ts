// Close the month: the contents page of the whole program, from a workbook's cells to proved reports.

import { type Finding, type HospitalClose, type Ledger, type Report, closeHospital, finding, stops } from "../engine";
import { type TablesRead, readTables } from "../tables/read-tables";
import type { CostingTables } from "../tables/read-tables";
import type { WorkbookData } from "../workbook/workbook";
import { HOSPITAL_TABLES, hospitalInput, hospitalSettings } from "./hospital-input";
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

/** Findings that only repeat what a refused cell has caused. */
const CONSEQUENCES = new Set(["check-failed", "check-warning", "voucher-unbalanced", "ledger-unlike-trial-balance"]);

/** Closes a month. Where the input cannot be used no report is made; a failed check leaves the reports and the month open. */
export function closeMonth(data: WorkbookData, options: CloseOptions = {}): MonthClose {
  const read = readTables(data, { required: HOSPITAL_TABLES });
  const { tables } = read;
  const only = options.period ?? null;
  const period = only ?? tables.settings.period ?? "";
  const { ledger } = tables;
  const before = [...read.findings, ...industryFindings(tables, only)];
  const close = canBeClosed(read) && ledger ? closeHospital(hospitalInput(tables, ledger, only)) : null;
  const refused = !close || before.some(forbidsReports);
  const after = (close?.findings ?? []).filter((found) => !refused || !CONSEQUENCES.has(found.code));
  const findings = [...before, ...after];
  const reports = refused || close.reports.length === 0 ? [] : [...close.reports, runLog(tables.settings, hospitalInput(tables, ledger!, only), close.closingVouchers)];
  return { closed: reports.length > 0 && !findings.some(stops), period, tables, reports, checks: close?.checks ?? [], findings, ledger };
}

function canBeClosed({ tables }: TablesRead): boolean {
  return tables.settings.industry === "hospital" && HOSPITAL_TABLES.every((id) => tables.present.has(id));
}

function industryFindings({ settings }: CostingTables, only: string | null): Finding[] {
  if (settings.industry === null) return settings.values.has("industry") ? [] : [finding("setting-missing", { key: "industry" })];
  if (settings.industry === "hospital") return hospitalSettings(only === null ? settings : { ...settings, period: only });
  return [finding("setting-invalid", { key: "industry", value: settings.industry, allowed: "hospital" }, settings.at.get("industry"))];
}

function forbidsReports(found: Finding): boolean {
  return found.severity === "refuse" || found.severity === "ask";
}
