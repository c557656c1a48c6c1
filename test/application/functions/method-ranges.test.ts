// Functions that ask a method of the register: printed examples laid out in cells, and what they say when they cannot answer.
import { breakEvenRange, depreciationRange, factorsRange, varianceRange } from "../../../src/application/functions/analysis-ranges";
import { itemCostRange, visitCostRange } from "../../../src/application/functions/hospital-ranges";
import { jointRange, restoreRange, wipSplitRange } from "../../../src/application/functions/production-ranges";
import { resultWords } from "../../../src/application/functions/result-words";
import { valueRange } from "../../../src/application/functions/value-range";
import { said } from "./ledger-ranges";

const en = resultWords("en");

describe("WIPSPLIT", () => {
  // 约当产量法: material at the start, 500 completed, 400 half done.
  it("divides by equivalent units", () => {
    expect(wipSplitRange([["材料", 1000], ["人工", 100]], [["材料", 8000], ["人工", 6900]], 500, 400, [[1], [0.5]], null, en)).toEqual([
      ["Element", "Unit cost", "Completed", "In process"],
      ["材料", 10, 5000, 4000],
      ["人工", 10, 5000, 2000],
    ]);
  });

  it("takes one degree for all, none at the start, and no opening", () => {
    expect(wipSplitRange(null, [["材料", 900], ["人工", 700]], 500, 400, [[0.5]], "completion", en).slice(1).map((row) => row[2])).toEqual([642.86, 500]);
    expect(wipSplitRange(null, [["材料", 900]], 500, 400, [[0.5]], "开工时一次投入", en)[1]).toEqual(["材料", 1, 500, 400]);
  });

  it("says what does not fit", () => {
    expect(said(() => wipSplitRange(null, [["材料", 900]], 0, 0, [[1]], null, en))).toMatch(/^value: .*zero/u);
    expect(said(() => wipSplitRange([["运费", 1]], [["材料", 900]], 5, 1, [[1]], null, en))).toContain('"运费" is not in the range current');
    expect(said(() => wipSplitRange(null, [["材料", 900], ["人工", 1]], 5, 1, [[1], [0.5], [0.2]], null, en))).toContain("3 degrees of completion");
  });
});

it("RESTORE resolves semi-finished cost and keeps the sum", () => {
  const block = restoreRange([["半成品", 1000], ["人工", 200]], [["", "半成品"], ["材料", 600], ["人工", 400]], en);
  expect(block).toEqual([["Element", "Amount"], ["人工", 600], ["材料", 600]]);
  expect(said(() => restoreRange([["半成品", 1000]], [["材料", 600], ["人工", 400]], en))).toContain("Figures without a name");
});

it("JOINT follows quantity, sales value, realisable value or one margin", () => {
  const products = [["甲", 100, 20, 200], ["乙", 300, 10, 0]];
  const allocated = (method: string): unknown[] => jointRange(4000, products, method, en).slice(1).map((row) => row[1]);
  expect(allocated("physical")).toEqual([1000, 3000]);
  expect(allocated("sales-value")).toEqual([1600, 2400]);
  expect(allocated("可变现净值法")).toEqual([1500, 2500]);
  expect(jointRange(4000, products, "constant-margin", en)[1]).toEqual(["甲", 1480, 1680, 16.8]);
  expect(said(() => jointRange(4000, products, "weight", en))).toContain("is none of: physical, sales-value, nrv, constant-margin");
});

