// Charts and the list of reports of the sample months: figures of the reports, read in the user's language.
import { join } from "node:path";
import { closeMonth, type MonthClose } from "../../../src/application/close-month";
import { reviewCharts } from "../../../src/application/review/review-charts";
import { reviewReports } from "../../../src/application/review/review-reports";
import { openWorkbook } from "../../../src/workbook/file/open";
import { unbalancedBook } from "../../taskpane/books";

jest.setTimeout(120_000);

async function closed(month: string): Promise<MonthClose> {
  return closeMonth(await (await openWorkbook(join(__dirname, "..", "..", "..", "assets", "samples", month, "input"))).read());
}

describe("reviewing a close", () => {
  it.each([["hospital-month", ["composition", "visit-cost", "bed-day-cost"]], ["factory-month", ["composition", "unit-cost"]]] as const)("draws and reads the bar charts of %s", async (month, ids) => {
    const close = await closed(month);
    const charts = reviewCharts(close, "en");
    expect(charts.map(({ id }) => id)).toEqual(ids);
    for (const { items, reading } of charts) {
      expect(Math.max(...items.map(({ part }) => Math.abs(part)))).toBe(1);
      expect(reading).toContain(items[0]!.label.split(" → ")[0]);
    }
    expect(reviewCharts(close, "zh-CN")[0]!.reading).toContain("前三项");
  });

  it.each([["hospital-month", "科室成本分摊汇总表", "58317123.43"], ["factory-month", "废品损失计算表", null]])("lists the reports of %s with their totals", async (month, sheet, amount) => {
    const listed = reviewReports(await closed(month)).find((report) => report.sheet === sheet)!;
    expect(listed.rows).toBeGreaterThan(0);
    if (amount !== null) expect(listed.total?.amount).toBe(amount);
    else expect(listed.total?.amount).toMatch(/^\d+\.\d{2}$/);
  });

  it("shows nothing for a month that was refused", async () => {
    const refused = closeMonth(await unbalancedBook().read());
    expect([reviewCharts(refused, "en"), reviewReports(refused)]).toEqual([[], []]);
  });
});
