// The settings table (参数): one row per setting, and the typed settings every stage reads.

import { finding } from "../engine/finding";
import type { Finding, SourceCell } from "../engine/finding";
import { cellOf } from "../engine/records";
import { readDate } from "./date-text";
import { matchKey } from "./match-key";
import type { RowOf } from "./table";
import { code } from "./text-columns";
import { defineTable } from "./table";

export const settingsTable = defineTable("settings", {
  zh: "参数",
  en: "Settings",
  key: ["key"],
  columns: {
    key: code("参数|参数名", "Key").required(),
    value: code("取值|参数值", "Value"),
  },
});

export type Industry = "manufacturing" | "hospital";
export type Rounding = "report" | "posting";
export type Tail = "largest-remainder" | "last" | "largest";
export type RedInk = "same-side" | "opposite-side" | "credit";
export type Language = "zh-CN" | "zh-TW" | "en";

/** The settings of a book; what the table does not say has its default. */
export interface Settings {
  readonly entity: string | null;
  readonly industry: Industry | null;
  /** YYYY-MM. */
  readonly period: string | null;
  readonly currency: string;
  readonly decimals: number;
  readonly rounding: Rounding;
  readonly tail: Tail;
  /** Where a generated entry writes a negative amount. */
  readonly red_ink: RedInk;
  /** A factory of two levels posts what outsiders get as its own cost first, and takes it back in red ink. */
  readonly recharge_side: "red" | null;
  /** What to do with lines in hidden or filtered rows; null while nobody has said. */
  readonly hidden_rows: "count" | "skip" | null;
  readonly recharge_vat: "output" | "transfer-out";
  readonly language: Language;
  /** Account prefixes that mark a closing entry. */
  readonly surplus_accounts: readonly string[];
  readonly drug_category: string | null;
  readonly material_category: string | null;
  readonly drug_centre: string | null;
  readonly revenue_account: string | null;
  /** Every key of the table, those above too, with its text. */
  readonly values: ReadonlyMap<string, string>;
  /** Where the value of a key stands. */
  readonly at: ReadonlyMap<string, SourceCell>;
}

const KEY_WORDS: Readonly<Record<string, string>> = {
  entity: "单位名称|单位|核算单位",
  industry: "行业",
  period: "期间|会计期间|核算期间",
  currency: "币种|货币",
  decimals: "小数位数|小数位",
  rounding: "舍入方式|舍入",
  tail: "尾差处理|尾差",
  red_ink: "红字处理|红字",
  language: "语言",
  surplus_accounts: "盈余科目|结转科目",
  drug_category: "药品收入类别",
  material_category: "材料收入类别",
  drug_centre: "药房科室|药剂科室",
  revenue_account: "医疗收入科目|收入科目",
  forecast_volume: "预测业务量比例",
  assessment_points: "考核标准分",
  element_material: "直接材料项目",
  element_transferred: "自制半成品项目|上步转入项目",
  element_labour: "直接人工项目",
  element_scrap: "废品损失项目",
  element_trial: "试制费项目",
  element_depreciation: "折旧费项目",
  element_overhead: "制造费用项目",
  quality_centre: "质量管理部门|质检部门",
  ledger_sheets: "序时账工作表|序时账所在表",
  ledger_entity: "序时账核算主体|序时账公司",
  hidden_rows: "隐藏行|筛选行",
  explain_percent: "差异说明比例",
  explain_amount: "差异说明金额",
  recharge_side: "对外转出方式",
  recharge_centre: "对外转出中心",
  recharge_vat: "对外转出税金",
  preparers: "经办人|制表人",
  reviewers: "复核人",
  approvers: "审批人|审核人",
};
const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  industry: { manufacturing: "制造业|制造|工业", hospital: "医院|医疗" },
  rounding: { report: "报表", posting: "入账|过账" },
  tail: { "largest-remainder": "最大余数", last: "最后", largest: "最大" },
  red_ink: { "same-side": "红字|同方向红字", "opposite-side": "反方向|蓝字反方向", credit: "贷方|记贷方" },
  hidden_rows: { count: "计入|计算", skip: "不计|不计入|排除" },
  recharge_side: { red: "红字冲减|红字" },
  recharge_vat: { output: "销项税额|销项", "transfer-out": "进项税额转出|进项转出" },
  language: { "zh-CN": "简体中文|中文", "zh-TW": "繁体中文|正体中文", en: "英文|english" },
};
const SURPLUS_ACCOUNTS = "3001;3301;3131;4103";

/** A key as a Chinese book calls it. */
export function settingName(key: string): string {
  return KEY_WORDS[key]?.split("|")[0] ?? key;
}

