// The month after a hospital month: masters stay, last month's cost and work are prior data, and the month closes when it is filled.
import { join } from "node:path";
import { type MonthClose, closeMonth } from "../../src/application/close-month";
import { startNextMonth } from "../../src/application/start-next-month";
import { type CostingTables, readTables } from "../../src/tables/read-tables";
import type { WrittenTable } from "../../src/tables/write-rows";
import { openWorkbook } from "../../src/workbook/file/open";
import { secondHospital } from "../months/second-hospital";
import { type Tables, bookOf } from "../months/small-hospital";
import { reportRows } from "../oracles/hospital-oracle";

const asTables = (written: readonly WrittenTable[]): Tables => Object.fromEntries(written.map(({ sheet, headings, rows }) => [sheet, [[...headings], ...rows.map((row) => [...row])]]));

async function readBack(written: readonly WrittenTable[]): Promise<CostingTables> {
  const read = readTables(await bookOf(asTables(written)));
  expect(read.findings.filter(({ severity, code }) => severity === "refuse" && !["table-empty", "value-missing"].includes(code))).toEqual([]);
  return read.tables;
}

/** What happened in a month of the second hospital, a month later: debits and credits as they were, openings as they were left. */
function filled(next: Tables): Tables {
  const before = secondHospital();
  const moved = { Ledger: before["Ledger"]!, Revenue: before["Revenue"]!, "Hospital Items": before["Hospital Items"]!, Workload: before["Workload"]!, "Service Items": before["service_items"]!, Bonus: before["bonus"]! };
  const movements = new Map(before["Trial Balance"]!.slice(1).map((row) => [row[0]!, row]));
  const balance = next["Trial Balance"]!.map((row, i) => {
    if (i === 0) return row;
    const [, , , debit, credit] = movements.get(row[0]!)!;
    return [row[0]!, row[1]!, row[2]!, debit!, credit!, (Number(row[2]) + Number(debit) - Number(credit)).toFixed(2)];
  });
  return { ...next, ...moved, Ledger: before["Ledger"]!.map((row) => row.map((cell) => cell.replace("2025-06", "2025-07"))), "Trial Balance": balance };
}

describe("the month after a hospital month", () => {
  it.each(["hospital-month.xlsx", "input"])("opens with what the sample month from %s left", async (place) => {
    const close = closeMonth(await (await openWorkbook(join(__dirname, "..", "..", "assets", "samples", "hospital-month", place))).read());
    const next = startNextMonth(close)!;
    const tables = await readBack(next.tables);
    expect([next.period, tables.settings.period, tables.settings.drug_centre]).toEqual(["2025-07", "2025-07", close.tables.settings.drug_centre]);
    const cost = tables.prior.filter((row) => row.report === "cost-trend" && row.period === "2025-06").map((row) => [row.element, row.amount.toFixed(2)]);
    expect(cost).toEqual(reportRows(close.reports, "cost-trend").filter((row) => row["element"] !== "TOTAL").map((row) => [row["element"], row["current"]]));
    expect(tables.trial_balance.map((row) => [row.account, row.opening, row.debit])).toEqual(close.tables.trial_balance.map((row) => [row.account, row.closing, 0n]));
    for (const id of ["centres", "rules", "drivers", "activities", "resource_drivers", "diseases", "drg", "plan"] as const) expect([id, tables[id].length]).toEqual([id, close.tables[id].length]);
    expect([tables.revenue, tables.patients, tables.patient_items].map((rows) => rows.length)).toEqual([0, 0, 0]);
  });

  it("closes when it is filled, and compares with the month before", async () => {
    const before = closeMonth(await bookOf(secondHospital()));
    const next = startNextMonth(before)!;
    const after: MonthClose = closeMonth(await bookOf(filled(asTables(next.tables))));
    expect(after.checks.filter(({ ok }) => !ok).map(({ id }) => id)).toEqual([]);
    expect(after.closed).toBe(true);
    const trend = reportRows(after.reports, "cost-trend");
    expect(trend.map((row) => row["prior_month"])).toEqual(reportRows(before.reports, "cost-trend").map((row) => row["current"]));
    expect(trend.every((row) => row["mom_change"] === "0.00")).toBe(true);
  });

  it("does not open after a month that is not closed", async () => {
    const tables = secondHospital();
    tables["Ledger"]!.pop();
    const open = closeMonth(await bookOf(tables));
    expect([open.closed, startNextMonth(open)]).toEqual([false, null]);
  });
});
