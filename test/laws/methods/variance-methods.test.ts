// Laws of variances and of analysis: parts add up to actual less standard, change sign with it, and effects do not depend on what is shown.
import fc from "fast-check";
import { type Fraction, halfUp, of, total } from "../../oracles/published-rounding";
import { answer, broken } from "./method-answers";
import { amounts, costs, figure, figures, ids, positive, prices, quantities } from "./method-inputs";

const EXACT = { amount_decimals: null };
const exactly = (value: Fraction): string => value.toFraction();
const product = (...values: readonly string[]): Fraction => values.reduce((all, value) => all.mul(of(value)), of(1));

describe("variance.material, variance.labour and variance.variable-overhead", () => {
  const material = fc.record({ output: positive, standard_quantity: positive, standard_price: prices, used_quantity: quantities, actual_price: prices });
  const hours = fc.record({ output: positive, standard_hours: positive, standard_rate: prices, actual_hours: quantities, actual_cost: costs });

  it("are actual less standard, all in all", () => {
    fc.assert(
      fc.property(material, hours, (one, two) => {
        const bought = answer("variance.material", { ...one, rounding: EXACT });
        expect(exactly(figure(bought, "total"))).toBe(exactly(product(one.used_quantity, one.actual_price).sub(product(one.output, one.standard_quantity, one.standard_price))));
        for (const method of ["variance.labour", "variance.variable-overhead"]) {
          const worked = answer(method, { ...two, rounding: EXACT });
          expect(exactly(figure(worked, "total"))).toBe(exactly(of(two.actual_cost).sub(product(two.output, two.standard_hours, two.standard_rate))));
        }
      }),
    );
  });

  it("round every variance by itself, half away from zero", () => {
    fc.assert(
      fc.property(material, fc.integer({ min: 0, max: 3 }), positive, (given, amount_decimals, purchased_quantity) => {
        const solved = answer("variance.material", { ...given, purchased_quantity, rounding: { amount_decimals } });
        const price = of(purchased_quantity).mul(of(given.actual_price).sub(of(given.standard_price)));
        const used = of(given.used_quantity).sub(product(given.output, given.standard_quantity)).mul(of(given.standard_price));
        expect([exactly(figure(solved, "price")), exactly(figure(solved, "quantity"))]).toEqual([exactly(halfUp(price, amount_decimals)), exactly(halfUp(used, amount_decimals))]);
        expect(broken(solved)).toEqual([]);
      }),
    );
  });

  it("are nothing where all is as it should be, and double with the month", () => {
    fc.assert(
      fc.property(material, ({ standard_price, ...given }) => {
        const used_quantity = product(given.output, given.standard_quantity).toString();
        const calm = answer("variance.material", { ...given, standard_price, actual_price: standard_price, used_quantity });
        expect([exactly(figure(calm, "price")), exactly(figure(calm, "quantity"))]).toEqual(["0", "0"]);
        const once = answer("variance.material", { ...given, standard_price, rounding: EXACT });
        const twice = answer("variance.material", { ...given, standard_price, output: of(given.output).mul(2).toString(), used_quantity: of(given.used_quantity).mul(2).toString(), rounding: EXACT });
        expect(exactly(figure(twice, "total"))).toBe(exactly(figure(once, "total").mul(2)));
      }),
    );
  });

  it("refuse a cost that does not agree with its price", () => {
    const given = { output: "1", standard_quantity: "1", standard_price: "1", used_quantity: "2" };
    expect(() => answer("variance.material", { ...given, actual_price: "3", actual_cost: "7" })).toThrow("contradicts");
    expect(() => answer("variance.material", given)).toThrow("needs-one-of");
  });
});

