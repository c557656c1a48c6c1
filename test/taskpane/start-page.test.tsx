/** @jest-environment jsdom */
// The first page: what it offers to a workbook with a ledger, and to an empty one; last month's workbook as the basis of an empty one.
import { act } from "react";
import "../workbook/excel/node-globals";
import { NOTHING_KEPT, type KeptSettings } from "../../src/workbook/kept-settings";
import { memorySettings } from "../../src/workbook/memory/memory-settings";
import { memoryWorkbook } from "../../src/workbook/memory/memory-workbook";
import type { Workbook, WorkbookData } from "../../src/workbook/workbook";
import { sampleBook, unbalancedBook } from "./books";
import { type Shown, inPane } from "./in-pane";

jest.setTimeout(120_000);

const LEDGER = {
  sheet: "Ledger",
  rows: [["Date", "Voucher No", "Account", "Account Name", "Cost Centre", "Debit", "Credit"], ["2025-06-02", "1", "5001", "Wages", "01 Ward", 60, 0], ["2025-06-02", "1", "1002", "Bank", "", 0, 60]],
};

describe("the start page", () => {
  it("adds the tables that a workbook with a ledger lacks, and keeps what stands", async () => {
    const book = memoryWorkbook("book", [LEDGER]);
    const { click, text, until } = await inPane(book);
    await until("1 tables recognised");
    expect(text()).not.toContain("New costing workbook");
    await click(/^Add the missing tables: Hospital/);
    await until("tables added.");
    const { sheets } = await book.read();
    expect(sheets[0]).toMatchObject({ sheet: "Ledger", rows: LEDGER.rows });
    expect(sheets.find(({ sheet }) => sheet === "Centres")?.rows[1]?.[0]).toBe("01");
    expect(sheets.find(({ sheet }) => sheet === "Accounts")?.rows.map(([account, name]) => [account, name])).toEqual([["Account", "Account Name"], ["1002", "Bank"], ["5001", "Wages"]]);
    expect(text()).not.toContain("Add the missing tables");
  });

  it("offers an empty workbook a template and the sample", async () => {
    const { text, until } = await inPane(memoryWorkbook("empty", []));
    await until("A ledger is enough");
    expect(text()).toContain("New costing workbook");
    expect(text()).not.toContain("Add the missing tables");
  });
});

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
    const notes = memoryWorkbook("notes", [{ sheet: "Notes", rows: [["call Li"]] }]);
    await (await chosen(await (await sampleBook("factory-month")).read(), notes)).until("This workbook has content.");
    expect((await notes.read()).sheets.map(({ sheet, rows }) => [sheet, rows])).toEqual([["Notes", [["call Li"]]]]);
  });
});
