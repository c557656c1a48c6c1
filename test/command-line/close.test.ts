// `close` as a user runs it: exit codes, files written all or not at all, standard output that is JSON alone.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openWorkbook } from "../../src/workbook/file/open";

const ROOT = join(__dirname, "..", "..");
const SAMPLE = join(ROOT, "assets", "samples", "hospital-month");

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function run(...words: string[]): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, "src", "command-line", "launch.mjs"), ...words], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
    env: { ...process.env, LC_ALL: "C" },
  });
  return { code: status, out: stdout, err: stderr };
}

let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), "costwright-"));
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

/** A copy of the sample's CSV folder in which one table was changed. */
function changedInput(table: string, change: (text: string) => string): string {
  const folder = join(place, "input");
  cpSync(join(SAMPLE, "input"), folder, { recursive: true });
  const path = join(folder, `${table}.csv`);
  writeFileSync(path, change(readFileSync(path, "utf8")));
  return folder;
}

describe("close", () => {
  it("writes the same CSV files twice, byte for byte, from the folder and from the workbook", () => {
    const [first, second] = [join(place, "a"), join(place, "b")];
    expect(run("close", join(SAMPLE, "input"), "--csv", "--out", first)).toMatchObject({ code: 0, out: "" });
    expect(run("close", join(SAMPLE, "hospital-month.xlsx"), "--csv", "--out", second)).toMatchObject({ code: 0, out: "" });
    const names = readdirSync(first).sort();
    expect(names).toContain("department-full-cost.csv");
    expect(readdirSync(second).sort()).toEqual(names);
    // The run log and the odd cents name no place; every report is equal.
    for (const name of names) expect({ name, text: readFileSync(join(first, name), "utf8") }).toEqual({ name, text: readFileSync(join(second, name), "utf8") });
  });

  it("has a file for every report, with headings alone where the hospital has no such table", () => {
    const folder = changedInput("bonus", (text) => text.split("\n")[0]!);
    for (const table of ["plan", "drg"]) rmSync(join(folder, `${table}.csv`));
    const out = join(place, "out");
    const { code, out: json } = run("close", folder, "--csv", "--json", "--out", out);
    const keys = JSON.parse(readFileSync(join(ROOT, "test", "months", "hospital-month", "expected", "keys.json"), "utf8")) as Record<string, string[]>;
    expect(Object.keys(keys).filter((id) => !existsSync(join(out, `${id}.csv`)))).toEqual([]);
    const rows = ["bonus-allocation", "plan-variance", "drg-cost"].map((id) => readFileSync(join(out, `${id}.csv`), "utf8").trim().split(/\r?\n/));
    expect(rows.map((each) => each.length)).toEqual([1, 1, 1]);
    expect(rows[0]![0]).toContain("centre,cost_coefficient,weight,bonus");
    expect({ code, bonus: (JSON.parse(json) as { reports: Record<string, unknown[]> }).reports["bonus-allocation"] }).toEqual({ code: 0, bonus: [] });
    expect(run("close", folder, "--out", join(place, "book.xlsx")).code).toBe(0);
  });

  it("writes the closed workbook beside the input, twice the same, and leaves the input alone", () => {
    const book = join(place, "book.xlsx");
    cpSync(join(SAMPLE, "hospital-month.xlsx"), book);
    const before = readFileSync(book);
    expect(run("close", book).code).toBe(0);
    const written = readFileSync(join(place, "book.closed.xlsx"));
    expect(run("close", book).code).toBe(0);
    expect(readFileSync(join(place, "book.closed.xlsx")).equals(written)).toBe(true);
    expect(readFileSync(book).equals(before)).toBe(true);
    expect(run("close", join(place, "book.closed.xlsx"), "--out", join(place, "again.xlsx")).code).toBe(0);
    expect(readdirSync(place).sort()).toEqual(["again.xlsx", "book.closed.xlsx", "book.xlsx"]);
  });

  it("prints JSON alone on standard output, amounts as text, and writes nothing unless told where", () => {
    const folder = changedInput("settings", (text) => text);
    const { code, out } = run("close", folder, "--json");
    const answer = JSON.parse(out) as { closed: boolean; period: string; reports: Record<string, Record<string, string>[]>; findings: { code: string }[] };
    expect({ code, closed: answer.closed, period: answer.period, findings: answer.findings.map(({ code: each }) => each) }).toEqual({ code: 0, closed: true, period: "2025-06", findings: ["check-warning"] });
    expect(answer.reports["allocation-summary"]?.[0]).toEqual({
      centre: "D01", name: "心血管内科门诊", direct: "396139.83", from_admin: "24012.24", from_medaux: "35472.34", from_medtech: "1055285.53", full_cost: "1510909.94",
    });
    expect(readdirSync(place)).toEqual(["input"]);
  });

  it("prints the lineage of every figure down to ledger rows and input cells", () => {
    const { out } = run("close", join(SAMPLE, "input"), "--json", "--lineage");
    const { lineage, reports } = JSON.parse(out) as {
      lineage: { steps: { step: string; rows?: number[]; sheet?: string }[]; figures: Record<string, Record<string, number>[]> };
      reports: Record<string, Record<string, string>[]>;
    };
    const at = reports["cost-collection"]!.findIndex((row) => row["centre"] === "A04" && row["element"] === "O" && row["fund"] === "1");
    const step = lineage.steps[lineage.figures["cost-collection"]![at]!["amount"]!]!;
    const ledger = readFileSync(join(SAMPLE, "input", "ledger.csv"), "utf8").trim().split("\n").map((line) => line.split(","));
    const debit = step.rows!.reduce((sum, row) => sum + Math.round(Number(ledger[row - 1]![6] || 0) * 100) - Math.round(Number(ledger[row - 1]![7] || 0) * 100), 0);
    expect({ step: step.step, sheet: step.sheet, rows: step.rows!.length }).toEqual({ step: "lines", sheet: "ledger", rows: Number(reports["cost-collection"]![at]!["lines"]) });
    expect((debit / 100).toFixed(2)).toBe(reports["cost-collection"]![at]!["amount"]);
  });

  it("exits 1 on a failed check, and writes what could be computed, marked as not closed", () => {
    const folder = changedInput("revenue", (text) => text.replace("132992.99", "132992.98"));
    const out = join(place, "out");
    const { code, err } = run("close", folder, "--csv", "--out", out);
    expect(code).toBe(1);
    expect(err).toContain("revenue-ledger");
    expect(readFileSync(join(out, "checks.csv"), "utf8")).toContain("revenue-ledger,false,62255198.49,62255198.48,-0.01,error");
  });

  it("exits 1 on input that cannot be used, names the cell, and writes nothing", () => {
    const folder = changedInput("drivers", (text) => text.replace("HEAD,,A01,9", "HEAD,,A01,nine"));
    const out = join(place, "out");
    const { code, err } = run("close", folder, "--csv", "--out", out);
    expect(code).toBe(1);
    expect(err).toContain("drivers!D2");
    expect(existsSync(out)).toBe(false);
  });

  it("leaves what stands in the output folder alone when the input cannot be used", () => {
    const out = join(place, "out");
    mkdirSync(out);
    writeFileSync(join(out, "checks.csv"), "kept");
    run("close", changedInput("rules", (text) => text.replace("class:admin", "class:nobody")), "--csv", "--out", out);
    expect(readdirSync(out)).toEqual(["checks.csv"]);
    expect(readFileSync(join(out, "checks.csv"), "utf8")).toBe("kept");
  });

  it("exits 2 when it is not understood", () => {
    expect(run("close").code).toBe(2);
    expect(run("close", join(place, "nowhere.xlsx")).code).toBe(2);
    expect(run("close", SAMPLE, "--period", "June").code).toBe(2);
    expect(run("close", SAMPLE, "--colour").code).toBe(2);
    expect(run("shut", SAMPLE).code).toBe(2);
    const book = join(place, "book.xlsx");
    cpSync(join(SAMPLE, "hospital-month.xlsx"), book);
    expect(run("close", book, "--out", book).code).toBe(2);
  });
});

