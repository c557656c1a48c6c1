/**
 * @jest-environment ./test/workbench/host/office-environment.cjs
 */
// When an open workbook may not be written: why, and that nothing has changed. And a user who is editing a cell is waited for.
import { NotWritten } from "../../../src/workbook/workbook";
import { sheetContent } from "../contents";
import { stateOf } from "./book-state";
import { type OpenExcel, openExcel } from "./open-excel";

const AGAIN = [sheetContent("a", "甲表", [["new"]]), sheetContent("b", "乙表", [["new"]])];

async function closedOnce(): Promise<OpenExcel> {
  const excel = openExcel({ 序时账: [["日期"]] });
  await excel.workbook.replaceSheets([sheetContent("a", "甲表", [["编码", "名称"], ["1", "x"]])]);
  return excel;
}

async function refused(excel: OpenExcel): Promise<unknown> {
  const before = stateOf(excel.host.book);
  const error: unknown = await excel.workbook.replaceSheets(AGAIN).then(() => null, (thrown: unknown) => thrown);
  expect(stateOf(excel.host.book)).toBe(before);
  expect(error).toBeInstanceOf(NotWritten);
  const { reason, sheet } = error as NotWritten;
  return [reason, sheet];
}

it("says that the workbook's structure is protected", async () => {
  const excel = await closedOnce();
  excel.host.book.protection.on = true;
  expect(await refused(excel)).toEqual(["workbook-protected", null]);
});

it("says which sheet of ours is protected, and leaves protected sheets of the user's alone", async () => {
  const excel = await closedOnce();
  excel.sheet("序时账").protection.on = true;
  excel.sheet("甲表").protection.on = true;
  expect(await refused(excel)).toEqual(["sheet-protected", "甲表"]);
  excel.sheet("甲表").protection.on = false;
  await excel.workbook.replaceSheets(AGAIN);
  expect(excel.sheet("甲表").cells.at(0, 0)).toBe("new");
});

it("does not destroy a table that the user made on a sheet of ours", async () => {
  const excel = await closedOnce();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("甲表").tables.add("A1:B2", true);
    await context.sync();
  });
  expect(await refused(excel)).toEqual(["sheet-in-use", "甲表"]);
});

it("refuses a number that is none before anything is asked of Excel", async () => {
  const { workbook, host } = openExcel({});
  await expect(workbook.replaceSheets([sheetContent("a", "A", [[Number.NaN]])])).rejects.toThrow(RangeError);
  expect(host.log).toEqual([]);
});

describe("while a cell is being edited", () => {
  it("reads and writes once the user has finished, where Excel waits by itself", async () => {
    const { workbook, host, sheet } = openExcel({ 序时账: [["日期"]] });
    const end = host.startEditing();
    const written = workbook.replaceSheets(AGAIN);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(host.book.sheets).toHaveLength(1);
    end();
    await written;
    expect(sheet("乙表").cells.at(0, 0)).toBe("new");
  });

  it("asks again and again where Excel refuses", async () => {
    const { workbook, host, pauses, sheet } = openExcel({ 序时账: [["日期"]] }, { sets: { ExcelApi: "1.12", SharedRuntime: "1.1" } });
    const end = host.startEditing();
    const written = workbook.replaceSheets(AGAIN);
    while (pauses.length < 5) await new Promise((resolve) => setTimeout(resolve, 1));
    end();
    await written;
    expect(sheet("甲表").cells.at(0, 0)).toBe("new");
    expect(host.log.filter(({ error }) => error === "InvalidOperationInCellEditMode").length).toBeGreaterThanOrEqual(5);
  });

  it("gives up in the end and says why", async () => {
    const { workbook, host } = openExcel({ 序时账: [["日期"]] }, { sets: { ExcelApi: "1.12" } });
    host.startEditing();
    await expect(workbook.read()).rejects.toMatchObject({ name: "NotWritten", reason: "cell-being-edited" });
  });
});
