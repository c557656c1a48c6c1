// Cost sheets: the layout of each form, what stands around it, and formulas that recalculate to the printed figures.

import { sheetTranslator } from "../../src/locales/sheets";
import { sheetsOf } from "../../src/sheets/sheets";
import type { SheetContent } from "../../src/workbook/workbook";
import { expectedReport, hospitalMonth, reportOf } from "./hospital-month";
import { recalculated, units } from "./recalculate";

const sheets = sheetsOf(hospitalMonth(), sheetTranslator("zh-CN"));

function sheet(id: string, among: readonly SheetContent[] = sheets): SheetContent {
  return among.find(({ report }) => report === id)!;
}

function text(content: SheetContent, row: number, column: number): string | number | null {
  return content.rows[row]?.[column]?.value ?? null;
}

/** Row of the first cell in column A that reads so. */
function rowOf(content: SheetContent, label: string): number {
  return content.rows.findIndex((row) => row[0]?.value === label);
}

function headings(content: SheetContent, row: number): (string | number | null)[] {
  return content.columns.map((_, column) => text(content, row, column));
}

describe("every sheet", () => {
  it("has a tab of its own, named by its title", () => {
    expect(sheets.map(({ name }) => name)).toEqual([
      "费用归集表", "公共费用分配表", "医院各科室直接成本表", "医院各科室直接成本表（分口径）", "费用分配表", "分摊阶段余额表", "科室成本分摊汇总表",
      "科室成本分摊汇总表（分项）", "医技科室成本表", "医院临床服务类科室全成本表（医疗成本）", "医院临床服务类科室全成本表（医疗全成本）",
      "医院临床服务类科室全成本表（医院全成本）", "临床服务类科室全成本构成分析表", "门诊住院成本拆分表", "科室诊次成本表", "科室床日成本表", "成本口径表",
      "逐笔入账口径全成本对照表", "勾稽核对表", "尾差明细", "运行记录", "检查发现",
    ]);
    expect(new Set(sheets.map(({ report }) => report)).size).toBe(sheets.length);
  });

  it("is framed by title, entity, period, unit, signatures and proof", () => {
    const { rows, merges } = sheet("department-direct-cost");
    const texts = rows.map((row) => row.flatMap((cell) => (typeof cell?.value === "string" ? [cell.value] : [])));
    expect(texts.slice(0, 3)).toEqual([["医院各科室直接成本表"], ["成本医01表"], ["编制单位：江城市示范医院", "2025年6月", "单位：元"]]);
    expect(texts.slice(-2)).toEqual([["制表：", "复核：", "审批："], ["勾稽核对：40/41 项通过  |  未封存  |  引擎版本：0.1.0"]]);
    expect(merges).toContainEqual({ top: 0, left: 0, bottom: 0, right: 8 });
  });

  it("says that a month is not closed, above and below, and shows its seal", () => {
    const open = sheetsOf(hospitalMonth({ closed: false, seal: "a1b2", reports: [expectedReport("medtech-cost")] }), sheetTranslator("zh-CN"))[0]!;
    expect(text(open, 1, 0)).toBe("未结账：尚有核对未通过，本表不作正式报表");
    expect(open.rows.at(-1)![0]!.value).toBe("未结账  |  勾稽核对：40/41 项通过  |  封存号：a1b2  |  引擎版本：0.1.0");
  });

  it("repeats its head when printed, numbers its pages and keeps its head in view", () => {
    for (const { print, freeze } of sheets) {
      expect(print.repeatRows).toEqual([0, freeze.rows - 1]);
      expect(print.footer).toContain("第 &P 页 / 共 &N 页");
      expect(freeze.columns).toBeGreaterThan(0);
    }
  });

  it("shows cents, thousands and negatives in red with a minus", () => {
    const amounts = sheet("medtech-cost").rows.flatMap((row) => row.filter((cell) => typeof cell?.value === "number"));
    expect(new Set(amounts.map((cell) => cell!.style!.numberFormat))).toEqual(new Set(["#,##0.00;[Red]-#,##0.00"]));
  });

  it("recalculates to the printed figures, every formula of every sheet", () => {
    let formulas = 0;
    for (const content of sheets) {
      content.rows.forEach((row, index) => {
        row.forEach((cell, column) => {
          if (cell?.formula === undefined) return;
          formulas++;
          const address = `${column < 26 ? "" : "A"}${String.fromCharCode(65 + (column % 26))}${index + 1}`;
          const difference = recalculated(content, address) - units(cell.value);
          // Sums of 12 decimals go beyond what a double holds; everything else is exact.
          const exact = cell.style!.numberFormat!.startsWith("#,##0.000000") ? 1000n : 0n;
          if (difference > exact || difference < -exact) throw new Error(`${content.name}!${address} ${cell.formula} is off by ${difference}`);
        });
      });
    }
    expect(formulas).toBeGreaterThan(2000);
  });

  it("never starts a formula with a text of the workbook", () => {
    const log = sheet("run-log");
    const cell = log.rows.flat().find((each) => typeof each?.value === "string" && each.value.startsWith("=SUM"))!;
    expect(cell.formula).toBeUndefined();
  });

  it("says how it was rounded in words", () => {
    const told = sheet("run-log").rows.flat().map((cell) => cell?.value);
    expect(told).toEqual(expect.arrayContaining(["报表时舍入", "最大余数法"]));
  });
});

