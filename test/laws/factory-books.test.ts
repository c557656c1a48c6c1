// Laws of a whole factory month: whatever methods and quantities it has, the books tie to what was computed; order is irrelevant, centres merge.
import fc from "fast-check";
import { closeMonth, type MonthClose } from "../../src/application/close-month";
import { cellText } from "../../src/engine";
import { trialBalanceOf } from "../months/small-factory";
import { type Tables, bookOf } from "../months/small-hospital";
import { changed, changes } from "./changed-factory";

function texts(close: MonthClose): Record<string, string[]> {
  return Object.fromEntries(close.reports.map(({ id, rows }) => [id, rows.map((row) => row.map((cell) => cellText(cell)).join("|")).sort()]));
}

const ALWAYS_REFUSED = new Set(["issue-before-receipt", "stock-receipt-negative"]);

describe("a factory month of any methods", () => {
  it("ties to its books in every check", async () => {
    let closed = 0;
    await fc.assert(
      fc.asyncProperty(changes, async (change) => {
        const close = closeMonth(await bookOf(changed(change)));
        if (close.reports.length === 0) {
          expect(close.findings.filter((found) => found.severity === "refuse").map((found) => found.code).filter((code) => !ALWAYS_REFUSED.has(code))).toEqual([]);
          return;
        }
        closed += 1;
        expect(close.checks.filter((check) => !check.ok).map((check) => `${check.id} ${cellText(check.left)} ${cellText(check.right)}`)).toEqual([]);
      }),
      { numRuns: 60 },
    );
    expect(closed).toBeGreaterThan(20);
  });

  it("does not mind the order of rows", async () => {
    await fc.assert(
      fc.asyncProperty(changes, async (change) => {
        const tables = changed(change);
        const kept = new Set(["Stock moves", "Cost Elements"]);
        const turned = Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, kept.has(name) ? rows : [rows[0]!, ...rows.slice(1).toReversed()]]));
        expect(texts(closeMonth(await bookOf(turned)))).toEqual(texts(closeMonth(await bookOf(tables))));
      }),
      { numRuns: 15 },
    );
  });

  it("gives two merged offices the sum of what each had", async () => {
    await fc.assert(
      fc.asyncProperty(changes, fc.integer({ min: 1, max: 90_000 }), async (change, cents) => {
        const whole = changed(change);
        const amount = (cents / 100).toFixed(2);
        const more = (centre: string): string[][] => [["2026-05-30", "X", "6602", "paper", amount, "", centre, "", "OTH"], ["2026-05-30", "X", "1002", "paper", "", amount, "", "", ""]];
        const apart: Tables = { ...whole, "Cost centres": [...whole["Cost centres"]!, ["ADM2", "Branch", "admin", "12"]], Ledger: [...whole["Ledger"]!, ...more("ADM2")] };
        const together: Tables = { ...whole, Ledger: [...whole["Ledger"]!, ...more("ADM")] };
        for (const tables of [apart, together]) tables["Trial Balance"] = trialBalanceOf(tables);
        const [one, two] = [closeMonth(await bookOf(together)), closeMonth(await bookOf(apart))];
        const offices = (close: MonthClose): number => Math.round(100 * texts(close)["cost-collection"]!.map((row) => row.split("|")).filter((row) => row[0]!.startsWith("ADM") && row[2] === "OTH").reduce((sum, row) => sum + Number(row[8]), 0));
        if (one.reports.length === 0) return;
        expect(offices(two)).toBe(offices(one));
        for (const id of ["product-cost-sheets", "finished-goods-ledger", "trial-balance-after"]) expect(texts(two)[id]).toEqual(texts(one)[id]);
      }),
      { numRuns: 10 },
    );
  });
});
