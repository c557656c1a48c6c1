// Laws of work in process: both sides add up, the two ways to round are those that are published, and what is not there costs nothing.
import fc from "fast-check";
import { type Fraction, NOTHING, type Rounded, halfUp, of, toTotal, total } from "../../oracles/published-rounding";
import { answer, broken } from "./method-answers";
import { costs, figure, percents, positive, quantities, rounding } from "./method-inputs";

const sides = rounding(["completed", "closing"]);

/** Completed and closing parts of an amount; a side without units takes nothing. */
function bothSides(whole: Fraction, [done, open]: readonly [Fraction, Fraction], given: Rounded): [Fraction, Fraction] {
  const by: Rounded = given;
  const sum = halfUp(whole, by.amount_decimals);
  if (open.equals(0)) return [sum, NOTHING];
  if (done.equals(0)) return [NOTHING, sum];
  const rate = halfUp(sum.div(done.add(open)), by.rate_decimals);
  const parts = toTotal(sum, [["completed", done, done.mul(rate)], ["closing", open, open.mul(rate)]], by);
  return [parts.get("completed")!, parts.get("closing")!];
}

const percent = (units: Fraction, share: string): Fraction => units.mul(of(share)).div(100);
const sideTexts = (given: ReturnType<typeof answer>, id: string): string[] => ["completed", "closing"].map((side) => figure(given, "elements", id, side).toFraction());
const expectSides = (given: ReturnType<typeof answer>, id: string, [done, open]: [Fraction, Fraction]): void => expect(sideTexts(given, id)).toEqual([done.toFraction(), open.toFraction()]);

const element = fc.record({ opening: costs, current: costs });
const weighted = fc.record({ a: element, b: element, completed_quantity: quantities, closing_quantity: positive, share: decimalsOfShare(), rounding: sides });

function decimalsOfShare(): fc.Arbitrary<string> {
  return percents.filter((share) => Number(share) > 0);
}

type Weighted = typeof weighted extends fc.Arbitrary<infer T> ? T : never;

function weightedCase({ a, b, completed_quantity, closing_quantity, share, rounding: by }: Weighted, order: readonly ("a" | "b")[] = ["a", "b"]): ReturnType<typeof answer> {
  const elements = { a: { id: "a", ...a }, b: { id: "b", ...b, basis: "start" } };
  return answer("wip.equivalent-weighted", { completed_quantity, closing_quantity, completion: share, elements: order.map((id) => elements[id]), rounding: by });
}

