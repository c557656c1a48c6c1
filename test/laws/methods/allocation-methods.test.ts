// Laws of allocation: parts are those of a plain calculation with fractions, whoever takes the odd cents, and nothing is lost on the way.
import fc from "fast-check";
import { type Fraction, type Rounded, halfUp, of, split, toTotal, total } from "../../oracles/published-rounding";
import { answer, broken } from "./method-answers";
import { amounts, costs, figure, figures, ids, percents, positive, prices, quantities, rounding, texts } from "./method-inputs";

const NAMES = ids(4);
const lines = fc.array(quantities, { minLength: 1, maxLength: 4 }).filter((bases) => bases.some((base) => Number(base) > 0));
const named = (bases: readonly string[]): { id: string; base: string }[] => bases.map((base, i) => ({ id: NAMES[i]!, base }));
const pairs = (bases: readonly string[]): (readonly [string, Fraction])[] => bases.map((base, i) => [NAMES[i]!, of(base)] as const);
const expectParts = (given: ReadonlyMap<string, Fraction>, whole: string, bases: readonly string[], by: Rounded): void => expect(texts(given)).toEqual(texts(split(of(whole), pairs(bases), by)));

describe("allocate", () => {
  it("splits as a plain calculation does, above and below zero, in both ways to round", () => {
    fc.assert(
      fc.property(amounts, lines, rounding(NAMES), (amount, bases, by) => {
        const solved = answer("allocate", { amount, bases: named(bases), rounding: by });
        expectParts(figures(solved, "allocated"), amount, bases, by);
        expect(broken(solved)).toEqual([]);
      }),
    );
  });

  it("does not look at the order of lines or at the size of bases where nothing is rounded", () => {
    fc.assert(
      fc.property(amounts, lines, fc.integer({ min: 2, max: 9 }), (amount, bases, factor) => {
        const exact = { amount_decimals: null };
        const plain = figures(answer("allocate", { amount, bases: named(bases), rounding: exact }), "allocated");
        const backward = figures(answer("allocate", { amount, bases: named(bases).reverse(), rounding: exact }), "allocated");
        const larger = figures(answer("allocate", { amount, bases: named(bases.map((base) => of(base).mul(factor).toString())), rounding: exact }), "allocated");
        expect(Object.entries(texts(backward)).sort()).toEqual(Object.entries(texts(plain)).sort());
        expect(texts(larger)).toEqual(texts(plain));
      }),
    );
  });

  it("counts lines instead of their bases when asked to, and takes the rule in force", () => {
    fc.assert(
      fc.property(amounts, lines, fc.constantFrom("2026-01-31", "2026-02-01", "2026-12-31"), (amount, bases, date) => {
        const equal = answer("allocate", { amount, bases: named(bases), base_rule: "if-positive" });
        expectParts(figures(equal, "allocated"), amount, bases.map((base) => (Number(base) > 0 ? "1" : "0")), { amount_decimals: 2, rate_decimals: null, tail: "largest-remainder" });
        const rules = [{ id: "new", valid_from: "2026-02-01", bases: [{ id: "N", base: "1" }] }, { id: "old", valid_from: "2025-01-01", bases: [{ id: "O", base: "1" }] }];
        expect(answer("allocate", { amount, rules, date }).results["rule"]).toBe(date < "2026-02-01" ? "old" : "new");
      }),
    );
  });

  it("refuses an amount without a base, and gives nothing of nothing", () => {
    const bases = [{ id: "a", base: "0" }, { id: "b", base: "0" }];
    expect(() => answer("allocate", { amount: "0.01", bases })).toThrow("no-base");
    expect(texts(figures(answer("allocate", { amount: "0", bases }), "allocated"))).toEqual({ a: "0", b: "0" });
    expect(texts(figures(answer("allocate", { amount: "7.77", bases: [{ id: "a", base: "3" }] }), "allocated"))).toEqual({ a: "777/100" });
  });
});

