/** @jest-environment jsdom */
// The pane's frame: rail, status line, keys, language, notices, and a page that cannot be drawn.
import { memorySettings } from "../../src/workbook/memory/memory-settings";
import { memoryWorkbook } from "../../src/workbook/memory/memory-workbook";
import { unbalancedBook } from "./books";
import { inPane } from "./in-pane";

describe("the pane", () => {
  it("says which workbook it is, whose month and in which state", async () => {
    const { text, until } = await inPane(unbalancedBook());
    await until("2 tables recognised");
    expect(text()).toContain("June.xlsx");
    expect(text()).toContain("River Hospital, period 2025-06");
    expect(text()).toContain("Draft");
    expect((await inPane(unbalancedBook(), { bookName: () => null })).text()).toContain("not saved yet");
  });

  it("goes from page to page by the rail and marks the one it is on", async () => {
    const { click, place, until } = await inPane(unbalancedBook());
    await until("2 tables recognised");
    await click(/^Close/);
    await until("Trial run");
    expect(place.querySelector("[aria-current=step]")?.getAttribute("aria-label")).toBe("Close");
    expect(document.activeElement?.tagName).toBe("MAIN");
  });

  it("moves between rail, page and status line with F6, both ways round", async () => {
    const { press, place, until } = await inPane(unbalancedBook());
    await until("2 tables recognised");
    const region = (): string => document.activeElement?.closest("[data-region]")?.tagName ?? "none";
    place.querySelector<HTMLElement>("nav button")!.focus();
    const seen = [region()];
    for (let times = 0; times < 3; times++) {
      await press("F6");
      seen.push(region());
    }
    await press("F6", { shiftKey: true });
    expect([...seen, region()]).toEqual(["NAV", "MAIN", "FOOTER", "NAV", "FOOTER"]);
  });

  it("ends a running task with Escape and says that nothing was changed", async () => {
    let reads = 0;
    const { press, text, click } = await inPane({ read: (options) => new Promise((_, reject) => (reads++, options!.signal!.addEventListener("abort", () => reject(options!.signal!.reason as Error)))), replaceSheets: async () => undefined });
    expect(text()).toContain("Reading the sheets");
    await click(/^Close/);
    await press("Escape");
    expect(text()).toContain("Check cancelled");
    expect(reads).toBe(1);
  });

  it("does the primary action of a page with Enter, wherever no control has the focus", async () => {
    const { press, click, until, session } = await inPane(memoryWorkbook("empty", []));
    await until("A ledger is enough");
    await click(/^Close/);
    await press("Enter");
    await until("was not computed");
    expect(session.state().close?.task).toBe("close");
  });

  it("speaks another language at once and keeps it with the workbook", async () => {
    const kept = memorySettings();
    const { click, choose, text, until, place } = await inPane(unbalancedBook(), { kept });
    await until("2 tables recognised");
    await click("Settings");
    await until("Language of the pane");
    await choose("Language of the pane", "zh-TW");
    expect(text()).toContain("窗格語言");
    expect(place.ownerDocument.documentElement.lang).toBe("zh-TW");
    expect((await kept.read()).language).toBe("zh-TW");
    expect((await inPane(unbalancedBook(), { kept })).text()).toContain("活頁簿");
  });

  it("names the functions that this Excel cannot run", async () => {
    const { text } = await inPane(unbalancedBook(), { lacking: ["CustomFunctionsRuntime 1.2"] });
    expect(text()).toContain("this Excel lacks CustomFunctionsRuntime 1.2");
  });

  it("says what became of a close that was cut short", async () => {
    expect((await inPane(unbalancedBook(), { recovery: "restored" })).text()).toContain("The workbook is as it was before it.");
    expect((await inPane(unbalancedBook(), { recovery: { error: new Error("gone") } })).text()).toMatch(/could not be put right yet.*Error: gone/);
  });
});
