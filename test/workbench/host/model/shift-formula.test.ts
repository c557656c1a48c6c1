// A copied formula moves its relative references, and a renamed or removed sheet is followed.
import { shiftedFormula } from "../../../../src/workbench/host/model/shift-formula";
import { replaceSheet } from "../../../../src/workbench/host/model/sheet-references";
import { OpenBook } from "../../../../src/workbench/host/model/open-book";

it.each([
  ["=A1+$B$2+C$3+$D4", 2, 1, "=B3+$B$2+D$3+$D6"],
  ["=SUM(A1:B2)", 1, 0, "=SUM(A2:B3)"],
  ["=SUM(A:B)+SUM(3:4)", 1, 1, "=SUM(B:C)+SUM(4:5)"],
  ['="A1"&A1', 1, 0, '="A1"&A2'],
  ["='A1 表'!A1+Sheet1!B2", 1, 1, "='A1 表'!B2+Sheet1!C3"],
  ["=LOG10(A1)+T1_rate", 1, 0, "=LOG10(A2)+T1_rate"],
  ["=A1", -1, 0, "=#REF!"],
  ["=A1", 0, 0, "=A1"],
])("%s moved by %i and %i is %s", (formula, down, across, moved) => expect(shiftedFormula(formula, down, across)).toBe(moved));

it.each([
  ["=六月!A1+'六月'!B2", "六月", "七月!", "=七月!A1+七月!B2"],
  ["='it''s'!A1", "it's", "x!", "=x!A1"],
  ['="六月!A1"', "六月", "七月!", '="六月!A1"'],
  ["=上六月!A1", "六月", "七月!", "=上六月!A1"],
])("%s", (formula, name, by, after) => expect(replaceSheet(formula, name, by)).toBe(after));

it("follows a sheet that is renamed, and marks one that is removed", () => {
  const book = new OpenBook("book.xlsx");
  const [first] = book.sheets;
  const data = book.addSheet("数据");
  first!.cells.putFormula(0, 0, "=SUM(数据!A1:A9)");
  book.names.add("总额", "=数据!$A$1");
  book.rename(data, "六月 数据");
  expect([first!.cells.formulaAt(0, 0), book.names.find("总额")!.formula]).toEqual(["=SUM('六月 数据'!A1:A9)", "='六月 数据'!$A$1"]);
  book.removeSheet(data);
  expect([first!.cells.formulaAt(0, 0), book.names.find("总额")!.formula]).toEqual(["=SUM(#REF!)", "=#REF!"]);
});
