// Footers in three parts, widths in the workbook's own digits, equal neighbours in runs.
import { footerParts, pointsPerCharacter, runs } from "../../../src/workbook/excel/write-frame";

it.each([
  ["&L制表&C第 &P 页 / 共 &N 页&R成本匠", { left: "制表", center: "第 &P 页 / 共 &N 页", right: "成本匠" }],
  ["&P", { left: "", center: "&P", right: "" }],
  ["&LA && B&&C&R&D", { left: "A && B&&C", center: "", right: "&D" }],
  ["", { left: "", center: "", right: "" }],
])("takes the footer %j apart", (footer, parts) => {
  expect(footerParts(footer)).toEqual(parts);
});

it("measures characters as the workbook does", () => {
  // Calibri 11: 8.43 characters are 64 pixels, 48 points; 等线 11: 8.38 characters are 72 pixels, 54 points.
  expect(pointsPerCharacter(8.43, 48)).toBe(5.25);
  expect(pointsPerCharacter(8.38, 54)).toBe(6);
  expect(pointsPerCharacter(0, 48)).toBe(5.25);
  expect(pointsPerCharacter(8.43, 900)).toBe(5.25);
});

it("joins equal neighbours and leaves out places without a value", () => {
  const values = [5, 5, undefined, 5, 7, 7];
  expect([...runs(values.length, (place) => values[place])]).toEqual([[0, 1, 5], [3, 3, 5], [4, 5, 7]]);
});
