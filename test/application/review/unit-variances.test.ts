// Variances of units as the pane shows them: each adds up to where it went.
import { join } from "node:path";
import { closeMonth, type MonthClose } from "../../../src/application/close-month";
import { unitVarianceViews } from "../../../src/application/review/unit-variances";
import { openWorkbook } from "../../../src/workbook/file/open";

jest.setTimeout(120_000);

async function closed(month: string): Promise<MonthClose> {
  return closeMonth(await (await openWorkbook(join(__dirname, "..", "..", "..", "assets", "samples", month, "input"))).read());
}

const cents = (text: string): bigint => BigInt(text.replace(".", ""));

describe("variances of units", () => {
  it("go to products or are kept, to the cent, each element with its reason", async () => {
    const views = unitVarianceViews(await closed("two-level-month"), "zh-CN");
    expect(views.map(({ unit, variance, rate }) => [unit, variance, rate])).toEqual([["F1 一分厂", "4353.67", "0.93"], ["F2 二分厂", "4473.07", "0.75"], ["F3 三分厂", "8027.69", "0.94"], ["SB 设备厂", "-2320.07", "-2.58"]]);
    for (const { variance, elements, parts } of views) {
      expect(parts.reduce((sum, { amount }) => sum + cents(amount), 0n)).toBe(cents(variance));
      expect(elements.reduce((sum, { variance: own }) => sum + cents(own), 0n)).toBe(cents(variance));
    }
    expect(views[3]!.parts).toEqual([{ product: null, amount: "-2320.07" }]);
    expect(views[2]!.elements.find(({ flag }) => flag === "explained")).toMatchObject({ element: "OH 制造费用", rate: "6.69", reason: "停工检修，产量未达" });
  });

  it("tell how many of them nobody has explained", async () => {
    const close = await closed("two-level-month");
    const sheets = (await (await openWorkbook(join(__dirname, "..", "..", "..", "assets", "samples", "two-level-month", "input"))).read()).sheets;
    const bare = closeMonth({ name: "bare", notes: [], sheets: sheets.map((sheet) => (sheet.sheet === "variances" ? { ...sheet, rows: sheet.rows.map((row, i) => (i === 0 ? row : row.slice(0, 8))) } : sheet)) });
    expect([unitVarianceViews(close, "zh-CN"), unitVarianceViews(bare, "zh-CN")].map((views) => views.map(({ unexplained }) => unexplained))).toEqual([[0, 0, 0, 0], [0, 0, 1, 1]]);
  });

  it("are none in a month without units", async () => {
    expect(unitVarianceViews(await closed("factory-month"), "en")).toEqual([]);
  });
});
