// Another hospital by the same rule book: other codes, English headings, red ink, closing entries, its own element on a line.
import { closeMonth } from "../../src/application/close-month";
import { rowsOf } from "./expected-reports";
import { bookOf, smallHospital, smallHospitalWith } from "./small-hospital";

describe("a small hospital with other codes and English headings", () => {
  it("closes; fines stay out of department cost and the closing entry out of everything but the ledger checks", async () => {
    const close = closeMonth(await bookOf(smallHospital()));
    expect(close.findings.map((found) => found.code).sort()).toEqual(["closing-entry-set-aside", "red-balance"]);
    expect(close.closed).toBe(true);
  });

  it("shares direct, indirect and full cost as worked out by hand", async () => {
    const close = closeMonth(await bookOf(smallHospital()));
    const rows = rowsOf(close.reports.find((report) => report.id === "allocation-summary")!);
    // Pool 100.00 by 1:1:4 is 16.67, 16.67, 66.66: equal fractions, the lower codes take the cents. Administration holds 1,533.35 and
    // gives by heads 2:3:5.5:4; sterile supply then holds 911.497 and gives by packs 1:2; the laboratory 1,571.077 by tests 1:2.
    expect(rows).toEqual([
      { centre: "CLI1", name: "Surgery", direct: "2366.66", from_admin: "581.61", from_medaux: "607.67", from_medtech: "523.69", full_cost: "4079.63" },
      { centre: "CLI2", name: "Medicine", direct: "-20.00", from_admin: "422.99", from_medaux: "0.00", from_medtech: "1047.39", full_cost: "1450.38" },
      { centre: "TOTAL", name: "", direct: "2346.66", from_admin: "1004.60", from_medaux: "607.67", from_medtech: "1571.08", full_cost: "5530.01" },
    ]);
  });

  it("sets the element written on a line before its account's", async () => {
    const close = closeMonth(await bookOf(smallHospital()));
    const rows = rowsOf(close.reports.find((report) => report.id === "cost-collection")!);
    expect(rows).toContainEqual({ centre: "TEC1", class: "medtech", element: "G", fund: "own", amount: "50.00", lines: "1" });
  });

  it("takes one month out of a longer ledger when asked to, and else says which lines are outside", async () => {
    const tables = smallHospital();
    tables["Ledger"]!.push(["2025-07-01", "V7", "5001", "wages", "10.00", "", "CLI1", "", "own"], ["2025-07-01", "V7", "1002", "bank", "", "10.00", "", "", ""]);
    const data = await bookOf(tables);
    const whole = closeMonth(data);
    expect(whole.closed).toBe(false);
    expect(whole.findings).toContainEqual(expect.objectContaining({ code: "line-outside-period", at: { sheet: "Ledger", cell: "A21" } }));
    expect(whole.reports).not.toEqual([]);
    expect(closeMonth(data, { period: "2025-06" }).closed).toBe(true);
  });
});

describe("changing one row breaks the checks it should break, and no others", () => {
  const CASES: readonly (readonly [string, Record<string, string>, readonly string[]])[] = [
    ["a debit in the ledger", { "Ledger!E2": "1000.01" }, ["ledger-balanced", "vouchers-balanced", "trial-balance-debit", "trial-balance-accounts"]],
    ["a date", { "Ledger!A2": "2025-05-31" }, ["ledger-in-period"]],
    ["an opening balance", { "Trial Balance!C2": "10000.01" }, ["trial-balance-opening", "trial-balance-accounts"]],
    ["a parent row of the trial balance", { "Trial Balance!E4": "8000.01", "Trial Balance!F4": "-7500.01" }, ["trial-balance-accounts"]],
    ["a revenue amount", { "Revenue!E2": "3000.01" }, ["revenue-ledger"]],
    ["a hospital item", { "Hospital Items!C2": "29.00" }, ["hospital-items-ledger"]],
    ["a blank centre on a cost line", { "Ledger!G2": "" }, ["collection:own:W"]],
  ];

  it.each(CASES)("%s", async (_, cells, broken) => {
    const close = closeMonth(await smallHospitalWith(cells));
    expect(close.checks.filter((check) => !check.ok).map((check) => check.id)).toEqual(broken);
    expect(close.closed).toBe(false);
    expect(close.reports).not.toEqual([]);
  });
});
