// Laws of depreciation: charges come to cost less salvage, never go below salvage, and follow the formula of the method row by row.
import fc from "fast-check";
import { type Fraction, halfUp, of, total } from "../../oracles/published-rounding";
import { answer, broken } from "./method-answers";
import { costs, decimal, figure, positive } from "./method-inputs";

const METHODS = ["straight-line", "double-declining", "sum-of-years"] as const;

const asset = fc
  .record({ cost: costs, kept: fc.integer({ min: 0, max: 100 }), years: fc.integer({ min: 1, max: 12 }), amount_decimals: fc.constantFrom(0, 2, null) })
  .map(({ cost, kept, ...rest }) => ({ cost: halfUp(of(cost), 0).toString(), salvage: halfUp(of(cost).mul(kept).div(100), 0).toString(), ...rest }));


function schedule(method: string, { cost, salvage, years, amount_decimals }: { cost: string; salvage: string; years: number; amount_decimals: number | null }, more: object = {}): ReturnType<typeof answer> {
  return answer(`depreciation.${method}`, { cost, salvage, life_years: String(years), rounding: { amount_decimals }, ...more });
}

function column(given: ReturnType<typeof answer>, name: "charge" | "accumulated" | "net"): Fraction[] {
  return (given.results["schedule"] as readonly { readonly id: string }[]).map(({ id }) => figure(given, "schedule", id, name));
}

describe.each(METHODS)("depreciation.%s", (method) => {
  it("charges cost less salvage, and stops at salvage", () => {
    fc.assert(
      fc.property(asset, (given) => {
        const solved = schedule(method, given);
        expect(total(column(solved, "charge")).toFraction()).toBe(of(given.cost).sub(of(given.salvage)).toFraction());
        expect(column(solved, "net").every((net) => net.compare(of(given.salvage)) >= 0)).toBe(true);
        expect(column(solved, "charge").every((charge) => charge.compare(0) >= 0)).toBe(true);
        expect(column(solved, "charge")).toHaveLength(given.years);
        expect(broken(solved)).toEqual([]);
      }),
    );
  });

  it("scales with the asset where nothing is rounded", () => {
    fc.assert(
      fc.property(asset, (given) => {
        const exact = { ...given, amount_decimals: null };
        const twice = { ...exact, cost: of(given.cost).mul(2).toString(), salvage: of(given.salvage).mul(2).toString() };
        expect(column(schedule(method, twice), "charge").map(String)).toEqual(column(schedule(method, exact), "charge").map((charge) => String(charge.mul(2))));
      }),
    );
  });
});