describe("variance.fixed-overhead and variance.full", () => {
  const fixed = fc.record({ standard_hours: positive, standard_rate: prices, capacity_hours: positive, actual_cost: costs, actual_hours: quantities });

  it("split the volume by idle capacity and efficiency", () => {
    fc.assert(
      fc.property(fixed, positive, (given, output) => {
        const solved = answer("variance.fixed-overhead", { output, ...given, rounding: EXACT });
        expect(exactly(figure(solved, "idle_capacity").add(figure(solved, "efficiency")))).toBe(exactly(figure(solved, "volume")));
        expect(exactly(figure(solved, "total"))).toBe(exactly(of(given.actual_cost).sub(product(output, given.standard_hours, given.standard_rate))));
      }),
    );
  });

  it("are together what each is alone, and the whole overhead three ways", () => {
    fc.assert(
      fc.property(fixed, fixed, positive, (one, two, output) => {
        const variable = { standard_hours: two.standard_hours, standard_rate: two.standard_rate, actual_cost: two.actual_cost, actual_hours: two.actual_hours };
        const solved = answer("variance.full", { output, variable_overhead: variable, fixed_overhead: one });
        const alone = [answer("variance.variable-overhead", { output, ...variable }), answer("variance.fixed-overhead", { output, ...one })];
        expect(solved.results["variable_overhead"]).toEqual(alone[0]!.results);
        expect(solved.results["fixed_overhead"]).toEqual(alone[1]!.results);
        expect(exactly(figure(solved, "total"))).toBe(exactly(total(alone.map((each) => figure(each, "total")))));
        const three = ["spending", "efficiency", "volume"].map((name) => figure(solved, "overhead", name));
        expect(exactly(total(three))).toBe(exactly(figure(solved, "overhead", "actual").sub(figure(solved, "overhead", "applied"))));
      }),
    );
  });
});

describe("variance.mix-yield", () => {
  const NAMES = ids(3);
  const blend = fc.record({ materials: fc.tuple(...NAMES.map(() => fc.record({ standard_share: positive, standard_price: prices, actual_quantity: quantities }))), output: positive, standard_input: positive, standard_output: positive });

  it("is the quantity variance, by mixture and by yield, and only proportions of shares matter", () => {
    fc.assert(
      fc.property(blend, ({ materials, ...norm }) => {
        const rows = materials.map((row, i) => ({ id: NAMES[i]!, ...row }));
        const solved = answer("variance.mix-yield", { materials: rows, ...norm, rounding: EXACT });
        for (const id of NAMES) expect(exactly(figure(solved, "mix", id).add(figure(solved, "yield", id)))).toBe(exactly(figure(solved, "quantity", id)));
        const heavy = answer("variance.mix-yield", { materials: rows.map((row) => ({ ...row, standard_share: of(row.standard_share).mul(7).toString() })), ...norm, rounding: EXACT });
        expect([...figures(heavy, "mix").values()].map(exactly)).toEqual([...figures(solved, "mix").values()].map(exactly));
        expect(broken(answer("variance.mix-yield", { materials: rows, ...norm }))).toEqual([]);
      }),
    );
  });
});

describe("analysis.chain, analysis.difference and analysis.unit-cost", () => {
  const factors = fc.array(fc.record({ base: amounts, actual: amounts }), { minLength: 1, maxLength: 5 });

  it("give the same effects, which add up to the change, whatever the order", () => {
    fc.assert(
      fc.property(factors, (rows) => {
        const given = { factors: rows.map((row, i) => ({ id: `F${i}`, ...row })) };
        const [chain, difference] = [answer("analysis.chain", given), answer("analysis.difference", given)];
        expect([...figures(difference, "effects").values()].map(exactly)).toEqual([...figures(chain, "effects").values()].map(exactly));
        const change = halfUp(product(...rows.map((row) => row.actual)), 2).sub(halfUp(product(...rows.map((row) => row.base)), 2));
        expect(exactly(total(figures(chain, "effects").values()))).toBe(exactly(change));
        expect(exactly(figure(answer("analysis.chain", { factors: [...given.factors].reverse() }), "total_effect"))).toBe(exactly(change));
      }),
    );
  });

  it("are two effects of a pair: quantity first, then price", () => {
    fc.assert(
      fc.property(fc.record({ base_quantity: quantities, base_price: prices, actual_quantity: quantities, actual_price: prices }), (item) => {
        const solved = answer("analysis.unit-cost", { items: [{ id: "m", ...item }], rounding: EXACT });
        const chain = answer("analysis.chain", { factors: [{ id: "q", base: item.base_quantity, actual: item.actual_quantity }, { id: "p", base: item.base_price, actual: item.actual_price }], rounding: EXACT });
        expect([exactly(figure(solved, "quantity_effect")), exactly(figure(solved, "price_effect"))]).toEqual([...figures(chain, "effects").values()].map(exactly));
        expect(exactly(figure(solved, "difference"))).toBe(exactly(figure(chain, "total_effect")));
      }),
    );
  });
});

