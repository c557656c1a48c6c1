// How tables look to whoever maps their columns: the user's own heading rows and first rows, as the sheet shows them.
import { tableLooks } from "../../../src/application/desk/table-looks";
import { findTables } from "../../../src/tables/find-tables";
import { memoryWorkbook } from "../../../src/workbook/memory/memory-workbook";

it("shows both rows of a heading, row numbers, dates and padded codes as the sheet has them", async () => {
  const rows = [["某公司序时账"], ["日期", "凭证号", "科目编码", "本期", null], [null, null, null, "借方", "贷方"], [45_780, "记-1", 101, 5, null], [45_780, "记-1", 1002, null, { error: "#N/A" }]];
  const numberFormats = rows.map((_, row) => (row > 2 ? ["yyyy-mm-dd", null, "0000", "General", null] : []));
  const data = await memoryWorkbook("book", [{ sheet: "序时账", rows, numberFormats }]).read();
  const [look] = tableLooks(data, findTables(data).found, []);
  expect(look!.rows).toEqual([
    { row: 2, isHeading: true, cells: ["日期", "凭证号", "科目编码", "本期", ""] },
    { row: 3, isHeading: true, cells: ["", "", "", "借方", "贷方"] },
    { row: 4, isHeading: false, cells: ["2025-05-03", "记-1", "0101", "5", ""] },
    { row: 5, isHeading: false, cells: ["2025-05-03", "记-1", "1002", "", "#N/A"] },
  ]);
});

it("shows a ledger that was brought to the plain form as the user has it", async () => {
  const rows = [["日期", "凭证号", "摘要", "借方", "贷方"], ["1002 银行存款", null, null, null, null], ["2025-05-03", "记-1", "x", 5, null], ["合计", null, null, 5, null]];
  const data = await memoryWorkbook("book", [{ sheet: "明细账", rows }]).read();
  const [look] = tableLooks(data, findTables(data).found, []);
  expect(look!.rows.slice(1).map(({ cells }) => cells.slice(0, 3))).toEqual([["1002 银行存款", "", ""], ["2025-05-03", "记-1", "x"], ["合计", "", ""]]);
});