describe("elements and overhead over bases", () => {
  it("are the same split", () => {
    fc.assert(
      fc.property(costs, lines, rounding(NAMES), (cost, bases, by) => {
        const hours = bases.map((base, i) => ({ id: NAMES[i]!, hours: base }));
        expectParts(figures(answer("element.labour", { products: hours, wages: cost, rounding: by }), "allocated"), cost, bases, by);
        const meters = bases.map((base, i) => ({ id: NAMES[i]!, quantity: base }));
        expectParts(figures(answer("element.power", { cost, meters, rounding: by }), "by_meter"), cost, bases, by);
        expectParts(figures(answer("overhead.over-under-applied", { difference: cost, bases: named(bases), rounding: by }), "allocated"), cost, bases, by);
        const quotas = bases.map((base, i) => ({ id: NAMES[i]!, quantity: base, unit_quota: "1" }));
        expectParts(figures(answer("element.materials", { products: quotas, actual_cost: cost, rounding: by }), "allocated"), cost, bases, by);
      }),
    );
  });

  it("price materials by the rounded quantity of each product, and give the rest to the line of the tail", () => {
    fc.assert(
      fc.property(lines, quantities, prices, percents, rounding(NAMES), fc.constantFrom(0, 3), (bases, actual_quantity, unit_price, variance_percent, given, rate_decimals) => {
        const by = { ...given, rate_decimals };
        const products = bases.map((base, i) => ({ id: NAMES[i]!, quantity: base, unit_quota: "1" }));
        const solved = answer("element.materials", { products, actual_quantity, unit_price, variance_percent, rounding: by });
        const price = of(unit_price).mul(of(100).add(of(variance_percent))).div(100);
        const rate = halfUp(of(actual_quantity).div(total(bases.map(of))), rate_decimals);
        const parts = pairs(bases).map(([id, base]) => [id, base, base.mul(rate).mul(price)] as const);
        expect(texts(figures(solved, "allocated"))).toEqual(texts(toTotal(halfUp(of(actual_quantity).mul(price), by.amount_decimals), parts, by)));
        expect(broken(solved)).toEqual([]);
      }),
    );
  });

  it("charge a user of two rates for what it booked and for what it used", () => {
    const user = fc.record({ fixed_base: positive, variable_quantity: positive });
    fc.assert(
      fc.property(costs, costs, fc.array(user, { minLength: 1, maxLength: 4 }), rounding(NAMES), (fixed_cost, variable_cost, users, by) => {
        const solved = answer("overhead.dual-rate", { fixed_cost, variable_cost, users: users.map((one, i) => ({ id: NAMES[i]!, ...one })), rounding: by });
        expectParts(figures(solved, "fixed"), fixed_cost, users.map((one) => one.fixed_base), by);
        expectParts(figures(solved, "variable"), variable_cost, users.map((one) => one.variable_quantity), by);
        expect(total(figures(solved, "total").values()).toFraction()).toBe(halfUp(of(fixed_cost), by.amount_decimals).add(halfUp(of(variable_cost), by.amount_decimals)).toFraction());
      }),
    );
  });

  it("apply rate times quantity at a predetermined rate", () => {
    fc.assert(
      fc.property(costs, positive, quantities, fc.constantFrom(null, 3), (cost, base, used, rate_decimals) => {
        const solved = answer("overhead.predetermined", { pools: [{ id: "P", cost, base }], consumption: [{ from: "P", to: "J", quantity: used }], rounding: { rate_decimals } });
        expect(figure(solved, "applied", "J").toFraction()).toBe(halfUp(halfUp(of(cost).div(of(base)), rate_decimals).mul(of(used)), 2).toFraction());
      }),
    );
  });
});

