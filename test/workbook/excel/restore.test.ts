/**
 * @jest-environment ./test/workbench/host/office-environment.cjs
 */
// What a close replaced is put back on request: every cell, tab and setting, also when that is cut short; and it never lasts longer than wanted.
import { excelWorkbook } from "../../../src/workbook/excel/excel-workbook";
import type { SheetContent } from "../../../src/workbook/workbook";
import { sheetContent } from "../contents";
import { stateOf } from "./book-state";
import { type OpenExcel, openExcel } from "./open-excel";

const FIRST: readonly SheetContent[] = [
  sheetContent("a", "甲表", [[{ value: "科室", style: { bold: true, fill: "F2F2F2" } }], ["内科"], [1]], { merges: [{ top: 1, left: 0, bottom: 1, right: 1 }], freeze: { rows: 1, columns: 0 } }),
  sheetContent("b", "乙表", [["goes"]]),
];
/** The first sheet takes the name of the one that goes; another is new. */
const SECOND: readonly SheetContent[] = [sheetContent("a", "乙表", [["科室"], ["外科"]]), sheetContent("c", "丙表", [["new"]])];

async function closedTwice(): Promise<OpenExcel & { readonly before: string }> {
  const excel = openExcel({ 序时账: [["日期"]] });
  await excel.workbook.replaceSheets(FIRST);
  excel.sheet("甲表").cells.put(7, 3, "自注");
  const before = stateOf(excel.host.book);
  await excel.workbook.replaceSheets(SECOND, { keepPrevious: true });
  return { ...excel, before };
}

const names = (excel: OpenExcel, hidden = false): string[] => excel.host.book.sheets.filter(({ visibility }) => hidden || visibility === "Visible").map(({ name }) => name);

describe("a close that can be taken back", () => {
  it("puts the earlier sheets back as they were", async () => {
    const excel = await closedTwice();
    expect(names(excel)).toEqual(["序时账", "乙表", "丙表"]);
    expect(await excel.workbook.restorable()).toBe("replaced");
    expect(await excel.workbook.restoreSheets()).toBe(true);
    expect(stateOf(excel.host.book)).toBe(excel.before);
    expect(await excel.workbook.restorable()).toBe("nothing");
    expect(await excel.workbook.restoreSheets()).toBe(false);
  });

  it("has nothing to put back after a further close was cut short", async () => {
    const excel = await closedTwice();
    await expect(excel.workbook.replaceSheets(FIRST, { keepPrevious: true, signal: AbortSignal.abort() })).rejects.toThrow();
    expect(await excel.workbook.restorable()).toBe("nothing");
    expect(await excel.workbook.restoreSheets()).toBe(false);
  });

  it("takes a first close back altogether", async () => {
    const excel = openExcel({ 序时账: [["日期"]] });
    const before = stateOf(excel.host.book);
    await excel.workbook.replaceSheets(FIRST, { keepPrevious: true });
    expect(await excel.workbook.restorable()).toBe("added");
    await excel.workbook.restoreSheets();
    expect(stateOf(excel.host.book)).toBe(before);
  });

  it("leaves calculation as it was, and reads none of what is kept", async () => {
    const excel = await closedTwice();
    expect(excel.host.book.calculation.mode).toBe("Automatic");
    const { sheets } = await excel.workbook.read();
    expect(sheets.filter(({ report }) => report === null).map(({ sheet }) => sheet)).toEqual(["序时账"]);
  });

  it("keeps the last close only: the next one, or the next opening, lets go of the one before", async () => {
    const excel = await closedTwice();
    await excel.workbook.replaceSheets(SECOND, { keepPrevious: true });
    expect(await excel.workbook.recover()).toBe("nothing-to-do");
    expect(names(excel, true)).toEqual(["序时账", "乙表", "丙表"]);
    expect([...excel.host.book.settings]).toEqual([]);
    expect(await excel.workbook.restoreSheets()).toBe(false);
  });

  it("is taken back to the end at the next opening, when that was cut short", async () => {
    const excel = await closedTwice();
    let seen = 0;
    excel.host.faults.add({ at: ({ member }) => member.startsWith("Range.copyFrom") && ++seen === 1, code: "AccessDenied" });
    await expect(excel.workbook.restoreSheets()).rejects.toThrow();
    expect(await excelWorkbook().recover()).toBe("restored");
    expect(stateOf(excel.host.book)).toBe(excel.before);
  });
});
