// The hospital month of the samples as a source of cost sheets: its expected reports and its names, read from CSV.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import type { Figure, Report, ReportCell, ReportColumn } from "../../src/engine";
import type { SheetSource } from "../../src/sheets/sheets";

const EXPECTED = join(__dirname, "../months/hospital-month/expected");
const INPUT = join(__dirname, "../../assets/samples/hospital-month/input");

export const THIS_ISSUE = [
  "cost-collection", "pool-distribution", "department-direct-cost", "department-direct-cost-scopes", "allocation-sheets", "stage-balances",
  "allocation-summary", "allocation-summary-by-element", "medtech-cost", "department-full-cost", "department-cost-composition",
  "outpatient-inpatient-split", "visit-cost", "bed-day-cost", "cost-scopes", "posted-mode-full-cost", "checks",
];

const TEXTS = ["centre", "class", "element", "fund", "pool", "row", "name", "step", "sender", "receiver", "driver", "stage", "scope", "item", "id", "ok", "severity", "rule", "key", "value", "code", "sheet", "cell", "message"];
const KINDS: Readonly<Record<string, ReportColumn["kind"]>> = { lines: "count", base: "quantity", rate: "rate", percent: "percent", volume: "quantity", name: "text", ok: "flag" };

export function figure(text: string): Figure {
  const [whole = "", part = ""] = text.split(".");
  return { units: BigInt(whole + part), decimals: part.length, origin: { kind: "sum", terms: [] } };
}

/** A report from rows of text; the columns' kinds follow from their names. */
export function reportOf(id: string, names: readonly string[], keys: readonly string[], rows: readonly (readonly string[])[]): Report {
  const columns = names.map(columnOf);
  const cell = (column: ReportColumn, text: string): ReportCell => (text === "" ? null : TEXTS.includes(column.id) ? text : figure(text));
  return { id, columns, keys, rows: rows.map((row) => columns.map((column, index) => cell(column, row[index] ?? ""))) };
}

function columnOf(id: string): ReportColumn {
  const repeated = /^(cost|unit|fund)_([a-z0-9])$/.exec(id);
  const kind = KINDS[id] ?? (TEXTS.includes(id) ? "code" : id.startsWith("unit_") ? "rate" : "amount");
  if (!repeated) return { id, kind };
  const [, base = "", code = ""] = repeated;
  return { id, kind, of: base === "fund" ? { base, fund: code } : { base, element: code.toUpperCase() } };
}

export function expectedReport(id: string): Report {
  const keys = (JSON.parse(readFileSync(join(EXPECTED, "keys.json"), "utf8")) as Record<string, string[]>)[id]!;
  const [names = [], ...rows] = Papa.parse<string[]>(readFileSync(join(EXPECTED, `${id}.csv`), "utf8").trim()).data;
  return reportOf(id, names, keys, rows);
}

function table(name: string): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(readFileSync(join(INPUT, `${name}.csv`), "utf8").trim(), { header: true }).data;
}

export function hospitalMonth(change: Partial<SheetSource> = {}): SheetSource {
  return {
    entity: "江城市示范医院",
    period: "2025-06",
    currency: "CNY",
    language: "zh-CN",
    closed: true,
    engineVersion: "0.1.0",
    checksPassed: 40,
    checksTotal: 41,
    seal: null,
    elements: table("elements").map((row) => ({ element: row.element!, name: row.name!, name_en: row.name_en! })),
    centres: table("centres").map((row) => ({ centre: row.centre!, name: row.name!, class: row.class!, order: Number(row.order) })),
    funds: table("funds").map((row) => ({
      fund: row.fund!,
      name: row.name!,
      in_medical_cost: row.in_medical_cost === "1",
      in_medical_full_cost: row.in_medical_full_cost === "1",
      in_hospital_full_cost: row.in_hospital_full_cost === "1",
    })),
    reports: [...THIS_ISSUE.map(expectedReport), oddCents(), runLog(), findings()],
    ...change,
  };
}

function oddCents(): Report {
  return reportOf("odd-cents", ["id", "receiver", "share", "posted", "difference", "rule"], ["id", "receiver"], [
    ["pool:S1:1:O", "A01", "262.508648", "262.51", "0.001352", "largest-remainder"],
    ["pool:S1:1:O", "A02", "181.736756", "181.74", "0.003244", "largest-remainder"],
    ["pool:S1:1:O", "A03", "302.904593", "302.90", "-0.004593", "largest-remainder"],
  ]);
}

function runLog(): Report {
  return reportOf("run-log", ["key", "value"], ["key"], [["rounding", "report"], ["tail", "largest-remainder"], ["closing-entry", "=SUM(1,1) 转-0138"]]);
}

function findings(): Report {
  return reportOf("findings", ["severity", "code", "sheet", "cell", "message"], [], [
    ["warn", "check-warning", "医疗服务项目", "", "核对 items-revenue:C01 相差 -3,282.83：检验科执行收入中有项目表没有解释的部分。请补录项目，或确认差额后继续。"],
    ["accept_with_note", "red-balance", "序时账", "H482", "本月红字冲销后，A07 的卫生材料费为负数。"],
  ]);
}
