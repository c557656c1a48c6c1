// Stores of the sample factory to the cent, the same goods by the other methods, and what a store refuses.
import { closeStore } from "../../../src/engine/inventory/close-store";
import { storeLedgersReport } from "../../../src/engine/inventory/store-ledgers";
import type { StockMethod } from "../../../src/engine/factory-records";
import type { StoreLedger } from "../../../src/engine/factory/factory-month";
import type { Staged } from "../../../src/engine/finding";
import { recompute } from "../../../src/engine/statements/lineage";
import { exactOf } from "../../../src/engine/statements/figure";
import { compare } from "../../../src/engine/money/exact";
import { cellText } from "../../../src/engine/statements/report";
import { money, moveRecords, stockRecord, storeGround } from "./store-ground";

/** The store of housings in the sample month. */
const HOUSINGS = [
  "2026-05-12 receipt 94", "2026-05-15 receipt 111", "2026-05-18 receipt 113", "2026-05-19 receipt 68", "2026-05-22 receipt 102", "2026-05-29 receipt 112",
  "2026-05-13 issue 47 MACH/P-101", "2026-05-14 issue 36 MACH/P-101", "2026-05-18 issue 46 MACH/P-101", "2026-05-21 issue 40 MACH/P-101", "2026-05-22 issue 31 MACH/P-101",
  "2026-05-12 issue 55 MACH/P-102", "2026-05-19 issue 57 MACH/P-102", "2026-05-20 issue 65 MACH/P-102", "2026-05-21 issue 44 MACH/P-102", "2026-05-25 issue 79 MACH/P-102",
  "2026-05-31 count -2 WHS",
];

interface Given {
  readonly method: StockMethod | null;
  readonly opening?: readonly [quantity: string, amount: bigint];
  readonly received?: bigint;
  readonly moves: readonly string[];
}

function closed({ method, opening = ["0", 0n], received = 0n, moves }: Given): Staged<StoreLedger> {
  return closeStore("S-11", money(received), storeGround([stockRecord("S-11", method, ...opening)], moveRecords("S-11", moves)));
}

function rowsOf(staged: Staged<StoreLedger>): string[] {
  return storeLedgersReport("semi-finished-ledger", [staged.value]).rows.map((row) => row.slice(1).map(cellText).join(" "));
}

function codesOf(staged: Staged<StoreLedger>): string[] {
  return staged.findings.map((found) => `${found.code} ${found.at?.cell} ${found.args["quantity"] ?? found.args["amount"] ?? found.args["method"] ?? ""}`);
}

describe("a store", () => {
  it("values the housings of the sample month at the month's average, the shortage of the count among them", () => {
    const staged = closed({ method: "month-average", opening: ["150", 171525_05n], received: 690082_06n, moves: HOUSINGS });
    expect(rowsOf(staged)).toEqual([
      "opening   150 1143.500333 171525.05",
      "receipt   600 1150.136767 690082.06",
      "count WHS  2 1148.810000 2297.62",
      "issue MACH P-101 200 1148.809500 229761.90",
      "issue MACH P-102 300 1148.809467 344642.84",
      "closing   248 1148.809476 284904.75",
    ]);
    expect(staged.findings).toEqual([]);
  });

  it("takes the oldest goods first, by date and not by row", () => {
    const moves = ["2026-05-20 issue 12 MACH/P", "2026-05-10 receipt 10", "2026-05-15 receipt 10"];
    const staged = closed({ method: "fifo", opening: ["5", 50_00n], received: 400_00n, moves });
    expect(rowsOf(staged).slice(2)).toEqual(["issue MACH P 12 15.833333 190.00", "closing   13 20.000000 260.00"]);
  });

  it("renews the moving average with every receipt", () => {
    const moves = ["2026-05-01 receipt 200", "2026-05-02 issue 400 A/P", "2026-05-03 receipt 300", "2026-05-04 issue 200 B/P"];
    const staged = closed({ method: "moving-average", opening: ["300", 600_00n], received: 1000_00n, moves });
    expect(rowsOf(staged).slice(2)).toEqual(["issue A P 400 2.000000 800.00", "issue B P 200 2.000000 400.00", "closing   200 2.000000 400.00"]);
  });

  it.each(["fifo", "moving-average", "month-average"] as const)("empties without leaving a cent (%s)", (method) => {
    const staged = closed({ method, opening: ["3", 100_00n], moves: ["2026-05-01 issue 1 A/P", "2026-05-02 issue 1 A/P", "2026-05-03 issue 1 A/P"] });
    expect(rowsOf(staged).at(-1)).toBe("closing   0  0.00");
    expect(rowsOf(staged)[2]).toBe("issue A P 3 33.333333 100.00");
  });

  it.each([
    ["fifo", "150.00"],
    ["moving-average", "150.00"],
    ["month-average", "150.00"],
  ] as const)("takes returns back at the average of the stock (%s)", (method, left) => {
    const staged = closed({ method, opening: ["10", 100_00n], moves: ["2026-05-01 issue 4 A/P", "2026-05-02 issue -1 A/P", "2026-05-03 count 8 WHS"] });
    expect(rowsOf(staged).slice(2)).toEqual(["count WHS  -8 10.000000 -80.00", "issue A P 3 10.000000 30.00", `closing   15 10.000000 ${left}`]);
  });

  it("prices what comes back to an empty store like the goods that left it last", () => {
    const staged = closed({ method: "fifo", opening: ["10", 100_00n], moves: ["2026-05-01 issue 10 A/P", "2026-05-02 issue -2 A/P"] });
    expect(rowsOf(staged).slice(2)).toEqual(["issue A P 8 10.000000 80.00", "closing   2 10.000000 20.00"]);
  });

  it.each(["fifo", "moving-average", "month-average"] as const)("explains every amount down to the cells it came from (%s)", (method) => {
    const { value } = closed({ method, opening: ["150", 171525_05n], received: 690082_06n, moves: [...HOUSINGS, "2026-05-20 issue -3 MACH/P-101"] });
    const none = { net: () => 0n, debit: () => 0n, credit: () => 0n, minorPerUnit: 100n };
    for (const { amount } of [...value.out, value.closing]) expect(compare(recompute(amount.origin, none), exactOf(amount))).toBe(0);
    expect(value.out.reduce((sum, { amount }) => sum + amount.units, value.closing.amount.units)).toBe(171525_05n + 690082_06n);
  });

  it("books amounts beyond 2^53 as exactly as small ones", () => {
    const moves = ["2026-05-01 issue 1 A/P", "2026-05-02 issue 1 B/P"];
    const { value } = closed({ method: "fifo", opening: ["3", 10n ** 20n + 1n], moves });
    expect(value.out.map(({ amount }) => amount.units)).toEqual([33333333333333333334n, 33333333333333333334n]);
    expect(value.closing.amount.units).toBe(33333333333333333333n);
  });
});

