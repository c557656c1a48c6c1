// Laws of staged allocation over random hospitals, against an oracle that follows the rule book row by row in plain fractions.
import fc from "fast-check";
import { allocate, type Allocation } from "../../src/engine/allocation/allocate";
import { driverBook } from "../../src/engine/allocation/driver-book";
import { ruleBook } from "../../src/engine/allocation/rule-book";
import type { Collected } from "../../src/engine/collection/cost-pool";
import { type Exact, compare, exact, plus, reduced, sumOf, times } from "../../src/engine/money/exact";
import { stageValues } from "../../src/engine/hospital/stage-values";
import type { CentreRecord, DriverRecord, FundRecord, RuleRecord } from "../../src/engine/records";
import { at, centre, driver, rule } from "../engine/make-records";

const CLASSES = ["pool", "admin", "medaux", "medtech", "clinical"] as const;

interface Hospital {
  readonly centres: readonly CentreRecord[];
  readonly costs: readonly { readonly centre: string; readonly element: string; readonly amount: bigint }[];
  readonly drivers: readonly DriverRecord[];
  readonly rules: readonly RuleRecord[];
}

/** One class rule per serving class, sometimes a row of a centre's own; the last clinical centre has every driver, so no base is empty. */
const hospitals: fc.Arbitrary<Hospital> = fc
  .tuple(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 5, maxLength: 5 }), fc.integer({ min: 0, max: 2 ** 30 }))
  .map(([sizes, seed]) => {
    let state = seed;
    const next = (below: number): number => {
      state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
      return (state >>> 8) % below;
    };
    const centres = CLASSES.flatMap((name, i) => Array.from({ length: sizes[i]! }, (_, k) => centre(`${name[0]}${name[3]}${k}`, name)));
    const last = centres.at(-1)!.centre;
    const costs = centres.flatMap(({ centre: code }) => ["P", "M"].map((element) => ({ centre: code, element, amount: BigInt(next(2_000_000) - 200_000) })));
    const drivers = ["HEAD", "AREA"].flatMap((name) => centres.map(({ centre: code }) => driver(name, code, code === last ? "1" : `${next(40)}.${next(10)}`)));
    const own = centres.filter((each) => each.class !== "clinical" && next(3) === 0);
    const rules = [
      ...CLASSES.slice(0, 4).map((name, i) => rule(i, `class:${name}`, "HEAD")),
      ...own.map((each) => rule(CLASSES.indexOf(each.class as "pool"), each.centre, "AREA", null, next(2) === 0 ? "P" : null)),
    ];
    return { centres, costs, drivers, rules };
  });

function run(hospital: Hospital, mode: "exact" | "posted"): Allocation {
  const lines = { measure: "net" as const, indexes: () => new Uint32Array(0) };
  const pools = hospital.costs.map((cost) => ({ ...cost, fund: "1", lines, count: 1 }));
  const collected: Collected = { pools, unassigned: [], setAside: new Uint8Array(0), closingVouchers: [] };
  const done = allocate(
    {
      collected,
      centres: hospital.centres,
      steps: ruleBook(hospital.rules, hospital.centres, new Set(["P", "M"])).value,
      drivers: driverBook(hospital.drivers, new Set(hospital.centres.map((each) => each.centre))).value,
      decimals: 2,
      stages: ["pool", "admin", "medaux", "medtech"],
      finalClasses: new Set(["clinical"]),
    },
    mode,
  );
  expect(done.findings).toEqual([]);
  return done.value;
}

