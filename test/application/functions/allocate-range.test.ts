// ALLOCATE: printed examples laid out as ranges, the laws of every method, and sentences for what cannot be allocated.
import fc from "fast-check";
import { allocateRange } from "../../../src/application/functions/allocate-range";
import type { CellValue } from "../../../src/workbook/workbook";
import { type ServiceCase, amountsOf, poolsRange, useList, useTable, workedExamples } from "./case-ranges";
import { said } from "./ledger-ranges";

const cases = workedExamples<ServiceCase>("auxiliary.").filter(({ inputs, expected }) => expected.transfers && !inputs.pools.some((pool) => pool.base));
const methodOf = ({ method }: ServiceCase): string => method.replace("auxiliary.", "");
const lastOf = ({ inputs, method }: ServiceCase): CellValue[][] | null =>
  inputs.order ? inputs.order.map((id) => [id]) : method.endsWith("planned") ? inputs.pools.map((pool) => [pool.id, Number(pool.planned_rate)]) : null;
const within = (amount: number | undefined, printed: string): boolean => Math.abs((amount ?? NaN) - Number(printed)) <= 0.5 * 10 ** -(printed.split(".")[1]?.length ?? 0) + 1e-9 * Math.abs(Number(printed));

describe("printed examples", () => {
  it("are there for several methods", () => expect(new Set(cases.map(methodOf)).size).toBeGreaterThanOrEqual(4));

  it.each(cases.map((one) => [one.id, one] as const))("%s as a table and as a list", (_, one) => {
    const table = amountsOf(allocateRange(poolsRange(one), useTable(one.inputs.consumption, one.inputs.pools.map((pool) => pool.id)), methodOf(one), lastOf(one), "差异"));
    const list = allocateRange(poolsRange(one), useList(one.inputs.consumption), methodOf(one), lastOf(one), "差异");
    for (const { from, to, amount } of one.expected.transfers!) {
      expect([from, to, within(table.get(`${from} → ${to}`), amount)]).toEqual([from, to, true]);
      expect(list.find((row) => row[0] === from && row[1] === to)![2]).toBe(table.get(`${from} → ${to}`));
    }
    for (const [pool, difference] of Object.entries(one.expected.differences ?? {})) expect(table.get(`${pool} → 差异`)).toBe(Number(difference));
  });
});

describe("ranges", () => {
  const POOLS: CellValue[][] = [["供水", 12000], ["供电", 9000]];
  const USED: CellValue[][] = [["", "供水", "供电", "一车间", "管理"], ["供水", "", 1000, 14000, 1000], ["供电", 500, "", 12000, 6000]];

  it("give the range back with amounts, headings and blanks as they were", () =>
    expect(allocateRange(POOLS, USED, "直接分配法", null, "差异")).toEqual([["", "供水", "供电", "一车间", "管理"], ["供水", "", 0, 11200, 800], ["供电", 0, "", 6000, 3000]]));

  it("may be bare figures, the pools first", () => {
    const bare = USED.slice(1).map((row) => row.slice(1));
    expect(allocateRange([[12000, 9000]], bare, "direct", null, "")).toEqual([["", 0, 11200, 800], [0, "", 6000, 3000]]);
    expect(allocateRange([[12000], [9000]], USED, "algebraic", null, "")).toEqual(allocateRange(POOLS, USED, "algebraic", null, ""));
  });

  it("may name the order in one cell", () => expect(allocateRange(POOLS, USED, "sequential", [["供电；供水"]], "")[2]).toEqual(["供电", 243.24, "", 5837.84, 2918.92]));

  it("show what planned rates leave over", () =>
    expect(allocateRange(POOLS, USED, "planned", [[0.8], [0.5]], "差异")).toEqual([["", "供水", "供电", "一车间", "管理", "差异"], ["供水", "", 800, 11200, 800, -550], ["供电", 250, "", 6000, 3000, 550]]));
});

