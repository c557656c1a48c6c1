import { allocate } from "../../../src/engine/allocation/allocate";
import { driverBook } from "../../../src/engine/allocation/driver-book";
import { ruleBook } from "../../../src/engine/allocation/rule-book";
import { amountOf, partOf } from "../../../src/engine/allocation/posting";
import type { Collected } from "../../../src/engine/collection/cost-pool";
import type { CentreRecord, DriverRecord, RuleRecord } from "../../../src/engine/records";
import { centre, driver, rule } from "../make-records";

const CENTRES = [
  centre("S", "pool"),
  centre("A1", "admin"),
  centre("A2", "admin"),
  centre("C1", "medtech"),
  centre("D1", "clinical"),
  centre("D2", "clinical"),
];

function costs(amounts: Record<string, bigint>): Collected {
  const lines = { measure: "net" as const, indexes: () => Uint32Array.of(0) };
  const pools = Object.entries(amounts).map(([code, amount]) => ({ centre: code, element: "P", fund: "1", amount, lines, count: 1 }));
  return { pools, unassigned: [], setAside: new Uint8Array(1), closingVouchers: [] };
}

interface Setting {
  readonly amounts: Record<string, bigint>;
  readonly rules: readonly RuleRecord[];
  readonly drivers: readonly DriverRecord[];
  readonly centres?: readonly CentreRecord[];
}

function run({ amounts, rules, drivers, centres = CENTRES }: Setting, mode: "exact" | "posted" = "exact") {
  const codes = new Set(centres.map((each) => each.centre));
  const book = driverBook(drivers, codes);
  const steps = ruleBook(rules, centres, new Set(["P"]));
  const done = allocate(
    {
      collected: costs(amounts),
      centres,
      steps: steps.value,
      drivers: book.value,
      decimals: 2,
      stages: ["pool", "admin", "medaux", "medtech"],
      finalClasses: new Set(["clinical"]),
    },
    mode,
  );
  const findings = [...book.findings, ...steps.findings, ...done.findings];
  const last = done.value.layers[0]?.snapshots.at(-1);
  const held = Object.fromEntries(done.value.centres.map((each, i) => [each.centre, last ? [last.n[i], last.d] : null]));
  return { ...done.value, findings, codes: findings.map((found) => found.code), held };
}

describe("a step of method direct", () => {
  it("sends each pool to the cent and everything later exactly", () => {
    const { postings, held, codes } = run({
      amounts: { S: 1000n, A1: 100n },
      rules: [rule(0, "S", "AREA"), rule(1, "class:admin", "HEAD", "class:clinical")],
      drivers: [driver("AREA", "A1", "1"), driver("AREA", "D1", "1"), driver("AREA", "D2", "1"), driver("HEAD", "D1", "1"), driver("HEAD", "D2", "2")],
    });
    expect(codes).toEqual([]);
    expect([0, 1, 2].map((share) => partOf(postings[0]!, share))).toEqual([334n, 333n, 333n]);
    expect(postings[1] && amountOf(postings[1], 0)).toEqual({ n: 434n, d: 3n });
    expect(held["D1"]).toEqual([333n * 3n + 434n, 3n]);
  });

  it("posts every step to the cent in posted mode", () => {
    const { held } = run(
      {
        amounts: { A1: 100n },
        rules: [rule(1, "class:admin", "HEAD", "class:clinical")],
        drivers: [driver("HEAD", "D1", "1"), driver("HEAD", "D2", "2")],
      },
      "posted",
    );
    expect([held["D1"], held["D2"]]).toEqual([[33n, 1n], [67n, 1n]]);
  });

  it("lets the centre's own row win over its class, and the element's row over both", () => {
    const { postings } = run({
      amounts: { A1: 100n, A2: 100n },
      rules: [rule(1, "class:admin", "HEAD"), rule(1, "A2", "AREA"), rule(1, "A2", "BEDS", null, "P")],
      drivers: [driver("HEAD", "D1", "1"), driver("AREA", "D2", "1"), driver("BEDS", "C1", "1"), driver("BEDS", "D1", "3")],
    });
    expect(postings.map((posting) => [posting.sending.sender, posting.sending.driver])).toEqual([["A1", "HEAD"], ["A2", "BEDS"]]);
  });

  it("takes the provider's own quantities before the general ones, and none of zero", () => {
    const { postings } = run({
      amounts: { C1: 100n },
      rules: [rule(3, "class:medtech", "TESTS")],
      drivers: [driver("TESTS", "D2", "9"), driver("TESTS", "D1", "2", "C1"), driver("TESTS", "D2", "0", "C1")],
    });
    expect(postings[0]?.sending.shares.map((share) => share.receiver)).toEqual(["D1"]);
  });

  it("never sends to a pool, to a sender of the same step, or to a centre that has closed", () => {
    const { postings } = run({
      amounts: { A1: 100n, C1: 100n },
      rules: [rule(1, "class:admin", "ALL"), rule(2, "class:medtech", "ALL")],
      drivers: ["S", "A1", "A2", "C1", "D1"].map((code) => driver("ALL", code, "1")),
    });
    expect(postings.map((posting) => posting.sending.shares.map((share) => share.receiver))).toEqual([["C1", "D1"], ["D1"]]);
  });

  it("keeps proportions of decimal quantities", () => {
    const { held } = run({ amounts: { C1: 300n }, rules: [rule(3, "C1", "H")], drivers: [driver("H", "D1", "0.5"), driver("H", "D2", "1.00")] });
    expect([held["D1"], held["D2"]]).toEqual([[100n, 1n], [200n, 1n]]);
  });
});

