// STEPDOWN: printed examples as ranges, columns that keep their totals, and sentences for what cannot be closed.
import fc from "fast-check";
import { stepDownRange } from "../../../src/application/functions/step-down-range";
import type { CellValue } from "../../../src/workbook/workbook";
import { type LevelCase, amountsOf, useList, useTable, workedExamples } from "./case-ranges";
import { said } from "./ledger-ranges";

const cases = workedExamples<LevelCase>("hospital.step-down");

function costsRange({ inputs }: LevelCase): { costs: CellValue[][]; elements: string[] } {
  const elements = [...new Set(inputs.departments.flatMap((department) => Object.keys(department.costs)))];
  return { elements, costs: [["科室", ...elements], ...inputs.departments.map(({ id, costs }): CellValue[] => [id, ...elements.map((element) => (element in costs ? Number(costs[element]) : ""))])] };
}

const levelNumbers = ({ inputs }: LevelCase): CellValue[][] => inputs.departments.map(({ id }) => [inputs.levels.findIndex((level) => level.includes(id)) + 1 || ""]);

describe("printed examples", () => {
  it("are there", () => expect(cases.length).toBeGreaterThanOrEqual(2));

  it.each(cases.map((one) => [one.id, one] as const))("%s", (_, one) => {
    const { costs, elements } = costsRange(one);
    const spilled = stepDownRange(costs, useList(one.inputs.consumption), levelNumbers(one));
    const left = amountsOf(spilled);
    for (const [element, finals] of Object.entries(one.expected.final_by_element ?? {})) {
      for (const [id, amount] of Object.entries(finals)) expect([id, element, left.get(`${id} → ${element}`)]).toEqual([id, element, Number(amount)]);
    }
    for (const [id, amount] of Object.entries(one.expected.final ?? {})) {
      expect([id, elements.reduce((sum, element) => sum + Math.round(left.get(`${id} → ${element}`)! * 100), 0)]).toEqual([id, Math.round(Number(amount) * 100)]);
    }
  });

  it("close the same with drivers as a table, and with levels in any of their forms", () => {
    const one = cases.find(({ inputs }) => inputs.consumption.every((use) => use.element === undefined))!;
    const { costs } = costsRange(one);
    const expected = stepDownRange(costs, useList(one.inputs.consumption), levelNumbers(one));
    const table = useTable(one.inputs.consumption, one.inputs.levels.flat());
    const numbers = levelNumbers(one);
    for (const levels of [numbers, [["级次"], ...numbers], one.inputs.departments.map(({ id }, i) => [id, numbers[i]![0]!]), one.inputs.levels.map((level) => [...level])]) {
      expect(stepDownRange(costs, table, levels)).toEqual(expected);
    }
    expect(stepDownRange(costs.slice(1).map((row) => row.slice(1)), bareDrivers(one), numbers)).toEqual(expected.slice(1).map((row) => row.slice(1)));
  });
});

function bareDrivers({ inputs }: LevelCase): CellValue[][] {
  const ids = inputs.departments.map((department) => department.id);
  const quantity = (from: string, to: string): CellValue => inputs.consumption.filter((use) => use.from === from && use.to === to).reduce((sum, use) => sum + Number(use.quantity), 0);
  return ids.map((from) => ids.map((to) => quantity(from, to)));
}

it("keeps the total of every column, whatever is closed", () => {
  const month = fc.record({ costs: fc.array(fc.tuple(fc.integer({ min: -99_999, max: 9_999_999 }), fc.integer({ min: 0, max: 9_999 })), { minLength: 6, maxLength: 6 }), drivers: fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 36, maxLength: 36 }), levels: fc.constantFrom([1, 2, 3, "", "", ""], [1, 1, 2, 2, "", ""], ["", 2, 1, "", "", ""]) });
  fc.assert(fc.property(month, ({ costs, drivers, levels }) => {
    const rows = costs.map(([a, b]): CellValue[] => [a / 100, b / 100]);
    // Everybody serves the last, so that no department lacks a base.
    const served = rows.map((_, i): CellValue[] => rows.map((__, j) => (i === j ? "" : drivers[i * 6 + j]! + (j === 5 ? 1 : 0))));
    const left = stepDownRange(rows, served, levels.map((level) => [level]));
    for (const column of [0, 1]) expect(left.reduce((sum, row) => sum + Math.round((row[column] as number) * 100), 0)).toBe(costs.reduce((sum, pair) => sum + pair[column]!, 0));
    levels.forEach((level, i) => level === "" || expect(left[i]).toEqual([0, 0]));
  }));
});

describe("what cannot be closed", () => {
  const costs: CellValue[][] = [["", "P"], ["行政", 100], ["内科", 50]];
  const drivers: CellValue[][] = [["", "内科"], ["行政", 3]];
  it.each<[string, () => unknown, string]>([
    ["no levels", () => stepDownRange(costs, drivers, [[""]]), "levels: There is no figure here, and a blank is not read as zero. Enter the figure."],
    ["a level of one half", () => stepDownRange(costs, drivers, [[0.5]]), "levels, row 1, column 1: \"0.5\" is no level. Enter 1, 2, 3 in the order of closing; leave departments that stay open blank."],
    ["an unknown department", () => stepDownRange(costs, drivers, [["院办"]]), "\"院办\" is not in the range costs, or stands twice. Correct the name."],
    ["levels in three columns", () => stepDownRange(costs, drivers, [["行政", 1, 2]]), "Levels are one number beside each department, or two columns of department and number, or one row of names for each level."],
    ["an unknown receiver", () => stepDownRange(costs, [["", "外科"], ["行政", 3]], [[1]]), "\"外科\" is not in the range costs, or stands twice. Correct the name."],
    ["no base", () => stepDownRange(costs, [["", "内科"], ["行政", 0]], [[1]]), "行政 has cost 100 but nobody to carry it: every quantity is zero. Enter what was used, or leave the pool out."],
    ["bare drivers of another size", () => stepDownRange([[1], [2]], [[1]], [[1]]), "Without names the drivers need 2 columns and a row for every department or for every closing one. The range has 1 rows and 1 columns."],
  ])("%s", (_, compute, sentence) => expect(said(compute)).toBe(`value: ${sentence}`));
});
