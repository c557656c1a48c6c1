// The tables of a factory's next month: masters as they are, closings as openings, headings for what happens in the month.

import { type Ledger, type OpeningTables, type Report, rollForward } from "../engine";
import type { TableId } from "../tables/catalogue";
import type { CostingTables } from "../tables/read-tables";
import { type WritingRules, type WrittenTable, writeRows } from "../tables/write-rows";
import { factoryInput } from "./factory-input";
import { type NextMonth, nextSettings } from "./next-month";

/** Masters and methods that hold until somebody changes them. */
const KEPT = ["elements", "centres", "accounts", "drivers", "rules", "postings", "products", "routing", "wip_rules", "standards", "accruals", "budget"] as const satisfies readonly TableId[];

/** What happens in the month: headings only. */
const EMPTY = ["stock_moves", "utilities", "quality"] as const satisfies readonly TableId[];

const LEDGER = ["date", "voucher", "line", "account", "account_name", "summary", "debit", "credit", "centre", "product", "element", "quantity"];
const TRIAL_BALANCE = ["account", "name", "opening", "debit", "credit", "closing"];
const REGISTER = ["asset", "name", "centre", "element", "cost", "salvage_share", "months", "start", "method", "accumulated", "units_total", "units_month"];

export function nextFactoryMonth(tables: CostingTables, ledger: Ledger, period: string, reports: readonly Report[]): NextMonth {
  const { value: opening, findings } = rollForward({ input: factoryInput(tables, ledger, period), reports });
  const rules: WritingRules = { decimals: tables.settings.decimals, language: tables.settings.language, industry: "manufacturing" };
  const written = [
    nextSettings(tables.settings, opening.period, rules),
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
