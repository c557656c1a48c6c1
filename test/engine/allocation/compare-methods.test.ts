import { compareMethods } from "../../../src/engine/allocation/compare-methods";
import { driverBook } from "../../../src/engine/allocation/driver-book";
import { ruleBook } from "../../../src/engine/allocation/rule-book";
import { cellText } from "../../../src/engine/statements/report";
import { centre, driver, rule } from "../make-records";

const CENTRES = [centre("POWER", "medaux"), centre("REPAIR", "medaux"), centre("W1", "clinical"), centre("W2", "clinical")];

function compare(power: readonly string[], repair: readonly string[], methods: Parameters<typeof compareMethods>[1]) {
  const lines = { measure: "net" as const, indexes: () => new Uint32Array(0) };
  const pool = (code: string, amount: bigint) => ({ centre: code, element: "O", fund: "1", amount, lines, count: 1 });
  const uses = [...power.map((quantity, i) => driver("USE", CENTRES[i]!.centre, quantity, "POWER")), ...repair.map((quantity, i) => driver("USE", CENTRES[i]!.centre, quantity, "REPAIR"))];
  return compareMethods(
    {
      collected: { pools: [pool("POWER", 96_000_00n), pool("REPAIR", 24_000_00n)], unassigned: [], setAside: new Uint8Array(0), closingVouchers: [] },
      centres: CENTRES,
      steps: ruleBook([rule(1, "class:medaux", "USE")], CENTRES, new Set(["O"])).value,
      drivers: driverBook(uses, new Set(CENTRES.map((each) => each.centre))).value,
      decimals: 2,
      stages: ["pool", "admin", "medaux", "medtech"],
      finalClasses: new Set(["clinical"]),
    },
    methods,
  );
}

describe("comparing methods on one ledger", () => {
  it("sets the outcomes side by side, with the difference from the first", () => {
    // Power serves repair 20, W1 50, W2 30; repair serves power 10, W1 30, W2 60.
    const { report, findings } = compare(["0", "20", "50", "30"], ["10", "0", "30", "60"], ["direct", "algebraic"]);
    expect(findings).toEqual({ direct: [], algebraic: [] });
    // Direct: 96,000 by 50:30 and 24,000 by 30:60. Algebraic: power 98,400 / 0.98 = 100,408.16, repair 24,000 + 20 % of it.
    expect(report.rows.map((row) => row.map(cellText))).toEqual([
      ["W1", "O", "1", "68000.00", "63428.57", "-4571.43"],
      ["W2", "O", "1", "52000.00", "56571.43", "4571.43"],
    ]);
  });

  it("leaves a method blank that cannot be carried out, and says why", () => {
    const { report, findings } = compare(["0", "20", "0", "0"], ["10", "0", "0", "0"], ["algebraic", "direct"]);
    expect(findings["algebraic"]?.map((found) => found.code)).toEqual(["closed-loop"]);
    expect(report.rows).toEqual([]);
  });
});
