// Laws of stock: no cent is lost between receipts, issues and what is left, and the bulk kernel books like a naive queue.
import fc from "fast-check";
import { firstInFirstOut } from "../../src/engine/inventory/first-in-first-out";
import { type LayerMove, replayLayers } from "../../src/engine/inventory/replay-layers";
import { halfUpDiv } from "../../src/engine/money/exact";
import { halfUpShare } from "../../src/engine/money/half-up-share";

interface ItemMove {
  readonly item: number;
  readonly quantity: number;
  /** NaN: none. */
  readonly amount: number;
}

const ITEMS = 4;
const small = { quantity: fc.integer({ min: 0, max: 9 }), amount: fc.integer({ min: -50, max: 999 }) };
const large = { quantity: fc.integer({ min: 1, max: 2 ** 44 }), amount: fc.integer({ min: 0, max: 2 ** 52 }) };

const moves = fc.oneof(movesOf(small), movesOf(large));

function movesOf({ quantity, amount }: typeof small): fc.Arbitrary<ItemMove[]> {
  const receipt = fc.record({ item: fc.nat(ITEMS - 1), quantity, amount });
  const issue = fc.record({ item: fc.nat(ITEMS - 1), quantity: quantity.map((q) => -q - 1), amount: fc.constant(NaN) });
  const unpriced = fc.record({ item: fc.nat(ITEMS - 1), quantity: fc.integer({ min: 1, max: 3 }), amount: fc.constant(NaN) });
  return fc.array(fc.oneof({ arbitrary: receipt, weight: 4 }, { arbitrary: issue, weight: 5 }, { arbitrary: unpriced, weight: 1 }), { maxLength: 60 });
}

/** A queue of layers as one would write it first. Null costs are moves that are not booked. */
function naive(list: readonly LayerMove[]): { costs: (bigint | null)[]; quantity: bigint; amount: bigint } {
  const queue: { q: bigint; a: bigint }[] = [];
  let last = { q: 0n, a: 0n };
  const held = (): { q: bigint; a: bigint } => queue.reduce((sum, { q, a }) => ({ q: sum.q + q, a: sum.a + a }), { q: 0n, a: 0n });
  const costs = list.map(({ quantity, amount }): bigint | null => {
    if (quantity >= 0n) {
      const average = held().q > 0n ? held() : last;
      const cost = amount ?? (average.q > 0n ? halfUpDiv(average.a * quantity, average.q) : null);
      if (cost !== null) queue.push({ q: quantity, a: cost });
      return cost;
    }
    if (held().q < -quantity) return null;
    let [missing, cost] = [-quantity, 0n];
    while (missing > 0n) {
      const layer = queue[0]!;
      last = { ...layer };
      const part = layer.q <= missing ? layer.a : halfUpDiv(layer.a * missing, layer.q);
      cost += part;
      if (layer.q <= missing) queue.shift();
      else queue[0] = { q: layer.q - missing, a: layer.a - part };
      missing -= layer.q <= missing ? layer.q : missing;
    }
    return cost;
  });
  return { costs, quantity: held().q, amount: held().a };
}

function layerMove({ quantity, amount }: ItemMove): LayerMove {
  return { quantity: BigInt(quantity), amount: Number.isNaN(amount) ? null : BigInt(amount) };
}

function booked(list: readonly ItemMove[]): ReturnType<typeof firstInFirstOut> {
  return firstInFirstOut({
    items: Uint32Array.from(list, ({ item }) => item),
    itemCount: ITEMS,
    quantities: Float64Array.from(list, ({ quantity }) => quantity),
    amounts: Float64Array.from(list, ({ amount }) => amount),
  });
}

