/** @jest-environment jsdom */
// The close page: what it needs, a trial that writes nothing, a close with its amounts, refusals, failures and cancellation.
import { deskHere } from "../../src/application/desk/desk-here";
import { monthDesk } from "../../src/application/desk/month-desk";
import { newSession } from "../../src/application/session";
import { memoryWorkbook } from "../../src/workbook/memory/memory-workbook";
import type { Workbook } from "../../src/workbook/workbook";
import { sampleBook, unbalancedBook } from "./books";
import { type Shown, inPane } from "./in-pane";

jest.setTimeout(60_000);

async function closePage(workbook: Workbook): Promise<Shown> {
  const shown = await inPane(workbook);
  await shown.until(/Draft|Empty/);
  await shown.click(/^Close/);
  await shown.until("Trial run");
  return shown;
}

const sheetNames = async (workbook: Workbook): Promise<string[]> => (await workbook.read()).sheets.filter(({ report }) => report !== null).map(({ sheet }) => sheet);

describe("close page", () => {
  it.each([
    ["hospital-month", "232,976,182.25", "Medical technology allocated"],
    ["factory-month", "12,744,896.57", "Variances distributed"],
  ] as const)("tries %s without writing, then closes it and shows what went in and out", async (month, debit, step) => {
    const workbook = await sampleBook(month);
    const { click, until, text } = await closePage(workbook);
    await until("Data checked, nothing to fix or confirm");
    await click("Trial run");
    await until("Nothing was written.");
    expect(await sheetNames(workbook)).toEqual([]);
    await click("Close the month");
    await until("is closed.");
    const written = await sheetNames(workbook);
    expect(written.length).toBeGreaterThan(10);
    expect(text()).toContain(`${written.length} cost sheets written.`);
    expect(text()).toContain(step);
    expect(text()).toContain(`In${debit}Out${debit}`);
  });

  it("knows month and rules from a close that ran before anything was checked, and calls a mere note no task", async () => {
    const workbook = await sampleBook("hospital-month");
    const session = newSession({ workbook, desk: monthDesk(deskHere) });
    await session.run("close");
    const { click, until, text } = await inPane(workbook, { session });
    await click(/^Close/);
    await until("is closed.");
    for (const said of ["Data checked, nothing to fix or confirm", "Allocation rules are there", "Period 2025-06", "To look at; the close goes on (1)"]) expect(text()).toContain(said);
    expect(text()).not.toMatch(/No period given|not read yet|Findings to put right/);
  });

  it("says that a close was refused, and why", async () => {
    const { click, until, text } = await closePage(unbalancedBook());
    await click("Close the month");
    await until("was not computed");
    expect(text()).toContain("Nothing was written.");
    expect(text()).toContain("Findings to put right");
  });

  it("says at which step it failed and that the workbook is as it was", async () => {
    const book = await (await sampleBook("hospital-month")).read();
    const { click, until, text } = await closePage({ read: async () => book, replaceSheets: () => Promise.reject(new Error("the pen broke")) });
    await click("Close the month");
    await until("did not finish");
    expect(text()).toContain("Writing the reports");
    expect(text()).toContain("the pen broke");
    expect(text()).toContain("The workbook is as it was.");
  });

  it("puts back what a close replaced with one click, from the page or from the status line", async () => {
    const book = await (await sampleBook("hospital-month")).read();
    let restored = 0;
    const { click, until, text } = await closePage({ read: async () => book, replaceSheets: async () => undefined, restoreSheets: async () => ++restored > 0, restorable: async () => (restored === 0 ? "replaced" : "nothing") });
    await click("Close the month");
    await until("Put the earlier reports back");
    await click("Undo");
    await until("The earlier reports are back");
    expect(restored).toBe(1);
    expect(text()).not.toContain("Put the earlier reports back");
  });

  it("takes a first close back, which has no earlier reports to bring", async () => {
    const book = await (await sampleBook("hospital-month")).read();
    let restored = 0;
    const { click, until, text } = await closePage({ read: async () => book, replaceSheets: async () => undefined, restoreSheets: async () => ++restored > 0, restorable: async () => (restored === 0 ? "added" : "nothing") });
    await click("Close the month");
    await until("cost sheets written.");
    expect(text()).not.toContain("Put the earlier reports back");
    await click("Undo");
    await until("The reports of the close are gone again");
    expect(text()).not.toContain("Undo");
  });

  it("offers nothing to take back where nothing is kept", async () => {
    const book = await (await sampleBook("hospital-month")).read();
    const { click, until, text } = await closePage({ read: async () => book, replaceSheets: async () => undefined, restoreSheets: async () => false, restorable: async () => "nothing" });
    await click("Close the month");
    await until("cost sheets written.");
    expect(text()).not.toMatch(/Undo|Put the earlier reports back/);
  });

  it("asks for the data where it has not been checked or has to be put right", async () => {
    const { text, click, until } = await closePage(memoryWorkbook("empty", []));
    expect(text()).toContain("No period given");
    await click(/^No allocation rules/);
    await until("There are no rules yet.");
  });
});