describe("service departments", () => {
  const POOLS = ["S0", "S1", "S2"];
  const RECEIVERS = ["X", "Y"];
  /** Every pool serves X, so that nothing is closed. */
  const network = fc.record({ costs: fc.tuple(costs, costs, costs), used: fc.array(fc.nat(90), { minLength: 15, maxLength: 15 }), rounding: rounding(RECEIVERS) });
  type Network = typeof network extends fc.Arbitrary<infer T> ? T : never;

  function inputs({ costs: own, used, rounding: by }: Network): { pools: object[]; consumption: object[]; rounding: Rounded } {
    const consumption = POOLS.flatMap((from, i) => [...POOLS, ...RECEIVERS].flatMap((to, j) => {
      const quantity = used[5 * i + j]! + (to === "X" ? 1 : 0);
      return from === to || quantity === 0 ? [] : [{ from, to, quantity: String(quantity) }];
    }));
    return { pools: POOLS.map((id, i) => ({ id, cost: own[i]! })), consumption, rounding: by };
  }

  it.each(["direct", "sequential", "interaction", "algebraic"])("leave all cost with receivers: %s", (method) => {
    fc.assert(
      fc.property(network, (given) => {
        const cents = { ...given, rounding: { ...given.rounding, amount_decimals: given.rounding.amount_decimals === 0 ? 2 : given.rounding.amount_decimals } };
        const solved = answer(`auxiliary.${method}`, inputs(cents));
        const paid = total(given.costs.map(of));
        if (method === "algebraic" && cents.rounding.rate_decimals !== null) return;
        expect(total(RECEIVERS.map((id) => figures(solved, "final").get(id) ?? of(0))).toFraction()).toBe(paid.toFraction());
        expect(broken(solved)).toEqual([]);
      }),
    );
  });

  it("are served by the direct split when they serve nobody of their own", () => {
    fc.assert(
      fc.property(network, (given) => {
        const { consumption, ...rest } = inputs({ ...given, rounding: { amount_decimals: 2, rate_decimals: null, tail: "largest-remainder" } });
        const outside = (consumption as { from: string; to: string }[]).filter((line) => RECEIVERS.includes(line.to));
        const [first, ...others] = ["direct", "sequential", "interaction", "algebraic"].map((method) => texts(figures(answer(`auxiliary.${method}`, { ...rest, consumption: outside }), "received")));
        for (const other of others) expect(other).toEqual(first);
      }),
    );
  });

  it("give planned cost at planned rates, and the difference to whom it is sent", () => {
    fc.assert(
      fc.property(network, prices, (given, planned_rate) => {
        const { pools, consumption } = inputs(given);
        const solved = answer("auxiliary.planned", { pools: pools.map((pool) => ({ ...pool, planned_rate })), consumption, difference_to: "admin" });
        expect(total([...RECEIVERS, "admin"].map((id) => figures(solved, "received").get(id) ?? of(0))).toFraction()).toBe(total(given.costs.map(of)).toFraction());
      }),
    );
  });

  it("are refused with an output below zero, and with cost that nobody can carry", () => {
    const consumption = [{ from: "A", to: "X", quantity: "1" }];
    expect(() => answer("auxiliary.algebraic", { pools: [{ id: "A", cost: "10", output: "-1" }], consumption })).toThrow("negative");
    expect(() => answer("auxiliary.algebraic", { pools: [{ id: "A", cost: "10" }, { id: "B", cost: "5" }], consumption })).toThrow("no base for B");
  });

  it("close level by level and element by element without losing a cent", () => {
    fc.assert(
      fc.property(network, costs, (given, more) => {
        const { consumption } = inputs(given);
        const departments = [...POOLS.map((id, i) => ({ id, costs: { P: given.costs[i]!, O: more } })), { id: "X", costs: { P: more } }];
        const solved = answer("hospital.step-down", { departments, levels: [["S0", "S1"], ["S2"]], consumption });
        expect(total(figures(solved, "final").values()).toFraction()).toBe(total([...given.costs, more, more, more, more].map(of)).toFraction());
        expect(broken(solved)).toEqual([]);
      }),
    );
  });
});

describe("losses", () => {
  it("are the cost of what was spoiled, less what came back", () => {
    fc.assert(
      fc.property(costs, costs, costs, positive, quantities, (amount, salvage, compensation, good_quantity, scrap_quantity) => {
        const solved = answer("quality.scrap", { elements: [{ id: "m", amount }], good_quantity, scrap_quantity, salvage, compensation });
        const scrapped = halfUp(of(amount).mul(of(scrap_quantity)).div(of(good_quantity).add(of(scrap_quantity))), 2);
        expect(figure(solved, "net_loss").toFraction()).toBe(scrapped.sub(of(salvage)).sub(of(compensation)).toFraction());
        const rework = answer("quality.rework", { elements: [{ id: "m", amount }], salvage, compensation });
        const idle = answer("quality.downtime", { elements: [{ id: "m", amount }], compensation, cause: "abnormal" });
        expect(figure(rework, "net_loss").toFraction()).toBe(of(amount).sub(of(salvage)).sub(of(compensation)).toFraction());
        expect(figure(idle, "net_loss").toFraction()).toBe(of(amount).sub(of(compensation)).toFraction());
      }),
    );
  });

  it("take part of an input tax", () => {
    fc.assert(
      fc.property(costs, percents, percents, (cost, tax_percent, share_percent) => {
        const solved = answer("tax.input-transfer-out", { cost, tax_percent, share_percent });
        expect(figure(solved, "transfer_out").toFraction()).toBe(halfUp(of(cost).mul(of(tax_percent)).mul(of(share_percent)).div(10_000), 2).toFraction());
      }),
    );
  });
});
