/**
 * @jest-environment ./test/workbench/host/office-environment.cjs
 */
// An Excel that takes far less at a time than expected: requests are sent again in parts until it takes them, and nothing is lost.
import "./node-globals";
import type { CellStyle } from "../../../src/workbook/workbook";
import { sheetContent } from "../contents";
import { factsOfHost } from "./sheet-facts";
import { openExcel } from "./open-excel";

const ROWS = Array.from({ length: 1_500 }, (_, row) => [`2026年10月 第 ${row} 行`, row / 3, `科室甲乙丙丁戊己庚辛${row % 7}`, -1 - row]);

it("reads through answers of sixty kilobytes", async () => {
  const { host, workbook, sheet } = openExcel({ 序时账: ROWS, 备注: [["x"]] }, { mostBytes: 60_000 });
  sheet("序时账").formats.change({ top: 700, left: 1, bottom: 1_499, right: 1 }, (style) => ({ ...style, numberFormat: "0.00" }));
  const [read] = (await workbook.read()).sheets;
  expect(read?.rows).toEqual(ROWS);
  expect([0, 699, 700, 1_499].map((row) => read?.numberFormat(row, 1))).toEqual(["General", "General", "0.00", "0.00"]);
  const refused = host.log.filter(({ error }) => error !== null);
  expect(new Set(refused.map(({ error }) => error))).toEqual(new Set(["ResponsePayloadSizeLimitExceeded"]));
  // Halving finds a size that is taken, and stays there.
  expect(refused.length).toBeLessThan(15);
});

it("writes through requests of sixty kilobytes just as through large ones", async () => {
  const striped: CellStyle[] = [{ fill: "F2F2F2", top: "thin" }, { bold: true, wrap: true, numberFormat: "#,##0.00" }];
  const rows = ROWS.map((cells, row) => cells.map((value, column) => ({ value, style: striped[(row + column) % 2]! })));
  const contents = [sheetContent("a", "甲表", rows.slice(0, 300)), sheetContent("b", "乙表", ROWS)];
  const large = openExcel({ 序时账: [["日期"]] });
  await large.workbook.replaceSheets(contents);
  const small = openExcel({ 序时账: [["日期"]] }, { mostBytes: 60_000 });
  await small.workbook.replaceSheets(contents);
  for (const name of ["甲表", "乙表"]) expect(factsOfHost(small.sheet(name))).toEqual(factsOfHost(large.sheet(name)));
  expect(new Set(small.host.log.map(({ error }) => error))).toEqual(new Set([null, "RequestPayloadSizeLimitExceeded"]));
  expect(small.host.book.settings.size).toBe(0);
});