describe("a sender whose cost cannot leave it", () => {
  it("names the receivers of a zero base", () => {
    const { findings } = run({ amounts: { A1: 1234n }, rules: [rule(1, "class:admin", "HEAD", "D1;D2")], drivers: [driver("HEAD", "D1", "0"), driver("HEAD", "A1", "5")] });
    expect(findings.filter((found) => found.code === "zero-base")).toEqual([
      expect.objectContaining({ args: { sender: "A1", driver: "HEAD", amount: "12.34", receivers: "D1;D2" }, at: expect.objectContaining({ sheet: "Rules" }) }),
    ]);
  });

  it("says when a rule names no receiver that could still receive", () => {
    const { codes } = run({ amounts: { A1: 100n }, rules: [rule(1, "class:admin", "HEAD", "A2")], drivers: [driver("HEAD", "D1", "1")] });
    expect(codes).toContain("rule-without-receivers");
  });

  it("names a loop that closes on itself", () => {
    const rules = [rule(1, "A1", "USE", "A2"), rule(1, "A2", "USE", "A1")];
    const drivers = [driver("USE", "A2", "1", "A1"), driver("USE", "A1", "1", "A2")];
    const { findings } = run({ amounts: { A1: 100n }, rules, drivers });
    expect(findings.map((found) => [found.code, found.args["loop"]])).toEqual([["closed-loop", "A1 → A2 → A1"]]);
  });

  it("does not call it a loop when the cost could leave by another centre", () => {
    const rules = [rule(1, "A1", "USE", "A2"), rule(1, "A2", "USE", "A1;D1")];
    const drivers = [driver("USE", "A2", "1", "A1"), driver("USE", "A1", "1", "A2"), driver("USE", "D1", "1", "A2")];
    expect(run({ amounts: { A1: 100n }, rules, drivers }).codes).toEqual(["rule-without-receivers"]);
  });

  it("names the centre that no rule covers", () => {
    const { findings } = run({ amounts: { A1: 100n, C1: 50n, D1: 1n }, rules: [rule(1, "A1", "HEAD")], drivers: [driver("HEAD", "D1", "1")] });
    expect(findings).toEqual([expect.objectContaining({ code: "rule-missing", args: { centre: "C1", element: "P", amount: "0.50" } })]);
  });

  it("says nothing of a sender without cost", () => {
    expect(run({ amounts: { D1: 100n }, rules: [rule(1, "class:admin", "HEAD")], drivers: [driver("HEAD", "A1", "1")] }).codes).toEqual([]);
  });
});

describe("rules and drivers", () => {
  it("are refused where they name nobody known", () => {
    const { codes } = run({
      amounts: { D1: 1n },
      rules: [rule(1, "X9", "HEAD"), rule(1, "class:nurse", "HEAD"), rule(1, "A1", "HEAD", "D1;X8"), rule(1, "A2", "HEAD", null, "Z")],
      drivers: [driver("HEAD", "X7", "1"), driver("HEAD", "D1", "-1"), driver("HEAD", "D2", "1", "X6")],
    });
    expect(codes).toEqual([
      "driver-receiver-unknown",
      "driver-negative",
      "centre-unknown",
      "rule-sender-unknown",
      "rule-sender-unknown",
      "rule-receiver-unknown",
      "element-unknown",
    ]);
  });

  it("that repeat each other are said", () => {
    const { codes } = run({ amounts: { D1: 1n }, rules: [rule(1, "A1", "HEAD"), rule(1, "A1", "AREA")], drivers: [driver("HEAD", "D1", "1"), driver("HEAD", "D1", "2")] });
    expect(codes).toEqual(["driver-doubled", "rule-doubled"]);
  });
});
