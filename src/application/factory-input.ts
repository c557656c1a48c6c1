// What a factory close needs from the tables of a book, or the findings that say what is missing.

import { type AssetRecord, type Decimal, type FactoryInput, type FactorySettings, type Finding, type Ledger, finding, isTwoLevel, parseDecimal } from "../engine";
import { type Language, translator } from "../locales";
import type { TableId, TableRecords } from "../tables/catalogue";
import type { CostingTables } from "../tables/read-tables";
import type { Settings } from "../tables/settings";
import type { TableSummary } from "../tables/table-summary";
import { numberSetting, unreadableNumbers } from "./number-setting";
import { linesOf } from "./lines-of-period";
import { missingColumns } from "./needed-columns";

const TABLES = [
  "settings",
  "elements",
  "centres",
  "accounts",
  "ledger",
  "trial_balance",
  "rules",
  "postings",
  "products",
  "routing",
  "production",
  "wip_rules",
  "standards",
  "stock",
  "stock_moves",
] as const satisfies readonly TableId[];

/** Tables a factory month cannot be closed without; at standard cost nobody asks how work in process is valued. */
export function factoryTables({ routing }: TableRecords): readonly TableId[] {
  return isTwoLevel(routing) ? TABLES.filter((table) => table !== "wip_rules") : TABLES;
}

/** Columns without which a table is read but cannot be used here; each may be found under one of several forms. */
const NEEDED_COLUMNS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  ledger: [["centre"], ["product"], ["voucher"]],
  trial_balance: [["opening", "opening_debit"], ["debit"], ["credit"], ["closing", "closing_debit"]],
  rules: [["driver"], ["as_element"]],
  assets: [["asset"]],
};

/** Findings for tables that lack a column a factory month needs. */
export function factoryColumns(tables: readonly TableSummary[]): Finding[] {
  return missingColumns(tables, NEEDED_COLUMNS);
}

const CODES = {
  elementMaterial: "element_material",
  elementTransferred: "element_transferred",
  elementLabour: "element_labour",
  elementScrap: "element_scrap",
  elementTrial: "element_trial",
  elementDepreciation: "element_depreciation",
  qualityCentre: "quality_centre",
} as const satisfies Partial<Record<keyof FactorySettings, string>>;

const LIMITS = { explainPercent: "explain_percent", explainAmount: "explain_amount" } as const;

/** Findings for settings a factory month needs or is not defined for. */
export function factorySettings(settings: Settings): Finding[] {
  const needed = ["period", ...Object.values(CODES), ...Object.values(LIMITS)];
  const missing = needed.filter((key) => !settings.values.has(key)).map((key) => finding("setting-missing", { key }));
  const unreadable = unreadableNumbers(settings, Object.values(LIMITS));
  const rounding = settings.rounding === "posting" ? [] : [finding("setting-invalid", { key: "rounding", value: settings.rounding, allowed: "posting" }, settings.at.get("rounding"))];
  return [...missing, ...unreadable, ...rounding];
}

/**
 * Joins tables and ledger into the input of the engine.
 *
 * @param only  month to take out of a longer ledger; null takes every line and leaves those outside the period to be found
 */
export function factoryInput(tables: CostingTables, ledger: Ledger, only: string | null): FactoryInput {
  const { settings } = tables;
  return {
    settings: engineSettings(settings, only ?? settings.period ?? ""),
    elements: tables.elements,
    centres: tables.centres,
    accounts: tables.accounts,
    ledger,
    ...(only === null ? {} : { mask: linesOf(only, ledger) }),
    trialBalance: tables.trial_balance,
    drivers: tables.drivers,
    rules: tables.rules,
    postings: tables.postings,
    products: tables.products,
    routing: tables.routing,
    production: tables.production,
    openingWip: tables.opening_wip,
    wipRules: tables.wip_rules,
    standards: tables.standards,
    stock: tables.stock,
    stockMoves: tables.stock_moves.map((move, position) => ({ ...move, position })),
    utilities: tables.utilities,
    quality: tables.quality,
    assets: tables.assets.flatMap(assetRecord),
    accruals: tables.accruals,
    variances: tables.variances,
    budget: tables.budget,
    prior: tables.prior,
    summaryOf: summariesIn(settings.language),
  };
}

function engineSettings(settings: Settings, period: string): FactorySettings {
  const code = (key: string): string => settings.values.get(key) ?? "";
  const codes = Object.fromEntries(Object.entries(CODES).map(([field, key]) => [field, code(key)])) as Record<keyof typeof CODES, string>;
  const limit = (key: string): Decimal => numberSetting(settings, key)?.value ?? parseDecimal("0")!;
  return {
    ...codes,
    elementOverhead: settings.values.get("element_overhead") ?? null,
    recharge: { side: settings.recharge_side, centre: settings.values.get("recharge_centre") ?? null, vat: settings.recharge_vat },
    period,
    decimals: settings.decimals,
    tail: settings.tail,
    explainPercent: limit(LIMITS.explainPercent),
    explainAmount: limit(LIMITS.explainAmount),
    redInk: settings.red_ink,
    surplusAccounts: settings.surplus_accounts,
  };
}

/** A row of the register; the same table holds asset totals in a hospital. */
function assetRecord(row: CostingTables["assets"][number]): AssetRecord[] {
  const { asset, centre, cost, months, start, method } = row;
  if (asset === null || centre === null || cost === null || months === null || start === null || method === null) return [];
  return [{ ...row, asset, centre, cost, months, start, method }];
}

/** Vouchers speak Chinese or English, as the month's rule book words them. */
function summariesIn(language: Language): FactoryInput["summaryOf"] {
  const t = translator(language === "en" ? "en" : "zh-CN");
  return (entry, step) => t(`journal.${entry}`, { step: step ?? "" });
}
