// Any method from a range: fields, lists and maps as people lay them out, and results that read as they do.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { solveRange } from "../../../src/application/functions/solve-range";
import { METHODS, nearestNumber } from "../../../src/engine";
import type { CellValue } from "../../../src/workbook/workbook";
import { said } from "./ledger-ranges";

const WORDS = { ok: "ok", wrong: "wrong" };
const solved = (method: string, inputs: CellValue[][]): (string | number)[][] => solveRange(method, inputs, WORDS);

it("takes values, a list with headings, and gives figures and maps", () => {
  expect(
    solved("overhead.over-under-applied", [
      ["actual", 1030, "", ""],
      ["applied", "1,000.00", "", ""],
      ["bases", "id", "base", ""],
      ["", "在产品", 1, ""],
      ["", "产成品", 2, ""],
      ["rounding.tail", "last", "", ""],
    ]),
  ).toEqual([
    ["difference", 30, ""],
    ["rate", 10, ""],
    ["allocated", "在产品", 10],
    ["allocated", "产成品", 20],
    ["checks", "allocated", "ok"],
  ]);
});

it("takes maps below their name or part by part, texts in a row or between semicolons, and places in lists", () => {
  const below = solved("hospital.item-coefficient", [["costs", "", ""], ["", "P", 70], ["", "M", 30], ["", "D", 900], ["exclude", "D", ""], ["basis", "workload", ""], ["items", "id", "quantity"], ["", "血常规", 50], ["", "尿常规", 50]]);
  const parts = solved("hospital.item-coefficient", [["costs.P", 70], ["costs.M", 30], ["costs.D", 900], ["exclude", "D"], ["basis", "workload"], ["items[1].id", "血常规"], ["items[1].quantity", 50], ["items[2].id", "尿常规"], ["items[2].quantity", "50"]]);
  expect(below).toEqual(parts);
  expect(below).toContainEqual(["allocated", "血常规", 50]);
});

it("lays a list of rows out under headings, and takes dates from date cells", () => {
  const rows = solved("depreciation.straight-line", [["cost", 100000], ["salvage", 10000], ["life_years", 3], ["convention", "month-after"], ["in_use", 47513]]);
  expect(rows.slice(0, 3)).toEqual([
    ["schedule", "id", "charge", "accumulated", "net"],
    ["", "1", 27500, 27500, 72500],
    ["", "2", 30000, 57500, 42500],
  ]);
});

it.each<[string, CellValue[][], string]>([
  ["wip.nothing", [["a", 1]], "value: There is no method wip.nothing."],
  ["budget.check", [["line", 1]], "value: line is no field of this method. There are: lines, rounding."],
  ["cvp.single", [["price", 10], ["fixed_cost", "many"]], 'value: fixed_cost is "many", not a number. Write a decimal such as 12.50.'],
  ["cvp.single", [["price", 10], ["variable_cost", 12], ["fixed_cost", 100]], "value: price is too small or too large. It has to be > variable_cost."],
  ["auxiliary.direct", [["pools", "id", "cost"], ["", "水", 100], ["consumption", "from", "to", "quantity"], ["", "水", "车间", 0]], "value: 水 has cost 100"],
])("says what %s cannot use", (method, inputs, sentence) => expect(said(() => solved(method, inputs))).toContain(sentence));

/** A case's inputs as rows of paths and values. */
function pathRows(value: unknown, path: string): CellValue[][] {
  if (typeof value !== "object" || value === null) return [[path, value as CellValue]];
  const entries = Array.isArray(value) ? value.map((one, i) => [`${path}[${i + 1}]`, one] as const) : Object.entries(value).map(([name, one]) => [path === "" ? name : `${path}.${name}`, one] as const);
  return entries.flatMap(([at, one]) => pathRows(one, at));
}

const group = join(__dirname, "../../worked-examples/allocation");
const CASES = readdirSync(group).map((name) => JSON.parse(readFileSync(join(group, name), "utf8")) as { id: string; method: string; inputs: Record<string, unknown> });
/** Ids with a point in them, and texts that look like numbers, cannot be told from paths and figures. */
const CLEAR = CASES.filter(({ inputs }) => !/"[^"]*[.[\]][^"]*":/u.test(JSON.stringify(inputs)));

it.each(CLEAR.map((one) => [one.id, one] as const))("solves the published example %s as from a file", (_, { method, inputs }) => {
  const { results } = METHODS.get(method)!.answer(inputs);
  const figures = solved(method, pathRows(inputs, ""));
  for (const [name, value] of Object.entries(results)) {
    if (value instanceof Map) for (const [id, figure] of value as Map<string, unknown>) if (typeof (figure as { n?: unknown })?.n === "bigint") expect(figures).toContainEqual(expect.arrayContaining([name, id, nearestNumber(figure as { n: bigint; d: bigint })]));
    if (typeof (value as { n?: unknown })?.n === "bigint") expect(figures).toContainEqual(expect.arrayContaining([name, nearestNumber(value as { n: bigint; d: bigint })]));
  }
});