describe("VALUE", () => {
  const moves = [["日期", "类型", "数量", "单价"], ["2025-06-01", "入库", 100, 10], ["2025-06-05", "入库", 100, 12], ["2025-06-09", "发出", 150, ""]];

  it("values issues and shows what is left", () => {
    expect(valueRange(moves, "fifo", null, en)).toEqual([
      ["Row", "Kind", "Quantity", "Amount", "Quantity left", "Amount left"],
      [2, "入库", 100, 1000, 100, 1000],
      [3, "入库", 100, 1200, 200, 2200],
      [4, "发出", 150, 1600, 50, 600],
    ]);
    expect(valueRange(moves, "移动加权平均", null, en)[3]).toEqual([4, "发出", 150, 1650, 50, 550]);
    expect(valueRange(moves, "month-average", [[50, 400]], en)[3]).toEqual([4, "发出", 150, 1560, 100, 1040]);
  });

  it.each([
    [[["issue", 5]], null, "More is issued than there is"],
    [[["receipt", 5]], null, "blank is not read as zero"],
    [[["receipt", 5, 1], ["move", 5]], null, "neither receipt nor issue"],
    [[["receipt", 5, 1]], [[1, 2, 3]], "two cells, quantity and amount, not 3"],
  ])("says what it cannot use: %j", (rows, opening, sentence) => expect(said(() => valueRange(rows, "fifo", opening, en))).toContain(sentence));
});

it("VARIANCE takes price from quantity, rate from efficiency, spending from volume", () => {
  expect(varianceRange("material", [[1100, 9]], [[1000, 10]], en)).toEqual([["Price variance", -1100], ["Quantity", 1000], ["Total", -100]]);
  expect(varianceRange("直接人工", [[210, 21]], [[200, 20]], en)).toEqual([["Rate variance", 210], ["Efficiency variance", 200], ["Total", 410]]);
  expect(varianceRange("fixed-overhead", [[1050]], [[90, 10, 1000]], en)).toEqual([["Spending variance", 50], ["Volume variance", 100], ["Total", 150]]);
  expect(said(() => varianceRange("labour", [[1]], [[1, 2]], en))).toContain("labour needs 2 actual figures and 2 standard figures");
});

it("FACTORS replaces in order and ends with the whole change", () => {
  const [base, actual] = [[["产量", 100], ["单耗", 8], ["单价", 5]], [["产量", 110], ["单耗", 7], ["单价", 6]]];
  expect(factorsRange(base, actual, null, en)).toEqual([["Factor", "Effect"], ["产量", 400], ["单耗", -550], ["单价", 770], ["Total", 620]]);
  expect(factorsRange(base, actual, [["单价;单耗"]], en).at(-1)).toEqual(["Total", 620]);
  expect(said(() => factorsRange(base, actual, [["工时"]], en))).toContain('"工时" is not in the range base');
});

it("BREAKEVEN and DEPRECIATION give names and figures", () => {
  expect(breakEvenRange(10, 6, 4000, 2000, en)).toEqual([["Contribution of a unit", 4], ["Break-even quantity", 1000], ["Break-even sales", 10000], ["Target quantity", 1500], ["Target sales", 15000]]);
  expect(said(() => breakEvenRange(5, 6, 1, null, en))).toContain("price is too small or too large. It has to be > variable_cost.");
  expect(depreciationRange(10000, 1000, 5, "年数总和法", null, en).map((row) => row[1])).toEqual(["Charge", 3000, 2400, 1800, 1200, 600]);
  expect(depreciationRange(10000, 1000, 5, "straight-line", 2, en)).toEqual([[1800]]);
  expect(said(() => depreciationRange(10000, 1000, 5, "straight-line", 6, en))).toBe("none: There is no year 6; the asset lives 5 years.");
});

it("VISITCOST and ITEMCOST add up to what there was", () => {
  expect(visitCostRange(1000, [["门诊", 600, 30], ["住院", 400, 8]], en)).toEqual([["Patients", "Cost", "Unit cost"], ["Outpatients", 600, 20], ["Inpatients", 400, 50]]);
  expect(said(() => visitCostRange(1000, [["门诊", 600, 30]], en))).toContain("Two rows are needed");
  expect(itemCostRange(900, [["血常规", 100, 5], ["CT", 10, 40]], "当量", en)).toEqual([["Item", "Unit cost", "Allocated"], ["血常规", 5, 500], ["CT", 40, 400]]);
});
