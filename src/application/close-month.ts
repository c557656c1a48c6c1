// Close the month: the contents page of the whole program, from a workbook's cells to proved reports.

import { type Check, type Finding, type Ledger, type Report, closeFactory, closeHospital, finding, stops } from "../engine";
import { type CostingTables, readTables } from "../tables/read-tables";
import type { LayoutAnswer } from "../tables/answers";
import type { ColumnMapping } from "../tables/column-mapping";
import { monthTableFindings } from "../tables/observations/month-tables";
import type { Industry, Settings } from "../tables/settings";
import type { TableId, TableRecords } from "../tables/catalogue";
import type { TableSummary } from "../tables/table-summary";
import type { WorkbookData } from "../workbook/workbook";
import { factoryColumns, factoryInput, factorySettings, factoryTables } from "./factory-input";
import { HOSPITAL_TABLES, hospitalColumns, hospitalInput, hospitalSettings } from "./hospital-input";
import type { MonthClose } from "./month-close";
import { ownFormFindings } from "./own-form-findings";
import { runLog } from "./run-log";

export type { MonthClose } from "./month-close";

export interface CloseOptions {
  /** Month to take out of a longer ledger. */
  readonly period?: string | null;
  /** Columns as the user chose them by hand. */
  readonly mappings?: readonly ColumnMapping[];
  /** What the user answered about layouts. */
  readonly answers?: readonly LayoutAnswer[];
}

/** What an engine makes of a month. */
interface Closed {
  readonly checks: readonly Check[];
  readonly reports: readonly Report[];
  readonly withoutRows?: readonly Report[];
  /** Vouchers set aside as closing entries. */
  readonly closingVouchers: readonly string[];
  readonly findings: readonly Finding[];
}

/** What an industry needs before its engine can start, and the engine. */
export interface IndustryClose {
  tables(records: TableRecords): readonly TableId[];
  columns(tables: readonly TableSummary[]): Finding[];
  /** @param tables  masters that settings may name */
  settings(settings: Settings, tables: CostingTables): Finding[];
  close(tables: CostingTables, ledger: Ledger, only: string | null): Closed;
}

export const INDUSTRIES: Readonly<Record<Industry, IndustryClose>> = {
  hospital: {
    tables: () => HOSPITAL_TABLES,
    columns: hospitalColumns,
    settings: hospitalSettings,
    close: (tables, ledger, only) => closeHospital(hospitalInput(tables, ledger, only)),
  },
  manufacturing: {
    tables: factoryTables,
    columns: factoryColumns,
    settings: factorySettings,
    close: (tables, ledger, only) => closeFactory(factoryInput(tables, ledger, only)),
  },
};

/**
 * Closes a month. What cannot be read is told first, and nothing is computed from the rest; a failed check leaves the reports
 * and the month open.
 */
export function closeMonth(data: WorkbookData, options: CloseOptions = {}, progress: (stage: "tables" | "month") => void = () => undefined): MonthClose {
  progress("tables");
  const { tables, findings: read, summaries, found: where } = readTables(data, { required: tablesNeeded, mappings: options.mappings ?? [], answers: options.answers ?? [] });
  progress("month");
  const only = options.period ?? null;
  const inputs = data.sheets.filter(({ report }) => report === null);
  const { settings } = tables;
  const period = only ?? settings.period ?? "";
  const industry = settings.industry && INDUSTRIES[settings.industry];
  const before = [...read, ...monthTableFindings({ found: where }, only ?? settings.period), ...(industry ? [...industry.columns(summaries), ...industry.settings(inPeriod(settings, only), tables)] : withoutIndustry(settings))];
  if (before.some(forbidsReports) || !tables.ledger || !industry) return { closed: false, period, inputs, tables, reports: [], checks: [], findings: before, ledger: tables.ledger };
  const { checks, closingVouchers, ...close } = industry.close(tables, tables.ledger, only);
  const reports = close.reports.length === 0 ? [] : [...close.reports, runLog(tables, tables.ledger, period, closingVouchers)];
  const found = [...before, ...close.findings];
  const month = { closed: reports.length > 0 && !found.some(stops), period, inputs, tables, reports, withoutRows: close.withoutRows ?? [], checks, findings: found, ledger: tables.ledger };
  return { ...month, findings: [...found, ...ownFormFindings(month)] };
}

/** Without an industry, what every one needs. */
function tablesNeeded({ industry }: Settings, records: TableRecords): readonly TableId[] {
  if (industry !== null) return INDUSTRIES[industry].tables(records);
  const ofFactories = factoryTables(records);
  return HOSPITAL_TABLES.filter((id) => ofFactories.includes(id));
}

/** A month chosen by the user stands for the period of the settings. */
export function inPeriod(settings: Settings, only: string | null): Settings {
  return only === null ? settings : { ...settings, period: only, values: new Map([...settings.values, ["period", only]]) };
}

function withoutIndustry(settings: Settings): Finding[] {
  return settings.values.has("industry") ? [] : [finding("setting-missing", { key: "industry" })];
}

function forbidsReports(found: Finding): boolean {
  return found.severity === "refuse" || found.severity === "ask";
}
