// The gallery of what can be wrong with items, patients, plan, bonus and revenue of a hospital: the smallest change for each, and its cell.
import { type MonthClose, closeMonth } from "../../src/application/close-month";
import { saidFindings } from "../../src/application/findings-report";
import { stops } from "../../src/engine";
import { secondHospital, secondHospitalWith } from "../months/second-hospital";
import { type Tables, bookOf } from "../months/small-hospital";
import { reportRows } from "../oracles/hospital-oracle";

interface Case {
  readonly code: string;
  readonly cells?: Record<string, string>;
  readonly change?: (tables: Tables) => void;
  readonly at: string;
  readonly says: string;
  readonly closes?: true;
  /** Nothing is computed from such input. */
  readonly refused?: true;
}

const without = (table: string, row: number) => (tables: Tables): void => void tables[table]!.splice(row - 1, 1);

const CASES: readonly Case[] = [
  { code: "resource-driver-missing", change: without("resource_drivers", 5), at: "service_items!A5", says: "TEC2" },
  { code: "activity-unknown", cells: { "resource_drivers!C2": "A9" }, at: "resource_drivers!C2", says: "A9" },
  { code: "activity-driver-unknown", cells: { "activities!D2": "weight" }, at: "activities!D2", says: "weight" },
  { code: "activity-driver-empty", cells: { "service_items!B5": "S1", "activities!D4": "specimens_per_test" }, at: "activities!D4", says: "B1" },
  { code: "item-without-cost", cells: { "patient_items!B3": "N9" }, at: "patient_items!B3", says: "N9" },
  { code: "patient-unknown", cells: { "patient_items!A6": "p9" }, at: "patient_items!A6", says: "p9" },
  { code: "ward-without-bed-days", cells: { "patients!E3": "CLI2" }, at: "patients!E3", says: "CLI2" },
  { code: "unit-without-ratio", cells: { "patient_revenue!B3": "XYZ" }, at: "patient_revenue!B3", says: "XYZ" },
  { code: "plan-without-volume", at: "plan!C3", says: "300.00", closes: true },
  { code: "bonus-parameter-missing", change: without("bonus", 3), at: "bonus!E2", says: "coefficient_min" },
  { code: "bonus-without-weights", cells: { "bonus!C5": "0", "bonus!C6": "0", "bonus!C7": "0" }, at: "bonus!A2", says: "points" },
  // Points that are a tenth of what each centre ordered of one category: see the revenue added below.
  { code: "bonus-driver-revenue", change: (tables) => revenueDriven(tables), at: "bonus!C5", says: "DRUG", closes: true },
  { code: "emergency-exceeds-visits", change: (tables) => tables["Workload"]!.forEach((row, i) => row.push(["Emergency Visits", "", "41", ""][i]!)), at: "Workload!F3", says: "41", closes: true },
  { code: "statistic-counted-twice", change: (tables) => void tables["Drivers"]!.push(["Bed days", "", "CLI1", "19"]), at: "Workload!D2", says: "19", closes: true },
  { code: "patient-days-exceed-ward", cells: { "patients!D3": "26" }, at: "patients!C3", says: "26", closes: true },
  { code: "revenue-row-unbooked", change: (tables) => void tables["Revenue"]!.push(["CLI3", "IP", "NUR", "CLI3", "77.00", "self", ""]), at: "Revenue!E9", says: "77.00" },
  { code: "revenue-line-uncharged", change: (tables) => bookedTwice(tables), at: "Ledger!F27", says: "1000.00" },
  { code: "item-revenue-unpriced", cells: { "service_items!F5": "550.00" }, at: "service_items!F5", says: "S1", closes: true },
];

const setting = (key: string, value: string) => (tables: Tables): void => void tables["Settings"]!.push([key, value]);

