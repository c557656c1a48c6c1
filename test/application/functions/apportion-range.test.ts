// APPORTION: parts that add up, in the shape of the bases.
import fc from "fast-check";
import { apportionRange } from "../../../src/application/functions/apportion-range";
import type { CellValue } from "../../../src/workbook/workbook";
import { workedExamples } from "./case-ranges";
import { said } from "./ledger-ranges";

interface BaseCase {
  readonly id: string;
  readonly inputs: { readonly amount?: string; readonly bases?: readonly { readonly id: string; readonly base?: string }[]; readonly base_rule?: string };
  readonly expected: { readonly allocated?: Readonly<Record<string, string>> };
}

const cases = workedExamples<BaseCase>("allocate").filter(({ inputs, expected }) => inputs.amount && !inputs.base_rule && inputs.bases?.every((one) => one.base !== undefined) && expected.allocated);

it.each(cases.map((one) => [one.id, one] as const))("splits as printed: %s", (_, { inputs, expected }) => {
  const parts = apportionRange(Number(inputs.amount), inputs.bases!.map((one) => [Number(one.base)]), null, null);
  expect(parts).toEqual(inputs.bases!.map((one) => [Number(expected.allocated![one.id])]));
});

it.each<[string, CellValue, CellValue[][], CellValue, CellValue, unknown[][]]>([
  ["thirds of a cent go by largest remainder", 100, [[1, 1, 1]], null, null, [[33.34, 33.33, 33.33]]],
  ["the last takes the rest", 100, [[1], [1], [1]], null, "last", [[33.33], [33.33], [33.34]]],
  ["the largest takes the rest", 100, [[1, 2, 4]], 0, "最大", [[14, 29, 57]]],
  ["a named base takes the rest", 100, [[1], [1], [1]], 2, "to:2", [[33.33], [33.34], [33.33]]],
  ["red ink is shared in red", -10, [[1, 2]], null, null, [[-3.33, -6.67]]],
  ["a block keeps its shape", 10, [[1, 2], [3, 4]], null, null, [[1, 2], [3, 4]]],
  ["blank cells behind the bases stay blank", 10, [[1, ""], [1, ""], ["", ""]], null, null, [[5, ""], [5, ""], ["", ""]]],
  ["numbers as text are numbers", "1,000.00", [["1"], ["3"]], null, null, [[250], [750]]],
  ["nothing is split over nothing", 0, [[0, 0]], null, null, [[0, 0]]],
  ["four decimals", 1, [[1, 2]], 4, null, [[0.3333, 0.6667]]],
])("%s", (_, amount, bases, decimals, tail, parts) => expect(apportionRange(amount, bases, decimals, tail)).toEqual(parts));

it("parts add up to the amount, and no part is a unit away from its share", () => {
  fc.assert(fc.property(fc.integer({ min: -1e11, max: 1e11 }), fc.array(fc.integer({ min: 0, max: 10 ** 6 }), { minLength: 1, maxLength: 30 }).filter((bases) => bases.some((base) => base > 0)), (cents, bases) => {
    const parts = apportionRange(cents / 100, bases.map((base) => [base / 1000]), null, null).map(([part]) => Math.round((part as number) * 100));
    const whole = bases.reduce((sum, base) => sum + base, 0);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(cents);
    parts.forEach((part, i) => expect(Math.abs(part - (cents * bases[i]!) / whole)).toBeLessThan(1 + 1e-3));
  }));
});

it.each<[string, () => unknown, string]>([
  ["a blank amount", () => apportionRange("", [[1]], null, null), "amount: There is no figure here, and a blank is not read as zero. Enter the figure."],
  ["a base nobody entered", () => apportionRange(1, [[1], [""], [2]], null, null), "bases, row 2, column 1: There is no figure here, and a blank is not read as zero. Enter the figure."],
  ["a heading among the bases", () => apportionRange(1, [["kWh"], [2]], null, null), "bases, row 1, column 1: \"kWh\" is no number. Enter a number."],
  ["an error among the bases", () => apportionRange(1, [[{ error: "#DIV/0!" }], [2]], null, null), "bases, row 1, column 1: \"#DIV/0!\" is no number. Enter a number."],
  ["no bases", () => apportionRange(1, [["", ""]], null, null), "bases: There is no figure here, and a blank is not read as zero. Enter the figure."],
  ["bases of zero", () => apportionRange(1, [[0, 0]], null, null), "1 is to be split, but the bases add up to zero. Enter bases."],
  ["an amount too fine", () => apportionRange(1.005, [[1]], null, null), "1.005 has more than 2 decimals, so parts of 2 decimals cannot add up to it. Round the amount, or give more decimals."],
  ["half a decimal", () => apportionRange(1, [[1]], 1.5, null), "decimals: 1.5 is no number of decimals. Give a whole number from 0 to 10."],
  ["a tail beyond the bases", () => apportionRange(1, [[1]], null, "to:2"), "There is no base number 2 among 1. Give to:1 to to:1."],
])("refuses %s", (_, compute, sentence) => expect(said(compute)).toBe(`value: ${sentence}`));