describe("check", () => {
  it("says what was found, with control totals, and exits 0", () => {
    const { code, out } = run("check", join(SAMPLE, "hospital-month.xlsx"), "--json");
    const answer = JSON.parse(out) as { outcome: string; tables: { table: string; rows: number; totals: Record<string, string>; skipped: { row: number; reason: string }[] }[] };
    expect({ code, outcome: answer.outcome }).toEqual({ code: 0, outcome: "accept_with_note" });
    const ledger = answer.tables.find((table) => table.table === "ledger");
    expect(ledger).toMatchObject({ rows: 883, totals: { lines: "883", debit: "232976182.25", credit: "232976182.25" } });
    expect(ledger?.skipped).toEqual([{ row: 886, reason: "total" }]);
    expect(answer.tables).toHaveLength(26);
  });

  it("exits 1 for an unknown code and names its cell", () => {
    const { code, out } = run("check", changedInput("ledger", (text) => text.replace(",A04,", ",A99,")), "--json");
    const answer = JSON.parse(out) as { outcome: string; findings: { code: string; sheet: string; cell: string }[] };
    expect({ code, outcome: answer.outcome }).toEqual({ code: 1, outcome: "refuse" });
    expect(answer.findings).toContainEqual(expect.objectContaining({ code: "centre-unknown", sheet: "ledger", cell: "I2" }));
  });

  it("warns of an unbalanced voucher, which only a close refuses", () => {
    const { code, out } = run("check", changedInput("ledger", (text) => text.replace("3354.47", "3354.48")), "--json");
    expect({ code, outcome: (JSON.parse(out) as { outcome: string }).outcome }).toEqual({ code: 0, outcome: "warn" });
  });
});

