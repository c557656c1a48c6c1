/**
 * @jest-environment ./test/workbench/host/office-environment.cjs
 */
// Functions in cells: formulas of the host call them, results spill, and an edit calculates what depends on it.
import { associateFunctions, callFunction, forgetClosedSheets } from "../../src/functions/associate";
import { functionsMetadata } from "../../src/functions/metadata.cjs";
import { currentSession } from "../../src/functions/session";
import { activeCell, replaceFormula, writeFromActiveCell } from "../../src/workbook/excel/active-cell";
import { excelWorkbook } from "../../src/workbook/excel/excel-workbook";
import { calculateAgain, ourSheets, readOurSheet } from "../../src/workbook/excel/our-sheets";
import { readRange } from "../../src/workbook/excel/read-range";
import type { FunctionsMetadata } from "../../src/workbench/host/bridges/function-metadata";
import type { Host } from "../../src/workbench/host/host";
import { SMALL } from "../application/functions/ledger-ranges";
import { sheetContent } from "../workbook/contents";
import { bootOffice, settled } from "../workbench/host/office";

const closed = { list: ourSheets, read: readOurSheet };

const METADATA = JSON.parse(functionsMetadata()["functions.json"]!) as FunctionsMetadata;
let host: Host;

beforeAll(async () => {
  host = bootOffice().host;
  host.functions.install(METADATA, "COST");
  associateFunctions({ readRange, closed, language: () => "en" });
  await write("Sheet1", "A1", SMALL);
});

async function write(sheet: string, corner: string, rows: readonly (readonly unknown[])[]): Promise<void> {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(corner).getResizedRange(rows.length - 1, rows[0]!.length - 1);
    range.formulas = rows.map((row) => [...row]);
    await context.sync();
  });
}

/** Waits until no call is under way, then reads values. */
async function valuesOf(address: string): Promise<unknown[][]> {
  do await settled(100);
  while (host.functions.pending > 0);
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange(address).load("values");
    await context.sync();
    return range.values;
  });
}

it("answer from cells, and spill", async () => {
  await write("Sheet1", "M1", [["=COST.LEDGER(A1:J7)"], ['=COST.TOTAL(M1,"5*","D01")'], ['=COST.TOTAL(M1,,"D02",,"DL")'], ["=COST.UNITCOST(M2,7,2)"], ["=COST.APPORTION(100,I2:I2)"]]);
  await write("Sheet1", "O1", [["=COST.APPORTION(100,{1;1;1})"]]);
  expect(await valuesOf("M1:M5")).toEqual([[expect.stringMatching(/^Sheet1!A1:J7#/u)], [350.35], [200.2], [50.05], [100]]);
  expect(await valuesOf("O1:O3")).toEqual([[33.34], [33.33], [33.33]]);
}, 30_000);

it("leave an error with its sentence in the cell", async () => {
  await write("Sheet1", "Q1", [["=COST.UNITCOST(1,0)"], ['=COST.TOTAL(M1,,,,,"2026-01")']]);
  expect(await valuesOf("Q1:Q2")).toEqual([["#VALUE!"], ["#N/A"]]);
  const sheet = host.book.sheets[0]!;
  expect([host.functions.messageAt(sheet, 0, 16), host.functions.messageAt(sheet, 1, 16)]).toEqual([
    "The quantity is zero, so there is no cost per unit. Enter the quantity.",
    "The ledger holds 2025-04 to 2025-06, not 2026-01. Extend the range of COST.LEDGER, or choose another month.",
  ]);
}, 30_000);

it("calculate what depends on an edited cell, and compute only that", async () => {
  const [calls, work] = [host.functions.invocations.length, { ...currentSession().ledgers.work }];
  await write("Sheet1", "G3", [[200.3]]);
  expect(await valuesOf("M2:M4")).toEqual([[350.35], [200.3], [50.05]]);
  const called = host.functions.invocations.slice(calls).map(({ name }) => name);
  // UNITCOST divides a total; the two cells with APPORTION have nothing to do with the ledger.
  expect([called[0], new Set(called)]).toEqual(["LEDGER", new Set(["LEDGER", "TOTAL", "UNITCOST"])]);
  expect(currentSession().ledgers.work.totals - work.totals).toBe(1);
}, 30_000);

it("show the figures of a close, and those of the next one", async () => {
  const sheet = (value: number): ReturnType<typeof sheetContent> => sheetContent("allocation-summary", "汇总", [["科室", "直接成本", "全成本"], ["D01 内科", 10, value], ["合计", 10, value]]);
  const workbook = excelWorkbook();
  await workbook.replaceSheets([sheet(12.5)]);
  await write("Sheet1", "S1", [['=COST.CLOSED("汇总","D01","全成本")'], ['=COST.CLOSED("allocation-summary","合计","直接成本")'], ['=COST.CLOSED("床日","D01","全成本")'], ["=S1*2"]]);
  expect(await valuesOf("S1:S4")).toEqual([[12.5], [10], ["#N/A"], [25]]);
  await workbook.replaceSheets([sheet(13.5)]);
  expect(forgetClosedSheets()).toBe(true);
  await calculateAgain();
  expect(await valuesOf("S1:S4")).toEqual([[13.5], [10], ["#N/A"], [27]]);
}, 30_000);

it("are written from the active cell on, where nothing stands, and say outside a cell what they say in one", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("X1").select();
    await context.sync();
  });
  const formula = "=COST.UNITCOST(1,0)";
  expect(await writeFromActiveCell([[{ value: null, formula }, { value: "=1" }]])).toEqual({ address: "Sheet1!X1:Y1", isWritten: true });
  expect(await valuesOf("X1:Y1")).toEqual([["#VALUE!", "=1"]]);
  expect(await writeFromActiveCell([[{ value: 1 }]])).toEqual({ address: "Sheet1!X1", isWritten: false });
  expect(await activeCell()).toEqual({ address: "Sheet1!X1", formula, isError: true });
  expect(await replaceFormula("Sheet1!X1", "=COST.UNITCOST(2,0)", "=COST.UNITCOST(1,4)")).toBe(false);
  expect(await replaceFormula("Sheet1!X1", formula, "=COST.UNITCOST(1,4)")).toBe(true);
  expect(await valuesOf("X1:Y1")).toEqual([[0.25, "=1"]]);
  expect(await callFunction("UNITCOST", [1, 0, null], ["", "", ""])).toEqual({ sentence: "The quantity is zero, so there is no cost per unit. Enter the quantity." });
  expect(await callFunction("APPORTION", [100, [[1], [1], [1]], null, null], [])).toEqual({ rows: [[33.34], [33.33], [33.33]] });
}, 30_000);
