// Columns chosen by hand hold for the layout they were chosen on, and for nothing else.
import { tableLooks } from "../../src/application/desk/table-looks";
import { layoutOf } from "../../src/tables/column-mapping";
import { findTables } from "../../src/tables/find-tables";
import type { CellValue } from "../../src/workbook/workbook";
import { memoryWorkbook } from "../../src/workbook/memory/memory-workbook";

const HEADINGS = ["日期", "凭证号", "科目编码", "借方", "贷方", "归属"];
const LINE: readonly CellValue[] = ["2025-07-03", "1", "5001", 5, null, "D01"];
const CHOSEN = { table: "ledger", sheet: "六月", layout: layoutOf(HEADINGS), columns: { date: "日期", voucher: "凭证号", account: "科目编码", debit: "借方", credit: "贷方", centre: "归属" } };
const book = (sheets: Readonly<Record<string, readonly string[]>>) =>
  memoryWorkbook("book", Object.entries(sheets).map(([sheet, headings]) => ({ sheet, rows: [headings, headings.map((heading) => LINE[HEADINGS.indexOf(heading)] ?? null)] }))).read();
const centreOf = async (sheets: Readonly<Record<string, readonly string[]>>): Promise<number | undefined> => findTables(await book(sheets), [CHOSEN]).found.get("ledger")?.heading.columns["centre"];

describe("a mapping of a layout", () => {
  it("reads next month's sheet of another name", async () => expect(await centreOf({ 七月: HEADINGS })).toBe(5));

  it("does not mind the order of the columns", async () => expect(await centreOf({ 七月: [...HEADINGS].reverse() })).toBe(0));

  it("leaves a sheet with one heading more as it is recognised", async () => expect(await centreOf({ 七月: [...HEADINGS, "备注"] })).toBeUndefined());

  it("takes none of two sheets that have it", async () => expect(await centreOf({ 七月: HEADINGS, 八月: HEADINGS })).toBeUndefined());

  it("holds for the sheet it was chosen on where another is like it", async () => {
    const found = findTables(await book({ 五月: HEADINGS, 六月: HEADINGS }), [CHOSEN]).found.get("ledger");
    expect(found).toMatchObject({ place: { sheet: { sheet: "六月" } }, heading: { columns: { centre: 5 } } });
  });

  it("is shown as chosen by hand on the other sheet", async () => {
    const data = await book({ 七月: HEADINGS });
    expect(tableLooks(data, findTables(data, [CHOSEN]).found, [CHOSEN])).toMatchObject([{ table: "ledger", sheet: "七月", layout: CHOSEN.layout, byHand: true }]);
  });

  it("knows a heading that is put together from two rows", async () => {
    const rows: CellValue[][] = [["日期", "凭证号", "科目编码", "本期", null, "归属"], [null, null, null, "借方", "贷方", null], [...LINE]];
    const data = await memoryWorkbook("book", [{ sheet: "序时账", rows }]).read();
    const all = findTables(data).found.get("ledger")!.heading.all;
    const chosen = { table: "ledger", sheet: "序时账", columns: { credit: all[3]!, debit: all[4]! } };
    expect(findTables(data, [chosen]).found.get("ledger")!.heading.columns).toMatchObject({ credit: 3, debit: 4 });
  });
});
