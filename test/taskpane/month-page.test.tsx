/** @jest-environment jsdom */
// The month page: what a check, a close and a failure look like, and that text from a workbook stays text.
import { memoryWorkbook } from "../../src/workbook/memory/memory-workbook";
import { inPane } from "./in-pane";

const HEADINGS = ["date", "voucher", "line", "account", "account_name", "summary", "debit", "credit", "centre", "product", "element", "fund", "quantity"];
const MARKUP = "<img/src=x/onerror=alert(1)>";

/** A ledger whose only voucher does not balance, bearing markup as its number. */
const book = (): ReturnType<typeof memoryWorkbook> =>
  memoryWorkbook("June", [
    { sheet: "ledger", rows: [HEADINGS, ["2025-06-03", MARKUP, 1, "5001", "cost", "rent", 100, null, "D01"], ["2025-06-03", MARKUP, 2, "1002", "bank", "rent", null, 90, "D01"]] },
    { sheet: "settings", rows: [["key", "value"], ["entity", "River Hospital"], ["period", "2025-06"]] },
  ]);

describe("month page", () => {
  it("says which workbook it is and what the buttons do", async () => {
    const { text } = await inPane(book());
    expect(text()).toContain("June.xlsx");
    expect(text()).toContain("Close writes its cost sheets");
    expect((await inPane(book(), { bookName: () => null })).text()).toContain("not saved yet");
  });

  it("lists what a check found; a click on its cell leads there", async () => {
    const shown: string[] = [];
    const { click, text, place } = await inPane(book(), { showCell: async (sheet, cell) => void shown.push(`${sheet}!${cell}`) });
    await click("Check");
    expect(text()).toContain("River Hospital, period 2025-06");
    expect(text()).toContain(`Voucher ${MARKUP}`);
    const link = [...place.querySelectorAll("button")].find((each) => /^Go to ledger!/.test(each.getAttribute("aria-label") ?? ""))!;
    await click(link.getAttribute("aria-label")!);
    expect(shown).toEqual([link.textContent]);
  });

  it("never reads text from a workbook as markup", async () => {
    const { click, place } = await inPane(book());
    await click("Check");
    expect(place.querySelector("img")).toBeNull();
  });

  it("says that a close was refused, and why", async () => {
    const { click, text } = await inPane(book());
    await click("Close");
    expect(text()).toContain("2025-06 is not closed.");
    expect(text()).toContain("Nothing was written.");
  });

  it("says what failed, with the details somebody else may need", async () => {
    const error = Object.assign(new Error("The request failed."), { code: "GeneralException" });
    const { click, text } = await inPane({ read: () => Promise.reject(error), replaceSheets: async () => undefined });
    await click("Close");
    expect(text()).toContain("The month could not be closed.");
    expect(text()).toContain("GeneralException: The request failed.");
  });

  it("says so when a cell cannot be shown", async () => {
    const { click, text, place } = await inPane(book(), { showCell: () => Promise.reject(new Error("no such sheet")) });
    await click("Check");
    await click([...place.querySelectorAll("button")].map((each) => each.getAttribute("aria-label") ?? "").find((label) => label.startsWith("Go to"))!);
    expect(text()).toContain("The cell could not be shown.");
  });

  it("keeps the buttons in reach of the keyboard while a task runs, without running another", async () => {
    let reads = 0;
    const { click, button, text } = await inPane({ read: () => (reads++, new Promise(() => undefined)), replaceSheets: async () => undefined });
    await click("Check");
    await click("Close");
    expect(text()).toContain("Reading and checking the tables");
    expect(button("Close").disabled).toBe(false);
    expect(button("Close").getAttribute("aria-disabled")).toBe("true");
    expect(reads).toBe(1);
  });

  it("names the functions that this Excel cannot run", async () => {
    const { text } = await inPane(book(), { lacking: ["CustomFunctionsRuntime 1.2"] });
    expect(text()).toContain("this Excel lacks CustomFunctionsRuntime 1.2");
  });

  it("says what became of a close that was cut short", async () => {
    expect((await inPane(book(), { recovery: "restored" })).text()).toContain("The workbook is as it was before it.");
    expect((await inPane(book(), { recovery: { error: new Error("gone") } })).text()).toMatch(/could not be put right yet.*Error: gone/);
  });

  it.each([["zh-CN", "检查", "凭证"], ["zh-TW", "檢查", "傳票"]] as const)("speaks %s", async (language, check, voucher) => {
    const { click, text, place } = await inPane(book(), { language });
    await click(check);
    expect(text()).toContain(voucher);
    expect(place.ownerDocument.documentElement.lang).toBe(language);
  });
});