describe("the formulas", () => {
  it("straight line: the same charge, rounded, until the last row takes what is left", () => {
    fc.assert(
      fc.property(asset, (given) => {
        const each = halfUp(of(given.cost).sub(of(given.salvage)).div(given.years), given.amount_decimals);
        let left = of(given.cost).sub(of(given.salvage));
        column(schedule("straight-line", given), "charge").forEach((charge, i) => {
          const wanted = i === given.years - 1 || each.compare(left) > 0 ? left : each;
          expect(charge.toFraction()).toBe(wanted.toFraction());
          left = left.sub(charge);
        });
      }),
    );
  });

  it("double declining: twice the straight rate of what is left, then straight", () => {
    fc.assert(
      fc.property(asset.filter(({ years }) => years > 2), (given) => {
        let net = of(given.cost);
        column(schedule("double-declining", given), "charge").forEach((charge, i) => {
          const rows = given.years - i;
          const above = net.sub(of(given.salvage));
          const wanted = halfUp(rows <= 2 ? above.div(rows) : net.mul(2).div(given.years), given.amount_decimals);
          expect(charge.toFraction()).toBe((wanted.compare(above) > 0 || rows === 1 ? above : wanted).toFraction());
          net = net.sub(charge);
        });
      }),
    );
  });

  it("sum of years' digits: years left over the sum of years", () => {
    fc.assert(
      fc.property(asset, (given) => {
        const exact = column(schedule("sum-of-years", { ...given, amount_decimals: null }), "charge");
        const digits = (given.years * (given.years + 1)) / 2;
        exact.forEach((charge, i) => expect(charge.toFraction()).toBe(of(given.cost).sub(of(given.salvage)).mul(given.years - i).div(digits).toFraction()));
      }),
    );
  });

  it("declining at a root: the last net value is salvage before the last row needs to say so", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_000 }), fc.integer({ min: 1, max: 12 }), (salvage, years) => {
        const solved = answer("depreciation.declining", { cost: "9001", salvage: String(salvage), life_years: String(years), rounding: { amount_decimals: null } });
        const rate = Number(figure(solved, "rate_percent").valueOf()) / 100;
        expect(9001 * (1 - rate) ** years).toBeCloseTo(salvage, 5);
        expect(total(column(solved, "charge")).toFraction()).toBe(of(9001).sub(of(salvage)).toFraction());
      }),
    );
  });

  it("a life in years is a life in twelve times the months, and the daily share of a first year is made up by one year more", () => {
    fc.assert(
      fc.property(asset, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), (given, month, day) => {
        const exact = { ...given, amount_decimals: null };
        const months = answer("depreciation.straight-line", { cost: given.cost, salvage: given.salvage, life_months: String(given.years * 12), rounding: { amount_decimals: null } });
        const byYear = column(schedule("straight-line", exact), "charge").map(String);
        expect(byYear).toEqual(byYear.map((_, i) => String(total(column(months, "charge").slice(12 * i, 12 * i + 12)))));
        const in_use = `2025-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
        const daily = schedule("straight-line", exact, { convention: "daily", in_use });
        const used = (Date.UTC(2025, 11, 31) - Date.UTC(2025, month - 1, day)) / 86_400_000 + 1;
        const whole = of(given.cost).sub(of(given.salvage)).div(given.years);
        expect(column(daily, "charge")[0]!.toFraction()).toBe(whole.mul(used).div(365).toFraction());
        expect(total(column(daily, "charge")).toFraction()).toBe(of(given.cost).sub(of(given.salvage)).toFraction());
      }),
    );
  });
});

describe("depreciation.units", () => {
  const worked = fc.array(decimal(0, 90_000, 2), { minLength: 1, maxLength: 8 });

  it("charges by what was worked, all of it when the asset is worn out, and no more", () => {
    fc.assert(
      fc.property(asset, positive, worked, ({ cost, salvage, amount_decimals }, total_units, units) => {
        const solved = answer("depreciation.units", { cost, salvage, total_units, units: units.map((quantity, i) => ({ id: String(i), quantity })), rounding: { amount_decimals } });
        const whole = of(cost).sub(of(salvage));
        const sum = total(column(solved, "charge"));
        const done = total(units.map(of));
        expect(sum.compare(whole)).toBeLessThanOrEqual(0);
        if (done.compare(of(total_units)) >= 0) expect(sum.toFraction()).toBe(whole.toFraction());
        else if (amount_decimals === null) expect(sum.toFraction()).toBe(whole.mul(done).div(of(total_units)).toFraction());
        expect(broken(solved)).toEqual([]);
      }),
    );
  });
});

describe("what no asset can be", () => {
  it.each([
    [{ cost: "10", salvage: "11", life_years: "2" }, "salvage"],
    [{ cost: "10", life_years: "0" }, "life_years"],
    [{ cost: "10" }, "life_years"],
    [{ cost: "10", life_years: "2", life_months: "24" }, "life_years"],
    [{ cost: "10", life_years: "2", convention: "daily" }, "in_use"],
    [{ cost: "10", life_years: "2", convention: "daily", in_use: "2025-02-30" }, "in_use"],
  ])("%j names %s", (inputs, field) => {
    expect(() => answer("depreciation.straight-line", inputs)).toThrow(field);
  });

  it("a declining rate has no root of a salvage below zero", () => {
    expect(() => answer("depreciation.declining", { cost: "10", salvage: "-1", life_years: "3" })).toThrow("salvage");
  });
});
