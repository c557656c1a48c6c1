// The gallery of what a factory's tables are refused for: the smallest change to a sound month for each, and the cell it names.
import { closeMonth } from "../../src/application/close-month";
import { saidFindings } from "../../src/application/findings-report";
import { stops } from "../../src/engine";
import { LANGUAGES } from "../../src/locales";
import { smallFactory, smallFactoryWith, trialBalanceOf } from "../months/small-factory";
import { type Tables, bookOf } from "../months/small-hospital";

interface Case {
  readonly code: string;
  readonly cells?: Record<string, string>;
  readonly change?: (tables: Tables) => void;
  readonly at: string;
  readonly says: string;
}

const without = (table: string, row: number) => (tables: Tables) => void tables[table]!.splice(row - 1, 1);

const REFUSED: readonly Case[] = [
  { code: "product-unknown", cells: { "Ledger!H2": "S9" }, at: "Ledger!H2", says: "S9" },
  { code: "product-unknown", cells: { "Standards!A2": "S9" }, at: "Standards!A2", says: "S9" },
  { code: "centre-unknown", cells: { "Utilities!F4": "ST9" }, at: "Utilities!F4", says: "ST9" },
  { code: "centre-unknown", cells: { "Assets!C2": "FN9" }, at: "Assets!C2", says: "FN9" },
  { code: "element-unknown", cells: { "Accruals!F2": "element:D9" }, at: "Accruals!F2", says: "D9" },
  { code: "element-unknown", cells: { "Rules!C6": "DL;D9" }, at: "Rules!C6", says: "D9" },
  { code: "quality-element-charged", cells: { "Utilities!G4": "rework" }, at: "Utilities!G4", says: "rework" },
  { code: "quality-element-charged", cells: { "Assets!D2": "trial" }, at: "Assets!D2", says: "Assets" },
  { code: "quality-element-charged", cells: { "Accruals!E5": "inspection" }, at: "Accruals!E5", says: "inspection" },
  { code: "utility-without-meters", change: (tables) => void tables["Utilities"]!.push(["gas", "Grid", "", "77.00", "", "", "", ""]), at: "Utilities!A11", says: "77.00" },
  { code: "material-group-without-stock", cells: { "Stock!H2": "0", "Stock moves!D6": "0" }, at: "Stock!E2", says: "G" },
  { code: "value-missing", cells: { "Stock!F2": "" }, at: "Stock!F2", says: "blank" },
  { code: "value-missing", cells: { "Stock moves!F2": "" }, at: "Stock moves!F2", says: "blank" },
  { code: "value-missing", cells: { "Accruals!G2": "" }, at: "Accruals!G2", says: "blank" },
  { code: "value-missing", cells: { "Assets!K4": "" }, at: "Assets!K4", says: "blank" },
  { code: "value-missing", cells: { "Assets!C2": "" }, at: "Assets!C2", says: "blank" },
  { code: "value-not-allowed", cells: { "Cost Elements!C5": "labour" }, at: "Cost Elements!C5", says: "labour" },
  { code: "value-not-allowed", cells: { "Assets!G2": "0" }, at: "Assets!G2", says: "Months" },
  { code: "rule-receiver-unknown", cells: { "Rules!F5": "P9" }, at: "Rules!F5", says: "P9" },
  { code: "rule-missing", change: without("Rules", 2), at: "Cost centres!A2", says: "GEN" },
  { code: "rule-doubled", change: (tables) => void tables["Rules"]!.push(["3", "class:basic", "class:conversion", "direct", "HOURS", "products", "", ""]), at: "Rules!B9", says: "5, 9" },
  { code: "method-mixed", change: (tables) => void tables["Rules"]!.push(["3", "FND", "OTH", "planned", "HOURS", "products", "OH", "1"]), at: "Rules!D9", says: "direct, planned" },
  { code: "pool-roles-mixed", cells: { "Rules!C8": "class:overhead;DL", "Rules!B6": "FND" }, at: "Rules!C8", says: "ASM" },
  { code: "cost-after-rule", cells: { "Rules!A2": "9" }, at: "Rules!A7", says: "step 5" },
  { code: "date-invalid", cells: { "Assets!H2": "2024-13" }, at: "Assets!H2", says: "2024-13" },
  { code: "driver-unknown", cells: { "Rules!E2": "FLOOR" }, at: "Rules!E2", says: "FLOOR" },
  { code: "zero-base", cells: { "Production!O5": "0", "Production!O4": "0" }, at: "Rules!E5", says: "MACHINE_HOURS" },
  { code: "closed-loop", cells: { "Rules!F3": "REP", "Rules!F4": "STM" }, at: "Rules!B4", says: "STM" },
  { code: "drawn-back-beyond-opening", change: (tables) => void tables["Stock moves"]!.push(["2026-05-15", "P1", "issue", "6", "", "ASM", "007", "", "D10"]), at: "Stock moves!D14", says: "6" },
  { code: "quality-without-product", cells: { "Ledger!H21": "" }, at: "!", says: "120.00" },
  { code: "account-missing-for-role", change: without("Postings", 26), at: "!", says: "idle_capacity" },
  { code: "setting-invalid", cells: { "Settings!B5": "report" }, at: "Settings!B5", says: "posting" },
  { code: "setting-invalid", cells: { "Settings!B8": "D9" }, at: "!", says: "element_material" },
  { code: "setting-missing", change: without("Settings", 15), at: "!", says: "explain_percent" },
];

