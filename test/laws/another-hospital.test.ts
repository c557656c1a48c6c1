// Any hospital by the rule book: every report of random months against plain fractions, and no crash where something cannot be computed.
import { Decimal } from "../../src/engine/money/decimal";
import { type MonthClose, closeMonth } from "../../src/application/close-month";
import { sheetsOfClose } from "../../src/application/sheets-of-close";
import type { HospitalRows } from "../oracles/hospital-cost-oracle";
import { checksByHand } from "../oracles/hospital-checks-oracle";
import { type OracleReports, departmentReports, monthByHand } from "../oracles/hospital-department-oracle";
import { type Row, reportRows } from "../oracles/hospital-oracle";
import { asOutpatients, outlookReports } from "../oracles/hospital-outlook-oracle";
import { analysisReports, indicatorsByHand, itemReports, patientReports } from "../oracles/hospital-services-oracle";
import { numbersFrom, randomHospital, shuffled } from "../oracles/random-hospital";
import { tablesById } from "../../src/tables/catalogue";
import { bookOf } from "../months/small-hospital";

const SEEDS = Array.from({ length: 40 }, (_, i) => i + 1);

/** Cells of every second month that break what should tie; nothing else may change by it, and the month stays open. */
const UNTIED: readonly (readonly [table: string, column: string, value: string])[] = [
  ["revenue", "amount", "77.77"], ["hospital_items", "amount", "0.01"], ["trial_balance", "opening", "5.00"], ["trial_balance", "closing", "0.01"], ["ledger", "debit", "123456.78"], ["ledger", "date", "2025-02-01"], ["service_items", "revenue", "0.05"],
];

function untied(rows: HospitalRows, seed: number): HospitalRows {
  if (seed % 2 === 0) return rows;
  const [table, column, value] = UNTIED[((seed - 1) / 2) % UNTIED.length]!;
  return rows[table]?.length ? { ...rows, [table]: rows[table].with(0, { ...rows[table][0], [column]: value }) } : rows;
}

/** The tables under the headings of one language, tables and columns in any order. */
function asTables(rows: HospitalRows, seed: number): Record<string, string[][]> {
  const below = numbersFrom(seed);
  const language = (["zh", "en", "id"] as const)[below(3)]!;
  const nameOf = (id: string, names: { readonly zh: readonly string[]; readonly en: readonly string[] }): string => (language === "id" ? id : names[language][0]!);
  const filled = Object.entries(rows).filter(([, own]) => own.length > 0);
  return Object.fromEntries(shuffled(below, filled).map(([name, own]) => {
    const table = tablesById[name as keyof typeof tablesById];
    const columns = shuffled(below, [...new Set(own.flatMap((row) => Object.keys(row)))]);
    return [nameOf(name, table), [columns.map((column) => nameOf(column, table.columns[column]!)), ...own.map((row) => columns.map((column) => row[column] ?? ""))]];
  }));
}

function byHand(told: HospitalRows): OracleReports {
  const month = monthByHand(asOutpatients(told));
  const items = itemReports(month);
  const reports = { ...departmentReports(month), ...items.reports, ...patientReports(month, items.units), ...analysisReports(month), ...outlookReports(month, told), indicators: indicatorsByHand(month) };
  return { ...reports, checks: checksByHand(month, reports) };
}

/** What a report says otherwise than it should, by its key columns; a cell that nothing is said of is blank. */
function differing(close: MonthClose, id: string, wanted: readonly Row[]): string[] {
  const report = close.reports.find((each) => each.id === id);
  if (!report) return wanted.length === 0 ? [] : [`${id}: no report`];
  const keyOf = (row: Row): string => report.keys.map((key) => row[key] ?? "").join(" ");
  const found = new Map(reportRows(close.reports, id).map((row) => [keyOf(row), row]));
  const wrong = wanted.flatMap((row) => {
    const other = found.get(keyOf(row));
    if (!other) return [`${id} [${keyOf(row)}] is missing`];
    return [...new Set([...Object.keys(row), ...Object.keys(other)])].flatMap((column) => (same(row[column] ?? "", other[column]) ? [] : [`${id} [${keyOf(row)}] ${column}: ${other[column]}, not ${row[column]}`]));
  });
  return found.size === wanted.length ? wrong : [...wrong, `${id}: ${found.size} rows, not ${wanted.length}`];
}

const NUMBER = /^-?\d+(\.\d+)?$/;
const same = (wanted: string, found: string | undefined): boolean => wanted === found || (found !== undefined && NUMBER.test(wanted) && NUMBER.test(found) && new Decimal(wanted).equals(new Decimal(found)));

/** Reports that tell of the close itself. */
const UNCOMPARED = ["odd-cents", "run-log", "findings", "further-checks"];

const OPTIONAL = ["hospital_items", "service_items", "activities", "resource_drivers", "patients", "patient_items", "patient_revenue", "diseases", "drg", "plan", "bonus", "prior", "assets", "other_items"];

describe("another hospital", () => {
  it.each(SEEDS)("says in every report what plain fractions say: %d", async (seed) => {
    const rows = untied(randomHospital(seed), seed);
    const close = closeMonth(await bookOf(asTables(rows, seed)));
    const refused = close.findings.filter(({ severity }) => severity === "refuse");
    expect(refused.map(({ code, args }) => `${code} ${JSON.stringify(args)}`)).toEqual([]);
    const wanted = byHand(rows);
    const isBroken = wanted["checks"]!.some((row) => row["ok"] === "false" && row["severity"] === "error");
    expect(isBroken && close.closed).toBe(false);
    expect(close.reports.map(({ id }) => id).filter((id) => !(id in wanted) && !UNCOMPARED.includes(id))).toEqual([]);
    expect(Object.entries(wanted).flatMap(([id, own]) => differing(close, id, own))).toEqual([]);
  });

  it.each(OPTIONAL)("closes without %s, and writes no number that is none", async (table) => {
    const close = closeMonth(await bookOf(asTables({ ...randomHospital(3), [table]: [] }, 1)));
    expect(close.reports.length).toBeGreaterThan(20);
    const text = JSON.stringify(sheetsOfClose(close), (_key, value: unknown) => (typeof value === "bigint" ? String(value) : value));
    expect(text).not.toMatch(/NaN|Infinity|undefined/);
  });
});