type SettingRow = RowOf<typeof settingsTable.columns>;

/** Reads the rows of the settings table; an unusable value is reported and its default stands. */
export function settingsOf(rows: readonly SettingRow[]): { settings: Settings; findings: Finding[] } {
  const findings: Finding[] = [];
  const { values, at } = byKey(rows, findings);
  const refuse = (key: string, allowed: string): void => {
    findings.push(finding("setting-invalid", { key, value: values.get(key) ?? "", allowed }, at.get(key)));
  };
  const optional = (key: string): string | null => values.get(key) ?? null;
  const industry = word("industry", values, refuse) as Industry | null;
  const settings: Settings = {
    entity: optional("entity"),
    industry,
    period: period(values, refuse),
    currency: (values.get("currency") ?? "CNY").toUpperCase(),
    decimals: decimals(values, refuse),
    // A factory's books are in cents, so every posting is; a hospital's statutory forms round once.
    rounding: (word("rounding", values, refuse) as Rounding | null) ?? (industry === "manufacturing" ? "posting" : "report"),
    tail: (word("tail", values, refuse) as Tail | null) ?? "largest-remainder",
    red_ink: (word("red_ink", values, refuse) as RedInk | null) ?? "same-side",
    recharge_side: word("recharge_side", values, refuse) as "red" | null,
    hidden_rows: word("hidden_rows", values, refuse) as Settings["hidden_rows"],
    recharge_vat: (word("recharge_vat", values, refuse) as "output" | "transfer-out" | null) ?? "output",
    language: (word("language", values, refuse) as Language | null) ?? "zh-CN",
    surplus_accounts: (values.get("surplus_accounts") ?? SURPLUS_ACCOUNTS).split(/[;,、\s]+/u).filter((prefix) => prefix !== ""),
    drug_category: optional("drug_category"),
    material_category: optional("material_category"),
    drug_centre: optional("drug_centre"),
    revenue_account: optional("revenue_account"),
    values,
    at,
  };
  return { settings, findings };
}

const KEYS: ReadonlyMap<string, string> = new Map(Object.entries(KEY_WORDS).flatMap(([key, words]) => [key, ...words.split("|")].map((each) => [matchKey(each), key] as const)));

/** The key that a book means by a text; one that we do not know is its own. */
export function settingKey(text: string): string {
  return KEYS.get(matchKey(text)) ?? text;
}

/** A choice as a Chinese book writes it. */
export function settingWord(key: string, choice: string): string {
  return WORDS[key]?.[choice]?.split("|")[0] ?? choice;
}

function byKey(rows: readonly SettingRow[], findings: Finding[]): Pick<Settings, "values" | "at"> {
  const values = new Map<string, string>();
  const at = new Map<string, SourceCell>();
  for (const row of rows) {
    const key = settingKey(row.key);
    // Where one key stands under two names, the second would be left out unseen.
    if (values.has(key) && row.key !== key && row.value !== null && row.value !== values.get(key)) findings.push(finding("row-doubled", { table: "settings", key: row.key, rows: `${at.get(key)?.cell.replace(/\D/gu, "")}, ${row.at.row}` }, cellOf(row.at, "key")));
    if (row.value === null || values.has(key)) continue;
    values.set(key, row.value);
    at.set(key, cellOf(row.at, "value"));
  }
  return { values, at };
}

type Values = Settings["values"];
type Refuse = (key: string, allowed: string) => void;

function word(key: string, values: Values, refuse: Refuse): string | null {
  const value = values.get(key);
  const words = WORDS[key] ?? {};
  if (value === undefined) return null;
  const id = Object.keys(words).find((each) => [each, ...(words[each] ?? "").split("|")].some((text) => matchKey(text) === matchKey(value)));
  if (id === undefined) refuse(key, Object.keys(words).join(", "));
  return id ?? null;
}

function period(values: Values, refuse: Refuse): string | null {
  const value = values.get("period");
  if (value === undefined) return null;
  const read = readDate(/^\d{5}$/u.test(value) ? Number(value) : value);
  if (read !== "not-a-date" && "month" in read && read.month.slice(5) <= "12") return read.month;
  if (read !== "not-a-date" && "day" in read) return read.day.slice(0, 7);
  refuse("period", "YYYY-MM");
  return null;
}

function decimals(values: Values, refuse: Refuse): number {
  const value = values.get("decimals");
  if (value === undefined || /^[0-4]$/u.test(value)) return Number(value ?? 2);
  refuse("decimals", "0, 1, 2, 3, 4");
  return 2;
}
