// Depreciation month by month: published schedules year by year, and what a whole life must add up to.
import fc from "fast-check";
import { depreciate } from "../../../src/engine/collection/depreciation/depreciate";
import type { AssetRecord, DepreciationMethod } from "../../../src/engine/factory-records";
import { factoryGround } from "../../../src/engine/factory/factory-ground";
import type { FactoryInput } from "../../../src/engine/factory/factory-input";
import { Decimal } from "../../../src/engine/money/decimal";
import { at, centre } from "../make-records";

interface Asset {
  readonly method: DepreciationMethod;
  readonly cost: bigint;
  readonly salvageShare?: string;
  readonly months: number;
  readonly unitsTotal?: string;
  readonly unitsMonth?: string;
}

const START = 2025 * 12 + 11; // December 2025: depreciation begins in January 2026

function monthOf(number: number): string {
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, "0")}`;
}

/** Cents of one month; month 1 is the first after the start. */
function chargeOf(asset: Asset, month: number, accumulated: bigint): bigint {
  const record: AssetRecord = {
    asset: "A",
    name: null,
    centre: "W",
    element: "DEP",
    cost: asset.cost,
    salvage_share: new Decimal(asset.salvageShare ?? "0"),
    months: new Decimal(asset.months),
    start: monthOf(START),
    method: asset.method,
    accumulated,
    units_total: asset.unitsTotal === undefined ? null : new Decimal(asset.unitsTotal),
    units_month: asset.unitsMonth === undefined ? null : new Decimal(asset.unitsMonth),
    at: at("Assets", ["asset", "cost", "accumulated"]),
  };
  const input = {
    settings: { period: monthOf(START + month), decimals: 2, tail: "last", elementDepreciation: "DEP" },
    elements: [{ element: "DEP", name: "DEP", name_en: null, class: "overhead", variable_share: null, at: at("Elements", ["element"]) }],
    centres: [centre("W", "basic")],
    assets: [record],
    ...Object.fromEntries(["products", "production", "routing", "standards", "stock", "stockMoves", "postings"].map((table) => [table, []])),
  } as unknown as FactoryInput;
  return depreciate(factoryGround(input)).value.assets[0]!.amount.units;
}

/** Cents of every year of an asset's life, each month on what the months before took. */
function years(asset: Asset, count: number): string[] {
  let accumulated = 0n;
  return Array.from({ length: count }, (_, year) => {
    const before = accumulated;
    for (let month = year * 12 + 1; month <= year * 12 + 12; month++) accumulated += chargeOf(asset, month, accumulated);
    return new Decimal((accumulated - before).toString()).div(100).toFixed();
  });
}

/** Months are rounded one by one: a published year is met to within half a cent a month; the last year takes what all months lack. */
function near(actual: readonly string[], published: readonly string[]): void {
  published.forEach((year, i) => {
    const bound = i === published.length - 1 ? 0.06 * published.length : 0.06;
    expect(Number(new Decimal(actual[i]!).minus(year).abs())).toBeLessThanOrEqual(bound);
  });
}

describe("published schedules", () => {
  it("double-declining: 100,000, residual 4 %, five years", () => {
    near(years({ method: "double-declining", cost: 10_000_000n, salvageShare: "4", months: 60 }, 5), ["40000", "24000", "14400", "8800", "8800"]);
  });

  it("straight line: 1,000,000, residual 4 %, five years", () => {
    near(years({ method: "straight-line", cost: 100_000_000n, salvageShare: "4", months: 60 }, 5), Array<string>(5).fill("192000"));
  });

  it("sum of the years' digits: 60,000, residual 5 %, five years", () => {
    near(years({ method: "sum-of-years", cost: 6_000_000n, salvageShare: "5", months: 60 }, 5), ["19000", "15200", "11400", "7600", "3800"]);
  });

  it("units of production: a lorry of 1,200,000 for 1,000,000 km, residual 5 %", () => {
    expect(chargeOf({ method: "units", cost: 120_000_000n, salvageShare: "5", months: 120, unitsTotal: "1000000", unitsMonth: "5000" }, 1, 0n)).toBe(570_000n);
  });
});

describe("a life", () => {
  const byTime = fc.record({
    method: fc.constantFrom<DepreciationMethod>("straight-line", "double-declining", "sum-of-years"),
    cost: fc.bigInt({ min: 1n, max: 900_000_000n }),
    salvageShare: fc.integer({ min: 0, max: 20 }).map(String),
    months: fc.integer({ min: 1, max: 75 }),
  });

  it("takes exactly what may be depreciated, never anything back, and nothing outside it", () => {
    fc.assert(
      fc.property(byTime, (asset) => {
        let accumulated = 0n;
        for (let month = 0; month <= asset.months + 1; month++) {
          const amount = chargeOf(asset, month, accumulated);
          if (month === 0 || month > asset.months) expect(amount).toBe(0n);
          expect(amount >= 0n).toBe(true);
          accumulated += amount;
        }
        const salvage = new Decimal(asset.cost.toString()).times(asset.salvageShare).div(100);
        expect(accumulated.toString()).toBe(new Decimal(asset.cost.toString()).minus(salvage).toFixed(0));
      }),
      { numRuns: 40 },
    );
  });

  it("takes no more than is left where more was taken before", () => {
    const asset: Asset = { method: "straight-line", cost: 120_000n, months: 12 };
    expect([chargeOf(asset, 5, 115_000n), chargeOf(asset, 5, 120_000n), chargeOf(asset, 5, 130_000n)]).toEqual([5_000n, 0n, 0n]);
  });
});
