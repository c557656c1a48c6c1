// What nobody sees is read, and said: hidden sheets, columns, and rows of every table.
import { checkInputs } from "../../src/application/check-inputs";
import { bookFromParts, bookParts } from "../../src/application/desk/book-parts";
import type { SheetData } from "../../src/workbook/workbook";
import { book, typed } from "./books";

const LEDGER = typed("序时账", "日期,凭证号,科目编码,借方,贷方,打印标记", "45797,1,5001,5,,x", "45797,1,1002,,5,x");
const BALANCES = typed("科目余额表", "科目编码,科目名称,期初余额,本期借方,本期贷方,期末余额", "5001,费用,0,5,0,5", "1002,银行,0,0,5,-5");
const found = (data: SheetData): string[] => checkInputs(book(data)).findings.map(({ code, at }) => `${code} ${at?.cell}`);

it.each<[string, SheetData, string]>([
  ["a hidden sheet", { ...LEDGER, hidden: true }, "ledger-sheet-hidden A1"],
  ["hidden columns of amounts", { ...LEDGER, hiddenColumns: new Set([3, 4]) }, "columns-hidden D1,E1"],
  ["hidden lines", { ...LEDGER, hiddenRows: new Set([1, 2]) }, "rows-hidden B2:B3"],
  ["a hidden row of another table", { ...BALANCES, hiddenRows: new Set([2]) }, "table-rows-hidden A3"],
])("says %s", (_, data, finding) => expect(found(data)).toContain(finding));

it("says nothing of a hidden column that is not read", () => expect(found({ ...LEDGER, hiddenColumns: new Set([5]) })).toEqual([]));

it("takes along what is hidden where a month is closed away from the pane", () => {
  const there = bookFromParts();
  for (const part of bookParts(book({ ...LEDGER, hiddenRows: new Set([1]), hiddenColumns: new Set([5]) }))) there.take(structuredClone(part));
  expect(there.book().sheets[0]).toMatchObject({ hiddenRows: new Set([1]), hiddenColumns: new Set([5]) });
});
