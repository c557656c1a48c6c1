// The five methods on random service networks: the close's layers against the worked-example solvers, conservation, and their kinship.
import fc from "fast-check";
import { allocate } from "../../src/engine/allocation/allocate";
import { amountOf } from "../../src/engine/allocation/posting";
import { driverBook } from "../../src/engine/allocation/driver-book";
import { algebraic } from "../../src/engine/allocation/methods/algebraic";
import { type AuxiliaryInput, type AuxiliaryResult, receivedBy } from "../../src/engine/allocation/methods/auxiliary";
import { direct } from "../../src/engine/allocation/methods/direct";
import { interaction } from "../../src/engine/allocation/methods/interaction";
import { planned, totalDifference } from "../../src/engine/allocation/methods/planned";
import { sequential } from "../../src/engine/allocation/methods/sequential";
import { ruleBook } from "../../src/engine/allocation/rule-book";
import type { Collected } from "../../src/engine/collection/cost-pool";
import { type Exact, compare, exact, minus, plus, reduced, sumOf, times } from "../../src/engine/money/exact";
import { Decimal } from "../../src/engine/money/decimal";
import type { RuleRecord } from "../../src/engine/records";
import { centre, driver, rule } from "../engine/make-records";

interface Network {
  readonly services: readonly string[];
  readonly receivers: readonly string[];
  readonly costs: readonly bigint[];
  /** quantity[from][to], services first. */
  readonly quantity: readonly (readonly number[])[];
}

/** Every service serves the last receiver, so that nothing is closed; own use comes up too. */
const networks: fc.Arbitrary<Network> = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 4 })).chain(([s, r]) =>
  fc.record({
    services: fc.constant(Array.from({ length: s }, (_, i) => `S${i}`)),
    receivers: fc.constant(Array.from({ length: r }, (_, i) => `X${i}`)),
    costs: fc.array(fc.bigInt(-50_000n, 900_000n), { minLength: s, maxLength: s }),
    quantity: fc.array(fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 500 })), { minLength: s + r, maxLength: s + r }).map((row) => [...row.slice(0, -1), row.at(-1)! + 1]), { minLength: s, maxLength: s }),
  }),
);

const METHODS = ["direct", "sequential", "interaction", "algebraic"] as const;
type MethodName = (typeof METHODS)[number] | "planned";

function inputOf(network: Network, amountDecimals: number | null): AuxiliaryInput {
  const names = [...network.services, ...network.receivers];
  return {
    pools: network.services.map((id, i) => ({ id, cost: exact(network.costs[i]!, 100n), output: null, plannedRate: exact(123n, 100n), onAccumulatedCost: false })),
    consumption: network.services.flatMap((from, i) => names.flatMap((to, j) => (network.quantity[i]![j] ? [{ from, to, quantity: exact(BigInt(network.quantity[i]![j]!)) }] : []))),
    receivers: [],
    rounding: { amountDecimals, rateDecimals: null, tail: "largest-remainder" },
  };
}

const SOLVERS: Readonly<Record<MethodName, (input: AuxiliaryInput) => AuxiliaryResult>> = {
  direct,
  sequential: (input) => sequential(input, input.pools.map((pool) => pool.id)),
  interaction,
  algebraic,
  planned,
};

function close(network: Network, method: MethodName, mode: "exact" | "posted", more: Partial<RuleRecord> = {}) {
  const centres = [...network.services.map((id) => centre(id, "admin")), ...network.receivers.map((id) => centre(id, "clinical"))];
  const lines = { measure: "net" as const, indexes: () => new Uint32Array(0) };
  const pools = network.services.map((id, i) => ({ centre: id, element: "P", fund: "1", amount: network.costs[i]!, lines, count: 1 }));
  const collected: Collected = { pools, unassigned: [], setAside: new Uint8Array(0), closingVouchers: [] };
  const drivers = network.services.flatMap((from, i) => centres.flatMap((to, j) => (network.quantity[i]![j] ? [driver("USE", to.centre, String(network.quantity[i]![j]), from)] : [])));
  const steps = ruleBook([{ ...rule(1, "class:admin", "USE"), method, ...more }], centres, new Set(["P"]));
  expect(steps.findings).toEqual([]);
  return allocate(
    {
      collected,
      centres,
      steps: steps.value,
      drivers: driverBook(drivers, new Set(centres.map((each) => each.centre))).value,
      decimals: 2,
      stages: ["pool", "admin", "medaux", "medtech"],
      finalClasses: new Set(["clinical"]),
    },
    mode,
  );
}