describe("next-month", () => {
  it.each([
    ["factory-month", "2026-06"],
    ["hospital-month", "2025-07"],
  ])("writes the workbook of the month after %s, twice the same, and never over a file", (name, period) => {
    const last = join(ROOT, "assets", "samples", name, `${name}.xlsx`);
    const [first, second] = [join(place, "a.xlsx"), join(place, "b.xlsx")];
    expect(run("next-month", last, first)).toMatchObject({ code: 0, out: "" });
    expect(run("next-month", join(ROOT, "assets", "samples", name, "input"), second).code).toBe(0);
    expect(readFileSync(first).equals(readFileSync(second))).toBe(true);
    expect(JSON.parse(run("close", first, "--json").out)).toMatchObject({ closed: false, period, findings: expect.arrayContaining([expect.objectContaining({ code: "table-empty" })]) as unknown });
    expect(run("next-month", last, first)).toMatchObject({ code: 2, err: expect.stringContaining("exists") as string });
  });

  it("hands on how tables are read", async () => {
    const input = changedInput("ledger", (text) => text);
    const kept = { mappings: [{ table: "ledger", sheet: "other", columns: { debit: "x" } }], answers: [{ table: "ledger", sheet: "ledger", question: "date-order", answer: "day-first" }] };
    writeFileSync(join(input, "costwright-settings.json"), JSON.stringify(kept));
    const out = join(place, "next.xlsx");
    expect(run("next-month", input, out).code).toBe(0);
    expect(await (await openWorkbook(out)).settings!()).toEqual({ language: null, ...kept, runs: [] });
  });

  it("says why a month that is not closed hands nothing on", () => {
    const input = changedInput("ledger", (text) => text.replace(/\d+\.\d\d/, "1.00"));
    const out = join(place, "next.xlsx");
    const { code, err } = run("next-month", input, out);
    expect([code, existsSync(out)]).toEqual([1, false]);
    expect(err).toMatch(/2025-06/);
  });

  it("wants a book and a new workbook", () => {
    expect(run("next-month", SAMPLE)).toMatchObject({ code: 2, err: expect.stringContaining("next-month") as string });
    expect(run("next-month", SAMPLE, join(place, "next.csv")).code).toBe(2);
    expect(run("next-month", SAMPLE, join(place, "next.xlsx"), "--period", "June").code).toBe(2);
  });
});
