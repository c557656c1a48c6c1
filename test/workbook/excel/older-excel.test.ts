/**
 * @jest-environment ./test/workbench/host/office-environment.cjs
 */
// Which Excel will do: the oldest that the manifest names, what an older one lacks, and what a newer one does better.
import { lacking, FOR_FUNCTIONS_AND_RIBBON, FOR_THE_PANE } from "../../../src/taskpane/requirements";
import { sheetContent } from "../contents";
import { stateOf } from "./book-state";
import { openExcel } from "./open-excel";

const FIRST = [sheetContent("a", "甲表", [["x", 1]]), sheetContent("b", "乙表", [["gone"]])];
const SECOND = [sheetContent("a", "乙表", [["y", { value: 2, style: { bold: true, wrap: true, numberFormat: "0.00", top: "hair" } }]])];

it("reads and writes in an Excel of ExcelApi 1.12, over earlier sheets too", async () => {
  const { host, workbook, sheet } = openExcel({ 序时账: [["日期"], [{ error: "#N/A" }]] }, { sets: { ExcelApi: "1.12", SharedRuntime: "1.1" } });
  await workbook.replaceSheets(FIRST);
  await workbook.replaceSheets(SECOND);
  expect((await workbook.read()).sheets.map(({ sheet: name, rows }) => [name, rows])).toEqual([["序时账", [["日期"], [{ error: "#N/A" }]]], ["乙表", [["y", 2]]]]);
  expect([sheet("乙表").formats.at(0, 1).wrapText, host.unknown]).toEqual([true, []]);
});

it.each([
  [{ ExcelApi: "1.11", SharedRuntime: "1.1", CustomFunctionsRuntime: "1.2" }, ["ExcelApi 1.12"], []],
  [{ ExcelApi: "1.12" }, [], ["SharedRuntime 1.1", "CustomFunctionsRuntime 1.2"]],
  [{ ExcelApi: "1.12", SharedRuntime: "1.1", CustomFunctionsRuntime: "1.2" }, [], []],
] as const)("names what an Excel with %j lacks", (sets, pane, others) => {
  openExcel({}, { sets });
  const isSupported = (name: string, version: string): boolean => Office.context.requirements.isSetSupported(name, version);
  expect([lacking(FOR_THE_PANE, isSupported), lacking(FOR_FUNCTIONS_AND_RIBBON, isSupported)]).toEqual([pane, others]);
});

describe("one step to undo", () => {
  /** How `Excel.run` was asked to group, call by call. */
  async function groupsOf(sets: Readonly<Record<string, string>>, writes: readonly (typeof FIRST)[]): Promise<boolean[][]> {
    const { workbook } = openExcel({ 序时账: [["日期"]] }, { sets });
    const run = jest.spyOn(Excel, "run");
    const groups: boolean[][] = [];
    for (const contents of writes) {
      run.mockClear();
      await workbook.replaceSheets(contents);
      groups.push([run.mock.calls.some(([options]) => (options as Excel.RunOptions).mergeUndoGroup === true)]);
    }
    run.mockRestore();
    return groups;
  }

  it("is a first close where Excel can group, and no other", async () => {
    expect(await groupsOf({ ExcelApi: "1.20" }, [FIRST, SECOND])).toEqual([[true], [false]]);
    expect(await groupsOf({ ExcelApi: "1.19" }, [FIRST])).toEqual([[false]]);
  });

  it("is done without where Excel cannot group after all", async () => {
    const whole = openExcel({ 序时账: [["日期"]] });
    await whole.workbook.replaceSheets(FIRST);
    const { host, workbook } = openExcel({ 序时账: [["日期"]] });
    host.faults.add({ at: ({ member }) => member === "PageLayout.orientation =" || member === "PageLayout.paperSize =", code: "UndoNotSupported" });
    await workbook.replaceSheets(FIRST);
    expect(host.faults.left).toBe(0);
    expect(stateOf(host.book)).toBe(stateOf(whole.host.book));
  });
});