describe("成本医01", () => {
  const content = sheet("department-direct-cost");

  it("has a column for each element, numbered, and one for their total", () => {
    expect(headings(content, 3)).toEqual([
      "科室名称", "人员经费\n(1)", "卫生材料费\n(2)", "药品费\n(3)", "固定资产折旧费\n(4)", "无形资产摊销费\n(5)", "提取医疗风险基金\n(6)", "其他运行费用\n(7)", "合计\n(8=1+…+7)",
    ]);
    expect(content.print).toMatchObject({ paper: "A4", landscape: true, pagesWide: 1 });
  });

  it("groups departments by class, medical business before administration", () => {
    const labels = content.rows.map((row) => row[0]?.value).filter((label) => typeof label === "string" && !/^[A-D]\d\d /.test(label));
    expect(labels.slice(3, -4)).toEqual(["科室名称", "临床服务类", "小计", "医疗技术类", "小计", "医疗辅助类", "小计", "医疗业务成本合计", "行政后勤类", "小计", "总计"]);
  });

  it("totals with native formulas", () => {
    const first = rowOf(content, "D01 心血管内科门诊");
    expect(content.rows[first]![8]!.formula).toBe(`SUM(B${first + 1}:H${first + 1})`);
    const total = rowOf(content, "总计");
    expect(content.rows[total]![1]).toMatchObject({ value: 21615367.11, style: { bold: true, bottom: "double" } });
    expect(content.rows[total]![8]!.formula).toBe(`SUM(I${rowOf(content, "医疗业务成本合计") + 1},I${total})`);
  });
});

describe("成本医01 by scope", () => {
  const content = sheet("department-direct-cost-scopes");

  it("adds funds from scope to scope", () => {
    expect(headings(content, 3)).toEqual([
      "科室名称", "1 自有及基本经费(医疗成本口径)\n(1)", "医疗成本\n(2=1)", "2 财政项目拨款经费\n(3)", "3 非同级财政拨款项目经费\n(4)", "医疗全成本\n(5=1+3+4)", "4 科教经费\n(6)", "医院全成本\n(7=1+3+4+6)",
    ]);
    const total = rowOf(content, "总计");
    expect(content.rows[total]!.slice(1).map((cell) => cell!.value)).toEqual([58317123.43, 58317123.43, 327400, 11850, 58656373.43, 31380, 58687753.43]);
    expect(content.rows[total]!.every((cell, column) => column === 0 || cell!.formula !== undefined)).toBe(true);
  });
});

