/** @jest-environment jsdom */
// Functions in a workbook: ledgers on sheets, edits between calls, reopening, all through office.js on the host.
import { ourSheets, readOurSheet } from "../../src/workbook/excel/our-sheets";
import { readRange } from "../../src/workbook/excel/read-range";
import type { CellValue } from "../../src/workbook/workbook";
import { SMALL, copyOf } from "../application/functions/ledger-ranges";
import { type Answer, type Call, type Runtime, startRuntime } from "./runtime";

const closed = { list: ourSheets, read: readOurSheet };

const SHEET = "June 2025";
const TOP = 2;
const RANGE = `'${SHEET}'!B3:K9`;

/** A workbook with a ledger from B3 on, as it stands on the disk. */
async function opened(rows: CellValue[][]): Promise<Runtime> {
  const runtime = await startRuntime({ readRange, closed, language: () => "en" });
  await Excel.run(async (context) => {
    context.workbook.worksheets.add(SHEET);
    await context.sync();
  });
  await lay(rows, TOP);
  runtime.host.log.length = 0;
  return runtime;
}

/** The sheet with the ledger from a row on and nothing else. */
async function lay(rows: CellValue[][], top: number): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(SHEET);
    sheet.getRange().clear("All");
    sheet.getRangeByIndexes(top, 1, rows.length, rows[0]!.length).values = rows;
    await context.sync();
  });
}

/** What Excel does when it calculates LEDGER: it hands the range's values over. */
async function calculateLedger(runtime: Runtime, range = RANGE): Promise<string> {
  const rows = await readRange(range);
  const width = Math.max(...rows.map((row) => row.length));
  const values = rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? ""));
  const [answer] = await runtime.call({ name: "LEDGER", args: [values], addresses: [range] });
  return (answer as { value: string[][] }).value[0]![0]!;
}

const report = (handle: string): Call[] => ["D01", "D02", "D03"].flatMap((centre) => ["DM", "DL", "OH"].map((element): Call => ({ name: "TOTAL", args: [handle, null, centre, null, element] })));
const values = (answers: readonly Answer[]): unknown[] => answers.map((one) => ("value" in one ? one.value : `${one.error} ${one.sentence}`));

async function edit(address: string, value: CellValue): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(SHEET).getRange(address).values = [[value]];
    await context.sync();
  });
}

async function work(): Promise<object> {
  const { currentSession } = await import("../../src/functions/session");
  return { ...currentSession().ledgers.work };
}

it("computes again what depends on an edited cell, and nothing else", async () => {
  const runtime = await opened(copyOf(SMALL));
  const before = await calculateLedger(runtime);
  expect(values(await runtime.call(...report(before)))).toEqual([50.05, 0, 300.3, 0, 200.2, 0, 0, 0, 0.07]);
  expect(await work()).toEqual({ ranges: 1, ledgers: 1, cubes: 1, totals: 9, blocks: 0 });

  await edit("H5", 200.3);
  const after = await calculateLedger(runtime);
  expect(after).not.toBe(before);
  expect(values(await runtime.call(...report(after)))).toEqual([50.05, 0, 300.3, 0, 200.3, 0, 0, 0, 0.07]);
  expect(await work()).toEqual({ ranges: 2, ledgers: 2, cubes: 2, totals: 10, blocks: 0 });

  await edit("K5", "another remark");
  expect(await calculateLedger(runtime)).toBe(after);
  expect(await work()).toEqual({ ranges: 3, ledgers: 3, cubes: 2, totals: 10, blocks: 0 });
}, 30_000);

it("computes nothing again for rows inserted above the ledger, and one total for a line inserted in it", async () => {
  const runtime = await opened(copyOf(SMALL));
  await runtime.call(...report(await calculateLedger(runtime)));
  await lay(copyOf(SMALL), TOP + 2);
  const moved = await calculateLedger(runtime, `'${SHEET}'!B5:K11`);
  await runtime.call(...report(moved));
  expect(await work()).toEqual({ ranges: 2, ledgers: 2, cubes: 1, totals: 9, blocks: 0 });
  await lay([...SMALL.slice(0, 3), [45788, "记-9", "5001", "D02", "", "DL", 1, "", "", ""], ...SMALL.slice(3)], TOP + 2);
  const grown = await calculateLedger(runtime, `'${SHEET}'!B5:K12`);
  expect(values(await runtime.call(...report(grown)))).toEqual([50.05, 0, 300.3, 0, 201.2, 0, 0, 0, 0.07]);
  expect(await work()).toEqual({ ranges: 3, ledgers: 3, cubes: 2, totals: 10, blocks: 0 });
}, 30_000);

it("reads the ledger of a reopened workbook once for all its totals, and only when it is asked for", async () => {
  const handle = await calculateLedger(await opened(copyOf(SMALL)));
  const reopened = await opened(copyOf(SMALL));
  expect(values(await reopened.call(...report(handle)))).toEqual([50.05, 0, 300.3, 0, 200.2, 0, 0, 0, 0.07]);
  expect(await work()).toEqual({ ranges: 1, ledgers: 1, cubes: 1, totals: 9, blocks: 0 });
  expect(reopened.host.log.filter(({ members }) => members.includes("reach GetRangeByIndexes"))).toHaveLength(1);
  expect(reopened.host.log.flatMap(({ error }) => error ?? [])).toEqual([]);
}, 30_000);

it("does not answer for a ledger that was changed, moved or renamed while nobody looked", async () => {
  const handle = await calculateLedger(await opened(copyOf(SMALL)));
  const changed = await opened(SMALL.map((row, i) => (i === 4 ? row.map((cell, j) => (j === 3 ? "D09" : cell)) : [...row])));
  expect(values(await changed.call({ name: "TOTAL", args: [handle] }))).toEqual([`#N/A What stands at ${RANGE} is no longer what this ledger was read from. Calculate the cell with COST.LEDGER again.`]);
  const elsewhere = await startRuntime({ readRange, closed, language: () => "zh-CN" });
  expect(values(await elsewhere.call({ name: "TOTAL", args: [handle] }))).toEqual([`#N/A 无法读取 ${RANGE}。请重新计算写有 COST.LEDGER 的单元格。`]);
}, 30_000);
