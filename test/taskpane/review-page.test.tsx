/** @jest-environment jsdom */
// Review and Share: nothing before a close, then reports, charts, a cell followed to a ledger row, a copy and the next month.
import { act } from "react";
import type { PaneHost } from "../../src/taskpane/pane-host";
import { memoryWorkbook } from "../../src/workbook/memory/memory-workbook";
import { sampleBook } from "./books";
import { type Shown, inPane } from "./in-pane";

jest.setTimeout(60_000);

async function closedPane(month: "hospital-month" | "factory-month", host: Partial<PaneHost> = {}): Promise<Shown> {
  const shown = await inPane(await sampleBook(month), host);
  await shown.until("Draft");
  await shown.click(/^Close/);
  await shown.until("Trial run");
  await shown.click("Close the month");
  await shown.until("is closed.");
  return shown;
}

describe("review page", () => {
  it.each(["Review", "Share"])("says on %s that nothing has been closed, and leads to it", async (page) => {
    const { click, until } = await inPane(memoryWorkbook("empty", []));
    await click(page);
    await until("No month has been closed yet.");
    await click("Go to Close");
    await until("Trial run");
  });

  it("explains the selected cell and follows it to a ledger row", async () => {
    const seen: string[] = [];
    const selection = { sheet: "科室成本分摊汇总表", address: "F8", rows: [[4568011.18]] };
    const { click, until, text } = await closedPane("hospital-month", { selection: async () => selection, showCell: async (sheet, cell) => void seen.push(`${sheet}!${cell}`) });
    await click("Review");
    await click("Explain the selected cell");
    await until("=SUM(B8,C8,D8,E8)");
    expect(text()).toContain("equal to the last digit");
    await click("Follow D04 消化内科 · 直接成本");
    await until("1,642,736.30");
    await click(/ledger!/);
    expect(seen[0]).toMatch(/^ledger![A-Z]+\d+$/);
    await click("Back one step");
    await until("=SUM(B8,C8,D8,E8)");
  });

  it("explains the selected cell when the ribbon asks, on the page where explanations stand, once", async () => {
    const selection = { sheet: "科室成本分摊汇总表", address: "F8", rows: [[4568011.18]] };
    const { click, until, session, text } = await closedPane("hospital-month", { selection: async () => selection });
    await act(async () => session.wish("explain"));
    await until("=SUM(B8,C8,D8,E8)");
    expect(session.state().wish).toBeNull();
    await click("Start");
    await click("Review");
    expect(text()).not.toContain("=SUM(B8");
  });

  it("opens the page Share when the ribbon asks", async () => {
    const { until, session } = await inPane(memoryWorkbook("empty", []));
    await act(async () => session.wish("seal"));
    await until("No month has been closed yet.");
    expect(session.state().wish).toBeNull();
  });

  it("says that a cell is no figure of the close", async () => {
    const { click, until } = await closedPane("factory-month", { selection: async () => ({ sheet: "ledger", address: "A1", rows: [["date"]] }) });
    await click("Review");
    await click("Explain the selected cell");
    await until("ledger!A1 is not a figure of the last close.");
  });

  it("shows charts with a sentence each, and reports that lead to their sheets", async () => {
    const seen: string[] = [];
    const { click, until, text } = await closedPane("factory-month", { showCell: async (sheet, cell) => void seen.push(`${sheet}!${cell}`) });
    await click("Review");
    await until("废品损失计算表");
    await click("Show charts");
    await until("is the largest at");
    await until("hands on the most");
    await until("From standard to actual cost");
    expect(text()).toMatch(/(adverse|favourable) [+-]/);
    await click(/废品损失计算表/);
    expect(seen).toEqual(["废品损失计算表!A1"]);
  });

  it("makes the copy and the next month's workbook as files", async () => {
    const files: [string, number][] = [];
    const { click, until } = await closedPane("factory-month", { saveFile: async (name, sheets) => void files.push([name, sheets.length]) });
    await click("Share");
    await until("a cover first");
    await click("Make the copy");
    await until("look among your downloads");
    await click("Make next month's workbook");
    await until("2026-06");
    expect(files.map(([name]) => name.slice(-12))).toEqual(["2026-05.xlsx", "2026-06.xlsx"]);
  });

  it("tells what went wrong when a file cannot be made", async () => {
    const { click, until } = await closedPane("factory-month", { saveFile: () => Promise.reject(new Error("the disk is full")) });
    await click("Share");
    await until("a cover first");
    await click("Make the copy");
    await until("the disk is full");
  });
});
