// The gallery of refusals a close makes: the smallest change to a sound month for each, the cell it names, and that nothing is written.
import { closeMonth } from "../../src/application/close-month";
import { sheetsOfClose } from "../../src/application/sheets-of-close";
import { saidFindings } from "../../src/application/findings-report";
import { bookOf, smallHospital, smallHospitalWith } from "../months/small-hospital";

interface Case {
  readonly code: string;
  readonly cells: Record<string, string>;
  readonly at: string;
  readonly says: string;
}

const CASES: readonly Case[] = [
  { code: "centre-unknown", cells: { "Ledger!G2": "ADM9" }, at: "Ledger!G2", says: "ADM9" },
  { code: "account-unmapped", cells: { "Ledger!C2": "6601" }, at: "Ledger!C2", says: "6601" },
  { code: "account-without-element", cells: { "Accounts!C5": "" }, at: "Ledger!C2", says: "5001" },
  { code: "element-unknown", cells: { "Ledger!H2": "Q" }, at: "Ledger!H2", says: "Q" },
  { code: "fund-unknown", cells: { "Ledger!I2": "loan" }, at: "Ledger!I2", says: "loan" },
  { code: "fund-missing", cells: { "Ledger!I2": "" }, at: "Ledger!I2", says: "1000.00" },
  { code: "amount-not-a-number", cells: { "Ledger!E2": "about 1000" }, at: "Ledger!E2", says: "about 1000" },
  { code: "amount-not-a-number", cells: { "Trial Balance!C2": "ten" }, at: "Trial Balance!C2", says: "ten" },
  { code: "quantity-not-a-number", cells: { "Drivers!D2": "some" }, at: "Drivers!D2", says: "some" },
  { code: "value-missing", cells: { "Drivers!D2": "" }, at: "Drivers!D2", says: "" },
  { code: "driver-receiver-unknown", cells: { "Drivers!C2": "ADM9" }, at: "Drivers!C2", says: "ADM9" },
  { code: "driver-negative", cells: { "Drivers!D2": "-1" }, at: "Drivers!D2", says: "-1" },
  { code: "rule-sender-unknown", cells: { "Rules!B3": "class:nurse" }, at: "Rules!B3", says: "class:nurse" },
  { code: "rule-receiver-unknown", cells: { "Rules!F4": "class:medtech;CLI9" }, at: "Rules!F4", says: "CLI9" },
  { code: "rule-without-receivers", cells: { "Rules!F4": "ADM1" }, at: "Rules!F4", says: "AUX1" },
  { code: "zero-base", cells: { "Drivers!D11": "0", "Drivers!D12": "0" }, at: "Rules!E5", says: "CLI1" },
  { code: "zero-base", cells: { "Rules!E5": "NOSUCH" }, at: "Rules!E5", says: "NOSUCH" },
  { code: "rule-missing", cells: { "Rules!B5": "AUX1" }, at: "Centres!A5", says: "TEC1" },
  { code: "value-not-allowed", cells: { "Rules!D3": "guess" }, at: "Rules!D3", says: "guess" },
  { code: "setting-invalid", cells: { "Settings!B3": "farming" }, at: "Settings!B3", says: "farming" },
];

describe("a month that cannot be closed", () => {
  it.each(CASES)("$code at $at", async ({ code, cells, at, says }) => {
    const close = closeMonth(await smallHospitalWith(cells));
    const said = saidFindings(close.findings, "en");
    const found = said.filter((each) => each.code === code && `${each.sheet}!${each.cell}` === at);
    expect({ found: found.length, all: said.map((each) => `${each.code} ${each.sheet}!${each.cell}`) }).toEqual({ found: 1, all: expect.anything() });
    expect(found[0]!.message).toContain(says);
    expect(close.closed).toBe(false);
    expect(close.reports).toEqual([]);
    expect(sheetsOfClose(close)).toEqual([]);
  });

  it("names a loop that closes on itself", async () => {
    const tables = smallHospital();
    tables["Rules"]!.push(["2", "TEC1", "", "direct", "USE", "AUX1"], ["2", "AUX1", "", "direct", "USE", "TEC1"]);
    tables["Rules"]!.splice(3, 2);
    tables["Drivers"]!.push(["USE", "TEC1", "AUX1", "1"], ["USE", "AUX1", "TEC1", "1"]);
    const close = closeMonth(await bookOf(tables));
    const loops = close.findings.filter((found) => found.code === "closed-loop").map((found) => found.args["loop"]);
    expect(loops).toEqual(["AUX1 → TEC1 → AUX1", "TEC1 → AUX1 → TEC1"]);
    expect(close.reports).toEqual([]);
  });

  it.each(["Settings", "Cost Elements", "Funds", "Centres", "Accounts", "Ledger", "Trial Balance", "Drivers", "Rules", "Revenue", "Workload"])("without the table %s", async (name) => {
    const rest = Object.fromEntries(Object.entries(smallHospital()).filter(([table]) => table !== name));
    const close = closeMonth(await bookOf(rest));
    expect(close.findings.map((found) => found.code)).toContain("table-missing");
    expect(close.closed).toBe(false);
    expect(close.reports).toEqual([]);
  });

  it.each([
    ["Drivers", "Quantity"],
    ["Ledger", "Account Code"],
    ["Trial Balance", "Closing Balance"],
    ["Rules", "Driver"],
  ])("when %s has no column %s", async (name, heading) => {
    const tables = smallHospital();
    const at = tables[name]![0]!.indexOf(heading);
    tables[name] = tables[name]!.map((row) => row.filter((_, i) => i !== at));
    const close = closeMonth(await bookOf(tables));
    expect(close.findings).toContainEqual(expect.objectContaining({ code: "column-missing", args: expect.objectContaining({ sheet: name }) }));
    expect(close.reports).toEqual([]);
  });
});