describe("a store that cannot be valued", () => {
  it.each<[string, Given, string[]]>([
    ["more issued than there ever was", { method: "fifo", opening: ["5", 5_00n], moves: ["2026-05-02 issue 6 A/P"] }, ["issue-beyond-stock D2 6"]],
    ["the same under the month's average", { method: "month-average", opening: ["5", 5_00n], moves: ["2026-05-02 issue 6 A/P"] }, ["issue-beyond-stock D2 6"]],
    ["issued before it was received", { method: "moving-average", received: 9_00n, moves: ["2026-05-02 issue 6 A/P", "2026-05-03 receipt 9"] }, ["issue-before-receipt D2 6"]],
    ["a return that nothing prices", { method: "fifo", moves: ["2026-05-02 issue -1 A/P"] }, ["stock-price-unknown D2 -1"]],
    ["a surplus that nothing prices", { method: "month-average", moves: ["2026-05-02 count 1 WHS"] }, ["stock-price-unknown D2 -1"]],
    ["cost without a receipt", { method: "fifo", received: 9_00n, moves: [] }, ["stock-cost-without-receipt A2 9.00"]],
    ["a receipt taken back from layers", { method: "fifo", received: 9_00n, moves: ["2026-05-01 receipt 9", "2026-05-02 receipt -1"] }, ["stock-receipt-negative D3 -1"]],
    ["issues that cancel out", { method: "month-average", opening: ["5", 5_00n], moves: ["2026-05-02 issue 1 A/P", "2026-05-02 issue -1 B/P"] }, ["stock-issues-cancel D2 1"]],
    ["an opening below zero", { method: "month-average", opening: ["-5", 5_00n], moves: [] }, ["stock-negative C2 -5"]],
    ["a method for materials", { method: "planned", moves: [] }, ["stock-method-unsuitable B2 planned"]],
    ["no method", { method: null, moves: [] }, ["stock-method-unsuitable B2 "]],
  ])("%s", (_name, given, codes) => {
    const staged = closed(given);
    expect(codesOf(staged).map((code) => code.replace(/(stock-cost-without-receipt A|stock-negative C|stock-method-unsuitable B)\d+/, "$12"))).toEqual(codes);
    expect(staged.findings.every((found) => found.severity === "refuse")).toBe(true);
    expect(staged.value.out).toEqual([]);
  });

  it("says so when the stock table does not hold the item", () => {
    expect(closeStore("S-99", money(5_00n), storeGround([], [])).findings.map((found) => found.code)).toEqual(["stock-row-missing"]);
  });
});

describe("a store that is valued, and something is odd", () => {
  it.each<[string, Given, string]>([
    ["issued before it was received, by the month's average", { method: "month-average", received: 9_00n, moves: ["2026-05-02 issue 6 A/P", "2026-05-03 receipt 9"] }, "issue-before-receipt-averaged"],
    ["value without goods", { method: "fifo", opening: ["0", 7_00n], moves: [] }, "stock-value-without-quantity"],
    ["goods worth less than nothing", { method: "moving-average", opening: ["1", -7_00n], moves: [] }, "stock-value-negative"],
  ])("%s", (_name, given, code) => {
    const staged = closed(given);
    expect(staged.findings.map((found) => [found.code, found.severity === "refuse"])).toEqual([[code, false]]);
  });

  it("leaves the value of no goods to the next receipt", () => {
    const staged = closed({ method: "fifo", opening: ["0", 7_00n], received: 9_00n, moves: ["2026-05-01 receipt 9", "2026-05-02 issue 9 A/P"] });
    expect(rowsOf(staged).slice(2)).toEqual(["issue A P 9 1.777778 16.00", "closing   0  0.00"]);
  });

  it("leaves out moves of other months", () => {
    const staged = closed({ method: "fifo", opening: ["5", 5_00n], moves: ["2026-04-30 issue 1 A/P", "2026-05-02 issue 2 A/P"] });
    expect(rowsOf(staged).slice(2)).toEqual(["issue A P 2 1.000000 2.00", "closing   3 1.000000 3.00"]);
  });
});
