// Laws of hospital methods, activities, planned rates and break-even: costs follow weights, and what a formula asks for is what it gives back.
import fc from "fast-check";
import { type Fraction, halfUp, of, split, total } from "../../oracles/published-rounding";
import { answer, broken } from "./method-answers";
import { amounts, costs, figure, figures, ids, positive, prices, quantities, rounding, texts } from "./method-inputs";

const NAMES = ids(3);
const exactly = (value: Fraction): string => value.toFraction();

describe("hospital.item-coefficient, hospital.visit-bed-day and hospital.cost-to-charge", () => {
  const item = fc.record({ quantity: positive, price: prices, minutes: positive, equivalent: positive });
  const weights = { revenue: "price", time: "minutes", equivalent: "equivalent" } as const;

  it("split a cost over items by the weight of the basis", () => {
    fc.assert(
      fc.property(costs, fc.array(item, { minLength: 1, maxLength: 3 }), fc.constantFrom("revenue", "time", "equivalent", "workload"), rounding(NAMES), (cost, items, basis, by) => {
        const solved = answer("hospital.item-coefficient", { cost, basis, items: items.map((one, i) => ({ id: NAMES[i], ...one })), rounding: by });
        const weight = (one: (typeof items)[number]): Fraction => (basis === "workload" ? of(1) : of(one[weights[basis as keyof typeof weights]]));
        const lines = items.map((one, i) => [NAMES[i]!, weight(one).mul(of(one.quantity))] as const);
        expect(texts(figures(solved, "allocated"))).toEqual(texts(split(of(cost), lines, by)));
        expect(broken(solved)).toEqual([]);
      }),
    );
  });

  it("split a cost by revenue, then by visit and by day", () => {
    fc.assert(
      fc.property(costs, positive, positive, positive, positive, rounding([]), (cost, outpatient_revenue, inpatient_revenue, visits, bed_days, given) => {
        const by = { ...given, rate_decimals: null };
        const solved = answer("hospital.visit-bed-day", { cost, outpatient_revenue, inpatient_revenue, visits, bed_days, rounding: by });
        const parts = split(of(cost), [["outpatient", of(outpatient_revenue)], ["inpatient", of(inpatient_revenue)]], by);
        expect(exactly(figure(solved, "outpatient_cost"))).toBe(exactly(parts.get("outpatient")!));
        expect(exactly(figure(solved, "bed_day_cost"))).toBe(exactly(parts.get("inpatient")!.div(of(bed_days))));
      }),
    );
  });

  it("give a patient the ratio of every centre that charged", () => {
    const centre = fc.record({ cost: costs, charges: positive, charge: quantities });
    fc.assert(
      fc.property(fc.array(centre, { minLength: 1, maxLength: 3 }), fc.constantFrom(null, 4), (rows, rate_decimals) => {
        const centres = rows.map(({ cost, charges }, i) => ({ id: NAMES[i], cost, charges }));
        const by_centre = Object.fromEntries(rows.map(({ charge }, i) => [NAMES[i], charge]));
        const solved = answer("hospital.cost-to-charge", { centres, charges: [{ id: "p", by_centre }], rounding: { rate_decimals } });
        const wanted = total(rows.map(({ cost, charges, charge }) => halfUp(of(cost).div(of(charges)), rate_decimals).mul(of(charge))));
        expect(exactly(figure(solved, "costs", "p"))).toBe(exactly(halfUp(wanted, 2)));
      }),
    );
  });
});

describe("overhead.abc and overhead.annual-planned", () => {
  const use = fc.record({ a: positive, b: quantities });

  it("give products what they used, and show capacity that nobody used", () => {
    fc.assert(
      fc.property(costs, costs, positive, use, use, (first, second, capacity, one, two) => {
        const activities = [{ id: "A", cost: first }, { id: "B", cost: second, capacity }];
        const consumption = [{ from: "A", to: "X", quantity: one.a }, { from: "A", to: "Y", quantity: two.a }, { from: "B", to: "X", quantity: one.b }, { from: "B", to: "Y", quantity: two.b }];
        const solved = answer("overhead.abc", { activities, consumption });
        expect(exactly(figure(solved, "allocated", "X", "A").add(figure(solved, "allocated", "Y", "A")))).toBe(exactly(of(first)));
        expect(exactly(figure(solved, "used_cost", "B").add(figure(solved, "unused_cost", "B")))).toBe(exactly(of(second)));
        expect(exactly(figure(solved, "used_quantity", "B").add(figure(solved, "unused_quantity", "B")))).toBe(exactly(of(capacity)));
        expect(broken(solved)).toEqual([]);
      }),
    );
  });

  it("carry the balance of each month, and settle all of it at year end", () => {
    const month = fc.record({ made: positive, actual: costs });
    fc.assert(
      fc.property(costs, positive, amounts, fc.array(month, { minLength: 1, maxLength: 4 }), fc.constantFrom("last-month-hours", "allocated"), (annual_budget, planned_quantity, opening_balance, months, adjust_on) => {
        const rate = of(annual_budget).div(of(planned_quantity));
        const given = { annual_budget, opening_balance, adjust_on, products: [{ id: "P", planned_quantity, unit_hours: "1" }], months: months.map(({ made, actual }, i) => ({ id: String(i), quantities: { P: made }, actual })) };
        fc.pre(months.every(({ made }) => !halfUp(rate.mul(of(made)), 2).equals(0)));
        const solved = answer("overhead.annual-planned", given);
        const balance = total([of(opening_balance), ...months.map(({ made, actual }) => of(actual).sub(halfUp(rate.mul(of(made)), 2)))]);
        expect(exactly(figure(solved, "difference"))).toBe(exactly(balance));
        expect(texts(figures(solved, "adjustment"))).toEqual({ P: exactly(balance) });
      }),
    );
  });
});

describe("cvp.single and cvp.multi", () => {
  const firm = fc.record({ variable_cost: prices, margin: prices, fixed_cost: costs, quantity: positive, target_profit: costs });

  it("break even at no profit, reach the target at the target quantity, and are one for one product", () => {
    fc.assert(
      fc.property(firm, ({ margin, ...given }) => {
        const inputs = { ...given, price: of(given.variable_cost).add(of(margin)).toString() };
        const solved = answer("cvp.single", inputs);
        const profitAt = (quantity: Fraction): Fraction => quantity.mul(of(margin)).sub(of(given.fixed_cost));
        expect(exactly(profitAt(figure(solved, "break_even_quantity")))).toBe("0");
        expect(exactly(profitAt(figure(solved, "target_quantity")))).toBe(exactly(of(given.target_profit)));
        expect(exactly(figure(solved, "break_even_quantity").add(figure(solved, "margin_of_safety_quantity")))).toBe(exactly(of(given.quantity)));
        expect(exactly(figure(solved, "profit"))).toBe(exactly(halfUp(profitAt(of(given.quantity)), 2)));
        const { price, variable_cost, ...rest } = inputs;
        const one = answer("cvp.multi", { ...rest, products: [{ id: "P", price, variable_cost, mix: "7" }] });
        for (const name of ["break_even_quantity", "break_even_sales", "target_quantity", "profit"]) expect(exactly(figure(one, name))).toBe(exactly(figure(solved, name)));
      }),
    );
  });

  it("have no break-even where a unit brings nothing", () => {
    expect(() => answer("cvp.single", { price: "5", variable_cost: "5", fixed_cost: "1" })).toThrow("price");
  });
});
