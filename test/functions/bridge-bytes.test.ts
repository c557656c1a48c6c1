/** @jest-environment jsdom */
// What goes over the wire for a ledger's totals: the ledger once, and a few bytes for each call whatever the ledger's size.
import { ourSheets, readOurSheet } from "../../src/workbook/excel/our-sheets";
import { readRange } from "../../src/workbook/excel/read-range";
import type { CellValue } from "../../src/workbook/workbook";
import { type Call, type Runtime, startRuntime } from "./runtime";

const HEADINGS = ["日期", "凭证号", "科目编码", "科室", "借方金额", "贷方金额"];

function ledgerOf(lines: number): CellValue[][] {
  return [HEADINGS, ...Array.from({ length: lines }, (_, i): CellValue[] => [45_809 + (i % 30), `记-${i >> 1}`, `51${String(i % 40).padStart(2, "0")}`, `D${i % 25}`, 100 + i, ""])];
}

/** A workbook that was just opened again: the handle stands in a cell, and nothing of its ledger is known yet. */
async function reopened(rows: CellValue[][]): Promise<{ runtime: Runtime; handle: string; ask: (calls: number) => Promise<number> }> {
  const runtime = await startRuntime({ readRange, closed: { list: ourSheets, read: readOurSheet }, language: () => "en" });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRangeByIndexes(0, 0, rows.length, HEADINGS.length).values = rows;
    await context.sync();
  });
  const range = `Sheet1!A1:F${rows.length}`;
  const [opened] = await runtime.call({ name: "LEDGER", args: [rows], addresses: [range] });
  const [[handle]] = (opened as { value: string[][] }).value as [[string]];
  const { startSession } = await import("../../src/functions/session");
  startSession({ readRange, closed: { list: ourSheets, read: readOurSheet }, language: () => "en" });
  const ask = async (calls: number): Promise<number> => {
    const before = runtime.host.log.length;
    const answers = await runtime.call(...Array.from({ length: calls }, (_, i): Call => ({ name: "TOTAL", args: [handle, `51${String(i % 40).padStart(2, "0")}`, `D${i % 25}`] })));
    expect(answers.every((answer) => "value" in answer)).toBe(true);
    // Requests that hand results over are the calls' own: they hold a figure each, and are looked at apart.
    return runtime.host.log.slice(before).filter(({ members }) => !members.some((member) => /[rR]esults/u.test(member))).reduce((sum, { bytesIn, bytesOut }) => sum + bytesIn + bytesOut, 0);
  };
  return { runtime, handle, ask };
}

it("costs as many bytes for ten calls as for ten thousand", async () => {
  const rows = ledgerOf(2_000);
  const bytes: number[] = [];
  for (const calls of [10, 1_000, 10_000]) bytes.push(await (await reopened(rows)).ask(calls));
  expect(bytes[0]).toBeGreaterThan(0);
  expect(bytes).toEqual([bytes[0], bytes[0], bytes[0]]);
}, 120_000);

it("asks for nothing once the ledger is known", async () => {
  const { ask } = await reopened(ledgerOf(500));
  await ask(1);
  expect(await ask(1_000)).toBe(0);
}, 60_000);

it("sends calls and figures of the same length whatever the ledger's size", async () => {
  const perCall = async (lines: number): Promise<number> => {
    const { runtime, ask, handle } = await reopened(ledgerOf(lines));
    await ask(1);
    const before = runtime.host.log.length;
    await ask(1_000);
    const handed = runtime.host.log.slice(before).reduce((sum, { bytesIn, bytesOut }) => sum + bytesIn + bytesOut, 0);
    expect(handle.length).toBeLessThan(60);
    return handed / 1_000;
  };
  const [small, large] = [await perCall(100), await perCall(5_000)];
  expect(large).toBeLessThan(small + 20);
  expect(large).toBeLessThan(200);
}, 120_000);
