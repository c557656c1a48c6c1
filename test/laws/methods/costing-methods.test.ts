// Laws of costing systems: nothing is lost from step to step, restoring changes elements but not the total, and shares follow their rate.
import fc from "fast-check";
import { type Fraction, halfUp, of, split, total } from "../../oracles/published-rounding";
import { answer, broken } from "./method-answers";
import { amounts, costs, figure, figures, ids, percents, positive, quantities, rounding, texts } from "./method-inputs";

const twoDecimals = (value: string): Fraction => halfUp(of(value), 2);

describe("costing.batch-simplified", () => {
  const batch = fc.record({ quantity: positive, done: fc.integer({ min: 0, max: 100 }), material: costs, hours: positive, completion: percents, material_completion: percents });
  const ledger = fc.record({ batches: fc.array(batch, { minLength: 1, maxLength: 4 }), amount: costs, rate_decimals: fc.constantFrom(null, 2, 4) });

  it("gives finished batches the cumulative rate of their hours, and keeps the rest in the ledger", () => {
    fc.assert(
      fc.property(ledger, ({ batches, amount, rate_decimals }) => {
        const rows = batches.map(({ done, ...row }, i) => ({ id: String(i), ...row, completed_quantity: of(row.quantity).mul(done).div(100).toString() }));
        const solved = answer("costing.batch-simplified", { batches: rows, indirect: [{ id: "wages", amount }], rounding: { rate_decimals } });
        const rate = halfUp(of(amount).div(total(rows.map((row) => of(row.hours)))), rate_decimals);
        const taken = rows.map((row) => {
          const [units, open] = [of(row.completed_quantity), of(row.quantity).sub(of(row.completed_quantity))];
          const hours = units.equals(0) ? of(0) : of(row.hours).mul(units).div(units.add(open.mul(of(row.completion)).div(100)));
          expect(figure(solved, "batches", row.id, "completed_hours").toFraction()).toBe(hours.toFraction());
          return halfUp(rate.mul(hours), 2);
        });
        expect(rows.map((row) => figure(solved, "batches", row.id, "completed_indirect", "wages").toFraction())).toEqual(taken.map((part) => part.toFraction()));
        expect(figure(solved, "remaining", "indirect", "wages").toFraction()).toBe(of(amount).sub(total(taken)).toFraction());
        expect(broken(solved)).toEqual([]);
      }),
    );
  });
});

describe("costing.restoration", () => {
  const NAMES = ids(3);
  const lines = fc.tuple(costs, costs, positive).map((row) => row.map((amount, i) => ({ id: NAMES[i]!, amount })));
  const product = fc.record({ transferred: costs, own: lines, produced: lines, rounding: rounding(NAMES) });

  it("splits the transferred cost like the cost of what was transferred, and leaves the total alone", () => {
    fc.assert(
      fc.property(product, ({ transferred, own, produced, rounding: by }) => {
        const solved = answer("costing.restoration", { finished: [{ id: "semi", amount: transferred }, ...own], stages: [{ id: "semi", produced }], rounding: by });
        const restored = split(of(transferred), produced.map((line) => [line.id, of(line.amount)] as const), by);
        expect(texts(figures(solved, "stages", "0", "restored"))).toEqual(texts(restored));
        const after = own.map(({ id, amount }) => [id, halfUp(of(amount), by.amount_decimals).add(restored.get(id)!)] as const);
        expect(texts(figures(solved, "after"))).toEqual(texts(new Map(after)));
        expect(broken(solved)).toEqual([]);
      }),
    );
  });

  it("goes through several stages of one name", () => {
    fc.assert(
      fc.property(lines, lines, positive, (first, second, own) => {
        const semi = (more: typeof first): typeof first => [{ id: "semi", amount: own }, ...more];
        const solved = answer("costing.restoration", { finished: semi(first), stages: [{ id: "semi", produced: semi(second) }, { id: "semi", produced: first }], quantity: "3" });
        expect([...figures(solved, "after").keys()].includes("semi")).toBe(false);
        expect(total(figures(solved, "after").values()).toFraction()).toBe(total(semi(first).map((line) => of(line.amount))).toFraction());
        expect(figure(solved, "unit_total").toFraction()).toBe(total(figures(solved, "unit_cost").values()).toFraction());
      }),
    );
  });

  it("refuses a line that is not there, and one that was made of nothing", () => {
    const finished = [{ id: "semi", amount: "5" }];
    expect(() => answer("costing.restoration", { finished, stages: [{ id: "other", produced: [] }] })).toThrow("not-found");
    expect(() => answer("costing.restoration", { finished, stages: [{ id: "semi", produced: [{ id: "m", amount: "0" }] }] })).toThrow("no-base");
  });
});

