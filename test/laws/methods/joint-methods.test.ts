// Laws of joint products: shares add up to the joint cost less by-products, by the base of the method, in both ways to round.
import fc from "fast-check";
import { type Fraction, type Rounded, halfUp, of, split, toTotal, total } from "../../oracles/published-rounding";
import { answer, broken } from "./method-answers";
import { costs, decimal, figure, figures, ids, positive, prices, rounding, texts } from "./method-inputs";

const NAMES = ids(4);
const product = fc.record({ quantity: positive, price: prices, separable_cost: costs });
const plant = fc.record({ joint_cost: costs, products: fc.array(product, { minLength: 1, maxLength: 4 }), rounding: rounding(NAMES), percent_decimals: fc.constantFrom(null, 1, 2) });
type Plant = typeof plant extends fc.Arbitrary<infer T> ? T : never;
type Product = Plant["products"][number];

const value = ({ quantity, price }: Product): Fraction => of(quantity).mul(of(price));
const BASES: Readonly<Record<string, (product: Product) => Fraction>> = {
  "joint.physical": ({ quantity }) => of(quantity),
  "joint.sales-value": value,
  "joint.nrv": (one) => value(one).sub(of(one.separable_cost)),
};

function solve(method: string, { products, rounding: by, percent_decimals, joint_cost }: Plant, more: object = {}): ReturnType<typeof answer> {
  return answer(method, { joint_cost, products: products.map((one, i) => ({ id: NAMES[i], ...one })), rounding: { ...by, percent_decimals }, ...more });
}

/** With rounded percents a share is rounded first, and the last line takes what is left where none is named. */
function expected({ products, rounding: by, percent_decimals, joint_cost }: Plant, baseOf: (product: Product) => Fraction): Map<string, Fraction> {
  const lines = products.map((one, i) => [NAMES[i]!, baseOf(one)] as const);
  if (percent_decimals === null) return split(of(joint_cost), lines, by);
  const [whole, bases] = [halfUp(of(joint_cost), by.amount_decimals), total(lines.map(([, base]) => base))];
  const parts = lines.map(([id, base]) => [id, base, whole.mul(halfUp(base.div(bases).mul(100), percent_decimals)).div(100)] as const);
  const tail: Rounded["tail"] = by.tail === "largest-remainder" || (by.tail.startsWith("to:") && !lines.some(([id]) => by.tail === `to:${id}`)) ? "last" : by.tail;
  return toTotal(whole, parts.map(([id, base, part]) => [id, tail === "last" ? part : base, part]), { ...by, rate_decimals: 9, tail });
}

describe.each(Object.keys(BASES))("%s", (method) => {
  const sound = plant.filter(({ products }) => total(products.map(BASES[method]!)).compare(0) > 0);

  it("allocates as a plain calculation with fractions does", () => {
    fc.assert(
      fc.property(sound, (given) => {
        const solved = solve(method, given);
        expect(texts(figures(solved, "allocated"))).toEqual(texts(expected(given, BASES[method]!)));
        expect(broken(solved)).toEqual([]);
      }),
    );
  });

  it("does not look at the order of products where nothing is rounded, and scales with the joint cost", () => {
    fc.assert(
      fc.property(sound, (given) => {
        const exact = { ...given, rounding: { amount_decimals: null, rate_decimals: null, tail: "last" as const }, percent_decimals: null };
        const names = given.products.map((_, i) => NAMES[i]!);
        const forward = figures(solve(method, exact), "allocated");
        const backward = figures(solve(method, { ...exact, products: [...given.products].reverse() }), "allocated");
        expect(names.map((name) => backward.get(name)!.toFraction())).toEqual(names.map((_, i) => forward.get(names.at(-1 - i)!)!.toFraction()));
        const twice = figures(solve(method, { ...exact, joint_cost: of(given.joint_cost).mul(2).toString() }), "allocated");
        expect([...twice.values()].map(String)).toEqual([...forward.values()].map((part) => String(part.mul(2))));
      }),
    );
  });

  it("gives one product everything", () => {
    fc.assert(
      fc.property(sound, (given) => {
        const one = { ...given, products: given.products.slice(0, 1) };
        if (BASES[method]!(one.products[0]!).compare(0) <= 0) return;
        expect(texts(figures(solve(method, one), "allocated"))).toEqual({ P0: halfUp(of(given.joint_cost), given.rounding.amount_decimals).toFraction() });
      }),
    );
  });
});

describe("joint.constant-margin", () => {
  it("leaves every product the margin of the whole, and adds up", () => {
    fc.assert(
      fc.property(plant, (given) => {
        const solved = solve("joint.constant-margin", given);
        expect(total(figures(solved, "allocated").values()).toFraction()).toBe(halfUp(of(given.joint_cost), given.rounding.amount_decimals).toFraction());
        const exact = solve("joint.constant-margin", { ...given, percent_decimals: null, rounding: { amount_decimals: null, rate_decimals: null, tail: "last" } });
        const margins = given.products.map((one, i) => value(one).sub(figures(exact, "total_cost").get(NAMES[i]!)!).div(value(one)).mul(100).toFraction());
        expect(new Set([...margins, figure(exact, "margin_percent").toFraction()]).size).toBe(1);
      }),
    );
  });
});

describe("joint.by-product", () => {
  const nrv = decimal(0, 500_000, 2);

  it("takes what by-products bring off the joint cost, and is the method of its allocation otherwise", () => {
    fc.assert(
      fc.property(plant, nrv, fc.constantFrom("physical", "sales-value", "constant-margin"), (given, credit, allocation) => {
        const by_products = [{ id: "B", nrv: credit }];
        const solved = solve("joint.by-product", given, { by_products, allocation });
        expect(figure(solved, "by_product_credit").toFraction()).toBe(halfUp(of(credit), given.rounding.amount_decimals).toFraction());
        expect(solved.results).toEqual(solve(`joint.${allocation}`, given, { by_products }).results);
        const left = of(given.joint_cost).sub(halfUp(of(credit), given.rounding.amount_decimals));
        expect(total(figures(solved, "allocated").values()).toFraction()).toBe(halfUp(left, given.rounding.amount_decimals).toFraction());
      }),
    );
  });

  it("refuses a joint cost without any base", () => {
    const products = [{ id: "A", quantity: "0", price: "1" }];
    for (const method of ["joint.physical", "joint.sales-value", "joint.nrv", "joint.constant-margin"]) expect(() => answer(method, { joint_cost: "1", products })).toThrow("no-base");
    expect(() => answer("joint.sales-value", { joint_cost: "1", products: [{ id: "A", quantity: "2", price: "1", sales_value: "3" }] })).toThrow("contradicts");
  });
});
