// Laws of the roll-up: it agrees with a naive recursion in BigInt, whatever the size and sign of quantities and costs.
import fc from "fast-check";
import { halfUpDiv } from "../../src/engine/money/exact";
import type { BillOfMaterials } from "../../src/engine/standard/roll-up/bill-of-materials";
import { rollUp } from "../../src/engine/standard/roll-up/roll-up";

interface Sizes {
  readonly quantity: fc.Arbitrary<number>;
  readonly cost: fc.Arbitrary<number>;
}

const small: Sizes = { quantity: fc.integer({ min: -20, max: 3_000 }), cost: fc.integer({ min: -50, max: 10_000 }) };
/** Sums around the float64 limit: some items are rolled up in numbers, some in BigInt. */
const large: Sizes = { quantity: fc.integer({ min: 0, max: 2_000 }), cost: fc.integer({ min: 2 ** 38, max: 2 ** 44 }) };

/** Item i is made of items above i, and then shuffled. */
function bills({ quantity, cost }: Sizes): fc.Arbitrary<BillOfMaterials> {
  return fc.record({ count: fc.integer({ min: 1, max: 12 }), classes: fc.integer({ min: 1, max: 9 }), scale: fc.constantFrom(1, 7, 1_000) }).chain(({ count, classes, scale }) =>
    fc
      .record({
        edges: fc.array(fc.record({ i: fc.nat(count - 1), j: fc.nat(count - 1), quantity }), { maxLength: 30 }),
        own: fc.array(cost, { minLength: count * classes, maxLength: count * classes }),
        names: fc.shuffledSubarray(Array.from({ length: count }, (_, i) => i), { minLength: count, maxLength: count }),
      })
      .map(({ edges, own, names }) => billOf(edges.filter(({ i, j }) => i < j).map((edge) => ({ ...edge, i: names[edge.i]!, j: names[edge.j]! })), own, { count, classes, scale })),
  );
}

function billOf(edges: readonly { i: number; j: number; quantity: number }[], own: readonly number[], { count, classes, scale }: { count: number; classes: number; scale: number }): BillOfMaterials {
  const sorted = [...edges].sort((a, b) => a.i - b.i);
  return {
    starts: Int32Array.from({ length: count + 1 }, (_, item) => sorted.filter(({ i }) => i < item).length),
    components: Int32Array.from(sorted, ({ j }) => j),
    quantities: Float64Array.from(sorted, (edge) => edge.quantity),
    quantityScale: scale,
    classes,
    own: Float64Array.from(own),
  };
}

function naive(bill: BillOfMaterials, item: number): bigint[] {
  return Array.from({ length: bill.classes }, (_, j) => {
    let sum = 0n;
    for (let k = bill.starts[item]!; k < bill.starts[item + 1]!; k++) sum += BigInt(bill.quantities[k]!) * naive(bill, bill.components[k]!)[j]!;
    return BigInt(bill.own[item * bill.classes + j]!) + halfUpDiv(sum, BigInt(bill.quantityScale));
  });
}

function everyItem(bill: BillOfMaterials): number[] {
  return Array.from({ length: bill.starts.length - 1 }, (_, item) => item);
}

describe("a roll-up", () => {
  it.each([
    ["small", small],
    ["large", large],
  ] as const)("costs every item like a naive recursion, or says that a cost is no safe integer (%s)", (_name, sizes) => {
    fc.assert(
      fc.property(bills(sizes), (bill) => {
        const expected = everyItem(bill).map((item) => naive(bill, item));
        if (expected.flat().some((cost) => !Number.isSafeInteger(Number(cost)))) return expect(() => rollUp(bill)).toThrow(RangeError);
        const { costs, stride } = rollUp(bill).value!;
        expect(everyItem(bill).map((item) => Array.from(costs.subarray(item * stride, item * stride + bill.classes), BigInt))).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });

  it("scales with its own costs where nothing is rounded", () => {
    fc.assert(
      fc.property(bills({ quantity: fc.integer({ min: 0, max: 5 }), cost: fc.nat(99) }), fc.integer({ min: 2, max: 9 }), (bill, factor) => {
        const whole = { ...bill, quantityScale: 1 };
        const scaled = { ...whole, own: whole.own.map((cost) => cost * factor) };
        expect(rollUp(scaled).value!.costs).toEqual(rollUp(whole).value!.costs.map((cost) => cost * factor));
      }),
    );
  });
});