describe("a factory month that cannot be closed", () => {
  it.each(REFUSED)("$code at $at", async ({ code, cells = {}, change, at, says }) => {
    const close = closeMonth(await smallFactoryWith(cells, change));
    const said = saidFindings(close.findings, "en");
    const found = said.filter((each) => each.code === code && `${each.sheet}!${each.cell}` === at);
    expect({ found: found.length, all: said.map((each) => `${each.code} ${each.sheet}!${each.cell} ${each.message}`) }).toEqual({ found: 1, all: expect.anything() });
    expect(found[0]!.message).toContain(says);
    expect(close.closed).toBe(false);
    expect(close.reports).toEqual([]);
  });

  it.each(["Cost Elements", "Cost centres", "Accounts", "Ledger", "Trial Balance", "Rules", "Postings", "Products", "Routing", "Production", "WIP rules", "Standards", "Stock", "Stock moves"])("without the table %s", async (name) => {
    const rest = Object.fromEntries(Object.entries(smallFactory()).filter(([table]) => table !== name));
    const close = closeMonth(await bookOf(rest));
    expect(close.findings.map((found) => found.code)).toContain("table-missing");
    expect(close.reports).toEqual([]);
  });
});

describe("a factory month that is computed and told about", () => {
  it.each([
    ["material-stock-negative", { "Stock moves!D6": "60" }, "-43"],
    ["material-issued-before-receipt", {}, "-103"],
    ["material-as-booked", { "Stock!J2": "fifo", "Ledger!F9": "", "Ledger!F5": "" }, "fifo"],
  ])("names what is odd about a material: %s", async (code, cells, says) => {
    const said = saidFindings(closeMonth(await smallFactoryWith(cells as Record<string, string>)).findings, "en").filter((found) => found.code === code);
    expect(said.map((found) => [found.sheet, found.message.includes(says)])).toEqual([["Stock", true]]);
  });

  it.each([
    ["reference-incomplete", "Budget!C3", "", /Cost element|成本项目|成本項目/i],
    ["reference-incomplete", "Budget!E4", "", /Quantity|数量|數量/],
    ["reference-incomplete", "Budget!D2", "", /Measure|指标|指標/],
    ["reference-incomplete", "Prior!C2", "", /Cost centre|成本中心/],
    ["reference-measure-unknown", "Budget!D3", "unit cost", /unit cost/],
    ["reference-code-unknown", "Budget!B3", "P9", /P9/],
    ["reference-code-unknown", "Prior!E2", "D9", /D9/],
    ["reference-code-unknown", "Prior!D4", "7", /Product|产品|產品/],
  ])("names a row that nothing is compared with: %s at %s", async (code, at, value, says) => {
    const close = closeMonth(await smallFactoryWith({ [at]: value }));
    for (const language of LANGUAGES) {
      const said = saidFindings(close.findings, language).filter((each) => each.code.startsWith("reference-"));
      expect(said.map(({ code: found, sheet, cell, message }) => [found, `${sheet}!${cell}`, says.test(message)])).toEqual([[code, at, true]]);
    }
    expect(close.closed).toBe(true);
  });

  it.each([
    ["share-beyond-whole", { "Production!H3": "120" }, "Production!H3", "120"],
    ["share-beyond-whole", { "Assets!F2": "-5" }, "Assets!F2", "-5"],
    ["quantity-below-zero", { "Production!N4": "-3" }, "Production!N4", "-3"],
    ["quantity-below-zero", { "Utilities!C4": "-1" }, "Utilities!C4", "-1"],
    ["standard-outside-routing", { "Standards!B2": "IDL" }, "Standards!B2", "IDL"],
  ])("names a figure that can hardly be meant: %s in %j", async (code, cells, at, says) => {
    const close = closeMonth(await smallFactoryWith(cells));
    for (const language of LANGUAGES) {
      const said = saidFindings(close.findings, language).filter((each) => each.code === code);
      expect(said.map(({ sheet, cell, message }) => [`${sheet}!${cell}`, message.includes(says)])).toEqual([[at, true]]);
    }
    expect(close.reports.length).toBeGreaterThan(20);
  });

  it("tells once what two stages miss", async () => {
    const close = closeMonth(await smallFactoryWith({}, (tables) => void tables["Standards"]!.splice(1)));
    const said = saidFindings(close.findings, "en").map(({ sheet, cell, message }) => `${sheet}!${cell} ${message}`);
    expect(said.length).toBe(new Set(said).size);
  });

  it("leaves earlier periods alone that the month is not compared with", async () => {
    const close = closeMonth(await smallFactoryWith({ "Prior!A2": "2024-04", "Prior!C2": "" }));
    expect(close.findings.filter((each) => each.code.startsWith("reference-"))).toEqual([]);
  });

  it("names hours that are blank where something was made", async () => {
    const close = closeMonth(await smallFactoryWith({ "Production!N5": "" }));
    expect(close.findings).toContainEqual(expect.objectContaining({ code: "hours-missing", at: { sheet: "Production", cell: "N5" }, args: expect.objectContaining({ product: "007" }) }));
    expect(close.closed).toBe(true);
  });

  it("names a product that shares wages by quota without having one", async () => {
    const close = closeMonth(await smallFactoryWith({}, (tables) => void tables["Standards"]!.splice(7, 1)));
    expect(close.findings).toContainEqual(expect.objectContaining({ code: "quota-missing", args: expect.objectContaining({ product: "007", element: "DL" }) }));
    expect(close.reports.length).toBeGreaterThan(20);
  });

  it("leaves a line of another month out of every figure, and the month open", async () => {
    const stray = ["2026-04-30", "V9", "500101", "late", "77.00", "", "FND", "S1", "DM"];
    const close = closeMonth(await smallFactoryWith({}, (tables) => void tables["Ledger"]!.push(stray)));
    const sound = closeMonth(await smallFactoryWith({}));
    const figures = (of: typeof close, id: string): unknown => of.reports.find((report) => report.id === id)!.rows.map((row) => row.map((cell) => (typeof cell === "object" ? cell?.units : cell)));
    for (const { id } of sound.reports) if (id !== "checks" && id !== "run-log") expect(figures(close, id)).toEqual(figures(sound, id));
    expect(close.checks.filter((check) => !check.ok).map((check) => check.id)).toEqual(["period-lines"]);
    expect(close.closed).toBe(false);
  });

  it("computes a month with an unbalanced voucher and leaves it open", async () => {
    const close = closeMonth(await smallFactoryWith({ "Ledger!E2": "1001.00" }, (tables) => void (tables["Trial Balance"] = trialBalanceOf(tables))));
    expect(close.findings.filter(stops).map((found) => found.code)).toContain("voucher-unbalanced");
    expect(close.checks.filter((check) => !check.ok).map((check) => check.id)).toEqual(expect.arrayContaining(["vouchers-unbalanced", "voucher:V1", "ledger-balanced"]));
    expect(close.reports.length).toBeGreaterThan(20);
    expect(close.closed).toBe(false);
  });
});
