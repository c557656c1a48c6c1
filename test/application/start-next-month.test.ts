// The next month's tables, read back: they open with what the closed month left, in the workbook's language.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { closeMonth, type MonthClose } from "../../src/application/close-month";
import { nextMonthSheets } from "../../src/application/next-month-sheets";
import { sheetsOfClose } from "../../src/application/sheets-of-close";
import { startNextMonth } from "../../src/application/start-next-month";
import { cellText } from "../../src/engine";
import { type CostingTables, readTables } from "../../src/tables/read-tables";
import type { WrittenTable } from "../../src/tables/write-rows";
import { openWorkbook } from "../../src/workbook/file/open";
import { newXlsxFile } from "../../src/workbook/file/xlsx/xlsx-file";
import { memoryWorkbook } from "../../src/workbook/memory/memory-workbook";
import { smallFactoryWith } from "../months/small-factory";
import { type Tables, bookOf, smallHospital } from "../months/small-hospital";

async function readBack(tables: readonly WrittenTable[], allowed: readonly string[] = ["table-empty"]): Promise<CostingTables> {
  const read = readTables(await bookOf(Object.fromEntries(tables.map(({ sheet, headings, rows }) => [sheet, [[...headings], ...rows.map((row) => [...row])]]))));
  expect(read.findings.filter(({ severity, code }) => severity === "refuse" && !allowed.includes(code))).toEqual([]);
  return read.tables;
}

function cells(close: MonthClose, id: string, columns: readonly string[]): string[][] {
  const report = close.reports.find((each) => each.id === id)!;
  return report.rows.map((row) => columns.map((name) => cellText(row[report.columns.findIndex((column) => column.id === name)] ?? null)));
}

describe("the month after", () => {
  it.each(["factory-month.xlsx", "input"])("opens with what the sample month from %s left", async (place) => {
    const data = await (await openWorkbook(join(__dirname, "..", "..", "assets", "samples", "factory-month", place))).read();
    const close = closeMonth(data);
    const next = startNextMonth(close)!;
    const tables = await readBack(next.tables);
    expect([next.period, tables.settings.period, tables.settings.tail]).toEqual(["2026-06", "2026-06", close.tables.settings.tail]);
    const left = cells(close, "wip-split", ["product", "centre", "origin", "element", "closing"]).filter((row) => row[4] !== "0.00");
    expect(tables.opening_wip.map((row) => [row.product, row.centre, row.origin, row.element, row.amount.toString()])).toEqual(left.map((row) => [...row.slice(0, 4), row[4]!.replace(".", "")]));
    const balances = new Map(cells(close, "trial-balance-after", ["account", "closing"]).map(([account, closing]) => [account, closing!.replace(".", "").replace(/^(-?)0+(?=\d)/, "$1")]));
    for (const row of tables.trial_balance) expect([row.account, row.opening.toString(), row.debit]).toEqual([row.account, balances.get(row.account), 0n]);
    const depreciated = new Map(cells(close, "depreciation-schedule", ["asset", "accumulated_closing"]).map(([asset, amount]) => [asset, amount!.replace(".", "").replace(/^0+(?=\d)/, "")]));
    for (const row of tables.assets) expect([row.asset, row.accumulated?.toString()]).toEqual([row.asset, depreciated.get(row.asset!)]);
    expect(tables.accruals.length).toBe(close.tables.accruals.length);
    expect([tables.stock_moves, tables.utilities, tables.quality].map((rows) => rows.length)).toEqual([0, 0, 0]);
  });

  it("keeps masters, methods and accruals as they are", async () => {
    const close = closeMonth(await smallFactoryWith({}));
    const tables = await readBack(startNextMonth(close)!.tables);
    const plain = (rows: readonly object[]): unknown => rows.map((row) => JSON.stringify(row, (key, value: unknown) => (key === "at" ? undefined : typeof value === "bigint" ? `${value}` : value)));
    for (const id of ["elements", "centres", "rules", "drivers", "postings", "products", "routing", "wip_rules", "standards", "accruals"] as const) {
      expect([id, plain(tables[id])]).toEqual([id, plain(close.tables[id])]);
    }
  });

  it.each(["zh-CN", "zh-TW", "en"])("is read back from a workbook of its own, in %s", async (language) => {
    const close = closeMonth(await smallFactoryWith({ "Settings!B7": language }));
    expect([close.tables.settings.language, close.closed]).toEqual([language, true]);
    const next = startNextMonth(close)!;
    const sheets = nextMonthSheets(next, "new-workbook");
    expect(sheets.map(({ name, report }) => [name, report])).toEqual(next.tables.map(({ sheet }) => [sheet, ""]));
    const place = mkdtempSync(join(tmpdir(), "costwright-"));
    try {
      const path = join(place, "next.xlsx");
      await newXlsxFile(path).replaceSheets(sheets);
      const { tables } = readTables(await (await openWorkbook(path)).read());
      const bare = (rows: unknown): string => JSON.stringify(rows, (key, value: unknown) => (key === "at" || key === "values" ? undefined : typeof value === "bigint" ? `${value}` : value));
      expect(bare(tables)).toBe(bare(await readBack(next.tables)));
    } finally {
      rmSync(place, { recursive: true });
    }
  });

  it.each(["factory-month", "hospital-month", "two-level-month"])("holds the numbers of %s as numbers", async (name) => {
    const close = closeMonth(await (await openWorkbook(join(__dirname, "..", "..", "assets", "samples", name, "input"))).read());
    const workbook = memoryWorkbook("next", []);
    await workbook.replaceSheets(nextMonthSheets(startNextMonth(close)!, "new-workbook"));
    const { findings, tables } = readTables(await workbook.read());
    expect(findings.filter(({ code }) => code === "number-as-text")).toEqual([]);
    expect(tables.accruals.map(({ base }) => base)).toEqual(close.tables.accruals.map(({ base }) => base));
  });

  it("stands beside the closed month without being read with it", async () => {
    const data = await smallFactoryWith({});
    const close = closeMonth(data);
    const sheets = nextMonthSheets(startNextMonth(close)!, "closed-workbook");
    expect(sheets.every(({ name, report }) => name.endsWith(" 2026-06") && report.startsWith("next-month:"))).toBe(true);
    const workbook = memoryWorkbook(data.name, data.sheets);
    await workbook.replaceSheets([...sheetsOfClose(close), ...sheets]);
    const again = closeMonth(await workbook.read());
    expect([again.closed, again.period, again.findings.map(({ code }) => code)]).toEqual([true, "2026-05", close.findings.map(({ code }) => code)]);
  });

  it("does not open after a month that is not closed", async () => {
    const open = closeMonth(await smallFactoryWith({ "Production!F2": "4" }));
    expect([open.closed, startNextMonth(open)]).toEqual([false, null]);
  });
});