const MASTERS: readonly Case[] = [
  { code: "stages-out-of-order", cells: { "Rules!A4": "1" }, at: "Rules!A3", says: "medaux", refused: true },
  { code: "stages-out-of-order", cells: { "Rules!A3": "4" }, at: "Rules!A3", says: "medtech", refused: true },
  { code: "element-class-doubled", cells: { "Cost Elements!D2": "drug" }, at: "Cost Elements!D4", says: "W and G", refused: true },
  { code: "element-class-unknown", cells: { "Cost Elements!D2": "labour" }, at: "Cost Elements!D2", says: "labour", closes: true },
  { code: "fund-scope-gap", cells: { "Funds!D2": "0" }, at: "Funds!D2", says: "own", closes: true },
  { code: "exclusion-unused", cells: { "item_exclusions!B2": "G" }, at: "item_exclusions!B2", says: "TEC1", closes: true },
  { code: "item-of-two-centres", cells: { "service_items!B5": "L1" }, at: "service_items!B5", says: "TEC1, TEC2" },
  { code: "disease-unknown", cells: { "patients!B4": "Z9" }, at: "patients!B4", says: "Z9" },
  { code: "disease-in-two-groups", cells: { "drg!B3": "Z1" }, at: "drg!B3", says: "G1, G2", closes: true },
  { code: "element-unknown", cells: { "item_exclusions!B2": "Q" }, at: "item_exclusions!B2", says: "Q", refused: true },
  { code: "centre-unknown", cells: { "resource_drivers!A6": "Q" }, at: "resource_drivers!A6", says: "Q", refused: true },
  { code: "centre-unknown", change: (tables) => void (tables["Settings"]!.at(-1)![1] = "Q"), at: "Settings!B9", says: "Q", refused: true },
  { code: "value-missing", cells: { "bonus!B5": "" }, at: "bonus!B5", says: "blank", refused: true },
  { code: "value-not-allowed", cells: { "Hospital Items!D2": "medical_cost" }, at: "Hospital Items!D2", says: "medical_cost", refused: true },
  { code: "form-unknown", change: setting("form_title:vist-cost", "Cost of a visit"), at: "Settings!B10", says: "visit-cost", closes: true },
  { code: "form-unknown", change: setting("form_titel:visit-cost", "Cost of a visit"), at: "Settings!B10", says: "form_titel", closes: true },
  { code: "form-unknown", change: setting("form_number:department-full-cost:town_cost", "7"), at: "Settings!B10", says: "department-full-cost:medical_cost", closes: true },
  { code: "form-heading-unknown", change: setting("form_heading:visit-cost:Ward", "Unit"), at: "Settings!B10", says: "Department", closes: true },
];

/** Drugs ordered by three centres and taken back, so that the revenue of the month stays what it was. */
function revenueDriven(tables: Tables): void {
  const drugs = [["CLI1", "300.00"], ["CLI2", "200.00"], ["CLI3", "100.00"]] as const;
  tables["Revenue"]!.push(...drugs.map(([centre, amount]) => [centre, "IP", "DRUG", "TEC1", amount, "self", ""]), ["CLI1", "IP", "NUR", "CLI1", "-600.00", "self", ""]);
  drugs.forEach(([, amount], i) => (tables["bonus"]![4 + i]![2] = String(Number(amount) / 10)));
}

/** A receipt that no charge explains. */
function bookedTwice(tables: Tables): void {
  tables["Ledger"]!.push(["2025-06-22", "V9", "1002", "bank", "1000.00", "", "", "", ""], ["2025-06-22", "V9", "4101", "patients", "", "1000.00", "", "", ""]);
}

describe("a hospital month that is computed and told about", () => {
  it.each([...CASES, ...MASTERS])("$code at $at", async ({ code, cells = {}, change = () => undefined, at, says, closes, refused }) => {
    const tables = secondHospitalWith(cells, change);
    const close = closeMonth(await bookOf(tables));
    const said = saidFindings(close.findings, "en").filter((each) => each.code === code);
    expect({ at: said.map((each) => `${each.sheet}!${each.cell}`), all: close.findings.map((each) => each.code) }).toEqual({ at: expect.arrayContaining([at]), all: expect.anything() });
    expect(said.some(({ message }) => message.includes(says))).toBe(true);
    expect(close.reports.length === 0).toBe(refused === true);
    expect(close.findings.filter(stops).length === 0).toBe(closes === true);
  });

  it.each(["form_title\uff1avisit-cost", "form_number:department-full-cost:medical_cost", "form_number:drg-cost", "form_heading:visit-cost:Department", "form_title:cost-assessment"])("says nothing of the setting %s", async (key) => {
    const close = closeMonth(await bookOf(secondHospitalWith({}, setting(key, "X"))));
    expect(close.findings.map(({ code }) => code).filter((code) => code.startsWith("form-"))).toEqual([]);
  });

  it("knows the classes of elements by their Chinese names", async () => {
    const indicators = ({ reports }: MonthClose): unknown => reportRows(reports, "indicators");
    const close = closeMonth(await bookOf(secondHospitalWith({ "Cost Elements!D2": "人员经费", "Cost Elements!D3": "衛生材料費", "Cost Elements!D4": "药品费" })));
    expect(indicators(close)).toEqual(indicators(closeMonth(await bookOf(secondHospital()))));
  });

  it("says none of it of a sound month", async () => {
    const codes = new Set(closeMonth(await bookOf(secondHospital())).findings.map(({ code }) => code as string));
    expect([...CASES, ...MASTERS].map(({ code }) => code).filter((code) => codes.has(code))).toEqual(["plan-without-volume"]);
  });
});
