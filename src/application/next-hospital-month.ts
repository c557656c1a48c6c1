// The tables of a hospital's next month: masters as they are, balances as openings, this month's cost to compare with, headings for the rest.

import { type Report, hospitalPriorOfNextMonth, monthAfter } from "../engine";
import type { TableId } from "../tables/catalogue";
import type { CostingTables } from "../tables/read-tables";
import { type WritingRules, type WrittenTable, writeRows } from "../tables/write-rows";
import { type NextMonth, nextSettings } from "./next-month";

/** Masters, bases, methods and plans that hold until somebody changes them. */
const KEPT = ["elements", "funds", "centres", "accounts", "drivers", "rules", "activities", "resource_drivers", "other_items", "diseases", "drg", "plan"] as const satisfies readonly TableId[];

/** What happens in every month: headings only. */
const EMPTY = ["revenue", "workload"] as const satisfies readonly TableId[];

/** What happens in the months of a hospital that has such a table. */
const EMPTY_WHERE_USED = ["hospital_items", "item_exclusions", "patients", "patient_items", "patient_revenue", "assets"] as const satisfies readonly TableId[];

const LEDGER = ["date", "voucher", "line", "account", "account_name", "summary", "debit", "credit", "centre", "element", "fund", "quantity"];
const TRIAL_BALANCE = ["account", "name", "opening", "debit", "credit", "closing"];
const TOTALS = ["item", "name", "amount"];

export function nextHospitalMonth(tables: CostingTables, period: string, reports: readonly Report[]): NextMonth {
  const { settings, elements, prior } = tables;
  const rules: WritingRules = { decimals: settings.decimals, language: settings.language, industry: "hospital" };
  const next = monthAfter(period);
  const written = [
    nextSettings(settings, next, rules),
    ...KEPT.filter((table) => tables[table].length > 0).map((table) => writeRows(table, tables[table], rules)),
    writeRows("ledger", [], rules, LEDGER),
    writeRows("trial_balance", tables.trial_balance.map(openingOf), rules, TRIAL_BALANCE),
    ...EMPTY.map((table) => writeRows(table, [], rules)),
    ...EMPTY_WHERE_USED.filter((table) => tables[table].length > 0).map((table) => writeRows(table, [], rules, table === "assets" ? TOTALS : undefined)),
    ...listsToFill(tables, rules),
    writeRows("prior", hospitalPriorOfNextMonth({ period, elements, prior, reports }), rules),
  ];
  return { period: next, tables: written, findings: [] };
}

/** Nothing has moved yet. */
function openingOf({ account, name, closing }: CostingTables["trial_balance"][number]): object {
  return { account, name, opening: closing, debit: 0n, credit: 0n, closing };
}

/** Lists that are the same every month, their figures of the month blank: a blank volume or pool is asked for, not taken as zero. */
function listsToFill({ service_items, bonus }: CostingTables, rules: WritingRules): WrittenTable[] {
  const items = service_items.map((row) => ({ ...row, volume: null, revenue: null, direct_reagent: null }));
  const terms = bonus.map((row) => ({ ...row, points: null, quality_share: null, value: row.key === "pool" ? null : row.value }));
  return [...(items.length > 0 ? [writeRows("service_items", items, rules)] : []), ...(terms.length > 0 ? [writeRows("bonus", terms, rules)] : [])];
}