describe("analysis.comparable-products and analysis.comparable-factors", () => {
  const product_ = fc.record({ last_year_unit: prices, plan_unit: prices, actual_unit: prices, plan_quantity: positive, actual_quantity: positive });

  it("explain the same reduction, by products and by factors", () => {
    fc.assert(
      fc.property(fc.array(product_, { minLength: 1, maxLength: 4 }), fc.constantFrom(null, 2), (rows, percent_decimals) => {
        const given = { products: rows.map((row, i) => ({ id: `P${i}`, ...row })), rounding: { amount_decimals: 5, percent_decimals } };
        const [byProduct, byFactor] = [answer("analysis.comparable-products", given), answer("analysis.comparable-factors", given)];
        expect(exactly(figure(byFactor, "reduction"))).toBe(exactly(figure(byProduct, "actual_reduction")));
        expect(exactly(figure(byFactor, "against_plan"))).toBe(exactly(figure(byProduct, "actual_reduction").sub(figure(byProduct, "plan_reduction"))));
        const effects = ["volume_effect", "mix_effect", "unit_cost_effect"].map((name) => figure(byFactor, name));
        expect(exactly(total(effects))).toBe(exactly(figure(byFactor, "against_plan")));
        expect(exactly(figure(byFactor, "unit_cost_effect"))).toBe(exactly(figure(byProduct, "reduction_against_plan")));
        expect(broken(byProduct).concat(broken(byFactor))).toEqual([]);
      }),
    );
  });

  it("have no effect of mix for one product", () => {
    fc.assert(
      fc.property(product_, (row) => {
        const solved = answer("analysis.comparable-factors", { products: [{ id: "P", ...row }], rounding: { amount_decimals: null } });
        expect(exactly(figure(solved, "mix_effect"))).toBe("0");
      }),
    );
  });
});

describe("absorption-variable", () => {
  const period = fc.record({ produced: positive, share: fc.integer({ min: 0, max: 100 }) });
  const firm = fc.record({ price: prices, variable_manufacturing: prices, variable_selling: prices, fixed_manufacturing: costs, fixed_selling: costs, periods: fc.array(period, { minLength: 1, maxLength: 4 }), opening_quantity: quantities, fixed_rate: fc.option(prices) });

  it("differ by the fixed cost that stock takes from period to period, and by nothing in the end when stock is gone", () => {
    fc.assert(
      fc.property(firm, ({ periods, opening_quantity, fixed_rate, ...costs_ }) => {
        let stock = of(opening_quantity);
        const rows = periods.map(({ produced, share }, i) => {
          const sold = i === periods.length - 1 ? stock.add(of(produced)) : halfUp(stock.add(of(produced)).mul(share).div(100), 2);
          stock = stock.add(of(produced)).sub(sold);
          return { id: String(i), produced, sold: sold.toString(), ...(i === 0 ? { opening_quantity } : {}) };
        });
        const solved = answer("absorption-variable", { ...costs_, ...(fixed_rate ? { fixed_rate } : {}), periods: rows });
        const deferred = rows.map(({ id }) => figure(solved, "periods", id, "deferred"));
        const first = fixed_rate ? of(fixed_rate) : of(costs_.fixed_manufacturing).div(of(periods[0]!.produced));
        expect(exactly(total(deferred))).toBe(exactly(halfUp(of(opening_quantity).mul(first), 2).neg()));
        rows.forEach(({ id }, i) => expect(exactly(figure(solved, "periods", id, "absorption", "profit").sub(figure(solved, "periods", id, "variable", "profit")))).toBe(exactly(deferred[i]!)));
        expect(broken(solved)).toEqual([]);
      }),
    );
  });

  it("sells no more than there is", () => {
    const given = { price: "1", variable_manufacturing: "0", fixed_manufacturing: "1", periods: [{ id: "1", produced: "1", sold: "2" }] };
    expect(() => answer("absorption-variable", given)).toThrow("too-little");
  });
});