/** Steps 1 to 3 after the pools, row by row. `start` holds the balances after the pools were posted. */
function oracle(hospital: Hospital, start: ReadonlyMap<string, Exact>, element: string): Map<string, Exact> {
  const held = new Map(start);
  for (const [i, name] of CLASSES.slice(1, 4).entries()) {
    const before = new Map(held);
    for (const sender of hospital.centres.filter((each) => each.class === name)) {
      const own = (wanted: string | null): RuleRecord | undefined => hospital.rules.find((each) => each.sender === sender.centre && each.element === wanted);
      const chosen = own(element) ?? own(null) ?? hospital.rules.find((each) => each.sender === `class:${name}`)!;
      const open = hospital.centres.filter((each) => CLASSES.indexOf(each.class as "pool") > i + 1);
      const shares = open.map((each) => ({ code: each.centre, quantity: hospital.drivers.find((row) => row.driver === chosen.driver && row.receiver === each.centre)!.quantity }));
      const total = shares.reduce((sum, share) => sum + BigInt(share.quantity.times(10).toFixed(0)), 0n);
      for (const { code, quantity } of shares) {
        held.set(code, reduced(plus(held.get(code)!, times(before.get(sender.centre)!, exact(BigInt(quantity.times(10).toFixed(0)), total)))));
      }
      held.set(sender.centre, exact(0n));
    }
  }
  return held;
}

function balances(allocation: Allocation, element: string, stage: number): Map<string, Exact> {
  const layer = allocation.layers.find((each) => each.element === element)!;
  const { n, d } = layer.snapshots[stage]!;
  return new Map(allocation.centres.map((each, i) => [each.centre, exact(n[i]!, d)]));
}

const FUND: FundRecord = { fund: "1", name: "own", in_medical_cost: true, in_medical_full_cost: true, in_hospital_full_cost: true, at: at("Funds", ["fund"]) };

describe("staged allocation", () => {
  it("agrees with the rule book followed row by row", () => {
    fc.assert(
      fc.property(hospitals, fc.constantFrom("P", "M"), (hospital, element) => {
        const done = run(hospital, "exact");
        const expected = oracle(hospital, balances(done, element, 0), element);
        for (const [code, value] of balances(done, element, 3)) expect({ code, same: compare(value, expected.get(code)!) }).toEqual({ code, same: 0 });
      }),
      { numRuns: 60 },
    );
  });

  it("neither loses nor creates a cent in any stage, exactly or posted", () => {
    fc.assert(
      fc.property(hospitals, fc.constantFrom("exact" as const, "posted" as const), (hospital, mode) => {
        const done = run(hospital, mode);
        for (const element of ["P", "M"]) {
          const spent = hospital.costs.reduce((sum, cost) => (cost.element === element ? sum + cost.amount : sum), 0n);
          for (const stage of [0, 1, 2, 3]) expect(compare(sumOf(balances(done, element, stage).values()), exact(spent))).toBe(0);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("brings every stage to the cent within one cent of the exact balance, the total kept", () => {
    fc.assert(
      fc.property(hospitals, (hospital) => {
        const done = run(hospital, "exact");
        const values = stageValues(done, [FUND], 2);
        const exactly = balances(done, "P", 3);
        const figures = values.open("medtech").map(({ centre: code }) => ({ code, units: values.byFund("medtech", "1", "P", code).units }));
        for (const { code, units } of figures) {
          const off = plus(exact(units), times(exact(-1n), exactly.get(code)!));
          expect(compare(times(off, off), exact(1n))).toBeLessThan(0);
        }
        const spent = hospital.costs.reduce((sum, cost) => (cost.element === "P" ? sum + cost.amount : sum), 0n);
        expect(figures.reduce((sum, figure) => sum + figure.units, 0n)).toBe(spent);
      }),
      { numRuns: 40 },
    );
  });

  it("does not depend on the order of rows", () => {
    fc.assert(
      fc.property(hospitals, (hospital) => {
        const turned = { ...hospital, centres: hospital.centres.toReversed(), drivers: hospital.drivers.toReversed(), rules: hospital.rules.toReversed(), costs: hospital.costs.toReversed() };
        expect(balances(run(turned, "posted"), "P", 3)).toEqual(balances(run(hospital, "posted"), "P", 3));
      }),
      { numRuns: 30 },
    );
  });
});
