// Cost sheets of a factory as a whole: every report has its form, words and formulas in three languages; the plain lists.

import { LANGUAGES } from "../../src/locales";
import { SHEET_WORDS, sheetTranslator } from "../../src/locales/sheets";
import { WORD_LISTS } from "../../src/sheets/factory-words";
import { CHECK_FAMILIES } from "../../src/sheets/forms/factory/check-sentence";
import { sheetsOf } from "../../src/sheets/sheets";
import type { SheetContent } from "../../src/workbook/workbook";
import { FACTORY_REPORTS, factoryExpected, factoryMonth, factoryReport } from "./factory-month";
import { formulas, headings, labels, recalculation, rowOf, text, values } from "./read-sheet";

const sheets = sheetsOf(factoryMonth(), sheetTranslator("zh-CN"));

function sheet(id: string, among: readonly SheetContent[] = sheets): SheetContent {
  return among.find(({ report }) => report === id)!;
}

/** The only sheet of a report with these rows. */
function sheetOf(id: string, rows: readonly (readonly string[])[]): SheetContent {
  const { columns, keys } = factoryExpected(id);
  const report = factoryReport(id, columns.map((column) => column.id), keys, rows);
  return sheetsOf(factoryMonth({ reports: [report] }), sheetTranslator("zh-CN"))[0]!;
}

describe("every sheet of a factory", () => {
  it("has a tab of its own", () => {
    expect(sheets.map(({ name }) => name)).toEqual([
      "材料成本差异计算表", "材料成本差异分配表", "水电费分配表", "固定资产折旧计算表", "税费及预提计算表", "费用归集表", "费用分配表", "辅助生产费用分配表 第10步",
      "制造费用明细表", "质量成本表", "废品损失计算表", "成本计算单 P-101", "成本计算单 P-102", "成本计算单 P-201", "成本计算单 P-301", "成本计算单 S-11",
      "成本计算单 S-21", "多栏式生产成本明细账", "完工与在产品分配表", "自制半成品收发存表", "成本还原表", "差异分配表", "差异分配明细表", "产品生产成本表",
      "单位成本构成表", "库存商品收发存表", "转出标准成本差异审核表", "累计台账", "成本增减分析表", "可比产品成本降低表", "成本因素分析表",
      "可比产品成本降低因素分析表", "记账凭证", "结账后科目余额表", "勾稽核对表", "尾差明细",
    ]);
    expect(new Set(sheets.map(({ report }) => report)).size).toBe(sheets.length);
  });

  it("belongs to a report, and every report has one", () => {
    expect([...new Set(sheets.map(({ report }) => report.split(":")[0]))]).toEqual(FACTORY_REPORTS);
  });

  it("recalculates to the printed figures, every formula", () => {
    const { formulas: count, wrong } = recalculation(sheets);
    expect(wrong).toEqual([]);
    expect(count).toBeGreaterThan(1500);
  });

  it("prints on one page where that is legible, and on as many as it takes where it is not", () => {
    const pages = (id: string): number | undefined => sheet(id).print.pagesTall;
    expect(["utilities", "factor-analysis", "trial-balance-after"].map(pages)).toEqual([1, 1, 1]);
    expect(["journal-entries", "cost-collection", "checks"].map(pages)).toEqual([undefined, undefined, undefined]);
  });

  it("prints one page wide and keeps its head in view", () => {
    for (const { print, freeze } of sheets) {
      expect(print).toMatchObject({ paper: "A4", pagesWide: 1, repeatRows: [0, freeze.rows - 1] });
      expect(freeze.columns).toBeGreaterThan(0);
    }
  });

  it("leaves no code of ours without a word", () => {
    const codes = /^(direct|algebraic|planned|own|transferred|equivalent-|standard|straight-line|allocate|external|irreparable|rework|opening|issue|explain|distribute|labour|D|C|HOURS)/;
    const untold = sheets.flatMap(({ name, rows }) => rows.flat().flatMap((cell) => (typeof cell?.value === "string" && codes.test(cell.value) && !/ /.test(cell.value) ? [`${name}: ${cell.value}`] : [])));
    expect(untold).toEqual([]);
  });

  it.each(LANGUAGES)("has a word in %s for every code it reads", (language) => {
    const words = SHEET_WORDS[language].sheets.factory as Readonly<Record<string, Readonly<Record<string, string>>>>;
    for (const [list, codes] of Object.entries(WORD_LISTS)) expect(Object.keys(words[list]!).filter((code) => code !== "allocation").sort()).toEqual([...codes].sort());
    expect(Object.keys(words.check!).sort()).toEqual([...CHECK_FAMILIES].sort());
    expect(() => sheetsOf(factoryMonth({ language }), sheetTranslator(language))).not.toThrow();
  });

  it("exists for a report without rows", () => {
    for (const report of factoryMonth().reports) {
      const made = sheetsOf(factoryMonth({ reports: [{ ...report, rows: [] }] }), sheetTranslator("zh-CN"));
      expect(made.length).toBeGreaterThan(0);
      expect(recalculation(made).wrong).toEqual([]);
    }
  });

  it("shows codes alone where there are no names", () => {
    const { factory, ...nameless } = factoryMonth({ elements: [], centres: [] });
    const made = sheetsOf(nameless, sheetTranslator("zh-CN"));
    expect(factory).toBeDefined();
    expect(labels(sheet("product-cost-sheets:P-101", made))[0]).toBe("MACH");
    expect(recalculation(made).wrong).toEqual([]);
  });
});

