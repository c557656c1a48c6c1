// The forms of a factory of two levels, laid out from the closed sample month in Chinese and in English.
import { join } from "node:path";
import { closeMonth, type MonthClose } from "../../src/application/close-month";
import { sheetsOfClose } from "../../src/application/sheets-of-close";
import { openWorkbook } from "../../src/workbook/file/open";
import type { SheetContent, WorkbookData } from "../../src/workbook/workbook";
import { formulas, headings, labels, recalculation, rowOf, values } from "./read-sheet";

const SAMPLE = join(__dirname, "..", "..", "assets", "samples", "two-level-month", "input");
const IDS = ["unit-variance", "variance-distribution", "variance-allocation", "kept-variance", "unit-confirmation"];

let zh: readonly SheetContent[];
let en: readonly SheetContent[];
let data: WorkbookData;

function inLanguage(language: "zh-CN" | "en"): readonly SheetContent[] {
  const close = closeMonth(data);
  const spoken: MonthClose = { ...close, tables: { ...close.tables, settings: { ...close.tables.settings, language } } };
  return sheetsOfClose(spoken);
}

const sheet = (id: string, among: readonly SheetContent[] = zh): SheetContent => among.find(({ report }) => report === id)!;

beforeAll(async () => {
  data = await (await openWorkbook(SAMPLE)).read();
  [zh, en] = [inLanguage("zh-CN"), inLanguage("en")];
});

describe("分厂差异表", () => {
  it("heads every unit, computes the variance along the row and shows what is explained", () => {
    const content = sheet("unit-variance");
    expect(headings(content, 3)).toEqual(["成本项目", "月初在产品", "本月实际费用", "月末在产品定额", "转出定额成本", "分厂差异", "差异率（%）", "审核结论", "差异原因"]);
    expect(headings(sheet("unit-variance", en), 3)).toEqual(["Cost element", "Opening WIP", "Cost of the month", "Closing WIP", "Output at standard", "Unit variance", "Variance (%)", "Review", "Reason"]);
    expect(labels(content).filter((label) => /^(F\d|SB) /.test(String(label)))).toEqual(["F1 一分厂", "F2 二分厂", "F3 三分厂", "SB 设备厂"]);
    const row = rowOf(content, "OH 制造费用", rowOf(content, "F3 三分厂"));
    expect(values(content, row).slice(5)).toEqual([3430.28, 6.69, "已说明", "停工检修，产量未达"]);
    expect(formulas(content, row)).toMatchObject({ F: expect.stringMatching(/^SUM\(B\d+,C\d+\)-SUM\(D\d+,E\d+\)$/), G: expect.stringMatching(/^ROUND\(/) });
  });

  it("does not let a variance without a reason be missed", () => {
    const bare = { ...data, sheets: data.sheets.map((each) => (each.sheet === "variances" ? { ...each, rows: each.rows.map((row, i) => (i === 0 ? row : row.slice(0, 8))) } : each)) };
    const content = sheetsOfClose(closeMonth(bare)).find(({ report }) => report === "unit-variance")!;
    const row = rowOf(content, "DM 直接材料", rowOf(content, "SB 设备厂"));
    expect(values(content, row).slice(7)).toEqual(["须说明", null]);
    expect(content.rows[row]![7]!.style).not.toEqual(content.rows[row - 1]?.[7]?.style);
  });
});

describe("厂部留存差异台账", () => {
  it("has origin, age and why each is kept, and adds up to the balance of headquarters", () => {
    const content = sheet("kept-variance");
    expect(headings(content, 3)).toEqual(["产品", "成本中心", "成本项目", "发生月份", "留存月数", "月初差异", "本月发生", "本月分摊", "留存", "留存原因"]);
    expect(values(content, rowOf(content, "合计")).slice(5, 9)).toEqual([9795.25, 6561.42, 5598.13, 10758.54]);
    const old = content.rows.findIndex((row) => row[3]?.value === "2026-07");
    expect(values(content, old)).toEqual(["全部产品", "F2 二分厂", "OH 制造费用", "2026-07", 2, -3120.55, 0, -780.14, -2340.41, "按比例分摊"]);
  });
});

describe("分厂互供确认单", () => {
  it("heads every pair by giver and receiver, both sides beside each other", () => {
    const content = sheet("unit-confirmation");
    expect(labels(content).filter((label) => String(label).includes("→"))).toEqual(["F1 一分厂 → F2 二分厂", "F1 一分厂 → F3 三分厂", "F2 二分厂 → F3 三分厂", "SB 设备厂 → F1 一分厂", "SB 设备厂 → F2 二分厂", "SB 设备厂 → F3 三分厂"]);
    expect(values(content, rowOf(content, "S-2 轴坯"))).toEqual(["S-2 轴坯", 703, 178540.91, 703, 178540.91, 0]);
    expect(rowOf(content, "总计")).toBeGreaterThan(0);
  });
});

describe("all forms of two levels", () => {
  it("recalculate to the figures they print", () => {
    const own = [...zh, ...en].filter(({ report }) => IDS.includes(report));
    expect(own).toHaveLength(2 * IDS.length);
    const { formulas: count, wrong } = recalculation(own);
    expect([count > 300, wrong]).toEqual([true, []]);
  });

  it("fit one page across, repeat their headings and say what they compute", () => {
    for (const content of [...zh, ...en].filter(({ report }) => IDS.includes(report))) {
      expect([content.report, content.print.pagesWide, content.print.repeatRows !== undefined]).toEqual([content.report, 1, true]);
      const width = content.columns.reduce((sum, column) => sum + column.width, 0);
      expect([content.report, width < 190]).toEqual([content.report, true]);
    }
  });
});
