// A workbook goes into the host and comes out of it as it was.
import { join } from "node:path";
import { bookData, fillBook } from "../../../src/workbench/host/book-data";
import { OpenBook } from "../../../src/workbench/host/model/open-book";
import { openWorkbook } from "../../../src/workbook/file/open";
import { memoryWorkbook } from "../../../src/workbook/memory/memory-workbook";
import type { WorkbookData } from "../../../src/workbook/workbook";
import { ROOT } from "../../tidy/source-files";
import { sheetContent } from "../../workbook/contents";

function through(data: WorkbookData): WorkbookData {
  const book = new OpenBook(`${data.name}.xlsx`);
  fillBook(book, data);
  return bookData(book);
}

function plain({ name, sheets }: WorkbookData): unknown {
  return { name, sheets: sheets.map(({ sheet, rows, tables, hidden, report, numberFormat }) => ({ sheet, rows, tables, hidden, report, formats: rows.map((cells, row) => cells.map((value, column) => (value === null ? null : numberFormat(row, column)))) })) };
}

it("keeps the sample month of a hospital", async () => {
  const data = await (await openWorkbook(join(ROOT, "assets/samples/hospital-month/hospital-month.xlsx"))).read();
  expect(data.sheets.length).toBeGreaterThan(5);
  expect(plain(through(data))).toEqual(plain(data));
});

it("keeps hidden sheets, tables, errors, gaps and formats", async () => {
  const data = await memoryWorkbook("六月", [
    { sheet: "Sheet1", rows: [["科目", null, "金额"], [], ["5001", { error: "#N/A" }, 12.5, true]], numberFormats: [["@", null, "General"], [], ["@", "General", "0.00", "General"]] },
    { sheet: "表", rows: [["a", "b"], [1, 2]], hidden: true, tables: [{ name: "费用", hasTotalRow: false, top: 0, left: 0, bottom: 1, right: 1 }], numberFormats: [["General", "General"], ["General", "General"]] },
  ]).read();
  const back = through(data);
  expect(back.sheets.map(({ rows, hidden, tables }) => ({ rows, hidden, tables }))).toEqual(data.sheets.map(({ rows, hidden, tables }) => ({ rows, hidden, tables })));
  expect(back.sheets[0]!.numberFormat(2, 2)).toBe("0.00");
});

it("keeps the mark of a sheet of ours", async () => {
  const workbook = memoryWorkbook("book", [{ sheet: "序时账", rows: [["x"]] }]);
  await workbook.replaceSheets([sheetContent("cost-collection", "费用归集表", [["a"]])]);
  const data = await workbook.read();
  expect(through(data).sheets.map(({ sheet, report }) => [sheet, report])).toEqual([["序时账", null], ["费用归集表", "cost-collection"]]);
});
