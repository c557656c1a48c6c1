// Laws of service items, bonus and payers: every method hands out its pool, row order changes nothing, and scaled weights share alike.
import fc from "fast-check";
import { closeMonth } from "../../src/application/close-month";
import type { Report } from "../../src/engine";
import { secondHospital } from "../months/second-hospital";
import { type Tables, bookOf } from "../months/small-hospital";
import { centsOf, reportRows } from "../oracles/hospital-oracle";

const METHODS = ["abc", "revenue", "workload", "time", "equivalent"];
const MEASURES = ["volume", "specimens_per_test", "machine_min", "manual_min", "equivalent"];

const measure = fc.integer({ min: 1, max: 9999 }).map((n) => (n / 10).toFixed(1));

/** The second hospital with other measures of its items, points and quality. */
const hospitals = fc.tuple(fc.array(measure, { minLength: 25, maxLength: 25 }), fc.array(measure, { minLength: 6, maxLength: 6 })).map(([measures, points]) => {
  const tables = secondHospital();
  const headings = tables["service_items"]![0]!;
  tables["service_items"]!.slice(1).forEach((row, i) => MEASURES.forEach((name, m) => (row[headings.indexOf(name)] = measures[i * 5 + m]!)));
  tables["bonus"]!.slice(4).forEach((row, i) => row.splice(2, 2, points[i]!, points[i + 3]!));
  return tables;
});

async function reportsOf(tables: Tables): Promise<readonly Report[]> {
  return closeMonth(await bookOf(tables)).reports;
}

describe("service items", () => {
  it("add up to one pool in every method", async () => {
    await fc.assert(fc.asyncProperty(hospitals, async (tables) => {
      const reports = await reportsOf(tables);
      for (const centre of ["TEC1", "TEC2"]) {
        const rows = reportRows(reports, "service-item-cost").filter((row) => row["centre"] === centre);
        const pools = METHODS.map((method) => rows.filter((row) => row["item"] !== "TOTAL").reduce((sum, row) => sum + centsOf(row[`${method}_total`]), 0n));
        expect(new Set(pools).size).toBe(1);
        const activities = reportRows(reports, "service-activity-cost").filter((row) => row["centre"] === centre).reduce((sum, row) => sum + centsOf(row["cost"]), 0n);
        expect(pools[0]! - activities).toBe(centre === "TEC1" ? 400n : 0n);
      }
    }), { numRuns: 15 });
  });

  it("cost the same in whatever order the rows stand", async () => {
    const turned = ["service_items", "activities", "resource_drivers", "patients", "patient_items", "patient_revenue", "Revenue", "bonus"];
    await fc.assert(fc.asyncProperty(hospitals, async (tables) => {
      const reversed = Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, turned.includes(name) ? [rows[0]!, ...rows.slice(1).toReversed()] : rows]));
      const [one, other] = [await reportsOf(tables), await reportsOf(reversed)];
      for (const id of ["service-item-cost", "service-activity-cost", "disease-cost", "drg-cost", "bonus-allocation", "payer-summary"]) expect(reportRows(other, id)).toEqual(reportRows(one, id));
    }), { numRuns: 8 });
  });

  it("share alike when every equivalent is ten times as large", async () => {
    await fc.assert(fc.asyncProperty(hospitals, async (tables) => {
      const place = tables["service_items"]![0]!.indexOf("equivalent");
      const scaled = { ...tables, service_items: tables["service_items"]!.map((row, i) => (i === 0 ? row : row.with(place, String(Math.round(Number(row[place]) * 10))))) };
      const totals = async (of: Tables): Promise<unknown[]> => reportRows(await reportsOf(of), "service-item-cost").map((row) => row["equivalent_total"]);
      expect(await totals(scaled)).toEqual(await totals(tables));
    }), { numRuns: 8 });
  });
});

describe("bonus", () => {
  it("hands the pool out to the cent, and the more points the more", async () => {
    await fc.assert(fc.asyncProperty(hospitals, async (tables) => {
      const rows = reportRows(await reportsOf(tables), "bonus-allocation");
      const shares = rows.filter((row) => row["centre"] !== "TOTAL");
      expect(shares.reduce((sum, row) => sum + centsOf(row["bonus"]), 0n)).toBe(100_000n);
      const byWeight = [...shares].sort((a, b) => Number(a["weight"]) - Number(b["weight"]));
      byWeight.slice(1).forEach((row, i) => expect(centsOf(row["bonus"]) >= centsOf(byWeight[i]!["bonus"])).toBe(true));
      for (const row of shares) expect(Number(row["cost_coefficient"]) >= 0.8 && Number(row["cost_coefficient"]) <= 1.2).toBe(true);
    }), { numRuns: 10 });
  });
});
