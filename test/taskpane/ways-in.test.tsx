/** @jest-environment jsdom */
// The first page: what it offers to a workbook with a ledger, and to an empty one.
import "../workbook/excel/node-globals";
import { memoryWorkbook } from "../../src/workbook/memory/memory-workbook";
import { inPane } from "./in-pane";

const LEDGER = {
  sheet: "Ledger",
  rows: [["Date", "Voucher No", "Account", "Account Name", "Cost Centre", "Debit", "Credit"], ["2025-06-02", "1", "5001", "Wages", "01 Ward", 60, 0], ["2025-06-02", "1", "1002", "Bank", "", 0, 60]],
};

describe("ways to begin", () => {
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
