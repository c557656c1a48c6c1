// A sequential step posted in bulk against one direct step per sender: balances, postings and what they are computed from.
import fc from "fast-check";
import { type Allocation, allocate } from "../../src/engine/allocation/allocate";
import { driverBook } from "../../src/engine/allocation/driver-book";
import { amountOf, transferOrigin } from "../../src/engine/allocation/posting";
import { ruleBook } from "../../src/engine/allocation/rule-book";
import { type Exact, compare, exact, over } from "../../src/engine/money/exact";
import { Decimal } from "../../src/engine/money/decimal";
import type { CentreRecord, DriverRecord, RuleRecord } from "../../src/engine/records";
import { type LineAmounts, recompute } from "../../src/engine/statements/lineage";
import { centre, driver, rule } from "../engine/make-records";

interface Month {
  readonly centres: readonly CentreRecord[];
  /** Senders in closing order. */
  readonly order: readonly CentreRecord[];
  readonly amounts: readonly bigint[];
  readonly drivers: readonly DriverRecord[];
}

const ELEMENTS = ["P", "M"];

/** Up to six senders of two classes and some receivers; the last receiver has every driver. Quantities pass float64 now and then. */
const months: fc.Arbitrary<Month> = fc
  .record({ senders: fc.integer({ min: 1, max: 6 }), receivers: fc.integer({ min: 1, max: 30 }), seed: fc.integer({ min: 0, max: 2 ** 30 }), scale: fc.constantFrom(1, 1_000_003, 9_007_199_254_740_991) })
  .map(({ senders, receivers, seed, scale }) => {
    let state = seed;
    const next = (below: number): number => {
      state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
      return (state >>> 8) % below;
    };
    const order = Array.from({ length: senders }, (_, i) => ({ ...centre(`S${9 - i}`, i < senders / 2 ? "admin" : "medaux"), order: new Decimal(i) }));
    const others = Array.from({ length: receivers }, (_, i) => centre(`X${String(i).padStart(2, "0")}`, "clinical"));
    const centres = [...others, ...order];
    const drivers = [...order, null].flatMap((from) => centres.flatMap((to) => (to !== others.at(-1) && next(3) === 0 ? [] : [driver("USE", to.centre, new Decimal(1 + next(400)).times(scale).toFixed(), from?.centre ?? null)])));
    const measured = drivers.filter((row) => row.provider === null || next(2) === 0 || drivers.filter((each) => each.provider === row.provider).length < 3);
    const reached = order.flatMap(({ centre: code }) => (measured.some((row) => row.provider === code) ? [driver("USE", others.at(-1)!.centre, "1", code)] : []));
    return { centres, order, amounts: centres.flatMap(() => ELEMENTS.map(() => (next(5) === 0 ? 0n : BigInt(next(2_000_000) - 300_000)))), drivers: [...measured, ...reached] };
  });

const AMOUNTS = new Map<number, bigint>();
const ledger: LineAmounts = { net: (index) => AMOUNTS.get(index)!, debit: () => 0n, credit: () => 0n, minorPerUnit: 100n };

function run(month: Month, rules: readonly RuleRecord[]): Allocation {
  const pools = month.centres.flatMap(({ centre: code }, i) =>
    ELEMENTS.map((element, k) => {
      const index = i * ELEMENTS.length + k;
      const amount = month.amounts[index]!;
      AMOUNTS.set(index, amount);
      return { centre: code, element, fund: "1", amount, lines: { measure: "net" as const, indexes: () => Uint32Array.of(index) }, count: 1 };
    }),
  );
  const done = allocate(
    {
      collected: { pools, unassigned: [], setAside: new Uint8Array(0), closingVouchers: [] },
      centres: month.centres,
      steps: ruleBook(rules, month.centres, new Set(ELEMENTS)).value,
      drivers: driverBook(month.drivers, new Set(month.centres.map((each) => each.centre))).value,
      decimals: 2,
      stages: ["admin", "medaux"],
      finalClasses: new Set(["clinical"]),
    },
    "posted",
  );
  expect(done.findings).toEqual([]);
  return done.value;
}

const inOneStep = (): RuleRecord[] => ["class:admin", "class:medaux"].map((sender) => ({ ...rule(1, sender, "USE"), method: "sequential" }));
const oneByOne = (month: Month): RuleRecord[] => month.order.map((sender, i) => rule(i + 1, sender.centre, "USE"));

/** What a posting says, without the number of its step. */
function said(allocation: Allocation) {
  return allocation.postings.map((posting) => ({
    sender: posting.sending.sender,
    element: posting.element,
    balance: posting.balance,
    total: posting.sending.total,
    shares: posting.sending.shares.map((share, i) => [share.receiver, share.quantity, amountOf(posting, i)]),
  }));
}

describe("a sequential step posted in bulk", () => {
  it("is one direct step per sender: the same balances after every stage and the same postings", () => {
    fc.assert(
      fc.property(months, (month) => {
        const rules = inOneStep().filter((each) => month.order.some((sender) => each.sender === `class:${sender.class}`));
        const [bulk, single] = [run(month, rules), run(month, oneByOne(month))];
        expect(bulk.layers.map(({ snapshots }) => snapshots.at(-1)!.n)).toEqual(single.layers.map(({ snapshots }) => snapshots.at(-1)!.n));
        expect(bulk.layers.map(({ snapshots }) => snapshots[0]!.n)).toEqual(single.layers.map(({ snapshots }) => snapshots[0]!.n));
        expect(said(bulk)).toEqual(said(single));
      }),
      { numRuns: 120 },
    );
  });

  it("computes every balance and every posting from ledger lines, exactly", () => {
    fc.assert(
      fc.property(months, (month) => {
        const rules = inOneStep().filter((each) => month.order.some((sender) => each.sender === `class:${sender.class}`));
        const { layers, postings, centres } = run(month, rules);
        const memo = new Map();
        const same = (value: Exact, origin: Parameters<typeof recompute>[0]): boolean => compare(recompute(origin, ledger, memo), over(value, exact(100n))) === 0;
        for (const { snapshots } of layers) for (const { n, d, origin } of snapshots) centres.forEach((_, at) => expect(same(exact(n[at]!, d), origin(at))).toBe(true));
        for (const posting of postings) posting.sending.shares.forEach((_, i) => expect(same(amountOf(posting, i), transferOrigin(posting, i, 100n))).toBe(true));
      }),
      { numRuns: 40 },
    );
  });
});
