// Rates of service departments, and the methods side by side.
import { compareRange, compareWords, rateWords, ratesRange } from "../../../src/application/functions/rates-range";
import type { CellValue } from "../../../src/workbook/workbook";
import { said } from "./ledger-ranges";

const POOLS: CellValue[][] = [["供水", 12000], ["供电", 9000]];
const USE: CellValue[][] = [["", "供水", "供电", "车间", "管理"], ["供水", "", 1000, 14000, 1000], ["供电", 500, "", 12000, 6000]];
const rates = (method: CellValue, order: CellValue[][] | null = null, pools = POOLS, use = USE): unknown => ratesRange(pools, use, method, order, rateWords("en"));
const compared = (pools = POOLS, use = USE): (string | number)[][] => compareRange(pools, use, compareWords("zh-CN"));

describe("rates", () => {
  it("are cost over what is given", () => expect(rates("direct")).toEqual([["Service department", "Rate"], ["供水", 0.8], ["供电", 0.5]]));

  it("of interaction are two", () => {
    expect(rates("interaction")).toEqual([
      ["Service department", "Rate of the exchange", "Rate"],
      ["供水", 0.75, (12000 + 500 * (9000 / 18500) - 750) / 15000],
      ["供电", expect.closeTo(9000 / 18500, 14), expect.closeTo((9000 + 750 - 500 * (9000 / 18500)) / 18000, 4)],
    ].map((row) => row.map((cell) => (typeof cell === "number" && !Number.isInteger(cell * 100) ? expect.closeTo(cell, 4) : cell))));
  });

  it("of equations solve them", () => {
    const block = rates("algebraic") as (string | number)[][];
    const [water, power] = [Number(block[1]![1]), Number(block[2]![1])];
    expect([16000 * water, 18500 * power]).toEqual([expect.closeTo(12000 + 500 * power, 8), expect.closeTo(9000 + 1000 * water, 8)]);
  });

  it("that are planned are those given", () => expect(rates("planned", [[0.7], [0.55]])).toEqual([["Service department", "Rate"], ["供水", 0.7], ["供电", 0.55]]));

  it("of a department without cost and without users are blank", () => {
    expect(rates("direct", null, [...POOLS, ["机修", 0]])).toEqual([["Service department", "Rate"], ["供水", 0.8], ["供电", 0.5], ["机修", ""]]);
  });
});

describe("the comparison", () => {
  it("has every method's charges, each adding up to what there was", () => {
    const block = compared();
    expect(block[0]).toEqual(["受益部门", "直接分配", "顺序分配", "交互分配", "代数分配"]);
    expect(block.slice(1).map((row) => row[0])).toEqual(["车间", "管理"]);
    for (const column of [1, 2, 3, 4]) expect(block.slice(1).reduce((sum, row) => sum + Math.round(Number(row[column]) * 100), 0)).toBe(2_100_000);
  });

  it("has a dash for a method that the figures do not allow", () => {
    const use: CellValue[][] = [["", "供水", "供电", "车间"], ["供水", "", 1000, ""], ["供电", 500, "", 12000]];
    expect(compared(POOLS, use)[1]).toEqual(["车间", "–", expect.anything(), "–", expect.anything()]);
  });

  it("says why where no method works", () => {
    const use: CellValue[][] = [["", "供水", "供电"], ["供水", "", 1000], ["供电", 500, ""]];
    expect(said(() => compared(POOLS, use))).toMatch(/^value: /u);
  });
});