describe("成本医02", () => {
  const content = sheet("department-full-cost:medical_cost");

  it("has 25 columns under two rows of headings, one sheet for each scope", () => {
    expect(content.columns).toHaveLength(25);
    expect(headings(content, 3).filter((heading) => heading !== null)).toEqual(["科室名称", "人员经费", "卫生材料费", "药品费", "固定资产折旧费", "无形资产摊销费", "提取医疗风险基金", "其他运行费用", "各项合计"]);
    expect(headings(content, 4).slice(1, 7)).toEqual(["直接成本", "间接成本", "全成本", "直接成本", "间接成本", "全成本"]);
    expect(content.merges).toContainEqual({ top: 3, left: 1, bottom: 3, right: 3 });
    expect(content.merges).toContainEqual({ top: 3, left: 0, bottom: 4, right: 0 });
    expect(content.print).toMatchObject({ paper: "A4", landscape: true, pagesWide: 2, pagesTall: 1, repeatColumns: [0, 0] });
    expect(sheets.filter(({ report }) => report.startsWith("department-full-cost:"))).toHaveLength(3);
  });

  it("adds direct and indirect cost, elements, and departments", () => {
    const row = content.rows[5]!;
    expect(row[0]!.value).toBe("D01 心血管内科门诊");
    expect([row[3]!.formula, row[22]!.formula, row[24]!.formula]).toEqual(["SUM(B6,C6)", "SUM(B6,E6,H6,K6,N6,Q6,T6)", "SUM(W6,X6)"]);
    const total = content.rows[rowOf(content, "科室全成本合计")]!;
    expect(total[24]).toMatchObject({ value: 58317123.43, formula: "SUM(Y6:Y23)" });
  });
});

describe("成本医03", () => {
  const content = sheet("department-cost-composition");

  it("has an amount and a percentage for each department and for all", () => {
    expect(content.columns).toHaveLength(1 + 2 * 19);
    expect(content.rows.map((row) => row[0]?.value).slice(5, 17)).toEqual([
      "人员经费", "卫生材料费", "药品费", "固定资产折旧费", "无形资产摊销费", "提取医疗风险基金", "其他运行费用", "科室全成本合计", "科室收入", "收入-成本", "床日成本", "诊次成本",
    ]);
    expect(content.print).toMatchObject({ paper: "A4", landscape: true, pagesWide: 3, repeatColumns: [0, 0] });
  });

  it("breaks between departments when printed on several pages, each with its title, notes and signatures", () => {
    const widths = content.columns.map(({ width }) => width);
    const pages = [widths.slice(1, 15), widths.slice(15, 29), widths.slice(29)].map((page) => page.reduce((sum, width) => sum + width, 0));
    for (const page of pages) expect(page).toBeCloseTo(pages[0]!, 6);
    const starts = (of: string): number[] => content.rows.flatMap((row) => row.flatMap((cell, column) => (String(cell?.value ?? "").startsWith(of) ? [column] : [])));
    expect(starts("临床服务类科室全成本构成分析表")).toEqual([1, 15, 29]);
    expect(starts("制表")).toEqual([1, 15, 29]);
    expect(starts("表号依行业惯例")).toEqual([1, 15, 29]);
  });

  it("writes a percentage as a formula only where rounding each one gives it", () => {
    const percents = content.rows.slice(5, 12).flatMap((row) => row.filter((_, column) => column > 0 && column % 2 === 0));
    const values = percents.filter((cell) => cell!.formula === undefined);
    expect(percents.some((cell) => cell!.formula?.endsWith("*100,2)"))).toBe(true);
    expect(values.length).toBeGreaterThan(0);
    expect(values.length).toBeLessThan(percents.length / 2);
  });
});