describe("costing.step-combined and costing.step-parallel", () => {
  const step = fc.record({ opening: costs, current: costs, completed: positive, closing: quantities, completion: percents });
  const steps = fc.array(step, { minLength: 1, maxLength: 4 });
  type Steps = typeof steps extends fc.Arbitrary<infer T> ? T : never;

  function combined(rows: Steps, more: object = {}): ReturnType<typeof answer> {
    const given = rows.map(({ opening, current, completed, closing, completion }, i) => ({
      id: `S${i}`,
      completed_quantity: completed,
      closing_quantity: closing,
      completion: { own: completion },
      elements: [...(i === 0 ? [] : [{ id: "semi", from: `S${i - 1}` }]), { id: "own", opening, current }],
    }));
    return answer("costing.step-combined", { steps: given, ...more });
  }

  it("hand on what they complete: all cost is in the last output or in the steps", () => {
    fc.assert(
      fc.property(steps, (rows) => {
        const solved = combined(rows);
        const paid = total(rows.flatMap((row) => [of(row.opening), of(row.current)]));
        const open = total(rows.map((_, i) => figure(solved, "steps", `S${i}`, "closing_total")));
        expect(figure(solved, "steps", `S${rows.length - 1}`, "completed_total").add(open).toFraction()).toBe(paid.toFraction());
        expect(broken(solved)).toEqual([]);
      }),
    );
  });

  it("restore the last output to elements of its own, without changing what it costs", () => {
    fc.assert(
      fc.property(steps, (rows) => {
        const solved = combined(rows.map((row) => ({ ...row, current: row.current === "0.00" ? "1.00" : row.current })), { restore: true });
        const last = figure(solved, "steps", `S${rows.length - 1}`, "completed_total");
        expect([...figures(solved, "restoration", "after").keys()]).toEqual(["own"]);
        expect(figure(solved, "restoration", "after", "own").toFraction()).toBe(last.toFraction());
        expect(broken(solved)).toEqual([]);
      }),
    );
  });

  const parallel = fc.array(fc.record({ opening: costs, current: costs, closing_quantity: quantities, completion: percents, input_per_unit: fc.constantFrom("1", "2", "0.5") }), { minLength: 1, maxLength: 4 });

  it("count later closing units as their own, and give finished goods the rate times their units", () => {
    fc.assert(
      fc.property(parallel, positive, (rows, finished_quantity) => {
        const given = rows.map(({ opening, current, ...row }, i) => ({ id: `S${i}`, ...row, elements: [{ id: "own", opening, current }] }));
        const solved = answer("costing.step-parallel", { finished_quantity, steps: given });
        rows.forEach((row, i) => {
          const inputs = (to: number): Fraction => rows.slice(i + 1, to + 1).reduce((product, later) => product.mul(of(later.input_per_unit)), of(1));
          const later = total(rows.slice(i + 1).map((one, k) => of(one.closing_quantity).mul(inputs(i + 1 + k))));
          const open = later.add(of(row.closing_quantity).mul(of(row.completion)).div(100));
          const done = of(finished_quantity).mul(inputs(rows.length - 1));
          const cost = of(row.opening).add(of(row.current));
          expect(figure(solved, "steps", `S${i}`, "broad_equivalent_units").toFraction()).toBe(open.toFraction());
          expect(figure(solved, "steps", `S${i}`, "elements", "own", "share").toFraction()).toBe(halfUp(cost.mul(done).div(done.add(open)), 2).toFraction());
        });
        expect(figure(solved, "finished_total").add(figure(solved, "closing_total")).toFraction()).toBe(total(rows.flatMap((row) => [of(row.opening), of(row.current)])).toFraction());
        expect(broken(solved)).toEqual([]);
      }),
    );
  });

  it("refuse a step that nobody closed before, and cost without finished goods", () => {
    expect(() => answer("costing.step-combined", { steps: [{ id: "1", completed_quantity: "1", elements: [{ id: "semi", from: "2" }] }] })).toThrow("not-found");
    expect(() => answer("costing.step-parallel", { steps: [{ id: "1", closing_quantity: "1", elements: [{ id: "m", current: "1" }] }] })).toThrow("finished_quantity: missing");
  });
});