describe("wip.equivalent-weighted", () => {
  it("divides as a plain calculation with fractions does, in both ways to round", () => {
    fc.assert(
      fc.property(weighted, (given) => {
        const [done, open] = [of(given.completed_quantity), of(given.closing_quantity)];
        const solved = weightedCase(given);
        expectSides(solved, "a", bothSides(of(given.a.opening).add(of(given.a.current)), [done, percent(open, given.share)], given.rounding));
        expectSides(solved, "b", bothSides(of(given.b.opening).add(of(given.b.current)), [done, open], given.rounding));
        expect(broken(solved)).toEqual([]);
      }),
    );
  });

  it("does not look at the order of elements, and scales with cost", () => {
    fc.assert(
      fc.property(weighted, fc.integer({ min: 2, max: 9 }), (given, factor) => {
        expect(sideTexts(weightedCase(given, ["b", "a"]), "a")).toEqual(sideTexts(weightedCase(given), "a"));
        const exact = { ...given, rounding: { ...given.rounding, amount_decimals: null, rate_decimals: null } };
        const more = { ...exact, a: { opening: of(given.a.opening).mul(factor).toString(), current: of(given.a.current).mul(factor).toString() } };
        expect(figure(weightedCase(more), "elements", "a", "completed").toFraction()).toBe(figure(weightedCase(exact), "elements", "a", "completed").mul(factor).toFraction());
      }),
    );
  });

  it("gives all to what is finished without closing units, and all to closing without finished ones", () => {
    fc.assert(
      fc.property(weighted, (given) => {
        const cost = halfUp(of(given.a.opening).add(of(given.a.current)), given.rounding.amount_decimals).toFraction();
        if (Number(given.completed_quantity) > 0) expect(sideTexts(weightedCase({ ...given, closing_quantity: "0" }), "a")).toEqual([cost, "0"]);
        expect(sideTexts(weightedCase({ ...given, completed_quantity: "0" }), "a")).toEqual(["0", cost]);
      }),
    );
  });

  it("leaves the odd cents in closing work in process, first-in first-out with what is finished, where no tail is named", () => {
    const units = { completed_quantity: "2", closing_quantity: "1" };
    const elements = [{ id: "a", current: "100.01" }];
    expect(sideTexts(answer("wip.equivalent-weighted", { ...units, elements, rounding: { rate_decimals: 1 } }), "a").map((text) => of(text).toString())).toEqual(["66.6", "33.41"]);
    expect(sideTexts(answer("wip.equivalent-fifo", { ...units, opening_quantity: "0", elements, rounding: { rate_decimals: 1 } }), "a").map((text) => of(text).toString())).toEqual(["66.71", "33.3"]);
  });

  it("refuses cost without any units", () => {
    const inputs = { completed_quantity: "0", closing_quantity: "0", elements: [{ id: "a", current: "1" }] };
    expect(() => answer("wip.equivalent-weighted", inputs)).toThrow("no-base");
    expect(figure(answer("wip.equivalent-weighted", { ...inputs, elements: [{ id: "a", current: "0" }] }), "completed_total").toFraction()).toBe("0");
  });
});

describe("wip.equivalent-weighted by operation", () => {
  const operation = fc.record({ quantity: quantities, hour_quota: quantities, completion: percents });

  it("counts an operation by the hours before it and its own as far as it is", () => {
    fc.assert(
      fc.property(fc.array(operation, { minLength: 1, maxLength: 4 }), positive, fc.constantFrom(null, 0, 2), (operations, last, percent_decimals) => {
        const rows = [...operations, { quantity: "1", hour_quota: last, completion: "100" }].map((row, i) => ({ id: String(i), ...row }));
        const solved = answer("wip.equivalent-weighted", { operations: rows, elements: [{ id: "a", basis: "hours" }], rounding: { percent_decimals } });
        const whole = total(rows.map((row) => of(row.hour_quota)));
        const units = rows.map((row, i) => {
          const held = total([...rows.slice(0, i).map((before) => of(before.hour_quota)), percent(of(row.hour_quota), row.completion)]);
          return of(row.quantity).mul(halfUp(held.div(whole).mul(100), percent_decimals)).div(100);
        });
        expect(figure(solved, "elements", "a", "closing_equivalent_units").toFraction()).toBe(total(units).toFraction());
      }),
    );
  });
});

describe("wip.equivalent-fifo", () => {
  const fifo = fc.record({ opening: costs, current: costs, opening_quantity: quantities, started: positive, closing_quantity: quantities, opening_completion: percents, completion: percents, rounding: sides });
  type Fifo = typeof fifo extends fc.Arbitrary<infer T> ? T : never;

  function fifoCase({ opening, current, started, ...given }: Fifo): ReturnType<typeof answer> {
    const completed_quantity = of(given.opening_quantity).add(of(started)).toString();
    return answer("wip.equivalent-fifo", { ...given, completed_quantity, elements: [{ id: "a", opening, current }] });
  }

  it("divides only the cost of the period, over what was done in it", () => {
    fc.assert(
      fc.property(fifo, (given) => {
        const solved = fifoCase(given);
        const finish = of(given.opening_quantity).mul(of(100).sub(of(given.opening_completion))).div(100);
        const open = percent(of(given.closing_quantity), given.completion);
        const [done, left] = bothSides(of(given.current), [finish.add(of(given.started)), open], given.rounding);
        const before = halfUp(of(given.opening), given.rounding.amount_decimals);
        expectSides(solved, "a", [before.add(done), left]);
        expect(broken(solved)).toEqual([]);
      }),
    );
  });

  it("is the weighted average where nothing was open at the start", () => {
    fc.assert(
      fc.property(fifo, (given) => {
        const none = { ...given, opening: "0", opening_quantity: "0", rounding: { ...given.rounding, tail: "to:closing" as const } };
        const weightedToo = answer("wip.equivalent-weighted", { completed_quantity: given.started, closing_quantity: given.closing_quantity, completion: given.completion, elements: [{ id: "a", current: given.current }], rounding: none.rounding });
        expect(sideTexts(fifoCase(none), "a")).toEqual(sideTexts(weightedToo, "a"));
      }),
    );
  });
});

