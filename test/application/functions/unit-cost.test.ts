// UNITCOST and EQUIVALENTUNITS: printed figures, the nearest number, and sentences.
import { equivalentUnits, unitCost } from "../../../src/application/functions/unit-cost";
import type { CellValue } from "../../../src/workbook/workbook";
import { said } from "./ledger-ranges";

it.each<[CellValue, CellValue, CellValue, number]>([
  [53900, 700, null, 77],
  [100, 3, 2, 33.33],
  [200, 3, 4, 66.6667],
  [100, 3, null, 100 / 3],
  [0.615, 1, 2, 0.62],
  [-0.615, 1, 2, -0.62],
  [1.005, 1, 2, 1.01],
  ["1,234.50", 10, null, 123.45],
])("%p over %p at %p decimals is %p", (cost, quantity, decimals, expected) => expect(unitCost(cost, quantity, decimals)).toBe(expected));

it.each<[string, CellValue, CellValue[][], CellValue[][], CellValue, number]>([
  ["500 done and 400 half done", 500, [[400]], [[0.5]], null, 700],
  ["material put in at the start", 500, [[400]], [[0.5]], "start", 900],
  ["lots of their own completion", 100, [[10, 20], [30, 40]], [[0.1, 0.2], [0.3, 0.4]], "completion", 130],
  ["lots of one completion", 0.1, [[0.2], [0.1]], [[1]], null, 0.4],
  ["nothing in process", 12, [[0]], [[0]], null, 12],
])("%s", (_, completed, closing, completion, method, expected) => expect(equivalentUnits(completed, closing, completion, method)).toBe(expected));

it.each<[string, () => unknown, string]>([
  ["a quantity of zero", () => unitCost(1, 0, null), "The quantity is zero, so there is no cost per unit. Enter the quantity."],
  ["a blank quantity", () => unitCost(1, null, null), "quantity: There is no figure here, and a blank is not read as zero. Enter the figure."],
  ["a percent number", () => equivalentUnits(1, [[1]], [[50]], null), "completion: 50 is more than finished. Write half as 50% or 0.5."],
  ["a lot without completion", () => equivalentUnits(1, [[1], [2], [3]], [[0.5], [0.6]], null), "There are 3 closing quantities but 2 degrees of completion. Give one for all, or one for each."],
  ["a blank between lots", () => equivalentUnits(1, [[1], [""], [3]], [[0.5]], null), "closing, row 2, column 1: There is no figure here, and a blank is not read as zero. Enter the figure."],
  ["units below zero", () => equivalentUnits(-1, [[1]], [[0.5]], null), "completed: -1 is below zero. Enter zero or a positive number."],
])("refuses %s", (_, compute, sentence) => expect(said(compute)).toBe(`value: ${sentence}`));
