// Any hospital by the rule book: every report of random months against plain fractions, and no crash where something cannot be computed.
import { type MonthClose, closeMonth } from "../../src/application/close-month";
import { sheetsOfClose } from "../../src/application/sheets-of-close";
import type { HospitalRows } from "../oracles/hospital-cost-oracle";
import { type OracleReports, departmentReports, monthByHand } from "../oracles/hospital-department-oracle";
import { type Row, reportRows } from "../oracles/hospital-oracle";
import { analysisReports, indicatorsByHand, itemReports, patientReports } from "../oracles/hospital-services-oracle";
import { randomHospital } from "../oracles/random-hospital";
import { bookOf } from "../months/small-hospital";

const SEEDS = Array.from({ length: 25 }, (_, i) => i + 1);

function asTables(rows: HospitalRows): Record<string, string[][]> {
  return Object.fromEntries(Object.entries(rows).filter(([, own]) => own.length > 0).map(([name, own]) => {
    const headings = [...new Set(own.flatMap((row) => Object.keys(row)))];
    return [name, [headings, ...own.map((row) => headings.map((heading) => row[heading] ?? ""))]];
  }));
}

function byHand(rows: HospitalRows): OracleReports {
  const month = monthByHand(rows);
  const items = itemReports(month);
  return { ...departmentReports(month), ...items.reports, ...patientReports(month, items.units), ...analysisReports(month), indicators: indicatorsByHand(month) };
}

/** What a report says otherwise than it should, by its key columns. */
function differing(close: MonthClose, id: string, wanted: readonly Row[]): string[] {
  const report = close.reports.find((each) => each.id === id);
  if (!report) return wanted.length === 0 ? [] : [`${id}: no report`];
  const keyOf = (row: Row): string => report.keys.map((key) => row[key]).join(" ");
  const found = new Map(reportRows(close.reports, id).map((row) => [keyOf(row), row]));
  const wrong = wanted.flatMap((row) => {
    const other = found.get(keyOf(row));
    return other ? Object.entries(row).flatMap(([column, value]) => (same(value, other[column]) ? [] : [`${id} [${keyOf(row)}] ${column}: ${other[column]}, not ${value}`])) : [`${id} [${keyOf(row)}] is missing`];
  });
  return found.size === wanted.length ? wrong : [...wrong, `${id}: ${found.size} rows, not ${wanted.length}`];
}

const same = (wanted: string | undefined, found: string | undefined): boolean => wanted === found || (wanted !== "" && found !== "" && Number(wanted) === Number(found) && /^-?[\d.]+$/.test(wanted ?? ""));

const OPTIONAL = ["hospital_items", "service_items", "activities", "resource_drivers", "patients", "patient_items", "patient_revenue", "diseases", "drg", "plan", "bonus", "prior", "assets", "other_items"];

describe("another hospital", () => {
  it.each(SEEDS)("says in every report what plain fractions say: %d", async (seed) => {
    const rows = randomHospital(seed);
    const close = closeMonth(await bookOf(asTables(rows)));
    const refused = close.findings.filter(({ severity }) => severity === "refuse");
    expect(refused.map(({ code, args }) => `${code} ${JSON.stringify(args)}`)).toEqual([]);
    expect(Object.entries(byHand(rows)).flatMap(([id, own]) => differing(close, id, own))).toEqual([]);
  });

  it.each(OPTIONAL)("closes without %s, and writes no number that is none", async (table) => {
    const close = closeMonth(await bookOf(asTables({ ...randomHospital(3), [table]: [] })));
    expect(close.reports.length).toBeGreaterThan(20);
    const text = JSON.stringify(sheetsOfClose(close), (_key, value: unknown) => (typeof value === "bigint" ? String(value) : value));
    expect(text).not.toMatch(/NaN|Infinity|undefined/);
  });
});
