// Start the next month: the tables of a closed month with its closings as openings and its results as prior data, ready to be filled.

import { type Finding, type OpeningTables, rollForward } from "../engine";
import { type WrittenTable, type WritingRules, writeRows } from "../tables/write-rows";
import type { CostingTables } from "../tables/read-tables";
import type { TableId } from "../tables/catalogue";
import type { MonthClose } from "./close-month";
import { factoryInput } from "./factory-input";
import { nextHospitalMonth } from "./next-hospital-month";

export interface NextMonth {
  /** YYYY-MM. */
  readonly period: string;
  readonly tables: readonly WrittenTable[];
  readonly findings: readonly Finding[];
}

/** Masters and methods that hold until somebody changes them. */
const KEPT = ["elements", "centres", "accounts", "drivers", "rules", "postings", "products", "routing", "wip_rules", "standards", "accruals", "budget"] as const satisfies readonly TableId[];

/** What happens in the month: headings only. */
const EMPTY = ["stock_moves", "utilities", "quality"] as const satisfies readonly TableId[];

const LEDGER = ["date", "voucher", "line", "account", "account_name", "summary", "debit", "credit", "centre", "product", "element", "quantity"];
const TRIAL_BALANCE = ["account", "name", "opening", "debit", "credit", "closing"];
const REGISTER = ["asset", "name", "centre", "element", "cost", "salvage_share", "months", "start", "method", "accumulated", "units_total", "units_month"];

/**
 * Opens the month after a closed one. Nothing of the closed month is changed.
 *
 * @returns null for a month that is not closed: it has nothing to hand on
 */
export function startNextMonth({ closed, tables, ledger, period, reports }: MonthClose): NextMonth | null {
  if (!closed || !ledger) return null;
  const rules: WritingRules = { decimals: tables.settings.decimals, language: tables.settings.language };
  if (tables.settings.industry === "hospital") {
    const next = nextHospitalMonth(tables, reports, period, rules);
    return { period: next.period, tables: [settingsOf(tables, next.period, rules), ...next.tables], findings: [] };
  }
  const { value: opening, findings } = rollForward({ input: factoryInput(tables, ledger, period), reports });
  const written = [
    settingsOf(tables, opening.period, rules),
    ...KEPT.map((table) => writeRows(table, tables[table], rules)),
    writeRows("ledger", [], rules, LEDGER),
    writeRows("trial_balance", opening.trialBalance, rules, TRIAL_BALANCE),
    ...openings(opening, rules),
    ...EMPTY.map((table) => writeRows(table, [], rules)),
  ];
  return { period: opening.period, tables: written, findings };
}

function openings({ production, openingWip, stock, variances, assets, prior }: OpeningTables, rules: WritingRules): WrittenTable[] {
  return [
    writeRows("production", production, rules),
    writeRows("opening_wip", openingWip, rules),
    writeRows("stock", stock, rules),
    writeRows("variances", variances, rules),
    writeRows("assets", assets, rules, REGISTER),
    writeRows("prior", prior, rules),
  ];
}

function settingsOf({ settings }: CostingTables, period: string, rules: WritingRules): WrittenTable {
  const rows = [...settings.values].map(([key, value]) => ({ key, value: key === "period" ? period : value }));
  return writeRows("settings", rows, rules);
}
