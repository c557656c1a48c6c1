// Whole factory months against a second reading of the rule book: every cell of every report but the checks, and of the journal.
import fc from "fast-check";
import { closeMonth } from "../../src/application/close-month";
import { changedMonth } from "../oracles/month/changed-month";
import { sampleTables } from "./sample-factory";
import { secondFactory } from "./second-factory";
import { bookOf } from "./small-hospital";
import { differencesFrom } from "./whole-month";

const FACTORIES = { sample: sampleTables, second: secondFactory };

/** The only refusals that a changed month may meet: what its changes can truly bring about. */
const POSSIBLE = ["issue-before-receipt", "issue-beyond-stock", "stock-cost-without-receipt", "material-group-without-stock"];

describe.each(["sample", "second"] as const)("the %s factory's month", (name) => {
  it("is what the rule book says", async () => {
    const tables = FACTORIES[name]();
    expect(differencesFrom(tables, closeMonth(await bookOf(tables)))).toEqual([]);
  });

  it("is what the rule book says with any other methods, transfers, rules and figures", async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 2 ** 30 }), async (seed) => {
        const tables = changedMonth(FACTORIES[name](), seed);
        const close = closeMonth(await bookOf(tables));
        if (close.reports.length > 0) {
          compared += 1;
          expect(differencesFrom(tables, close)).toEqual([]);
        } else expect(POSSIBLE).toEqual(expect.arrayContaining(close.findings.filter((found) => found.severity === "refuse").map((found) => found.code)));
      }),
      { numRuns: 25 },
    );
    expect(compared).toBeGreaterThan(10);
  });
});
