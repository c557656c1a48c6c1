// What a hospital close needs from the tables of a book, or the findings that say what is missing.

import { type Finding, type HospitalInput, type Ledger, finding } from "../engine";
import { matchKey } from "../tables/match-key";
import type { CostingTables } from "../tables/read-tables";
import type { TableSummary } from "../tables/table-summary";
import type { Settings } from "../tables/settings";
import { linesOf } from "./lines-of-period";
import { keysUnder, numberSetting, statedNumbers, unreadableNumbers } from "./number-setting";
import { missingColumns } from "./needed-columns";

/** Tables a hospital month cannot be closed without. */
export const HOSPITAL_TABLES = [
  "settings",
  "elements",
  "funds",
  "centres",
  "accounts",
  "ledger",
  "trial_balance",
  "drivers",
  "rules",
  "revenue",
  "workload",
] as const;

/** Columns without which a table is read but cannot be used here; each may be found under one of several forms. */
const NEEDED_COLUMNS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  ledger: [["centre"], ["fund"], ["voucher"]],
  trial_balance: [["opening", "opening_debit"], ["debit"], ["credit"], ["closing", "closing_debit"]],
  rules: [["driver"]],
};

/** Findings for tables that lack a column a hospital month needs. */
export function hospitalColumns(tables: readonly TableSummary[]): Finding[] {
  return missingColumns(tables, NEEDED_COLUMNS);
}

const NEEDED_SETTINGS = ["period", "material_category", "revenue_account"] as const;

/** Numbers that a book may state: the volume expected of the next month in percent of this one, and the points of a plan line. */
const NUMBERS = { forecastVolume: "forecast_volume", assessmentPoints: "assessment_points" } as const;

/** A setting `internal_price:PACK_S` states what one unit of the driver is worth inside the hospital. */
const INTERNAL_PRICE = "internal_price:";

/** The settings a hospital month is defined for; another value would need reports of its own. */
const ONLY: readonly (readonly ["rounding" | "tail", string])[] = [
  ["rounding", "report"],
  ["tail", "largest-remainder"],
];

/** Findings for settings a hospital month needs or is not defined for. */
export function hospitalSettings(settings: Settings, { centres }: Pick<CostingTables, "centres">): Finding[] {
  const missing = NEEDED_SETTINGS.filter((key) => settings[key] === null).map((key) => finding("setting-missing", { key }));
  const undefinedHere = ONLY.filter(([key, allowed]) => settings[key] !== allowed).map(([key, allowed]) =>
    finding("setting-invalid", { key, value: settings[key], allowed }, settings.at.get(key)),
  );
  const pharmacy = settings.drug_centre;
  const unknown = pharmacy === null || centres.some(({ centre }) => centre === pharmacy) ? [] : [finding("centre-unknown", { centre: pharmacy, table: "settings" }, settings.at.get("drug_centre"))];
  return [...missing, ...undefinedHere, ...unknown, ...unreadableNumbers(settings, [...Object.values(NUMBERS), ...keysUnder(settings, INTERNAL_PRICE)])];
}

/** Classes of elements as Chinese books call them. */
const CLASS_WORDS: Readonly<Record<string, string>> = {
  personnel: "人员经费|人员支出|人员费用",
  material: "卫生材料费|卫生材料|材料费",
  drug: "药品费|药品",
  depreciation: "固定资产折旧费|固定资产折旧|折旧费|折旧",
  amortisation: "无形资产摊销费|无形资产摊销|摊销费|摊销|amortization",
  risk: "提取医疗风险基金|医疗风险基金|计提专用基金|风险基金",
  other: "其他运行费用|其他医疗费用|其他费用|其他经费|其他",
};
const CLASS_OF_WORD = new Map(Object.entries(CLASS_WORDS).flatMap(([id, words]) => [id, ...words.split("|")].map((word) => [matchKey(word), id] as const)));

/**
 * Joins tables and ledger into the input of the engine.
 *
 * @param only  month to take out of a longer ledger; null takes every line and leaves those outside the period to be found
 */
export function hospitalInput(tables: CostingTables, ledger: Ledger, only: string | null): HospitalInput {
  const { settings } = tables;
  return {
    period: only ?? settings.period ?? "",
    decimals: settings.decimals,
    materialCategory: settings.material_category ?? "",
    revenueAccounts: (settings.revenue_account ?? "").split(/[;\uff1b]/).map((each) => each.trim()).filter((each) => each !== ""),
    surplusAccounts: settings.surplus_accounts,
    elements: tables.elements.map((row) => ({ ...row, class: row.class && (CLASS_OF_WORD.get(matchKey(row.class)) ?? row.class) })),
    funds: tables.funds,
    centres: tables.centres,
    accounts: tables.accounts,
    ledger,
    ...(only === null ? {} : { mask: linesOf(only, ledger) }),
    trialBalance: tables.trial_balance,
    drivers: tables.drivers,
    internalPrices: new Map(statedNumbers(settings, INTERNAL_PRICE)),
    rules: tables.rules,
    revenue: tables.revenue.map((row) => (row.patient_type === "ER" ? { ...row, patient_type: "OP", emergency: true } : row)),
    workload: tables.workload,
    hospitalItems: tables.hospital_items,
    tables: {
      serviceItems: tables.service_items,
      activities: tables.activities,
      resourceDrivers: tables.resource_drivers,
      itemExclusions: tables.item_exclusions,
      otherItems: tables.other_items,
      diseases: tables.diseases,
      patients: tables.patients,
      patientItems: tables.patient_items,
      patientRevenue: tables.patient_revenue,
      drg: tables.drg,
      plan: tables.plan,
      assets: tables.assets,
      bonus: tables.bonus,
      prior: tables.prior,
      drugCategory: settings.drug_category,
      drugCentre: settings.drug_centre,
      forecastVolume: numberSetting(settings, NUMBERS.forecastVolume),
      assessmentPoints: numberSetting(settings, NUMBERS.assessmentPoints),
    },
  };
}