describe("laws", () => {
  const network = fc.record({
    costs: fc.array(fc.integer({ min: 0, max: 9_999_999 }), { minLength: 2, maxLength: 5 }),
    seed: fc.array(fc.integer({ min: 0, max: 999 }), { minLength: 45, maxLength: 45 }),
    method: fc.constantFrom("direct", "sequential", "interaction", "algebraic"),
  });
  const laidOut = ({ costs, seed }: { costs: number[]; seed: number[] }): [CellValue[][], CellValue[][]] => {
    const names = costs.map((_, i) => `P${i}x`);
    const heading = ["", ...names, "R1x", "R2x"];
    // Everybody serves both receivers, so that no method lacks a base.
    const rows = names.map((name, i): CellValue[] => [name, ...heading.slice(1).map((to, j) => (to === name ? "" : seed[i * 7 + j]! + (j >= names.length ? 1 : 0)))]);
    return [names.map((name, i) => [name, costs[i]! / 100]), [heading, ...rows]];
  };
  const cents = (value: string | number | undefined): number => (typeof value === "number" ? Math.round(value * 100) : 0);

  it("receivers outside get exactly what the pools cost", () => {
    fc.assert(fc.property(network, (one) => {
      const spilled = allocateRange(...laidOut(one), one.method, null, "");
      const outside = spilled.slice(1).flatMap((row) => row.slice(-2));
      expect(outside.reduce<number>((sum, cell) => sum + cents(cell), 0)).toBe(one.costs.reduce((sum, cost) => sum + cost, 0));
    }));
  });

  it("the order of receivers in the range does not matter but for odd cents", () => {
    fc.assert(fc.property(network, (one) => {
      const [pools, used] = laidOut(one);
      const turned = used.map((row) => [row[0]!, ...row.slice(1).reverse()]);
      const [straight, back] = [amountsOf(allocateRange(pools, used, one.method, null, "")), amountsOf(allocateRange(pools, turned, one.method, null, ""))];
      for (const [pair, amount] of straight) expect(Math.abs(cents(amount) - cents(back.get(pair)))).toBeLessThanOrEqual(used.length);
    }));
  });
});

describe("what cannot be allocated", () => {
  const pools: CellValue[][] = [["供水", 100], ["供电", 50]];
  const used: CellValue[][] = [["", "供电", "车间"], ["供水", 1, 2], ["供电", "", 3]];
  it.each<[string, () => unknown, string]>([
    ["no method", () => allocateRange(pools, used, null, null, ""), "method: There is no figure here, and a blank is not read as zero. Enter the figure."],
    ["another method", () => allocateRange(pools, used, "guess", null, ""), "method \"guess\" is none of: direct, sequential, interaction, algebraic, planned. Choose one of them."],
    ["a blank cost", () => allocateRange([["供水", ""], ["供电", 50]], used, "direct", null, ""), "pools, row 1, column 2: There is no figure here, and a blank is not read as zero. Enter the figure."],
    ["text for a quantity", () => allocateRange(pools, [used[0]!, ["供水", 1, "多"], used[2]!], "direct", null, ""), "consumption, row 2, column 3: \"多\" is no number. Enter a number."],
    ["a negative quantity", () => allocateRange(pools, [used[0]!, ["供水", 1, -2], used[2]!], "direct", null, ""), "consumption, row 2, column 3: -2 is below zero. Enter zero or a positive number."],
    ["a total row", () => allocateRange(pools, [...used, ["合计", 1, 5]], "direct", null, ""), "consumption, row 4, column 1: \"合计\" is a total and would count twice. Leave it out of the range."],
    ["a name twice", () => allocateRange([...pools, ["供水", 1]], used, "direct", null, ""), "pools, row 3, column 1: \"供水\" stands twice. Keep one, or give them different names."],
    ["a giver without cost", () => allocateRange([["供水", 100]], used, "direct", null, ""), "\"供电\" is not in the range pools, or stands twice. Correct the name."],
    ["an unknown name in the order", () => allocateRange(pools, used, "sequential", [["供热"]], ""), "\"供热\" is not in the range pools, or stands twice. Correct the name."],
    ["an order nobody needs", () => allocateRange(pools, used, "direct", [["供水"]], ""), "Method direct takes neither an order nor rates. Leave the last argument out."],
    ["a missing rate", () => allocateRange(pools, used, "planned", [[1]], ""), "There are 1 rates but 2 pools. Give one rate for each pool."],
    ["nobody to carry a cost", () => allocateRange(pools, [["", "供电", "车间"], ["供水", 1, ""], ["供电", "", 3]], "direct", null, ""), "供水 has cost 100 but nobody to carry it: every quantity is zero. Enter what was used, or leave the pool out."],
    ["a closed loop", () => allocateRange(pools, [["", "供水", "供电"], ["供水", "", 1], ["供电", 1, ""]], "algebraic", null, ""), "供水 → 供电 → 供水 is a closed loop: 1 of the cost comes back and none of it can leave. Give one of them a receiver outside."],
    ["too large a spill", () => allocateRange(pools, Array.from({ length: 300 }, () => Array.from({ length: 300 }, () => 1)), "direct", null, ""), "The answer would fill 90300 cells; more than 50000 make Excel stall. Split the range."],
  ])("%s", (_, compute, sentence) => expect(said(compute)).toBe(`value: ${sentence}`));
});
