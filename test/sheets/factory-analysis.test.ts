// The forms in which a factory's finished cost is compared and taken apart.

import { sheetTranslator } from "../../src/locales/sheets";
import { sheetsOf } from "../../src/sheets/sheets";
import type { SheetContent } from "../../src/workbook/workbook";
import { factoryMonth } from "./factory-month";
import { formulas, headings, labels, rowOf, values } from "./read-sheet";

const sheets = sheetsOf(factoryMonth(), sheetTranslator("zh-CN"));

function sheet(id: string): SheetContent {
  return sheets.find(({ report }) => report === id)!;
}

describe("analysis", () => {
  it("finished products by total and by unit", () => {
    const content = sheet("finished-product-costs");
    expect(headings(content, 4).filter((heading) => heading !== null)).toEqual(["完工成本", "分配差异", "实际成本", "实际", "标准"]);
    expect(values(content, 5)).toEqual(["P-101 减速机甲型", "台", 186, 713398.76, 1929.09, 715327.85, 3845.8487, 3794.02, 705687.72, 9640.13]);
    expect(formulas(content, 5)).toEqual({ F: "SUM(D6,E6)", G: "ROUND(F6/C6,4)", J: "F6-I6" });
  });

  it("unit costs by item, whose sum is the unit cost of the product", () => {
    const content = sheet("unit-cost-composition");
    expect(headings(content, 4).slice(4)).toEqual(["本年计划", "上月实际", "上年同期"]);
    const total = rowOf(content, "合计", rowOf(content, "P-201 皮带输送机"));
    expect(values(content, total)).toEqual(["合计", 1359340.26, 5571.0666, 100, 5260.5595, 5624.4052, 0]);
  });

  it("cumulative cost over cumulative output", () => {
    const content = sheet("cumulative-ledger");
    const row = rowOf(content, "P-101 减速机甲型") + 1;
    expect(values(content, row)).toEqual(["数量（台）", 713, 186, 899, null]);
    expect(values(content, row + 6)).toEqual(["合计", 2832847.61, 715327.85, 3548175.46, 3946.8025]);
    expect(formulas(content, row + 6)).toEqual({ B: "SUM(B7:B11)", C: "SUM(C7:C11)", D: "SUM(D7:D11)", E: "ROUND(D12/D6,4)" });
  });

  it("changes against last year, plan and last month, each in its block", () => {
    const content = sheet("cost-analysis");
    expect(labels(content).filter((label) => String(label).startsWith("P-201"))).toEqual(["P-201 皮带输送机  与计划比", "P-201 皮带输送机  与上月比"]);
    expect(formulas(content, 5)).toEqual({ D: "B6-C6", F: "ROUND(D6/C6*100,2)" });
    expect(labels(content).filter((label) => label === "小计")).toEqual([]);
  });

  it("the reduction of comparable products, planned and actual", () => {
    const content = sheet("comparable-reduction");
    expect(headings(content, 3).filter((heading) => heading !== null)).toEqual(["产品", "产量", "单位成本", "按计划产量计算的总成本", "按实际产量计算的总成本", "计划降低", "实际降低"]);
    expect(values(content, rowOf(content, "合计")).slice(6)).toEqual([1883062.83, 1791139.04, 1904238.84, 1811641.23, 1857162.6, 91923.79, 4.88, 47076.24, 2.47]);
  });

  it("price beside quantity, and the factors of the reduction in their order", () => {
    const content = sheet("factor-analysis");
    expect(values(content, rowOf(content, "P-102 减速机乙型"))).toEqual(["P-102 减速机乙型", "MACH 机加车间", "M-03 圆钢", 13.678, 13.5, 4642.989171, 4600, 588.01, 818.8, 1406.81]);
    expect(values(content, rowOf(content, "总计")).slice(7)).toEqual([-132.08, 32851.63, 32719.55]);
    expect(labels(sheet("factor-analysis:reduction")).slice(0, 4)).toEqual(["产量变动影响", "品种结构变动影响", "单位成本变动影响", "降低额差异合计"]);
    expect(formulas(sheet("factor-analysis:reduction"), 7)).toEqual({ B: "SUM(B5:B7)" });
  });

  it("a review that cannot be missed, and a variance of all products", () => {
    const review = sheet("transfer-review");
    const explained = review.rows.find((row) => row[8]?.value === "须说明")!;
    expect([explained[0]!.value, explained[1]!.value, explained[6]!.style!.color]).toEqual(["P-201 皮带输送机", "ASSY 装配车间", "C00000"]);
    expect(values(sheet("variance-distribution"), 4).slice(0, 8)).toEqual(["全部产品", "ASSY 装配车间", "OH 制造费用", 18642.35, -6872.65, 11769.7, "分配", 60]);
    expect(labels(sheet("variance-allocation"))[0]).toBe("ASSY 装配车间  OH 制造费用");
  });
});
