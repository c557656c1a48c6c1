// Laws of stock: what comes in is what goes out and what is left, and every issue costs what a plain replay with fractions says.
import fc from "fast-check";
import { type Fraction, halfUp, of, split, total } from "../../oracles/published-rounding";
import { answer, broken } from "./method-answers";
import { amounts, costs, decimal, figure, figures, ids, percents, positive, prices, quantities, rounding, texts } from "./method-inputs";

const row = fc.record({ isReceipt: fc.boolean(), quantity: decimal(1, 4_000, 1), amount: decimal(0, 90_000, 2) });
const rows = fc.array(row, { maxLength: 14 });
type Rows = typeof rows extends fc.Arbitrary<infer T> ? T : never;

const moves = (given: Rows): object[] => given.map(({ isReceipt, quantity, amount }, i) => ({ id: `r${i}`, kind: isReceipt ? "receipt" : "issue", quantity, ...(isReceipt ? { amount } : {}) }));

interface Stock {
  quantity: Fraction;
  amount: Fraction;
}

/** Issues by row; one that takes more than there is costs nothing, since it is refused. */
function replay(given: Rows, take: (stock: Stock[], units: Fraction) => Fraction, receive: (stock: Stock[], receipt: Stock) => void): { issues: Map<string, Fraction>; left: Fraction } {
  const stock: Stock[] = [];
  const issues = new Map<string, Fraction>();
  given.forEach(({ isReceipt, quantity, amount }, i) => {
    if (isReceipt) receive(stock, { quantity: of(quantity), amount: of(amount) });
    else if (total(stock.map((layer) => layer.quantity)).compare(of(quantity)) >= 0) issues.set(`r${i}`, take(stock, of(quantity)));
  });
  return { issues, left: total(stock.map((layer) => layer.amount)) };
}

function oldestFirst(stock: Stock[], units: Fraction): Fraction {
  let [open, cost] = [units, of(0)];
  while (open.compare(0) > 0) {
    const layer = stock[0]!;
    const isAll = layer.quantity.compare(open) <= 0;
    const taken = isAll ? layer.quantity : open;
    const part = isAll ? layer.amount : halfUp(taken.mul(layer.amount).div(layer.quantity), 2);
    if (isAll) stock.shift();
    else stock[0] = { quantity: layer.quantity.sub(taken), amount: layer.amount.sub(part) };
    [open, cost] = [open.sub(taken), cost.add(part)];
  }
  return cost;
}

describe("inventory.fifo, inventory.moving-average and inventory.specific", () => {
  it("issue the oldest layers first", () => {
    fc.assert(
      fc.property(rows, (given) => {
        const { issues, left } = replay(given, oldestFirst, (stock, receipt) => void stock.push(receipt));
        const solved = answer("inventory.fifo", { moves: moves(given) });
        expect(texts(figures(solved, "issues"))).toEqual(texts(issues));
        expect(figure(solved, "closing", "amount").toFraction()).toBe(left.toFraction());
        expect(broken(solved)).toEqual([]);
      }),
    );
  });

  it("issue at the average that the last receipt made, and all that is left with the last piece", () => {
    fc.assert(
      fc.property(rows, (given) => {
        let unit = of(0);
        const receive = (stock: Stock[], receipt: Stock): void => {
          const held = stock[0] ?? { quantity: of(0), amount: of(0) };
          stock[0] = { quantity: held.quantity.add(receipt.quantity), amount: held.amount.add(receipt.amount) };
          unit = stock[0].amount.div(stock[0].quantity);
        };
        const take = (stock: Stock[], units: Fraction): Fraction => {
          const held = stock[0]!;
          const part = units.equals(held.quantity) ? held.amount : halfUp(units.mul(unit), 2);
          stock[0] = { quantity: held.quantity.sub(units), amount: held.amount.sub(part) };
          return part;
        };
        const { issues } = replay(given, take, receive);
        const solved = answer("inventory.moving-average", { moves: moves(given) });
        expect(texts(figures(solved, "issues"))).toEqual(texts(issues));
        expect(broken(solved)).toEqual([]);
      }),
    );
  });

  it("are one method while everything costs the same", () => {
    fc.assert(
      fc.property(rows, decimal(1, 900, 2), (given, unit_cost) => {
        const priced = given.map(({ isReceipt, quantity }, i) => ({ id: `r${i}`, kind: isReceipt ? "receipt" : "issue", quantity, ...(isReceipt ? { unit_cost } : {}) }));
        const [first, ...others] = ["fifo", "moving-average", "specific"].map((method) => texts(figures(answer(`inventory.${method}`, { moves: priced, rounding: { amount_decimals: null } }), "issues")));
        for (const other of others) expect(other).toEqual(first);
      }),
    );
  });

  it("take back what they issued, at what it cost", () => {
    fc.assert(
      fc.property(rows, fc.constantFrom("fifo", "moving-average"), (given, method) => {
        const issued = given.findIndex(({ isReceipt }) => !isReceipt);
        fc.pre(issued >= 0);
        const plain = answer(`inventory.${method}`, { moves: moves(given) });
        const back = answer(`inventory.${method}`, { moves: [...moves(given), { id: "back", kind: "return", of: `r${issued}`, quantity: given[issued]!.quantity }] });
        const cost = figures(plain, "issues").get(`r${issued}`);
        if (cost) expect(figures(back, "returns").get("back")!.toFraction()).toBe(cost.toFraction());
        else expect(back.results["refused"]).toContain("back");
        expect(broken(back)).toEqual([]);
      }),
    );
  });
});

