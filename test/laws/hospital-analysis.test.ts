// Laws of scopes, cost-volume-profit, plan, trend and bonus: what holds in any hospital month, whatever its figures.
import fc from "fast-check";
import { closeMonth } from "../../src/application/close-month";
import type { Report } from "../../src/engine";
import { bookOf } from "../months/small-hospital";
import { type Fraction, add, cents, div, frac, isNothing, mul, sub } from "../oracles/fractions";
import { type HospitalRows, rowsIn, sumOf } from "../oracles/hospital-cost-oracle";
import { type Row, centsOf, reportRows } from "../oracles/hospital-oracle";
import { randomHospital } from "../oracles/random-hospital";

const SEEDS = fc.integer({ min: 1000, max: 1_000_000 });
const RUNS = { numRuns: 25 };

async function reportsOf(rows: HospitalRows): Promise<readonly Report[]> {
  return closeMonth(await bookOf(Object.fromEntries(Object.entries(rows).filter(([, own]) => own.length > 0).map(([name, own]) => {
    const columns = [...new Set(own.flatMap((row) => Object.keys(row)))];
    return [name, [columns, ...own.map((row) => columns.map((column) => row[column] ?? ""))]];
  })))).reports;
}

const over = (of: (rows: HospitalRows, reports: readonly Report[]) => void | Promise<void>, month: (seed: number) => HospitalRows = randomHospital): Promise<void> =>
  fc.assert(fc.asyncProperty(SEEDS, async (seed) => of(month(seed), await reportsOf(month(seed)))), RUNS);

const size = ([n, d]: Fraction): Fraction => [n < 0n ? -n : n, d];
const sign = ([n]: Fraction): number => (n > 0n ? 1 : n < 0n ? -1 : 0);
const within = (value: Fraction, bound: Fraction): boolean => sub(size(value), bound)[0] <= 0n;
const text = (value: Fraction): string => add(value).join("/");
const HALF_A_CENT: Fraction = [1n, 200n];

describe("the four scopes", () => {
  it("nest: each is the one before it and the lines that one leaves out", () =>
    over((rows, reports) => {
      const amount = new Map(reportRows(reports, "cost-scopes").map((row) => [row["scope"]!, frac(row["amount"])]));
      const direct = new Map(reportRows(reports, "department-direct-cost").map((row) => [row["row"]!, frac(row["total"])]));
      const collected = reportRows(reports, "cost-collection");
      const ofFunds = (passes: (fund: Row) => boolean): Fraction => {
        const funds = rowsIn(rows, "funds").filter(passes).map((row) => row["fund"]);
        return sumOf(collected.filter((row) => funds.includes(row["fund"])), "amount");
      };
      const step = (larger: string, smaller: string): Fraction => sub(amount.get(larger)!, amount.get(smaller)!);
      expect(text(step("medical_cost", "medical_business_cost"))).toBe(text(add(direct.get("SUBTOTAL:admin")!)));
      expect(text(step("medical_full_cost", "medical_cost"))).toBe(text(ofFunds((fund) => fund["in_medical_full_cost"] === "1" && fund["in_medical_cost"] === "0")));
      expect(text(step("hospital_full_cost", "medical_full_cost"))).toBe(text(add(ofFunds((fund) => fund["in_hospital_full_cost"] === "1" && fund["in_medical_full_cost"] === "0"), sumOf(rowsIn(rows, "hospital_items"), "amount"))));
      expect(text(amount.get("hospital_items")!)).toBe(text(sumOf(rowsIn(rows, "hospital_items"), "amount")));
    }, (seed) => {
      const month = randomHospital(seed);
      // The first fund is medical cost, the second medical full cost beyond it, the third hospital full cost alone.
      return { ...month, funds: rowsIn(month, "funds").map((row, i) => ({ ...row, in_medical_cost: i === 0 ? "1" : "0", in_medical_full_cost: i < 2 ? "1" : "0", in_hospital_full_cost: "1" })) };
    }));
});