describe("wip.standard-ratio", () => {
  const ratio = fc.record({ opening: costs, current: costs, completed_standard: quantities, closing_standard: positive, rounding: sides, percent_decimals: fc.constantFrom(null, 0, 2) });

  it("divides in proportion to standards, at the rate or at the rounded percent", () => {
    fc.assert(
      fc.property(ratio, ({ rounding: by, percent_decimals, ...one }) => {
        const solved = answer("wip.standard-ratio", { elements: [{ id: "a", ...one }], rounding: { ...by, percent_decimals } });
        const [done, open] = [of(one.completed_standard), of(one.closing_standard)];
        const whole = of(one.opening).add(of(one.current));
        if (percent_decimals === null || done.equals(0)) expectSides(solved, "a", bothSides(whole, [done, open], by));
        else {
          const sum = halfUp(whole, by.amount_decimals);
          const share = halfUp(done.div(done.add(open)).mul(100), percent_decimals).div(100);
          const parts = toTotal(sum, [["completed", done, sum.mul(share)], ["closing", open, sum.sub(sum.mul(share))]], { ...by, rate_decimals: by.rate_decimals ?? 9 });
          expectSides(solved, "a", [parts.get("completed")!, parts.get("closing")!]);
        }
        expect(broken(solved)).toEqual([]);
      }),
    );
  });
});

describe("wip.standard, wip.materials and wip.mixed", () => {
  const cell = fc.record({ a: element, b: element, completed_quantity: positive, closing_quantity: positive, unit: quantities });

  it("leave closing work at its standard, and the rest with what is finished", () => {
    fc.assert(
      fc.property(cell, ({ a, closing_quantity, unit }) => {
        const solved = answer("wip.standard", { closing_quantity, elements: [{ id: "a", ...a, unit_standard: unit }] });
        const open = halfUp(of(closing_quantity).mul(of(unit)), 2);
        expectSides(solved, "a", [of(a.opening).add(of(a.current)).sub(open), open]);
      }),
    );
  });

  it("are one another where they say the same", () => {
    fc.assert(
      fc.property(cell, ({ a, b, completed_quantity, closing_quantity, unit }) => {
        const units = { completed_quantity, closing_quantity };
        const elements = [{ id: "a", ...a }, { id: "b", ...b }];
        const materials = answer("wip.materials", { ...units, materials: ["a"], elements });
        const mixed = answer("wip.mixed", { ...units, elements: [elements[0], { ...elements[1], method: "none" }] });
        const standard = answer("wip.standard", { closing_quantity, elements: [{ ...elements[0], unit_standard: unit }] });
        const mixedStandard = answer("wip.mixed", { ...units, elements: [{ ...elements[0], method: "standard", unit_standard: unit }] });
        for (const id of ["a", "b"]) expect(sideTexts(mixed, id)).toEqual(sideTexts(materials, id));
        expect(sideTexts(mixedStandard, "a")).toEqual(sideTexts(standard, "a"));
        expect(broken(materials).concat(broken(mixed), broken(standard))).toEqual([]);
      }),
    );
  });
});