describe("costing.class-coefficient", () => {
  const NAMES = ids(3);
  const klass = fc.record({ amount: costs, products: fc.tuple(...NAMES.map(() => fc.record({ quantity: positive, quota: positive }))), standard: fc.constantFrom(...NAMES), rounding: rounding(NAMES) });

  it("allocates over quantity times coefficient, whichever product is the standard", () => {
    fc.assert(
      fc.property(klass, ({ amount, products, standard, rounding: by }) => {
        const rows = products.map(({ quantity, quota }, i) => ({ id: NAMES[i]!, quantity, standard: { m: quota } }));
        const solved = answer("costing.class-coefficient", { standard_product: standard, elements: [{ id: "m", amount }], products: rows, rounding: by });
        const unit = of(products[NAMES.indexOf(standard)]!.quota);
        const bases = rows.map((row) => [row.id, of(row.quantity).mul(of(row.standard.m)).div(unit)] as const);
        const shares = NAMES.map((id) => figure(solved, "allocated", id, "m").toFraction());
        expect(shares).toEqual([...split(of(amount), bases, by).values()].map((part) => part.toFraction()));
        expect(broken(solved)).toEqual([]);
      }),
    );
  });
});

describe("an element without cost", () => {
  it("gives every product nothing, though nobody can take the rest", () => {
    const products = [{ id: "A", quantity: "1", standard: { m: "3" } }, { id: "B", quantity: "1", standard: { m: "1" } }];
    const solved = answer("costing.class-coefficient", { standard_product: "A", elements: [{ id: "m", amount: "0" }], products, rounding: { tail: "last" } });
    expect(["A", "B"].map((id) => figure(solved, "allocated", id, "m").toFraction())).toEqual(["0", "0"]);
  });
});

describe("costing.quota-method", () => {
  const month = fc.record({ opening_quota: costs, opening_quota_change: amounts, opening_variance: amounts, current_quota: costs, current_variance: amounts, finished_quota: positive, material_variance_percent: percents, closing_variance: fc.constantFrom("remainder", "rate") });

  it("accounts for every cost: finished, closing, and what a rounded percent leaves over", () => {
    fc.assert(
      fc.property(month, fc.constantFrom(null, 1), (given, percent_decimals) => {
        const closing = of(given.opening_quota).add(of(given.opening_quota_change)).add(of(given.current_quota)).sub(of(given.finished_quota));
        fc.pre(!closing.add(of(given.finished_quota)).equals(0));
        const solved = answer("costing.quota-method", { ...given, rounding: { percent_decimals } });
        const paid = total([given.opening_quota, given.opening_variance, given.current_quota, given.current_variance].map(of));
        const out = ["finished_actual", "closing_actual", "unallocated"].map((name) => figure(solved, name));
        expect(total(out).toFraction()).toBe(paid.add(figure(solved, "material_variance")).toFraction());
        const variance = of(given.opening_variance).add(of(given.current_variance));
        expect(figure(solved, "variance_percent").toFraction()).toBe(halfUp(variance.div(closing.add(of(given.finished_quota))).mul(100), percent_decimals).toFraction());
        if (given.closing_variance === "remainder") expect(figure(solved, "unallocated").toFraction()).toBe("0");
        expect(broken(solved)).toEqual([]);
      }),
    );
  });
});

describe("costing.standard-cycle", () => {
  const rates = ["material_quantity", "material_price", "hours", "labour_rate", "variable_overhead_rate", "fixed_overhead_rate"];
  const actuals = ["purchased_quantity", "purchased_amount", "used_quantity", "hours", "labour", "variable_overhead", "fixed_overhead"];
  const all = (names: readonly string[]): fc.Arbitrary<Record<string, string>> => fc.record(Object.fromEntries(names.map((name) => [name, positive])));
  const month = fc.record({ standard: all(rates), actual: all(actuals), finished_quantity: positive, closing_wip: quantities, opening_wip: quantities, opening_goods: quantities, capacity_hours: positive, completion: percents });

  it("spreads the price variance and nothing else, and splits cost from standard without a rest", () => {
    fc.assert(
      fc.property(month, quantities, amounts, (given, sold, carried) => {
        const available = of(given.opening_goods).add(of(given.finished_quantity));
        const sold_quantity = available.compare(of(sold)) < 0 ? given.finished_quantity : sold;
        const solved = answer("costing.standard-cycle", { ...given, sold_quantity, price_variance: { opening_wip: carried } });
        const price = figure(solved, "material", "price").add(twoDecimals(carried));
        expect(total(["closing_wip", "sold", "closing_goods"].map((name) => figure(solved, "price_variance", name))).toFraction()).toBe(price.toFraction());
        const { standard, actual } = given as { standard: Record<string, string>; actual: Record<string, string> };
        const hours = figure(solved, "equivalent_units", "conversion").mul(of(standard["hours"]!));
        const labour = of(actual["labour"]!).sub(hours.mul(of(standard["labour_rate"]!)));
        const split_ = figure(solved, "labour", "rate").add(figure(solved, "labour", "efficiency"));
        expect(Math.abs(Number(labour.sub(split_).valueOf()))).toBeLessThanOrEqual(0.0100001);
        expect(broken(solved)).toEqual([]);
      }),
    );
  });
});