describe("cost, volume and profit", () => {
  it("come to nothing at the volume that breaks even, to loss below and to profit above", () =>
    over((_rows, reports) => {
      for (const line of reportRows(reports, "cost-volume-profit")) {
        const [volume, revenue, variable, fixed] = ["volume", "revenue", "variable_cost", "fixed_cost"].map((column) => frac(line[column])) as [Fraction, Fraction, Fraction, Fraction];
        const margin = sub(revenue, variable);
        if (line["breakeven_volume"] === "") {
          expect(sign(margin)).toBeLessThanOrEqual(0);
          continue;
        }
        if (isNothing(volume)) continue;
        const [at, unit] = [frac(line["breakeven_volume"]), div(margin, volume)];
        // Half a cent of fixed cost, half a cent of margin for every volume sold, and half a hundredth of a unit.
        const slack = add(HALF_A_CENT, mul(HALF_A_CENT, size(unit)), mul([1n, 100n], size(div(at, volume))));
        expect(within(sub(mul(at, unit), fixed), slack)).toBe(true);
        const profit = sub(margin, fixed);
        if (!within(profit, slack)) expect(sign(profit)).toBe(sign(sub(volume, at)));
        const safety = mul(div(sub(volume, at), volume), [100n, 1n]);
        expect(within(sub(safety, frac(line["safety_margin"])), add(HALF_A_CENT, div([1n, 2n], size(volume))))).toBe(true);
      }
    }));

  it("move the volume that breaks even one way only as more of the cost varies", async () => {
    const shares = fc.tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 1, max: 40 })).map(([less, more]) => [less, Math.min(100, less + more)] as const);
    await fc.assert(fc.asyncProperty(SEEDS, shares, async (seed, [less, more]) => {
      const month = randomHospital(seed);
      const varying = (share: number): HospitalRows => ({ ...month, elements: rowsIn(month, "elements").map((row) => ({ ...row, variable_share: String(share) })) });
      const [few, many] = await Promise.all([less, more].map(async (share) => reportRows(await reportsOf(varying(share)), "cost-volume-profit")));
      few!.forEach((line, i) => {
        const other = many![i]!;
        const [variable, fixed] = [line, other].map((row) => [frac(row["variable_cost"]), frac(row["fixed_cost"])] as const);
        const cost = add(...variable!);
        // Both parts are rounded for display.
        expect(within(sub(add(...fixed!), cost), [1n, 100n])).toBe(true);
        if (line["breakeven_volume"] === "" || other["breakeven_volume"] === "" || sign(cost) < 0) return;
        // Where revenue covers cost, less fixed cost breaks even earlier; where it does not, a thinner margin breaks even later.
        const moved = sub(frac(other["breakeven_volume"]), frac(line["breakeven_volume"]));
        expect(sign(moved) * sign(sub(frac(line["revenue"]), cost))).toBeLessThanOrEqual(0);
      });
    }), RUNS);
  });
});

describe("plan against actual", () => {
  it("differs by volume and by rate, which together are the whole, each to the cent", () =>
    over((rows, reports) => {
      for (const row of rowsIn(rows, "plan").length === 0 ? [] : reportRows(reports, "plan-variance")) {
        const [plan, actual, volume, rate, total] = ["plan_cost", "actual_cost", "volume_variance", "rate_variance", "total_variance"].map((column) => frac(row[column])) as [Fraction, Fraction, Fraction, Fraction, Fraction];
        // Plan volumes are whole and unit costs in cents, so nothing is lost to rounding.
        expect(text(add(volume, rate))).toBe(text(total));
        expect(text(sub(actual, plan))).toBe(text(total));
        if (row["plan_volume"] === row["actual_volume"]) expect(isNothing(volume)).toBe(true);
      }
    }));
});

describe("the trend", () => {
  it("rises where this month is more than the one before, and a percentage says so of a cost above nothing", () =>
    over((_rows, reports) => {
      for (const row of reportRows(reports, "cost-trend")) {
        for (const [before, change, percent] of [["prior_month", "mom_change", "mom_percent"], ["same_month_last_year", "yoy_change", "yoy_percent"]] as const) {
          if (row[before] === "") {
            expect([row[change], row[percent]]).toEqual(["", ""]);
            continue;
          }
          expect(text(frac(row[change]))).toBe(text(sub(frac(row["current"]), frac(row[before]))));
          expect(row[percent] === "").toBe(isNothing(frac(row[before])));
          if (row[percent] !== "" && !isNothing(frac(row[percent]))) expect(sign(frac(row[percent]))).toBe(sign(frac(row[change])) * sign(frac(row[before])));
        }
      }
    }));
});

describe("the bonus pool", () => {
  it("is handed out to the cent, the same for the same weight within one, whoever stands first", () =>
    over(async (rows, reports) => {
      if (rowsIn(rows, "bonus").length === 0) return;
      const shares = reportRows(reports, "bonus-allocation").filter((row) => row["centre"] !== "TOTAL");
      const pool = centsOf(rowsIn(rows, "bonus").find((row) => row["key"] === "pool")!["value"]);
      expect(shares.reduce((sum, row) => sum + centsOf(row["bonus"]), 0n)).toBe(pool);
      const whole = sumOf(shares, "weight");
      for (const row of shares) expect(within(sub(frac(row["bonus"]), div(mul(cents(pool), frac(row["weight"])), whole)), [101n, 10_000n])).toBe(true);
      const turned = await reportsOf({ ...rows, bonus: [...rowsIn(rows, "bonus")].reverse() });
      expect(reportRows(turned, "bonus-allocation")).toEqual(reportRows(reports, "bonus-allocation"));
    }));
});