describe("other forms", () => {
  it("collects cost in blocks by fund and keeps the number of ledger lines", () => {
    const content = sheet("cost-collection");
    expect(headings(content, 3).slice(-2)).toEqual(["合计", "分录数"]);
    const total = content.rows[rowOf(content, "总计")]!;
    expect([total[9]!.value, total[10]!.value]).toEqual([58687753.43, expectedReport("cost-collection").rows.reduce((sum, row) => sum + Number((row[5] as { units: bigint }).units), 0)]);
    expect(rowOf(content, "4 科教经费")).toBeGreaterThan(rowOf(content, "1 自有及基本经费(医疗成本口径)"));
  });

  it("groups allocations by step and sender", () => {
    const content = sheet("allocation-sheets");
    expect(headings(content, 3)).toEqual(["步骤", "分出科室", "资金来源", "受益科室", "成本项目", "分配动因", "分配标准", "分配率", "金额"]);
    const subtotals = content.rows.filter((row) => String(row[1]?.value).startsWith("小计："));
    expect(subtotals).toHaveLength(new Set(expectedReport("allocation-sheets").rows.map((row) => `${String(row[0])} ${String(row[2])}`)).size);
    expect(subtotals.every((row) => row[8]!.formula?.startsWith("SUM(I"))).toBe(true);
  });

  it("divides the printed operands of a visit", () => {
    const content = sheet("visit-cost");
    const row = content.rows[5]!;
    expect(headings(content, 3).slice(0, 9)).toEqual(["科室", "门急诊人次", "成本", "诊次成本", "净成本", "净诊次成本", "收入", "诊次收入", "诊次结余"]);
    expect(text(content, 3, 9)).toBe("各项诊次成本");
    expect([row[3]!.formula, row[5]!.formula, row[7]!.formula, row[8]!.formula]).toEqual(["ROUND(C6/B6,2)", "ROUND(E6/B6,2)", "ROUND(G6/B6,2)", "ROUND((G6-C6)/B6,2)"]);
  });

  it("climbs the scopes", () => {
    const content = sheet("cost-scopes");
    expect(content.rows.slice(4, 12).map((row) => [row[0]!.value, row[1]!.value])).toEqual([
      ["医疗业务成本", 55889620.55],
      ["加：行政后勤类科室成本", 2427502.88],
      ["医疗成本", 58317123.43],
      ["加：财政项目拨款经费、非同级财政拨款项目经费", 339250],
      ["医疗全成本", 58656373.43],
      ["加：科教经费", 31380],
      ["加：院级费用", 256000],
      ["医院全成本", 58943753.43],
    ]);
    expect(content.rows[11]![1]!.formula).toBe("SUM(B9:B11)");
  });

  it("says in words whether a check holds", () => {
    const content = sheet("checks");
    const row = (id: string): (string | number | null)[] => content.rows[rowOf(content, id)]!.map((cell) => cell!.value);
    expect(row("collection:1:P")).toEqual(["collection:1:P", "序时账成本 = 各科室直接成本（1 自有及基本经费(医疗成本口径)，P 人员经费）", 21615367.11, 21615367.11, 0, "通过", "必须相符"]);
    expect(row("items-revenue:C01").slice(4)).toEqual([-3282.83, "有差异（提示）", "仅提示"]);
  });

  it("marks a failed check", () => {
    const failed = reportOf("checks", ["id", "ok", "left", "right", "difference", "severity"], ["id"], [["split", "false", "1.00", "2.00", "1.00", "error"]]);
    const content = sheetsOf(hospitalMonth({ reports: [failed] }), sheetTranslator("en"))[0]!;
    expect(content.rows[4]![5]).toMatchObject({ value: "FAILED", style: { bold: true, color: "C00000" } });
  });
});

it("writes English sheets with English element names", () => {
  const content = sheet("department-direct-cost", sheetsOf(hospitalMonth({ language: "en" }), sheetTranslator("en")));
  expect([text(content, 0, 0), text(content, 3, 1), content.rows[2]!.find((cell) => String(cell?.value).includes("2025"))!.value]).toEqual(["Department direct cost", "Personnel\n(1)", "June 2025"]);
});
