// Stored results against what simple formulas give; what cannot be told is taken as calculated.
import { staleFormula } from "../../../../src/workbook/file/xlsx/stale-formulas";
import { openPackage } from "../../../../src/workbook/file/xlsx/zipped-package";
import { readWorkbook } from "../../../../src/workbook/file/xlsx/read-workbook";
import { workbookPart } from "../../../../src/workbook/file/xlsx/workbook-part";
import { handmade } from "./handmade";

const CELLS = [[2, 3, "x", { error: "#N/A" }], [null, 4]];
const stored = (formula: string, value: number): ReturnType<typeof staleFormula> =>
  staleFormula(`<sheetData><row r="3"><c r="A3"><f>${formula}</f><v>${value}</v></c></row></sheetData>`, [...CELLS, [value]]);

it.each([
  ["A1*B1", 6],
  ["$A$1+B1/2-1", 2.5],
  ["-(A1+B1)*2", -10],
  ["SUM(A1:B2)", 9],
  ["SUM(A1,B2,2)*A2", 0],
  ["SUM(A1:C1)", 5],
  ["0.1+0.2", 0.3],
])("%s is %d", (formula, value) => {
  expect(stored(formula, value)).toBeNull();
  expect(stored(formula, value + 0.01)).toEqual([2, 0]);
});

it.each(["ROUND(A1,2)", "其他!A1", "A1&amp;B1", "C1+1", "SUM(A1:D1)", "A1/0", "A1+", "(A1", "VLOOKUP(A1,B:C,2,0)", "[1]Sheet1!A1", "A1:B1", ""])("cannot tell %s", (formula) => {
  expect(stored(formula, 99)).toBeNull();
});

it("is said of the sheet, with the first such cell", () => {
  const cells = '<row r="1"><c r="A1"><v>2</v></c><c r="B1"><f>A1*2</f><v>4</v></c><c r="C1"><f>A1*2</f><v>5</v></c><c r="D1"><f>A1*2</f><v>6</v></c></row>';
  const pack = openPackage(handmade(cells));
  expect(readWorkbook("a", pack, workbookPart(pack)!).notes).toEqual([{ code: "formulas-stale", value: "C1", sheet: "S" }]);
});

it("does not prove running totals for longer than reading takes", () => {
  const rows = Array.from({ length: 30_000 }, (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>1</v></c><c r="B${row + 1}"><f>SUM(A$1:A${row + 1})</f><v>${row + 1}</v></c></row>`);
  const cells = rows.map((_, row) => [1, row + 1]);
  const begun = process.cpuUsage();
  expect(staleFormula(`<sheetData>${rows.join("")}</sheetData>`, cells)).toBeNull();
  expect(process.cpuUsage(begun).user).toBeLessThan(1_500_000);
});
