// Twelve months of the sample hospital after its first, each from the tables its predecessor hands on: every opening is the closing before it.
import { join } from "node:path";
import { type MonthClose, closeMonth } from "../../src/application/close-month";
import { startNextMonth } from "../../src/application/start-next-month";
import { stops } from "../../src/engine/finding";
import { figureText } from "../../src/engine/statements/report";
import { type ReportRow, reportRows } from "../../src/engine/statements/report-rows";
import { openWorkbook } from "../../src/workbook/file/open";
import { memoryWorkbook } from "../../src/workbook/memory/memory-workbook";
import type { CellValue, SheetData } from "../../src/workbook/workbook";

jest.setTimeout(300_000);

const SAMPLE = join(__dirname, "..", "..", "assets", "samples", "hospital-month", "input");
type Rows = readonly (readonly CellValue[])[];

/** What users fill in anew: here as in the first month, but for the ledger and its balances. */
const REPEATED = new Set(["revenue", "workload", "hospital_items", "item_exclusions", "patients", "patient_items", "patient_revenue", "assets", "service_items", "bonus"]);

/** Cents of decimal text. */
const cents = (text: CellValue): bigint => {
  const [whole = "0", decimals = ""] = String(text ?? "").split(".");
  return BigInt(`${whole || "0"}${decimals.padEnd(2, "0")}`);
};
const text = (units: bigint): string => figureText({ units, decimals: 2 });

/** One voucher of the first month grows: cost of a department and the money paid for it. */
function grown(rows: Rows, period: string, by: bigint): { rows: Rows; accounts: readonly [debit: string, credit: string] } {
  const at = (name: string): number => rows[0]!.indexOf(name);
  const debit = rows.findIndex((row, i) => i > 0 && String(row[at("account")]).startsWith("5101") && row[at("centre")] && cents(row[at("debit")] ?? null) > 0n);
  const credit = rows.findIndex((row, i) => i > 0 && row[at("voucher")] === rows[debit]![at("voucher")] && cents(row[at("credit")] ?? null) > 0n);
  const changed = rows.map((row, i) =>
    row.map((cell, column) => {
      if (i > 0 && column === at("date")) return `${period}-${String(Math.min(28, Number(String(cell).slice(8)))).padStart(2, "0")}`;
      return (i === debit && column === at("debit")) || (i === credit && column === at("credit")) ? text(cents(cell) + by) : cell;
    }),
  );
  return { rows: changed, accounts: [String(rows[debit]![at("account")]), String(rows[credit]![at("account")])] };
}

/** The balances that were handed on, with the movements of the first month and of the voucher that grew. */
function moved(handed: Rows, first: Rows, [debitAccount, creditAccount]: readonly [string, string], by: bigint): Rows {
  const before = new Map(first.slice(1).map((row) => [row[0], row]));
  return [
    ["account", "name", "opening", "debit", "credit", "closing"],
    ...handed.slice(1).map((row) => {
      const account = String(row[0]);
      const movement = before.get(account)!;
      const debit = cents(movement[3]!) + (debitAccount.startsWith(account) ? by : 0n);
      const credit = cents(movement[4]!) + (creditAccount.startsWith(account) ? by : 0n);
      return [account, row[1]!, row[2]!, text(debit), text(credit), text(cents(row[2]!) + debit - credit)];
    }),
  ];
}

async function chained(count: number): Promise<MonthClose[]> {
  const first = await (await openWorkbook(SAMPLE)).read();
  const rowsOf = (table: string): Rows => first.sheets.find(({ sheet }) => sheet === table)!.rows;
  const months = [closeMonth(first)];
  for (let turn = 1; turn <= count; turn++) {
    const before = months.at(-1)!;
    const next = startNextMonth(before);
    if (!next) throw new Error(`${before.period}: ${JSON.stringify(before.findings.filter(stops).map(({ code, args, at }) => [code, args, at?.sheet]))}`);
    const by = BigInt(turn) * 12_345n;
    const ledger = grown(rowsOf("ledger"), next.period, by);
    const sheets = next.tables.map(({ table, headings, rows }): Pick<SheetData, "sheet" | "rows" | "cells"> => {
      const handed: Rows = [headings, ...rows.map((row) => row.map((cell) => (cell === "" ? null : cell)))];
      const filled = table === "ledger" ? ledger.rows : table === "trial_balance" ? moved(handed, rowsOf(table), ledger.accounts, by) : REPEATED.has(table) ? rowsOf(table) : handed;
      return { sheet: table, rows: filled, cells: "text" };
    });
    months.push(closeMonth(await memoryWorkbook(next.period, sheets).read()));
  }
  return months;
}

function column({ reports }: MonthClose, report: string, key: string, name: string, only: (row: ReportRow) => boolean = () => true): Record<string, string | null> {
  return Object.fromEntries(reportRows(reports, report).filter(only).map((row) => [row.text(key), row.figure(name) && figureText(row.figure(name)!)]));
}

describe("twelve months of a hospital in a row", () => {
  let months: MonthClose[];
  let pairs: [before: MonthClose, after: MonthClose][];
  beforeAll(async () => {
    months = await chained(12);
    pairs = months.slice(1).map((after, i) => [months[i]!, after]);
  });

  it("follow each other through a new year", () => expect([months.length, months[0]!.period, months[7]!.period, months.at(-1)!.period]).toEqual([13, "2025-06", "2026-01", "2026-06"]));

  it("close, each with every check of an error", () => {
    for (const { period, checks, findings, closed } of months) {
      expect([period, closed, checks.filter(({ ok, severity }) => !ok && severity === "error").map(({ id }) => id), findings.filter(stops).map(({ code }) => code)]).toEqual([period, true, [], []]);
    }
  });

  it("open every account with the balance before", () => {
    for (const [before, after] of pairs) {
      expect(after.tables.trial_balance.map(({ account, opening }) => [account, opening])).toEqual(before.tables.trial_balance.map(({ account, closing }) => [account, closing]));
    }
  });

  it("differ, and each knows the cost of the month before", () => {
    expect(new Set(months.map((month) => JSON.stringify(column(month, "allocation-summary", "centre", "full_cost")))).size).toBe(months.length);
    for (const [before, after] of pairs) expect(column(after, "cost-trend", "element", "prior_month")).toEqual(column(before, "cost-trend", "element", "current"));
  });

  it("know a year later what the first one cost", () => {
    expect(column(months.at(-1)!, "cost-trend", "element", "same_month_last_year")).toEqual(column(months[0]!, "cost-trend", "element", "current"));
  });

  it("hand masters, rules, drivers and plans on as they were", () => {
    const plain = (rows: unknown): string => JSON.stringify(rows, (key, value: unknown) => (key === "at" ? undefined : typeof value === "bigint" ? `${value}` : value));
    for (const table of ["elements", "funds", "centres", "accounts", "drivers", "rules", "activities", "plan"] as const) expect([table, plain(months.at(-1)!.tables[table])]).toEqual([table, plain(months[0]!.tables[table])]);
  });
});
