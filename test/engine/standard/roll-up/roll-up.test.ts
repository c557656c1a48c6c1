// Rolling unit costs up: a bicycle worked by hand, loops named, and costs too large for numbers refused.
import type { BillOfMaterials } from "../../../../src/engine/standard/roll-up/bill-of-materials";
import { rollUp } from "../../../../src/engine/standard/roll-up/roll-up";

interface Item {
  readonly own: readonly number[];
  readonly of?: readonly (readonly [component: number, quantity: number])[];
}

function billOf(items: readonly Item[], quantityScale = 1): BillOfMaterials {
  const edges = items.map(({ of = [] }) => of);
  const starts = new Int32Array(items.length + 1);
  edges.forEach((list, i) => (starts[i + 1] = starts[i]! + list.length));
  return {
    starts,
    components: Int32Array.from(edges.flat(), ([component]) => component),
    quantities: Float64Array.from(edges.flat(), ([, quantity]) => quantity),
    quantityScale,
    classes: items[0]!.own.length,
    own: Float64Array.from(items.flatMap(({ own }) => own)),
  };
}

function costsOf(bill: BillOfMaterials): number[][] {
  const { value } = rollUp(bill);
  return Array.from({ length: bill.starts.length - 1 }, (_, i) => Array.from(value!.costs.subarray(i * value!.stride, i * value!.stride + bill.classes)));
}

describe("a roll-up", () => {
  it("carries material and labour of every level into the product", () => {
    // 0 bicycle of 2 wheels (1) and a frame (4); a wheel of 32 spokes (2) and a rim (3)
    const bicycle: Item[] = [
      { own: [0, 500], of: [[1, 2], [4, 1]] },
      { own: [0, 120], of: [[2, 32], [3, 1]] },
      { own: [3, 0] },
      { own: [250, 0] },
      { own: [900, 80] },
    ];
    expect(costsOf(billOf(bicycle))).toEqual([[2 * (32 * 3 + 250) + 900, 500 + 240 + 80], [346, 120], [3, 0], [250, 0], [900, 80]]);
  });

  it("rounds each item once, half away from zero, also where something comes out of the process", () => {
    expect(costsOf(billOf([{ own: [0], of: [[1, 5]] }, { own: [1] }], 10))[0]).toEqual([1]);
    expect(costsOf(billOf([{ own: [0], of: [[1, -5]] }, { own: [1] }], 10))[0]).toEqual([-1]);
    expect(costsOf(billOf([{ own: [0], of: [[1, 4], [1, 4]] }, { own: [1] }], 10))[0]).toEqual([1]);
  });

  it("names a loop by its items, and leaves out what only leads to it", () => {
    const items: Item[] = [{ own: [0], of: [[1, 1]] }, { own: [0], of: [[2, 1]] }, { own: [0], of: [[3, 1]] }, { own: [0], of: [[1, 1]] }];
    expect(rollUp(billOf(items))).toEqual({ value: null, loop: [1, 2, 3] });
    expect(rollUp(billOf([{ own: [0], of: [[0, 1]] }]))).toEqual({ value: null, loop: [0] });
  });

  it("refuses a unit cost that no number holds", () => {
    expect(() => rollUp(billOf([{ own: [0], of: [[1, 2]] }, { own: [Number.MAX_SAFE_INTEGER] }]))).toThrow(RangeError);
    expect(() => rollUp(billOf([{ own: [Number.MAX_SAFE_INTEGER], of: [[1, 1]] }, { own: [1] }]))).toThrow(RangeError);
  });
});
