// Which tables and columns a costing workbook starts with, by industry, and what their sheets and headings are called.

import type { Language } from "../../locales";
import { type TableId, tablesById } from "../../tables/catalogue";
import type { Column } from "../../tables/column";
import { named, wordIn } from "../../tables/named";
import type { Industry } from "../../tables/settings";

/** What a new workbook is for: an industry, or a factory whose units hand over at standard cost. */
export type TemplateKind = Industry | "two-level";

export const TEMPLATE_KINDS: readonly TemplateKind[] = ["hospital", "manufacturing", "two-level"];

export function industryOf(kind: TemplateKind): Industry {
  return kind === "two-level" ? "manufacturing" : kind;
}

const FACTORY_TABLES: readonly TableId[] = [
  "settings", "elements", "centres", "accounts", "ledger", "trial_balance", "drivers", "rules", "postings", "products", "routing", "production", "opening_wip",
  "wip_rules", "standards", "stock", "stock_moves", "utilities", "quality", "assets", "accruals", "variances", "budget", "prior",
];

export const TEMPLATE_TABLES: Readonly<Record<TemplateKind, readonly TableId[]>> = {
  manufacturing: FACTORY_TABLES,
  // Work in process of units is at standard, too: there is no method to choose.
  "two-level": FACTORY_TABLES.filter((table) => table !== "wip_rules"),
  hospital: [
    "settings", "elements", "funds", "centres", "accounts", "ledger", "trial_balance", "drivers", "rules", "revenue", "workload", "hospital_items", "service_items",
    "activities", "resource_drivers", "item_exclusions", "other_items", "diseases", "patients", "patient_items", "patient_revenue", "drg", "plan", "assets", "bonus",
    "prior",
  ],
};

/** Columns that only exports of other systems have: a date in parts, an amount and its side. */
const OF_OTHER_SYSTEMS: Readonly<Partial<Record<TableId, readonly string[]>>> = {
  ledger: ["voucher_type", "direction", "amount", "year", "period", "month", "day", "balance", "balance_direction", "currency", "exchange_rate", "original_amount", "entity", "void", "posting_state"],
  trial_balance: ["opening_debit", "opening_credit", "opening_direction", "closing_debit", "closing_credit", "closing_direction"],
};

/** Columns that the other industry fills in. */
const OF_OTHER_INDUSTRY: Readonly<Record<Industry, Readonly<Partial<Record<TableId, readonly string[]>>>>> = {
  manufacturing: { ledger: ["fund"], assets: ["item", "amount"] },
  hospital: {
    ledger: ["product"],
    assets: ["asset", "centre", "element", "cost", "salvage_share", "months", "start", "method", "accumulated", "units_total", "units_month"],
  },
};

/** Columns that a factory without units at standard cost has no use for. */
const OF_TWO_LEVELS: Readonly<Partial<Record<TableId, readonly string[]>>> = { quality: ["account"], variances: ["origin", "reason"] };

/** Classes of centres that only the other industry has. */
const CLASSES_OF_OTHER: Readonly<Record<Industry, readonly string[]>> = {
  manufacturing: ["clinical", "medtech", "medaux"],
  hospital: ["basic", "auxiliary", "sales", "welfare", "external", "headquarters"],
};

export interface TemplateColumn {
  readonly id: string;
  readonly heading: string;
  readonly isRequired: boolean;
  readonly holds: Column<unknown>["holds"];
  /** The words one of which belongs here. */
  readonly words: readonly string[];
}

export interface TemplateTable {
  readonly id: TableId;
  readonly sheet: string;
  readonly columns: readonly TemplateColumn[];
}

/** The tables of a kind of workbook as their sheets are headed in a language. */
export function templateTables(kind: TemplateKind, language: Language): TemplateTable[] {
  const industry = industryOf(kind);
  return TEMPLATE_TABLES[kind].map((id) => {
    const table = tablesById[id];
    const without = [...(OF_OTHER_SYSTEMS[id] ?? []), ...(OF_OTHER_INDUSTRY[industry][id] ?? []), ...(kind === "manufacturing" ? (OF_TWO_LEVELS[id] ?? []) : [])];
    const form = table.forms.find((columns) => !columns.some((column) => without.includes(column))) ?? [];
    return {
      id,
      sheet: named(table, industry, language),
      columns: Object.entries(table.columns)
        .filter(([column]) => !without.includes(column))
        .map(([column, definition]): TemplateColumn => ({
          id: column,
          heading: named(definition, industry, language),
          isRequired: definition.isRequired || form.includes(column),
          holds: definition.holds,
          words: wordsOf(definition.words, id === "centres" ? CLASSES_OF_OTHER[industry] : [], language),
        })),
    };
  });
}

/** Every word of a closed list, in Chinese the first that stands for it. */
function wordsOf(words: Readonly<Record<string, string>>, without: readonly string[], language: Language): string[] {
  const usual = Object.entries(words).filter(([id]) => !without.includes(id));
  return usual.map(([id, others]) => wordIn(language, id, others));
}
