// The next month's tables, read back: they open with what the closed month left, in the workbook's language.
import { join } from "node:path";
import { closeMonth, type MonthClose } from "../../src/application/close-month";
import { startNextMonth } from "../../src/application/start-next-month";
import { cellText } from "../../src/engine";
import { type CostingTables, readTables } from "../../src/tables/read-tables";
import type { WrittenTable } from "../../src/tables/write-rows";
import { openWorkbook } from "../../src/workbook/file/open";
import { smallFactoryWith } from "../months/small-factory";
import { bookOf } from "../months/small-hospital";

async function readBack(tables: readonly WrittenTable[]): Promise<CostingTables> {
  const read = readTables(await bookOf(Object.fromEntries(tables.map(({ sheet, headings, rows }) => [sheet, [[...headings], ...rows.map((row) => [...row])]]))));
  expect(read.findings.filter(({ severity, code }) => severity === "refuse" && code !== "table-empty")).toEqual([]);
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

  it("does not open after a month that is not closed", async () => {
    const open = closeMonth(await smallFactoryWith({ "Production!F2": "4" }));
    expect([open.closed, startNextMonth(open)]).toEqual([false, null]);
  });
});
