/** @jest-environment jsdom */
// Start: last month's workbook as the basis of an empty one, and what stands in its way.
import { act } from "react";
import { NOTHING_KEPT, type KeptSettings } from "../../src/workbook/kept-settings";
import { memorySettings } from "../../src/workbook/memory/memory-settings";
import { memoryWorkbook } from "../../src/workbook/memory/memory-workbook";
import type { Workbook, WorkbookData } from "../../src/workbook/workbook";
import { sampleBook, unbalancedBook } from "./books";
import { type Shown, inPane } from "./in-pane";

jest.setTimeout(120_000);

const KEPT: KeptSettings = { ...NOTHING_KEPT, mappings: [{ table: "ledger", sheet: "elsewhere", columns: { debit: "In" } }] };

async function chosen(book: WorkbookData | null, workbook: Workbook = memoryWorkbook("new", [])): Promise<Shown & { readonly kept: ReturnType<typeof memorySettings> }> {
  const kept = memorySettings();
  const shown = await inPane(workbook, { kept, readFile: async () => book && { book, kept: KEPT } });
  await shown.until(/Draft|A ledger is enough/);
  const input = shown.place.querySelector<HTMLInputElement>("input[type=file]")!;
  Object.defineProperty(input, "files", { configurable: true, value: [new File(["…"], "last.xlsx")] });
  await act(async () => void input.dispatchEvent(new Event("change", { bubbles: true })));
  return { ...shown, kept };
}

describe("last month's workbook", () => {
  it.each([
    ["hospital-month", "2025-06", "2025-07"],
    ["factory-month", "2026-05", "2026-06"],
  ] as const)("of %s is the basis of an empty workbook, with the columns chosen by hand", async (month, period, next) => {
    const workbook = memoryWorkbook("new", []);
    const { until, kept } = await chosen(await (await sampleBook(month)).read(), workbook);
    await until(`${period} was taken as the basis`);
    await until(`period ${next}`);
    expect((await kept.read()).mappings).toEqual(KEPT.mappings);
    expect((await workbook.read()).sheets.every(({ report }) => report === null)).toBe(true);
  });

  it("is not taken where it is not closed, and says what stops it", async () => {
    const workbook = memoryWorkbook("new", []);
    const { until, text } = await chosen(await unbalancedBook().read(), workbook);
    await until("The month in last.xlsx is not closed");
    expect(text()).toMatch(/hands nothing on\.The table .* is missing\./);
    expect((await workbook.read()).sheets).toEqual([]);
  });

  it("is not taken where it cannot be read, nor into a workbook with content", async () => {
    await (await chosen(null)).until("last.xlsx is no .xlsx workbook that can be read");
    const full = await sampleBook("factory-month");
    const before = (await full.read()).sheets.map(({ sheet }) => sheet);
    await (await chosen(await full.read(), full)).until("This workbook has content.");
    expect((await full.read()).sheets.map(({ sheet }) => sheet)).toEqual(before);
  });
});
