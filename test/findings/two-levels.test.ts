// What forbids closing a factory of two levels: the smallest change to the sample month for each refusal, and the cell it names.
import { join } from "node:path";
import { factoryInput } from "../../src/application/factory-input";
import { closeFactory } from "../../src/engine/factory/close-factory";
import type { FactoryInput } from "../../src/engine/factory/factory-input";
import { FINDING_KINDS, type FindingCode } from "../../src/engine/finding";
import { Decimal } from "../../src/engine/money/decimal";
import { readTables } from "../../src/tables/read-tables";
import { openWorkbook } from "../../src/workbook/file/open";

const SAMPLE = join(__dirname, "..", "..", "assets", "samples", "two-level-month", "input");

let sound: FactoryInput;
beforeAll(async () => {
  const { tables } = readTables(await (await openWorkbook(SAMPLE)).read());
  sound = factoryInput(tables, tables.ledger!, null);
});

type Table = { [K in keyof FactoryInput]: FactoryInput[K] extends readonly (infer R)[] ? R : never };

/** The rows of a table with one of them changed. */
function changed<K extends keyof Table>(input: FactoryInput, table: K, which: (row: Table[K]) => boolean, change: Partial<Table[K]>): FactoryInput {
  const rows = input[table] as unknown as readonly Table[K][];
  let done = false;
  const next = rows.map((row) => {
    if (done || !which(row)) return row;
    done = true;
    return { ...(row as object), ...(change as object) };
  });
  expect(done).toBe(true);
  return { ...input, [table]: next };
}

const CASES: readonly (readonly [FindingCode, (input: FactoryInput) => FactoryInput])[] = [
  ["mixed-transfer", (input) => changed(input, "routing", (row) => row.product === "S-1", { transfer: "combined" })],
  ["headquarters-not-one", (input) => changed(input, "centres", (row) => row.centre === "HQ", { class: "admin" })],
  ["headquarters-not-one", (input) => changed(input, "centres", (row) => row.centre === "ADM", { class: "headquarters" })],
  ["unit-class", (input) => changed(input, "routing", (row) => row.product === "S-1", { centre: "QA" })],
  ["standard-with-steps", (input) => ({ ...input, routing: [...input.routing, { ...input.routing[0]!, step: new Decimal(2), centre: "F2" }] })],
  ["by-product-at-standard", (input) => changed(input, "products", (row) => row.product === "R-1", { kind: "by-product" })],
  ["relation-without-routing", (input) => changed(input, "standards", (row) => row.item === "S-2", { item: "M-01" })],
  ["relation-loop", (input) => changed(input, "standards", (row) => row.item === "S-2", { item: "S-3" })],
  ["stock-method-at-standard", (input) => changed(input, "stock", (row) => row.item === "S-1", { method: "fifo" })],
  ["stock-method-at-standard", (input) => changed(input, "stock", (row) => row.item === "P-1", { method: "standard" })],
  ["semi-issue-to-no-unit", (input) => changed(input, "stockMoves", (row) => row.item === "S-1" && row.kind === "issue", { centre: "ADM" })],
  ["scrap-at-standard", (input) => changed(input, "quality", (row) => row.kind === "rework", { kind: "irreparable" })],
  ["service-of-no-unit", (input) => changed(input, "rules", (row) => row.method === "standard", { sender: "DN" })],
  ["service-without-standard", (input) => changed(input, "products", (row) => row.product === "R-1", { group: "HOURS" })],
  ["rule-serves-product", (input) => ({ ...input, drivers: [...input.drivers, { ...input.drivers.find((row) => row.driver === "WATER")!, receiver: "P-1" }] })],
  ["unit-account-shared", (input) => changed(input, "postings", (row) => row.role === "basic:F2", { account: "50010101" })],
  ["variance-incurred-given", (input) => changed(input, "variances", (row) => row.centre === "F3", { incurred: 100n })],
  ["variance-origin-later", (input) => changed(input, "variances", (row) => row.centre === "F3", { origin: "2026-10" })],
  ["variance-without-origin", (input) => changed(input, "variances", (row) => row.origin === null, { opening: 100n })],
  ["row-doubled", (input) => ({ ...input, variances: [...input.variances, { ...input.variances.find((row) => row.origin === null)!, origin: "2026-09" }] })],
  ["output-without-standard", (input) => ({ ...input, standards: input.standards.filter((row) => row.product !== "S-1") })],
  ["cost-outside-routing", (input) => changed(input, "openingWip", () => true, { centre: "DN" })],
  ["value-missing", (input) => changed(input, "standards", (row) => row.item === "S-2", { quantity: null })],
  ["value-missing", (input) => changed(input, "production", (row) => row.product === "S-1", { material_share: null })],
  ["setting-missing", (input) => ({ ...input, settings: { ...input.settings, elementOverhead: null } })],
  ["setting-missing", (input) => ({ ...input, settings: { ...input.settings, recharge: { ...input.settings.recharge, centre: null } } })],
];