describe("first-in first-out in bulk", () => {
  it("books every item like a naive queue, or says that a result is no safe integer", () => {
    fc.assert(
      fc.property(moves, (list) => {
        const expected = Array.from({ length: ITEMS }, (_, item) => naive(list.filter((move) => move.item === item).map(layerMove)));
        const isLarge = expected.some(({ costs, quantity, amount }) => [...costs, quantity, amount].some((units) => units !== null && !Number.isSafeInteger(Number(units))));
        if (isLarge) return expect(() => booked(list)).toThrow(RangeError);
        const found = booked(list);
        expected.forEach(({ costs, quantity, amount }, item) => {
          const own = Array.from(found.costs).filter((_, i) => list[i]!.item === item);
          expect(own.map((cost) => (Number.isNaN(cost) ? null : BigInt(cost)))).toEqual(costs);
          expect([found.closingQuantities[item], found.closingAmounts[item]].map((units) => BigInt(units!))).toEqual([quantity, amount]);
        });
      }),
      { numRuns: 400 },
    );
  });

  it("does not mind other items between an item's moves", () => {
    fc.assert(
      fc.property(movesOf(small), (list) => {
        const together = [...list.entries()].sort(([i, a], [j, b]) => a.item - b.item || i - j);
        const costs = booked(together.map(([, move]) => move)).costs;
        expect(together.map(([i]) => booked(list).costs[i])).toEqual(Array.from(costs));
      }),
      { numRuns: 50 },
    );
  });
});

describe("layers booked one by one", () => {
  it("agree with the naive queue in any size of number", () => {
    fc.assert(
      fc.property(moves, fc.bigInt(1n, 10n ** 20n), (list, scale) => {
        const scaled = list.map(layerMove).map(({ quantity, amount }) => ({ quantity: quantity * scale, amount: amount === null ? null : amount * scale }));
        const { costs } = naive(scaled);
        expect(replayLayers(scaled, false).moves.map((move) => move && move.cost)).toEqual(costs);
      }),
    );
  });

  it.each([true, false])("keep what came in equal to what left and what is left (merged: %s)", (isMerged) => {
    fc.assert(
      fc.property(moves, (list) => {
        const replay = replayLayers(list.map(layerMove), isMerged);
        let [quantity, amount] = [0n, 0n];
        replay.moves.forEach((move, i) => {
          if (!move) return;
          quantity += BigInt(list[i]!.quantity);
          amount += list[i]!.quantity < 0 ? -move.cost : move.cost;
        });
        const left = replay.layers.reduce((sum, layer) => ({ quantity: sum.quantity + layer.quantity, amount: sum.amount + layer.amount }), { quantity: 0n, amount: 0n });
        expect(left).toEqual({ quantity, amount });
      }),
    );
  });

  it("never lets the moving average stray more than half a unit from the average of the stock", () => {
    fc.assert(
      fc.property(movesOf(small), (list) => {
        let [quantity, amount] = [0n, 0n];
        const priced = list.map(layerMove);
        replayLayers(priced, true).moves.forEach((move, i) => {
          if (!move) return;
          const moved = priced[i]!.quantity;
          const isPart = moved < 0n && -moved < quantity;
          if (isPart) expect(abs(2n * (move.cost * quantity + amount * moved))).toBeLessThanOrEqual(quantity);
          quantity += moved;
          amount += moved < 0n ? -move.cost : move.cost;
        });
      }),
    );
  });
});

describe("a half-up share", () => {
  const units = fc.oneof(fc.integer({ min: -1000, max: 1000 }), fc.maxSafeInteger());
  const whole = fc.oneof(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }));

  it("is the exact quotient rounded half away from zero for all safe integers, or refused where it is none", () => {
    fc.assert(
      fc.property(units, units, whole, (amount, part, base) => {
        const share = halfUpDiv(BigInt(amount) * BigInt(part), BigInt(base));
        if (!Number.isSafeInteger(Number(share))) return expect(() => halfUpShare(amount, part, base)).toThrow(RangeError);
        expect(BigInt(halfUpShare(amount, part, base))).toBe(share);
        expect(Object.is(halfUpShare(amount, part, base), -0)).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([2 ** 51 - 1, 2 ** 51, 2 ** 51 + 1, 2 ** 52 - 1, Number.MAX_SAFE_INTEGER])("holds its halves at the float64 limit %d", (product) => {
    for (const base of [2, 3, 4, 6, product, product - 1]) expect(BigInt(halfUpShare(product, 1, base))).toBe(halfUpDiv(BigInt(product), BigInt(base)));
  });
});

function abs(value: bigint): bigint {
  return value < 0n ? -value : value;
}
