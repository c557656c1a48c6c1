import fc from "fast-check";
import { type Certificate, certificatesReport, certified } from "../../../src/engine/allocation/certificate";
import { reciprocalCosts } from "../../../src/engine/allocation/reciprocal-costs";
import type { SenderCost } from "../../../src/engine/allocation/sender-cost";
import { exact } from "../../../src/engine/money/exact";
import { NOTHING } from "../../../src/engine/statements/lineage";
import { rule } from "../make-records";

/** Costs and who serves whom; "out" is served by all. */
function costsOf(costs: Record<string, bigint>, quantity: Record<string, Record<string, bigint>>): SenderCost[] {
  return Object.entries(costs).map(([sender, cost]) => {
    const shares = Object.entries(quantity[sender]!).map(([receiver, q]) => ({ receiver, quantity: q, cells: [] }));
    const total = shares.reduce((sum, share) => sum + share.quantity, 0n);
    return { sender, cost: exact(cost), origin: NOTHING, fundShare: exact(1n), sending: { sender, rule: rule(1, sender, "USE"), driver: "USE", decimals: 0, shares, total, columns: null } };
  });
}

function certify(costs: SenderCost[]) {
  return certified(costs, reciprocalCosts(costs).map(({ value }) => value));
}

describe("a certificate", () => {
  it("names the loop and the service that closes after it, with a bound far below a cent", () => {
    const { groups, residual, bound } = certify(costsOf({ A: 1_000_00n, B: 500_00n, C: 70_00n }, { A: { B: 1n, out: 3n }, B: { A: 2n, C: 1n, out: 5n }, C: { out: 1n } }));
    expect(groups.map(({ services }) => [...services].sort())).toEqual([["A", "B"], ["C"]]);
    expect(groups.map(({ method }) => method)).toEqual(["lu", "direct"]);
    expect(residual).toBeLessThan(1e-9);
    expect(bound).toBeGreaterThan(0);
    expect(bound).toBeLessThan(1e-9);
  });

  it("refuses a solution outside the bound", () => {
    const costs = costsOf({ A: 1_000_00n, B: 500_00n }, { A: { B: 1n, out: 3n }, B: { A: 2n, out: 5n } });
    const gross = reciprocalCosts(costs).map(({ value }) => value);
    expect(() => certified(costs, [gross[0]!, { n: gross[1]!.n * 10n ** 12n + gross[1]!.d, d: gross[1]!.d * 10n ** 12n }])).toThrow(/gross cost of B/);
  });

  it("leaves it to exact fractions where numbers pass float64", () => {
    const costs = costsOf({ A: 2n ** 60n, B: 1n }, { A: { B: 1n, out: 3n }, B: { A: 2n, out: 5n } });
    expect(certify(costs)).toEqual({ groups: [{ services: ["A", "B"], method: "exact" }], residual: 0, bound: 0 });
  });

  it("takes costs that are fractions", () => {
    const costs = costsOf({ A: 1n, B: 1n }, { A: { B: 1n, out: 3n }, B: { A: 2n, out: 5n } }).map((cost) => ({ ...cost, cost: exact(1_000n, 7n) }));
    expect(certify(costs).groups).toEqual([{ services: expect.arrayContaining(["A", "B"]), method: "lu" }]);
  });

  it("holds for loops that hardly let anything out", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 12 }), fc.integer({ min: 1, max: 1_000_000 }), fc.array(fc.bigInt(-1_000_000_000n, 1_000_000_000n), { minLength: 12, maxLength: 12 }), (size, inside, amounts) => {
        const names = Array.from({ length: size }, (_, i) => `S${i}`);
        const costs = Object.fromEntries(names.map((name, i) => [name, amounts[i]!]));
        const quantity = Object.fromEntries(names.map((name, i) => [name, { [names[(i + 1) % size]!]: BigInt(inside), out: 1n }]));
        const { residual, bound } = certify(costsOf(costs, quantity));
        expect(bound).toBeLessThan(0.5);
        expect(residual).toBeLessThanOrEqual(bound + Number.MIN_VALUE);
      }),
      { numRuns: 60 },
    );
  });
});

it("the report rounds residual and bound up, in currency", () => {
  const certificate: Certificate = { step: "1", fund: "1", element: "P", groups: [{ services: ["A", "B"], method: "lu" }, { services: ["C"], method: "direct" }], residual: 3e-12, bound: 0 };
  expect(certificatesReport([certificate], 2).rows).toEqual([
    ["1", "1", "P", "1", "A;B", "lu", "3.3e-14", "0"],
    ["1", "1", "P", "2", "C", "direct", "3.3e-14", "0"],
  ]);
});
