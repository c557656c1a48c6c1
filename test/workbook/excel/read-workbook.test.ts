/**
 * @jest-environment ./test/workbench/host/office-environment.cjs
 */
// What a workbook open in Excel holds, read through the real office.js: errors, formats, tables, hidden sheets, dates from 1904.
import { phasesOf } from "../../../src/workbench/host/protocol/request-log";
import { daysBehind1900 } from "../../../src/workbook/excel/date-system";
import { openExcel } from "./open-excel";

it("tells errors from texts that look like them", async () => {
  const { workbook, host } = openExcel({ 表: [["代码", "值"], ["#N/A", { error: "#N/A" }], ["#1", 2], ["#REF!", { error: "#DIV/0!" }]] });
  const { sheets } = await workbook.read();
  expect(sheets[0]?.rows).toEqual([["代码", "值"], ["#N/A", { error: "#N/A" }], ["#1", 2], ["#REF!", { error: "#DIV/0!" }]]);
  expect(host.unknown).toEqual([]);
});

it("reads truth values, and cells that begin neither in the first row nor in the first column", async () => {
  const { workbook } = openExcel({ 表: [[], [], [null, null, "x", true], [null, null, null, false, ""]] });
  expect((await workbook.read()).sheets[0]?.rows).toEqual([[], [], [null, null, "x", true], [null, null, null, false]]);
});

it("knows the number format of every cell with a number, and asks for no other", async () => {
  const { workbook, host, sheet } = openExcel({ 表: [["代码", "金额"], [101, 1.5], [102, 2.5], ["103", null], [104, 3]] });
  const { formats } = sheet("表");
  formats.change({ top: 1, left: 0, bottom: 1, right: 0 }, (style) => ({ ...style, numberFormat: "0000" }));
  formats.change({ top: 2, left: 1, bottom: 4, right: 1 }, (style) => ({ ...style, numberFormat: "0%" }));
  const [read] = (await workbook.read()).sheets;
  const at = (row: number, column: number): string | null => read!.numberFormat(row, column);
  expect([at(1, 0), at(2, 0), at(4, 0), at(1, 1), at(2, 1), at(4, 1)]).toEqual(["0000", "General", "General", "General", "0%", "0%"]);
  expect([at(0, 0), at(3, 0), at(3, 1), at(99, 99)]).toEqual([null, null, null, null]);
  expect(phasesOf(host.log)).toEqual(["read"]);
});

it("finds tables with their headings and total rows, and says which sheets are hidden", async () => {
  const { workbook, host } = openExcel({ 数据: [["说明"], [], ["编码", "名称"], ["D01", "内科"], ["合计", null]], 藏: [["x"]] });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("数据").tables.add("A3:B4", true).name = "科室表";
    context.workbook.worksheets.getItem("藏").visibility = "VeryHidden";
    await context.sync();
  });
  Object.assign(host.book.tables[0]!, { showTotals: true, area: { top: 2, left: 0, bottom: 4, right: 1 } });
  const [data, hidden] = (await workbook.read()).sheets;
  expect(data?.tables).toEqual([{ name: "科室表", hasTotalRow: true, top: 2, left: 0, bottom: 4, right: 1 }]);
  expect([data?.hidden, hidden?.hidden]).toEqual([false, true]);
  expect(host.unknown).toEqual([]);
});

it("counts days from 1900 where the workbook counts from 1904, in cells that show dates alone", async () => {
  const { workbook, host, sheet } = openExcel({ 表: [["日期", "金额"], [44_834, 44_834], ["2026-10-01", 1]] });
  host.book.dates1904 = true;
  sheet("表").formats.change({ top: 1, left: 0, bottom: 2, right: 0 }, (style) => ({ ...style, numberFormat: "yyyy/m/d" }));
  const { sheets, notes, name } = await workbook.read();
  expect(sheets[0]?.rows).toEqual([["日期", "金额"], [46_296, 44_834], ["2026-10-01", 1]]);
  expect(notes).toEqual([{ code: "dates-1904", value: name }]);
  expect(await daysBehind1900()).toBe(1462);
  host.book.dates1904 = false;
  expect(await daysBehind1900()).toBe(0);
});

it("takes the workbook's name without its ending", async () => {
  expect((await openExcel({}, { name: "成本.2026.xlsx" }).workbook.read()).name).toBe("成本.2026");
  expect((await openExcel({}, { name: "Book1" }).workbook.read()).name).toBe("Book1");
});

it("leaves the rows of earlier cost sheets out where inputs alone are wanted", async () => {
  const { workbook } = openExcel({ 序时账: [["日期"]] });
  await workbook.replaceSheets([{ report: "a", name: "甲表", columns: [], rows: [[{ value: "x" }]], merges: [], freeze: { rows: 0, columns: 0 }, print: { landscape: false, paper: "A4", pagesWide: 1, footer: "" } }]);
  const outline = async (inputsOnly: boolean) => (await workbook.read({ inputsOnly })).sheets.map(({ report, rows }) => [report, rows]);
  expect(await outline(true)).toEqual([[null, [["日期"]]], ["a", []]]);
  expect(await outline(false)).toEqual([[null, [["日期"]]], ["a", [["x"]]]]);
  expect((await workbook.read({ inputsOnly: true, reports: ["a"] })).sheets.map(({ rows }) => rows)).toEqual([[["日期"]], [["x"]]]);
});

it("says which rows and columns are hidden, row by row only where some are", async () => {
  const rows = Array.from({ length: 2500 }, (_, row) => [`x${row}`, row, "y"]);
  const { workbook, sheet, host } = openExcel({ 表: rows, 全: [["a"], ["b"]], 无: [["a"]] });
  sheet("表").rows.setHidden(3, 4, true);
  sheet("表").rows.setHidden(2400, 2400, true);
  sheet("表").columns.setHidden(2, 2, true);
  sheet("全").rows.setHidden(0, 1, true);
  const { sheets } = await workbook.read();
  expect(sheets.map(({ hiddenRows, hiddenColumns }) => [[...hiddenRows!], [...hiddenColumns!]])).toEqual([[[3, 4, 2400], [2]], [[0, 1], []], [[], []]]);
  expect(phasesOf(host.log)).toEqual(["read"]);
});