describe("inventory.month-average and inventory.planned", () => {
  it("price a period's issues at its average, whatever the order", () => {
    fc.assert(
      fc.property(rows, (given) => {
        const [into, out] = [given.filter(({ isReceipt }) => isReceipt), given.filter(({ isReceipt }) => !isReceipt)];
        const [held, gone] = [into, out].map((list) => total(list.map(({ quantity }) => of(quantity))));
        fc.pre(held!.compare(gone!) > 0);
        const unit = total(into.map(({ amount }) => of(amount))).div(held!);
        const solved = answer("inventory.month-average", { moves: moves(given), period: "all" });
        const wanted = given.flatMap(({ isReceipt, quantity }, i) => (isReceipt ? [] : [[`r${i}`, halfUp(unit.mul(of(quantity)), 2)] as const]));
        expect(texts(figures(solved, "issues"))).toEqual(texts(new Map(wanted)));
        const backward = answer("inventory.month-average", { moves: moves(given).reverse(), period: "all" });
        expect(Object.entries(texts(figures(backward, "issues"))).sort()).toEqual(Object.entries(texts(figures(solved, "issues"))).sort());
        expect(broken(solved)).toEqual([]);
      }),
    );
  });

  it("carry the difference at one percent, and leave none when all is issued", () => {
    const line = fc.record({ planned: positive, difference: amounts });
    fc.assert(
      fc.property(line, fc.array(line, { maxLength: 3 }), fc.integer({ min: 0, max: 100 }), fc.constantFrom(null, 2), (opening, receipts, share, percent_decimals) => {
        const all = total([opening, ...receipts].map(({ planned }) => of(planned)));
        const issue = halfUp(all.mul(share).div(100), 2);
        const solved = answer("inventory.planned", { opening, receipts: receipts.map((one, i) => ({ id: String(i), ...one })), issues: [{ id: "i", planned: issue.toString() }], rounding: { percent_decimals } });
        const difference = total([opening, ...receipts].map((one) => of(one.difference)));
        const percent = halfUp(difference.div(all).mul(100), percent_decimals);
        const wanted = share === 100 ? difference : halfUp(issue.mul(percent).div(100), 2);
        expect(figure(solved, "issue_differences", "i").toFraction()).toBe(wanted.toFraction());
        expect(figure(solved, "closing", "difference").toFraction()).toBe(difference.sub(wanted).toFraction());
      }),
    );
  });
});

describe("inventory.standard", () => {
  it("keeps stock at quantity times standard, and what was paid besides in variances", () => {
    fc.assert(
      fc.property(rows, prices, (given, standard_cost) => {
        const solved = answer("inventory.standard", { standard_cost, moves: moves(given) });
        const sign = ({ isReceipt, quantity }: Rows[number]): Fraction => (isReceipt ? of(quantity) : of(quantity).neg());
        expect(figure(solved, "closing", "amount").toFraction()).toBe(halfUp(total(given.map(sign)).mul(of(standard_cost)), 2).toFraction());
        const paid = given.flatMap(({ isReceipt, quantity, amount }) => (isReceipt ? [of(amount).sub(halfUp(of(quantity).mul(of(standard_cost)), 2))] : []));
        expect(figure(solved, "variance_total").toFraction()).toBe(total(paid).toFraction());
      }),
    );
  });
});

