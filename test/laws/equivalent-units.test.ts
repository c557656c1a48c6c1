// Laws of equivalent units in bulk: the exact quotient for every order, of any sign and size, and the very parts of the method for one cell.
import fc from "fast-check";
import { halfUp, exact } from "../../src/engine/money/exact";
import { constantFigure } from "../../src/engine/statements/exact-figure";
import { type OrdersInProcess, divideEquivalent } from "../../src/engine/production/wip/equivalent-bulk";
import { equivalentWeighted } from "../../src/engine/production/wip/equivalent-weighted";
import type { WipCell } from "../../src/engine/production/wip/wip-cell";
import type { Figure } from "../../src/engine/statements/report";

interface Cell {
  readonly finished: number;
  readonly closing: number;
  readonly share: number;
  readonly cost: number;
}

const plain = fc.record({ finished: fc.nat(1_000), closing: fc.nat(500), share: fc.nat(100), cost: fc.integer({ min: -1_000, max: 10 ** 7 }) });
const large = fc.record({ finished: fc.nat(2 ** 40), closing: fc.nat(2 ** 40), share: fc.nat(100), cost: fc.maxSafeInteger() });
const red = fc.record({ finished: fc.integer({ min: -9, max: 9 }), closing: fc.integer({ min: -9, max: 9 }), share: fc.integer({ min: -9, max: 100 }), cost: fc.integer({ min: -99, max: 99 }) });

const FULL = 100;

/** Orders of one element each. */
function ordersOf(cells: readonly Cell[]): OrdersInProcess {
  const list = (field: keyof Cell): Float64Array => Float64Array.from(cells, (cell) => cell[field]);
  return { finished: list("finished"), closing: list("closing"), elements: 1, shares: list("share"), fullShare: FULL, costs: list("cost") };
}

function divided(orders: OrdersInProcess): { finished: number[]; closing: number[] } {
  const into = { finished: new Float64Array(orders.costs.length), closing: new Float64Array(orders.costs.length) };
  divideEquivalent(orders, into);
  return { finished: Array.from(into.finished), closing: Array.from(into.closing) };
}

function quotient({ finished, closing, share, cost }: Cell): bigint {
  const done = BigInt(finished) * BigInt(FULL);
  const both = done + BigInt(closing) * BigInt(share);
  return both === 0n ? 0n : halfUp(exact(BigInt(cost) * done, both), 0);
}

describe("equivalent units in bulk", () => {
  it("are the exact quotient rounded half up, or refused where a part is no safe integer", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(plain, large, red), { maxLength: 20 }), (cells) => {
        const expected = cells.map(quotient);
        const left = cells.map(({ cost }, i) => BigInt(cost) - expected[i]!);
        if ([...expected, ...left].some((units) => !Number.isSafeInteger(Number(units)))) return expect(() => divided(ordersOf(cells))).toThrow(RangeError);
        const found = divided(ordersOf(cells));
        expect(found.finished.map(BigInt)).toEqual(expected);
        expect(found.closing.map(BigInt)).toEqual(left);
      }),
      { numRuns: 500 },
    );
  });

  it("are the same however many elements an order has, whatever stands beside them", () => {
    const element = fc.record({ share: fc.integer({ min: -9, max: 100 }), cost: fc.oneof(fc.nat(10 ** 7), fc.integer({ min: -99, max: 99 }), fc.nat(2 ** 52)) });
    const order = fc.record({ finished: fc.integer({ min: -2, max: 1_000 }), closing: fc.integer({ min: -2, max: 500 }) });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }).chain((elements) => fc.array(fc.tuple(order, fc.array(element, { minLength: elements, maxLength: elements })), { minLength: 1, maxLength: 4 })), (orders) => {
        const cells = orders.flatMap(([quantities, costs]) => costs.map((cost) => ({ ...quantities, ...cost })));
        const together = { ...ordersOf(cells), elements: orders[0]![1].length, finished: Float64Array.from(orders, ([{ finished }]) => finished), closing: Float64Array.from(orders, ([{ closing }]) => closing) };
        const expected = cells.map(quotient);
        fc.pre(expected.every((units, i) => Number.isSafeInteger(Number(units)) && Number.isSafeInteger(cells[i]!.cost - Number(units))));
        expect(divided(together).finished.map(BigInt)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it("divide an order like the method that a close uses for one cell", () => {
    fc.assert(
      fc.property(plain.filter(({ finished }) => finished > 0), (cell) => {
        const { finished, closing } = equivalentWeighted(wipCell(cell));
        expect(divided(ordersOf([cell]))).toEqual({ finished: [Number(finished.units)], closing: [Number(closing.units)] });
      }),
    );
  });

  it("keep elements of one order apart, and orders too", () => {
    fc.assert(
      fc.property(fc.array(plain, { minLength: 3, maxLength: 3 }), (cells) => {
        const [first] = cells;
        const elements = { ...ordersOf(cells), elements: 3, finished: Float64Array.of(first!.finished), closing: Float64Array.of(first!.closing) };
        const alone = cells.map((cell) => divided(ordersOf([{ ...cell, finished: first!.finished, closing: first!.closing }])).finished[0]);
        expect(divided(elements).finished).toEqual(alone);
        expect(divided(ordersOf(cells)).finished).toEqual(cells.map((cell) => divided(ordersOf([cell])).finished[0]));
      }),
    );
  });
});

function wipCell({ finished, closing, share, cost }: Cell): WipCell {
  const money = (units: bigint): Figure => ({ units, decimals: 2, origin: constantFigure(0n).origin });
  const zero = constantFigure(0n);
  const percent = constantFigure(BigInt(share));
  return {
    origin: "own",
    elementClass: "conversion",
    opening: money(0n),
    current: money(BigInt(cost)),
    total: money(BigInt(cost)),
    standards: { amount: () => null, hours: () => null },
    quantities: {
      opening: zero,
      finished: constantFigure(BigInt(finished)),
      closing: constantFigure(BigInt(closing)),
      beyond: zero,
      materialShare: percent,
      conversionShare: percent,
      openingMaterialShare: null,
      openingConversionShare: null,
      closingQuotaMaterial: null,
      closingQuotaHours: null,
    },
  };
}
