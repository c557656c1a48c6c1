// Forecast, assessment and own form headings of a hospital, by hand, and their absence where the book has nothing to make them of.
import { type MonthClose, closeMonth } from "../../src/application/close-month";
import { sheetsOfClose } from "../../src/application/sheets-of-close";
import { centsOf, reportRows } from "../oracles/hospital-oracle";
import { recalculation } from "../sheets/read-sheet";
import { secondHospitalWith } from "./second-hospital";
import { type Tables, bookOf } from "./small-hospital";

const OWN_SETTINGS = [
  ["forecast_volume", "110"],
  ["assessment_points", "100"],
  ["form_number:visit-cost", "Form 7"],
  ["form_title:visit-cost", "Cost of a visit as the province asks for it"],
  ["form_heading:visit-cost:Department", "Unit"],
] as const;

async function closeWith(settings: readonly (readonly [string, string])[], change: (tables: Tables) => void = () => undefined): Promise<MonthClose> {
  return closeMonth(await bookOf(secondHospitalWith({}, (tables) => {
    tables["Settings"]!.push(...settings.map((row) => [...row]));
    change(tables);
  })));
}

describe("the outlook of a hospital month", () => {
  let close: MonthClose;
  beforeAll(async () => {
    close = await closeWith(OWN_SETTINGS, (tables) => void tables["prior"]!.push(["2025-04", "cost-trend", "", "", "W", "amount", "4000.00"], ["2025-03", "cost-trend", "", "", "W", "amount", "1.00"], ["2024-07", "cost-trend", "", "", "W", "amount", "4321.00"]));
  });

  it("forecasts by average, by last year and by volume", () => {
    const rows = reportRows(close.reports, "cost-forecast");
    const wages = rows.find((row) => row["element"] === "W")!;
    // (5,750.01 + 5,000.00 + 4,000.00) / 3, and 5,750.01 x (90% + 10% x 110%).
    expect(["period", "current", "moving_average", "same_month_last_year", "volume_driven", "months"].map((column) => wages[column])).toEqual(["2025-07", "5750.01", "4916.67", "4321.00", "5807.51", "3"]);
    const supplies = rows.find((row) => row["element"] === "X")!;
    expect(centsOf(supplies["volume_driven"])).toBe((centsOf(supplies["current"]) * 11n) / 10n);
    for (const column of ["current", "moving_average", "volume_driven"]) {
      expect(rows.filter((row) => row["element"] !== "TOTAL").reduce((sum, row) => sum + centsOf(row[column]), 0n)).toBe(centsOf(rows.at(-1)![column]));
    }
  });

  it("gives all points to a line within its target, and fewer in proportion beyond", () => {
    const rows = reportRows(close.reports, "cost-assessment").filter((row) => row["centre"] !== "TOTAL");
    const planned = reportRows(close.reports, "plan-variance");
    expect(rows.length).toBe(planned.length);
    for (const row of rows) {
      const plan = planned.find((each) => each["centre"] === row["centre"] && each["line"] === row["line"])!;
      const [target, actual] = [centsOf(plan["plan_cost"]) + centsOf(plan["volume_variance"]), centsOf(plan["actual_cost"])];
      expect([centsOf(row["target_cost"]), centsOf(row["actual_cost"])]).toEqual([target, actual]);
      const left = 100 * (1 - Math.max(0, Number(actual - target)) / Number(target));
      expect(Number(row["score"])).toBeCloseTo(Math.max(0, left), 2);
    }
    expect(new Set(rows.map((row) => row["score"] === "100.00")).size).toBe(2);
  });

  it("names its checks, and lays out with formulas that yield what is printed", () => {
    expect(reportRows(close.reports, "further-checks").filter((row) => row["ok"] !== "true")).toEqual([]);
    const sheets = sheetsOfClose(close).filter(({ report }) => ["cost-forecast", "cost-assessment", "visit-cost"].includes(report));
    const { formulas, wrong } = recalculation(sheets);
    expect([formulas > 10, wrong]).toEqual([true, []]);
    const texts = sheets.find(({ report }) => report === "visit-cost")!.rows.flatMap((row) => row.map((cell) => cell?.value));
    expect(texts).toEqual(expect.arrayContaining(["Form 7", "Cost of a visit as the province asks for it", "Unit"]));
    expect(texts).not.toContain("Department");
  });

  it("is not there without anything to make it of", async () => {
    const plain = await closeWith([], (tables) => void (tables["prior"] = [tables["prior"]![0]!]));
    expect(plain.reports.map(({ id }) => id).filter((id) => id === "cost-forecast" || id === "cost-assessment")).toEqual([]);
  });

  it("refuses a setting that is no number", async () => {
    const wrong = await closeWith([["assessment_points", "many"]]);
    expect(wrong.findings.map(({ code }) => code)).toContain("setting-invalid");
    expect(wrong.reports).toEqual([]);
  });
});