describe("landed-cost, order-cost and bom.roll-up", () => {
  const NAMES = ids(3);
  const item = fc.record({ quantity: positive, value: costs, weight: positive, volume: positive });
  const items = fc.array(item, { minLength: 1, maxLength: 3 });

  it("split a charge by its base, and each share by what is sold already", () => {
    fc.assert(
      fc.property(items, amounts, fc.constantFrom("quantity", "weight", "volume", "equal"), rounding(NAMES), (given, amount, base, by) => {
        const solved = answer("landed-cost", { items: given.map((one, i) => ({ id: NAMES[i]!, ...one, issued_quantity: one.quantity })), charges: [{ id: "freight", amount, base }], rounding: by });
        const lines = given.map((one, i) => [NAMES[i]!, of(base === "equal" ? 1 : one[base as "quantity"])] as const);
        expect(texts(figures(solved, "allocated", "freight"))).toEqual(texts(split(of(amount), lines, by)));
        expect(texts(figures(solved, "to_issued"))).toEqual(texts(figures(solved, "received")));
        expect([...figures(solved, "to_stock").values()].every((part) => part.equals(0))).toBe(true);
        expect(broken(solved)).toEqual([]);
      }),
    );
  });

  it("cost an order at what went into it, over what came out well", () => {
    const order = fc.record({ quantity: positive, components: fc.array(fc.record({ quantity: quantities, unit_cost: prices }), { maxLength: 3 }), wages: costs, percent_of_input: percents });
    fc.assert(
      fc.property(order, ({ quantity, components, wages, percent_of_input }) => {
        const solved = answer("order-cost", { orders: [{ id: "o", quantity, components: components.map((one, i) => ({ id: NAMES[i]!, ...one })), costs: [{ id: "wages", amount: wages }], by_products: [{ id: "scrap", percent_of_input }] }] });
        const input = halfUp(total([...components.map((one) => of(one.quantity).mul(of(one.unit_cost))), of(wages)]), 2);
        const cost = input.sub(halfUp(input.mul(of(percent_of_input)).div(100), 2));
        expect(figure(solved, "orders", "o", "cost").toFraction()).toBe(cost.toFraction());
        expect(figure(solved, "orders", "o", "unit_cost").toFraction()).toBe(cost.div(of(quantity)).toFraction());
      }),
    );
  });

  it("roll a bill up to the cost of what it is made of", () => {
    const bill = fc.record({ quantity: positive, scrap_percent: percents, unit_cost: prices, output: positive, run_minutes: quantities, rate_per_hour: prices });
    fc.assert(
      fc.property(bill, ({ quantity, scrap_percent, unit_cost, output, run_minutes, rate_per_hour }) => {
        const components = [{ item: "part", quantity, scrap_percent }];
        const solved = answer("bom.roll-up", { items: [{ id: "whole", output, components, operations: [{ id: "turn", run_minutes, rate_per_hour }] }, { id: "part", unit_cost }] });
        const material = of(quantity).mul(of(100).add(of(scrap_percent))).div(100).mul(of(unit_cost));
        const work = of(run_minutes).div(60).mul(of(rate_per_hour));
        expect(figure(solved, "unit_cost", "whole").toFraction()).toBe(material.add(work).div(of(output)).toFraction());
      }),
    );
  });
});

describe("tax.vat", () => {
  const tax = fc.record({ percent: percents, included: fc.boolean(), adds_to_base: fc.boolean() });

  it("finds the price that included taxes leave, and adds the others to it", () => {
    fc.assert(
      fc.property(costs, fc.array(tax, { maxLength: 3 }), (price, given) => {
        const solved = answer("tax.vat", { price, taxes: given.map((one, i) => ({ id: String(i), ...one })) });
        const taxes = [...figures(solved, "taxes").values()];
        const included = total(taxes.filter((_, i) => given[i]!.included));
        expect(figure(solved, "net").add(included).toFraction()).toBe(of(price).toFraction());
        expect(figure(solved, "gross").toFraction()).toBe(figure(solved, "net").add(total(taxes)).toFraction());
        const net = Number(figure(solved, "net").valueOf());
        const first = given[0];
        if (first) expect(Math.abs(Number(taxes[0]!.valueOf()) - (net * Number(first.percent)) / 100)).toBeLessThan(0.05);
      }),
    );
  });
});
