// Widths in the workbook's own digits, equal neighbours in runs.
import { pointsPerCharacter, runs } from "../../../src/workbook/excel/write-sizes";

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