describe("reports that hospitals have too", () => {
  it("collect cost by cost centre and source", () => {
    const content = sheet("cost-collection");
    expect(headings(content, 3)).toEqual(["产品", "成本项目", "序时账", "材料成本差异", "水电费", "折旧", "税费及预提", "合计"]);
    const first = rowOf(content, "MACH 机加车间");
    expect(values(content, rowOf(content, "小计", first))).toEqual(["小计", null, 577844.87, 2788.49, 59607.33, 89233.34, 89815.34, 819289.37]);
    expect(formulas(content, first + 1)).toEqual({ H: `SUM(C${first + 2},D${first + 2},E${first + 2},F${first + 2},G${first + 2})` });
    expect(text(content, rowOf(content, "总计"), 7)).toBe(4363856.89);
  });

  it("allocate under headings of step, sender and element", () => {
    const content = sheet("allocation-sheets");
    expect(headings(content, 3)).toEqual(["受益对象", "分配动因", "分配标准", "分配率", "金额"]);
    const row = rowOf(content, "第20步  MACH 机加车间  PW 燃料及动力  直接分配法");
    expect(values(content, row + 1)).toEqual(["P-101 减速机甲型", "机器工时", 1527, 35.53659, 54264.37]);
    expect(values(content, row + 4)).toEqual(["小计", null, 3472, null, 123383.04]);
  });

  it("say what a check proves, about what", () => {
    const content = sheet("checks");
    const sentence = (id: string): string | number | null => text(content, rowOf(content, id), 1);
    expect(sentence("units:P-101:MACH")).toBe("期初 + 投产 = 完工 + 期末 + 废品（P-101 减速机甲型 MACH 机加车间）");
    expect(sentence("journal:allocation-10")).toBe("结账分录借方合计 = 贷方合计（分配费用 第10步）");
    expect(sentence("quality-ledger:inspection:QA:")).toBe("序时账质量成本 = 质量成本台账（检验 QA 质量检验部）");
    expect(sentence("ledger-balanced")).toBe("序时账借方合计 = 贷方合计");
    expect(labels(content).every((id) => sentence(String(id)) !== null)).toBe(true);
  });

  it("list odd cents by what was spread", () => {
    const content = sheet("odd-cents");
    expect(values(content, rowOf(content, "20:MACH:PW"))).toEqual(["20:MACH:PW", "第20步 MACH 机加车间 PW 燃料及动力", 123383.04, 123383.03, 0.01]);
    expect(text(content, rowOf(content, "restoration:P-101:2"), 1)).toBe("成本还原 P-101 减速机甲型 第2次");
    expect(text(content, rowOf(content, "variance::CAST:DM"), 1)).toBe("产品成本差异 CAST 铸造车间 DM 直接材料");
  });
});