/** Balances of all centres at the end, in currency units. */
function held({ value }: ReturnType<typeof close>): Map<string, Exact> {
  const layer = value.layers[0];
  const last = layer?.snapshots.at(-1);
  return new Map(value.centres.map((each, i) => [each.centre, last ? reduced(exact(last.n[i]!, last.d * 100n)) : exact(0n)]));
}

describe("methods of allocation", () => {
  it.each(METHODS)("%s in a close gives receivers what the worked-example solver gives them, exactly and posted", (method) => {
    fc.assert(
      fc.property(networks, fc.constantFrom<"exact" | "posted">("exact", "posted"), (network, mode) => {
        const solved = SOLVERS[method](inputOf(network, mode === "posted" ? 2 : null));
        const balances = held(close(network, method, mode));
        for (const id of network.receivers) {
          expect({ id, same: compare(balances.get(id)!, receivedBy(id, solved.transfers)) }).toEqual({ id, same: 0 });
        }
        for (const id of network.services) expect(balances.get(id)!.n).toBe(0n);
      }),
      { numRuns: 80 },
    );
  });

  it.each(METHODS)("%s neither loses nor creates a cent", (method) => {
    fc.assert(
      fc.property(networks, fc.constantFrom<2 | null>(2, null), (network, decimals) => {
        const { transfers } = SOLVERS[method](inputOf(network, decimals));
        const out = sumOf(network.receivers.map((id) => receivedBy(id, transfers)));
        expect(compare(out, exact(network.costs.reduce((sum, cost) => sum + cost, 0n), 100n))).toBe(0);
      }),
      { numRuns: 80 },
    );
  });

  it("planned ties with its difference, in the solver and in a close", () => {
    fc.assert(
      fc.property(networks, (network) => {
        const result = planned(inputOf(network, 2));
        const out = sumOf(network.receivers.map((id) => receivedBy(id, result.transfers)));
        const spent = exact(network.costs.reduce((sum, cost) => sum + cost, 0n), 100n);
        expect(compare(plus(out, totalDifference(result)), spent)).toBe(0);
        const costed = { ...network, costs: network.costs.map((cost) => (cost === 0n ? 1n : cost)) };
        const balances = held(close(costed, "planned", "exact", { rate: new Decimal("1.23"), as_element: "P" }));
        const received = planned(inputOf(costed, 2));
        for (const id of network.receivers) expect(compare(balances.get(id)!, receivedBy(id, received.transfers))).toBe(0);
        expect(compare(balances.get("planned_difference")!, totalDifference(received))).toBe(0);
      }),
      { numRuns: 80 },
    );
  });

  it("algebraic equals step-down where nobody serves back", () => {
    fc.assert(
      fc.property(networks, (network) => {
        const forward = { ...network, quantity: network.quantity.map((row, i) => row.map((quantity, j) => (j <= i ? 0 : quantity))) };
        const [a, b] = [algebraic(inputOf(forward, null)), sequential(inputOf(forward, null), forward.services)];
        for (const id of network.receivers) expect(compare(receivedBy(id, a.transfers), receivedBy(id, b.transfers))).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it("scales: costs by any factor scale every share, quantities by any factor change none", () => {
    fc.assert(
      fc.property(networks, fc.constantFrom(...METHODS), fc.integer({ min: 2, max: 9 }), (network, method, factor) => {
        const base = SOLVERS[method](inputOf(network, null));
        const dearer = SOLVERS[method](inputOf({ ...network, costs: network.costs.map((cost) => cost * BigInt(factor)) }, null));
        const more = SOLVERS[method](inputOf({ ...network, quantity: network.quantity.map((row) => row.map((quantity) => quantity * factor)) }, null));
        for (const id of network.receivers) {
          const part = receivedBy(id, base.transfers);
          expect(compare(receivedBy(id, dearer.transfers), times(part, exact(BigInt(factor))))).toBe(0);
          expect(compare(receivedBy(id, more.transfers), part)).toBe(0);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("gives two receivers merged into one what they got apart", () => {
    fc.assert(
      fc.property(networks.filter((network) => network.receivers.length > 1), fc.constantFrom(...METHODS), (network, method) => {
        const input = inputOf(network, null);
        const merged = { ...input, consumption: input.consumption.map((line) => (line.to === "X1" ? { ...line, to: "X0" } : line)) };
        const pairs = new Map<string, (typeof input.consumption)[number]>();
        for (const line of merged.consumption) {
          const key = `${line.from}>${line.to}`;
          const known = pairs.get(key);
          pairs.set(key, known ? { ...known, quantity: plus(known.quantity, line.quantity) } : line);
        }
        const [apart, together] = [SOLVERS[method](input), SOLVERS[method]({ ...merged, consumption: [...pairs.values()] })];
        const both = plus(receivedBy("X0", apart.transfers), receivedBy("X1", apart.transfers));
        expect(compare(receivedBy("X0", together.transfers), both)).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it("does not depend on the order of lines where the method has none", () => {
    fc.assert(
      fc.property(networks, fc.constantFrom("direct" as const, "interaction" as const, "algebraic" as const), (network, method) => {
        const input = inputOf(network, null);
        const turned = { ...input, pools: input.pools.toReversed(), consumption: input.consumption.toReversed() };
        const [a, b] = [SOLVERS[method](input), SOLVERS[method](turned)];
        for (const id of network.receivers) expect(compare(receivedBy(id, a.transfers), receivedBy(id, b.transfers))).toBe(0);
      }),
      { numRuns: 60 },
    );
  });
});

describe("many services", () => {
  it("in one loop of thirty tie with the worked-example solver, solved another way", () => {
    const names = Array.from({ length: 30 }, (_, i) => `S${String(i).padStart(2, "0")}`);
    const network: Network = {
      services: names,
      receivers: ["X0", "X1"],
      costs: names.map((_, i) => BigInt(1_000_00 + 7919 * i)),
      quantity: names.map((_, i) => [...names.map((_, k) => (k === (i + 1) % 30 || k === (i + 7) % 30 ? 990 + i : 0)), 1 + (i % 3), 2]),
    };
    const balances = held(close(network, "algebraic", "exact"));
    const solved = algebraic(inputOf(network, null));
    for (const id of network.receivers) expect(compare(balances.get(id)!, receivedBy(id, solved.transfers))).toBe(0);
  });
});

describe("a service that serves only services", () => {
  const network: Network = { services: ["S0", "S1"], receivers: ["X0", "X1"], costs: [10_000n, 3_333n], quantity: [[0, 7, 0, 0], [1, 0, 3, 3]] };

  it("ties in cents though nothing of it goes outside: what it cannot divide goes the way out", () => {
    const done = close(network, "algebraic", "posted");
    expect(done.findings).toEqual([]);
    const sums = new Map<string, bigint>();
    for (const posting of done.value.postings) {
      posting.sending.shares.forEach((share, i) => {
        const { n } = amountOf(posting, i);
        sums.set(posting.sending.sender, (sums.get(posting.sending.sender) ?? 0n) - n);
        sums.set(share.receiver, (sums.get(share.receiver) ?? 0n) + n);
      });
    }
    expect([sums.get("S0"), sums.get("S1"), sums.get("X0")! + sums.get("X1")!]).toEqual([-10_000n, -3_333n, 13_333n]);
  });

  it("keeps its cost under interaction, and that is said", () => {
    expect(close(network, "interaction", "exact").findings.map((found) => found.code)).toEqual(["rule-without-receivers"]);
  });

  it("is a closed loop when the other serves nobody outside either", () => {
    const closed = { ...network, quantity: [[0, 7, 0, 0], [1, 0, 0, 0]] };
    const { findings } = close(closed, "algebraic", "exact");
    expect(findings.map((found) => [found.code, found.args["loop"], found.args["factor"], found.args["amount"]])).toEqual([["closed-loop", "S0 → S1 → S0", "1", "133.33"]]);
    expect(() => algebraic(inputOf(closed, 2))).toThrow("closed loop S0 → S1 → S0");
  });

  it("solves own use alone", () => {
    const own: Network = { services: ["S0"], receivers: ["X0"], costs: [100_00n], quantity: [[1, 3]] };
    const result = algebraic(inputOf(own, 2));
    expect(minus(result.gross.get("S0")!, exact(13333n, 100n)).n).toBe(0n);
    expect(receivedBy("X0", result.transfers)).toEqual(exact(100n));
  });
});
