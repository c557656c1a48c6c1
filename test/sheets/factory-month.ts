// The factory month of the samples as a source of cost sheets: its expected reports and its names, read from CSV.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import type { Report, ReportCell, ReportColumn } from "../../src/engine";
import type { SheetSource } from "../../src/sheets/sheets";
import { figure } from "./hospital-month";

const EXPECTED = join(__dirname, "../months/factory-month/expected");
const INPUT = join(__dirname, "../../assets/samples/factory-month/input");

/** In the order of the close. */
export const FACTORY_REPORTS = [
  "material-variance", "material-variance-allocation", "utilities", "depreciation-schedule", "accruals", "cost-collection", "allocation-sheets",
  "overhead-detail", "quality-cost", "scrap-loss", "product-cost-sheets", "wip-split", "semi-finished-ledger", "cost-restoration",
  "variance-distribution", "variance-allocation", "finished-product-costs", "unit-cost-composition", "finished-goods-ledger", "transfer-review",
  "cumulative-ledger", "cost-analysis", "comparable-reduction", "factor-analysis", "journal-entries", "trial-balance-after", "checks", "odd-cents",
];

const TEXTS = new Set([
  "name", "centre", "element", "account", "credit_account", "step", "phase", "sender", "receiver", "method", "driver", "id", "ok", "severity", "product", "basis",
  "level", "source_product", "source_centre", "asset", "section", "item", "factor", "move", "entry", "account_name", "side", "summary", "group", "kind", "origin",
  "to_account", "to_centre", "to_product", "to_element", "flag", "meter", "line",
]);
const QUANTITIES = ["quantity", "plan_quantity", "actual_quantity", "standard_quantity", "finished_quantity", "closing_quantity", "finished_base", "closing_base"];
const PERCENTS = ["transfer-review:rate", "cost-analysis:rate", "comparable-reduction:plan_rate", "comparable-reduction:actual_rate", "unit-cost-composition:share"];

/** A report from rows of text; the kinds of its columns follow from their names. */
export function factoryReport(id: string, names: readonly string[], keys: readonly string[], rows: readonly (readonly string[])[]): Report {
  const columns = names.map((name): ReportColumn => ({ id: name, kind: kindOf(id, name) }));
  const cell = (name: string, text: string): ReportCell => (text === "" ? null : TEXTS.has(name) ? text : figure(text));
  return { id, columns, keys, rows: rows.map((row) => names.map((name, index) => cell(name, row[index] ?? ""))) };
}

function kindOf(report: string, name: string): ReportColumn["kind"] {
  if (name === "ok") return "flag";
  if (name === "summary" || name === "account_name") return "text";
  if (TEXTS.has(name)) return "code";
  if (PERCENTS.includes(`${report}:${name}`)) return "percent";
  if (QUANTITIES.includes(name) || name === "share" || (name === "base" && report !== "accruals")) return "quantity";
  if (name.endsWith("_index")) return "count";
  return /rate$|price$|_unit$|^unit_cost$|^change$/.test(name) ? "rate" : "amount";
}

export function factoryExpected(id: string): Report {
  const keys = (JSON.parse(readFileSync(join(EXPECTED, "keys.json"), "utf8")) as Record<string, string[]>)[id]!;
  const [names = [], ...rows] = Papa.parse<string[]>(readFileSync(join(EXPECTED, `${id}.csv`), "utf8").trim()).data;
  return inStepOrder(factoryReport(id, names, keys, rows));
}

/** The expected files are sorted by code; a close gives the steps of a product in their order. */
function inStepOrder(report: Report): Report {
  const [product, centre] = ["product", "centre"].map((name) => report.columns.findIndex((column) => column.id === name)) as [number, number];
  if (!["product-cost-sheets", "wip-split"].includes(report.id)) return report;
  const steps = new Map(table("routing").map((row) => [`${row.product} ${row.centre}`, Number(row.step)]));
  const stepOf = (row: readonly ReportCell[]): number => steps.get(`${String(row[product])} ${String(row[centre])}`) ?? 0;
  return { ...report, rows: [...report.rows].sort((a, b) => (a[product] === b[product] ? stepOf(a) - stepOf(b) : 0)) };
}

function table(name: string): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(readFileSync(join(INPUT, `${name}.csv`), "utf8").trim(), { header: true }).data;
}

export function factoryMonth(change: Partial<SheetSource> = {}): SheetSource {
  const postings = table("postings");
  return {
    entity: "江州机械厂",
    period: "2026-05",
    currency: "CNY",
    language: "zh-CN",
    closed: true,
    engineVersion: "0.1.0",
    checksPassed: 156,
    checksTotal: 156,
    seal: null,
    elements: table("elements").map((row) => ({ element: row.element!, name: row.name!, name_en: row.name_en!, class: row.class! })),
    centres: table("centres").map((row) => ({ centre: row.centre!, name: row.name!, class: row.class!, order: Number(row.order) })),
    funds: [],
    factory: {
      products: table("products").map((row) => ({ product: row.product!, name: row.name!, unit: row.unit! })),
      items: table("stock").map((row) => ({ item: row.item!, name: row.name!, unit: row.unit! })),
      assets: table("assets").map((row) => ({ asset: row.asset!, name: row.name! })),
      reasons: [],
      accounts: [...postings, ...table("trial_balance")].map((row) => ({ account: row.account!, name: row.name! })),
      wipAccounts: postings.filter((row) => row.role === "basic").map((row) => row.account!),
    },
    reports: FACTORY_REPORTS.map(factoryExpected),
    ...change,
  };
}
