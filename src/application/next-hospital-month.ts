// The month after a closed hospital month: masters, rules and rates kept, closing balances as openings, last month's cost and work as prior data.

import { type Report, cellText, monthAfter } from "../engine";
import type { TableId } from "../tables/catalogue";
import type { CostingTables } from "../tables/read-tables";
import { type WrittenTable, type WritingRules, writeRows } from "../tables/write-rows";

/** What holds until somebody changes it. */
const KEPT = [
  "elements", "funds", "centres", "accounts", "drivers", "rules", "activities", "resource_drivers", "item_exclusions", "other_items", "diseases", "drg", "plan", "assets", "bonus",
] as const satisfies readonly TableId[];

/** What happens in the month: headings only. */
const EMPTY = ["revenue", "hospital_items", "patients", "patient_items", "patient_revenue"] as const satisfies readonly TableId[];

const LEDGER = ["date", "voucher", "line", "account", "account_name", "summary", "debit", "credit", "centre", "element", "fund"];
const TRIAL_BALANCE = ["account", "name", "opening", "debit", "credit", "closing"];
const ASSETS = ["item", "name", "amount"];

/** Work of a centre that the next month compares with. */
const WORK = ["visits", "bed_days", "discharges"] as const;

export function nextHospitalMonth(tables: CostingTables, reports: readonly Report[], period: string, rules: WritingRules): { readonly period: string; readonly tables: readonly WrittenTable[] } {
  const written = [
    ...KEPT.map((table) => (table === "assets" ? writeRows(table, tables.assets, rules, ASSETS) : writeRows(table, tables[table], rules))),
    writeRows("ledger", [], rules, LEDGER),
    writeRows("trial_balance", tables.trial_balance.map((row) => ({ ...row, opening: row.closing, debit: 0n, credit: 0n })), rules, TRIAL_BALANCE),
    writeRows("workload", tables.workload.map((row) => ({ ...row, visits: null, bed_days: null, discharges: null })), rules),
    writeRows("service_items", tables.service_items.map((row) => ({ ...row, volume: 0, revenue: null, direct_reagent: null })), rules),
    writeRows("prior", [...earlier(tables, period), ...costOf(reports, period), ...workOf(tables, period)], rules),
    ...EMPTY.map((table) => writeRows(table, [], rules)),
  ];
  return { period: monthAfter(period), tables: written };
}

const COST = "cost-trend";
const WORKLOAD = "workload";

interface Prior {
  readonly period: string;
  readonly report: string;
  readonly centre: string | null;
  readonly element: string | null;
  readonly measure: string;
  readonly amount: unknown;
}

/** Earlier months stay; what the book says of the closed month itself is replaced by its results. */
function earlier({ prior }: CostingTables, period: string): object[] {
  return prior.filter((row) => !(row.period === period && (row.report === COST || row.report === WORKLOAD)));
}

function costOf(reports: readonly Report[], period: string): Prior[] {
  const trend = reports.find((report) => report.id === COST);
  if (!trend) return [];
  const [element, current] = ["element", "current"].map((id) => trend.columns.findIndex((column) => column.id === id)) as [number, number];
  return trend.rows.flatMap((row) => {
    const code = cellText(row[element] ?? null);
    return code === "TOTAL" ? [] : [{ period, report: COST, centre: null, element: code, measure: "amount", amount: cellText(row[current] ?? null) }];
  });
}

function workOf({ workload }: CostingTables, period: string): Prior[] {
  return workload.flatMap((row) => WORK.flatMap((measure) => {
    const quantity = row[measure];
    return quantity === null ? [] : [{ period, report: WORKLOAD, centre: row.centre, element: null, measure, amount: quantity }];
  }));
}