describe("the month after, in a hospital", () => {
  const SAMPLE = join(__dirname, "..", "..", "assets", "samples", "hospital-month", "hospital-month.xlsx");

  it("opens with balances, masters and this month's cost to compare with", async () => {
    const close = closeMonth(await (await openWorkbook(SAMPLE)).read());
    const next = startNextMonth(close)!;
    const tables = await readBack(next.tables, ["table-empty", "value-missing"]);
    expect([next.period, tables.settings.period, next.findings]).toEqual(["2025-07", "2025-07", []]);
    expect(tables.trial_balance.map(({ account, opening, debit, credit }) => [account, opening, debit, credit])).toEqual(close.tables.trial_balance.map(({ account, closing }) => [account, closing, 0n, 0n]));
    const trend = cells(close, "cost-trend", ["element", "current"]).filter(([element]) => element !== "TOTAL");
    const handed = tables.prior.filter(({ period, report }) => period === "2025-06" && report === "cost-trend");
    expect(handed.map(({ element, measure, amount }) => [element, amount.toFixed(2), measure])).toEqual(trend.map((row) => [...row, "amount"]));
    expect(tables.prior.length).toBe(close.tables.prior.length + handed.length);
    expect([tables.revenue, tables.workload, tables.patients].map((rows) => rows.length)).toEqual([0, 0, 0]);
  });

  it("asks for the volumes and the bonus pool of the new month instead of taking those of the old", async () => {
    const close = closeMonth(await (await openWorkbook(SAMPLE)).read());
    const byTable = new Map(startNextMonth(close)!.tables.map((table) => [table.table, table]));
    const column = (table: "service_items" | "bonus", id: string): string[] => byTable.get(table)!.rows.map((row) => row[byTable.get(table)!.columns.indexOf(id)]!);
    expect(column("service_items", "price").map(Number)).toEqual(close.tables.service_items.map(({ price }) => price!.toNumber()));
    expect(new Set([...column("service_items", "volume"), ...column("bonus", "points")])).toEqual(new Set([""]));
    expect(column("bonus", "key").map((key, i) => [key, column("bonus", "value")[i]]).filter(([key]) => key !== "")).toEqual(expect.arrayContaining([["pool", ""], ["coefficient_max", expect.stringMatching(/\d/)]]));
  });

  it("hands on what a hospital without a trend so far needs for its first one", async () => {
    const next = startNextMonth(closeMonth(await bookOf(smallHospital())))!;
    expect(next.tables.find(({ table }) => table === "prior")!.rows.map((row) => row.filter((text) => text !== ""))).toEqual([
      ["2025-06", "cost-trend", "W", "amount", expect.any(String)],
      ["2025-06", "cost-trend", "X", "amount", expect.any(String)],
      ["2025-06", "cost-trend", "G", "amount", expect.any(String)],
    ]);
    const filled: Tables = { ...smallHospital(), ...Object.fromEntries(next.tables.filter(({ table }) => table === "prior").map(({ sheet, headings, rows }) => [sheet, [[...headings], ...rows.map((row) => [...row])]])) };
    const change = (row: string[]): string[] => row.map((text) => text.replace(/^2025-06/, "2025-07"));
    for (const sheet of ["Settings", "Ledger"]) filled[sheet] = filled[sheet]!.map(change);
    const july = closeMonth(await bookOf(filled));
    expect([july.period, july.closed]).toEqual(["2025-07", true]);
    const trend = cells(july, "cost-trend", ["element", "current", "prior_month"]);
    expect(trend.length).toBe(4);
    for (const [, current, before] of trend) expect(before).toBe(current);
  });
});