describe("lists of costs", () => {
  it("material variances: rate and closing stock from what stands beside them", () => {
    const content = sheet("material-variance");
    expect(headings(content, 3)).toEqual(["材料类别", "月初结存", null, "本月收入", null, "差异率", "本月发出", null, "月末结存", null]);
    expect(headings(content, 4)).toEqual([null, "计划成本", "差异", "计划成本", "差异", null, "计划成本", "差异", "计划成本", "差异"]);
    expect(formulas(content, 5)).toEqual({ F: "ROUND((C6+E6)/(B6+D6),6)", I: "SUM(B6,D6)-SUM(G6)", J: "SUM(C6,E6)-SUM(H6)" });
    expect(values(content, rowOf(content, "合计"))).toEqual(["合计", 680535.68, 3210.64, 1783709.58, 15656.84, null, 1838640.1, 14041.44, 625605.16, 4826.04]);
  });

  it("utilities: consumption adds up within a kind only", () => {
    const content = sheet("utilities");
    expect(headings(content, 3)).toEqual(["使用部门", "成本项目", "表号", "耗用量", "单价", "不含税金额", "进项税额转出", "销项税额", "合计"]);
    expect(labels(content).filter((label) => label === "电" || label === "水")).toEqual(["电", "水"]);
    expect(values(content, rowOf(content, "小计"))).toEqual(["小计", null, null, 263400, null, 187880, 519.27, 1131.28, 189530.55]);
    expect(values(content, rowOf(content, "总计"))).toEqual(["总计", null, null, null, null, 226232, 787.66, 1421.52, 228441.18]);
  });

  it("depreciation by department, with names and methods", () => {
    const content = sheet("depreciation-schedule");
    expect(headings(content, 3)).toEqual(["资产编号", "资产名称", "成本项目", "折旧方法", "原值", "已用月数", "折旧年度", "本月折旧", "累计折旧", "净值"]);
    const row = rowOf(content, "FA005");
    expect(values(content, row)).toEqual(["FA005", "中频电炉", "DEP 折旧费", "双倍余额递减法", 1860000, 42, 4, 15872, 1002912, 857088]);
    expect(formulas(content, row)).toEqual({ J: `E${row + 1}-I${row + 1}` });
    expect(values(content, rowOf(content, "总计")).slice(4)).toEqual([46617000, null, null, 226483.52, 20658405.55, 25958594.45]);
  });

  it("accruals with both accounts by name", () => {
    const content = sheet("accruals");
    expect(headings(content, 3)).toEqual(["成本中心", "成本项目", "借方科目", "贷方科目", "计提基数", "计提比率", "金额"]);
    const row = rowOf(content, "社会保险费") + 1;
    expect(values(content, row)).toEqual(["ADM 厂部办公室", "WAG 管理及辅助人员薪酬", "6602 管理费用", "221103 应付职工薪酬-社会保险费", 68473.74, 0.265, 18145.54]);
    expect(text(content, rowOf(content, "总计"), 6)).toBe(459124.87);
  });

  it("overhead by workshop beside plan, last year and the year to date", () => {
    const content = sheet("overhead-detail");
    expect(headings(content, 3)).toEqual(["费用项目", "本月计划", "上年同期", "本月实际", "本年累计实际"]);
    expect(values(content, rowOf(content, "小计"))).toEqual(["小计", 163503, 160735.11, 166238.95, 847577.3]);
  });

  it("quality cost by kind, and where it went", () => {
    const content = sheet("quality-cost");
    expect(headings(content, 4).filter((heading) => heading !== null)).toEqual(["序时账", "材料成本差异", "合计", "科目", "成本中心", "产品", "成本项目"]);
    const row = rowOf(content, "返修") + 1;
    expect(values(content, row)).toEqual(["ASSY 装配车间", "P-102 减速机乙型", 5705.6, 6.93, 5712.53, 86, 0, 5626.53, "500101 基本生产成本", "ASSY 装配车间", "P-102 减速机乙型", "SL 废品损失"]);
    // Irreparable scrap has no cost on the quality account, so its total is no sum.
    expect(formulas(content, rowOf(content, "不可修复废品") + 1)).not.toHaveProperty("E");
  });

  it("WIP division with what there was to divide", () => {
    const content = sheet("wip-split");
    expect(headings(content, 3)).toEqual(["来源", "成本项目", "分配方法", "数量", null, "在产品程度（%）", "分配标准", null, "分配率", "待分配费用", "完工产品成本", "月末在产品成本"]);
    const row = rowOf(content, "P-101 减速机甲型  ASSY 装配车间") + 1;
    expect(values(content, row)).toEqual(["本步发生", "DL 直接人工", "约当产量（加权平均）", 186, 16, 50, 186, 8, 350.63701, 68023.58, 65218.48, 2805.1]);
    expect(formulas(content, row)).toEqual({ I: `ROUND(J${row + 1}/(G${row + 1}+H${row + 1}),6)`, J: `SUM(K${row + 1},L${row + 1})` });
  });

  it("WIP division by first-in first-out: the rate is no quotient of what there was to divide", () => {
    const content = sheetOf("wip-split", [["X", "CAST", "own", "DL", "equivalent-fifo", "100", "20", "50", "95", "10", "2.000000", "230.00", "20.00"]]);
    expect(formulas(content, 6)).toEqual({ J: "SUM(K7,L7)" });
  });
});