describe("a month of two levels that cannot be closed", () => {
  it.each(CASES)("%s", (code, change) => {
    const close = closeFactory(change(sound));
    expect(close.findings.map((found) => found.code)).toContain(code);
    expect(close.reports.length > 0).toBe(FINDING_KINDS[code].severity !== "refuse");
  });
});

describe("degenerate months", () => {
  it.each<[string, (input: FactoryInput) => FactoryInput]>([
    ["no output at all", (input) => ({ ...input, production: input.production.map((row) => ({ ...row, finished: new Decimal(0) })) })],
    ["no production rows", (input) => ({ ...input, production: [] })],
    ["no variances rows", (input) => ({ ...input, variances: [] })],
    ["no quality rows", (input) => ({ ...input, quality: [] })],
    ["no stock moves", (input) => ({ ...input, stockMoves: [] })],
    ["no rules", (input) => ({ ...input, rules: [] })],
    ["all drawn back", (input) => ({ ...input, stockMoves: input.stockMoves.map((row) => (row.item === "P-2" && row.centre === "F3" ? { ...row, quantity: row.quantity.times(3) } : row)) })],
    ["no standards", (input) => ({ ...input, standards: [] })],
    ["outsiders at once", (input) => ({ ...input, settings: { ...input.settings, recharge: { side: null, centre: null, vat: "output" } } })],
    ["last key takes the rest", (input) => ({ ...input, settings: { ...input.settings, tail: "last" } })],
  ])("are closed or refused, never left half way: %s", (_, change) => {
    const close = closeFactory(change(sound));
    const isRefused = close.findings.some((found) => FINDING_KINDS[found.code].severity === "refuse");
    expect(close.reports.length > 0).toBe(!isRefused);
    const conserved = close.checks.filter(({ id }) => /^(unit-conservation|headquarters-conservation|journal|finished-actual)/.test(id));
    expect(conserved.filter((each) => !each.ok)).toEqual([]);
  });

  it("takes the difference of a planned rate over where a row of this month asks for it", () => {
    const rules = sound.rules.map((row) => (row.as_element === "PW" ? { ...row, method: "planned" as const, rate: new Decimal("0.9") } : row));
    const row = { ...sound.variances[0]!, product: null, centre: "DN", element: "PW", origin: null, opening: null, method: "carry" as const };
    const { reports, checks, findings } = closeFactory({ ...sound, rules, variances: [...sound.variances, row] });
    expect(findings.filter((found) => found.severity === "refuse")).toEqual([]);
    const kept = reports.find((report) => report.id === "kept-variance")!.rows.find((cells) => cells[1] === "DN")!;
    // 167,086.83 of cost against 0.9 for each of 171,450 units of power.
    expect((kept[6] as { units: bigint }).units).toBe(1_278_183n);
    expect(checks.filter(({ id, ok }) => !ok && /^(headquarters|auxiliary|trial-balance-after|unit-conservation)/.test(id))).toEqual([]);
  });

  it("recharges outsiders on the credit side where red ink stands there", () => {
    const { reports } = closeFactory({ ...sound, settings: { ...sound.settings, redInk: "credit" } });
    const journal = reports.find((report) => report.id === "journal-entries")!;
    const [entry, side, debit, credit] = ["entry", "side", "debit", "credit"].map((id) => journal.columns.findIndex((column) => column.id === id)) as [number, number, number, number];
    const own = journal.rows.filter((row) => row[entry] === "utilities-recharge");
    const sum = (wanted: string, column: number): bigint => own.filter((row) => row[side] === wanted).reduce((total, row) => total + (row[column] as { units: bigint }).units, 0n);
    expect([sum("D", debit), sum("C", credit)]).toEqual([650654n, 650654n]);
  });
});
