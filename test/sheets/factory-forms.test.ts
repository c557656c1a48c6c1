// The forms of a factory that are more than lists: cost sheets, ledgers, restoration, vouchers and balances.

import { sheetTranslator } from "../../src/locales/sheets";
import { sheetsOf } from "../../src/sheets/sheets";
import type { SheetContent } from "../../src/workbook/workbook";
import { factoryExpected, factoryMonth, factoryReport } from "./factory-month";
import { formulas, headings, labels, recalculation, rowOf, text, values } from "./read-sheet";

const t = sheetTranslator("zh-CN");
const sheets = sheetsOf(factoryMonth(), t);

function sheet(id: string, among: readonly SheetContent[] = sheets): SheetContent {
  return among.find(({ report }) => report === id)!;
}

/** The sheets of a report with these rows. */
function sheetsWith(id: string, rows: readonly (readonly string[])[]): SheetContent[] {
  const { columns, keys } = factoryExpected(id);
  return sheetsOf(factoryMonth({ reports: [factoryReport(id, columns.map((column) => column.id), keys, rows)] }), t);
}

describe("产品成本计算单", () => {
  const content = sheet("product-cost-sheets:P-101");

  it("has a column for every cost item of the factory, used or not", () => {
    expect(headings(content, 3)).toEqual(["摘要", "数量（台）", "直接材料", "自制半成品", "燃料及动力", "直接人工", "制造费用", "废品损失", "试制费", "合计"]);
    expect(headings(sheet("product-cost-sheets:S-11"), 3).slice(2)).toEqual(headings(content, 3).slice(2));
    expect(text(content, 1, 0) ?? content.rows[1]!.find((cell) => cell?.value)!.value).toBe("产品：P-101 减速机甲型");
  });

  it("has the rows of the printed form for every workshop, where they always stand", () => {
    const rows = ["月初在产品成本", "本月生产费用", "转入半成品成本", "减：转出废品成本", "减：副产品成本", "生产费用合计", "完工产品成本", "单位成本", "月末在产品成本"];
    expect(labels(content).slice(0, -1)).toEqual(["MACH 机加车间", ...rows, "ASSY 装配车间", ...rows]);
  });

  it("adds, deducts and divides with native formulas", () => {
    const [total, finished, unit, closing] = [10, 11, 12, 13];
    expect(values(content, total)).toEqual(["生产费用合计", null, 60026.99, 249613.23, 56638.65, 107472.32, 93094.78, 5244.4, null, 572090.37]);
    expect(formulas(content, total)).toMatchObject({ C: "SUM(C6,C7:C8)-SUM(C9:C10)", J: "SUM(C11:I11)" });
    expect(values(content, finished).slice(0, 3)).toEqual(["完工产品成本", 190, 52317.1]);
    expect(formulas(content, unit)).toMatchObject({ C: "ROUND(C12/B12,4)", J: "ROUND(J12/B12,4)" });
    expect(text(content, unit, 9)).toBe(2717.4951);
    expect(formulas(content, closing)).toMatchObject({ C: "C11-C12", J: "SUM(C14:I14)" });
  });

  it("shows what was transferred in apart where elements were handed on one by one", () => {
    const [itemised] = sheetsWith("product-cost-sheets", [
      ["P-9", "ASSY", "own", "DM", "10.00", "90.00", "0.00", "0.00", "100.00", "80.00", "20.00"],
      ["P-9", "ASSY", "transferred", "DM", "5.00", "45.00", "0.00", "0.00", "50.00", "40.00", "10.00"],
      ["P-9", "ASSY", "transferred", "DL", "0.00", "30.00", "0.00", "0.00", "30.00", "24.00", "6.00"],
    ]);
    const column = (label: string, from = 0): (string | number | null)[] => values(itemised!, rowOf(itemised!, label, from)).slice(2, 6);
    expect(column("月初在产品成本")).toEqual([15, null, null, 0]);
    expect(column("  其中：上步转入")).toEqual([5, null, null, 0]);
    expect(column("本月生产费用")).toEqual([90, null, null, null]);
    expect(column("转入半成品成本")).toEqual([45, null, null, 30]);
    expect(column("生产费用合计")).toEqual([150, null, null, 30]);
    expect(formulas(itemised!, rowOf(itemised!, "生产费用合计")).C).toBe("SUM(C6,C8:C9)-SUM(C10:C11)");
  });

  it("has no unit cost without output", () => {
    const [idle] = sheetsOf(factoryMonth({
      reports: [
        factoryReport("product-cost-sheets", factoryExpected("product-cost-sheets").columns.map(({ id }) => id), ["product"], [["P-9", "ASSY", "own", "DM", "10.00", "0.00", "0.00", "0.00", "10.00", "0.00", "10.00"]]),
        factoryReport("wip-split", factoryExpected("wip-split").columns.map(({ id }) => id), ["product"], [["P-9", "ASSY", "own", "DM", "no-output", "0", "4", "", "", "", "", "0.00", "10.00"]]),
      ],
    }), t);
    expect(values(idle!, rowOf(idle!, "单位成本")).slice(1)).toEqual(headings(idle!, 3).slice(1).map(() => null));
    expect(values(idle!, rowOf(idle!, "完工产品成本")).slice(0, 3)).toEqual(["完工产品成本", 0, 0]);
  });

  it("puts the blocks of very many products on one sheet", () => {
    const rows = Array.from({ length: 61 }, (_, index) => [`X-${index}`, "CAST", "own", "DM", "1.00", "1.00", "0.00", "0.00", "2.00", "2.00", "0.00"]);
    const made = sheetsWith("product-cost-sheets", rows);
    expect(made.map(({ report }) => report)).toEqual(["product-cost-sheets", "product-cost-sheets:ledger"]);
    expect(rowOf(made[0]!, "X-60  CAST 铸造车间")).toBeGreaterThan(600);
  });
});

describe("多栏式生产成本明细账", () => {
  const content = sheet("product-cost-sheets:ledger");

  it("runs from opening to closing balance through the month's entries", () => {
    const row = rowOf(content, "P-101 减速机甲型  MACH 机加车间");
    expect(labels(content).slice(row - 5, row + 6)).toEqual([
      "P-101 减速机甲型  MACH 机加车间", "月初余额", "序时账已入账费用", "分摊材料成本差异", "分配费用 第20步", "分配费用 第21步", "分配费用 第23步", "结转废品损失",
      "领用自制半成品", "车间之间半成品转移", "本月合计",
    ]);
    expect(values(content, row + 7).slice(0, 5)).toEqual(["结转废品损失", 5244.4, 5394.4, 342328.47, -552]);
    expect(formulas(content, row + 7)).toEqual({ D: `SUM(D${row + 7},E${row + 8}:K${row + 8})` });
    expect(values(content, row + 11)).toEqual(["月末余额", null, null, 55766.31, 7709.89, 32060.41, 3522.44, 6683.87, 5789.7, 0, 0]);
  });

  it("ties every closing balance to the cost sheet by formula", () => {
    const closings = content.rows.flatMap((row, index) => (row[0]?.value === "月末余额" ? [index] : []));
    expect(closings).toHaveLength(9);
    for (const row of closings) expect(Object.keys(formulas(content, row))).toEqual(["D", "E", "F", "G", "H", "I", "J", "K"]);
  });

  it("writes a closing balance that the entries do not explain as a value", () => {
    const made = sheetsOf(factoryMonth({ reports: [factoryExpected("product-cost-sheets")] }), t);
    const ledger = sheet("product-cost-sheets:ledger", made);
    expect(formulas(ledger, rowOf(ledger, "月末余额"))).not.toHaveProperty("E");
  });
});

describe("成本还原表", () => {
  it("restores level by level and proves each", () => {
    const content = sheet("cost-restoration");
    const row = rowOf(content, "P-101 减速机甲型");
    expect(labels(content).slice(row - 4, row + 7)).toEqual([
      "P-101 减速机甲型", "还原前产成品成本", "第1次：所产半成品成本（MACH 机加车间 P-101 减速机甲型）", "减：待还原半成品成本", "第1次还原额", "第1次还原后成本",
      "第2次：所产半成品成本（CAST 铸造车间 S-11 箱体铸件）", "减：待还原半成品成本", "第2次还原额", "第2次还原后成本", "还原后单位成本",
    ]);
    expect(values(content, row + 3).slice(3, 6)).toEqual([null, -506234.62, null]);
    expect(formulas(content, row + 5)).toMatchObject({ D: `SUM(D${row + 2},D${row + 4}:D${row + 5})`, E: `SUM(E${row + 2},E${row + 4}:E${row + 5})` });
    expect(formulas(content, row + 10).K).toBe(`ROUND(K${row + 10}/B${row + 10},4)`);
  });
});

describe("辅助生产费用分配表", () => {
  const content = sheet("allocation-sheets:auxiliary-10");

  it("sets workshops that serve each other side by side", () => {
    expect(headings(content, 3).filter((heading) => heading !== null)).toEqual(["受益对象", "PWR 动力车间 → PW 燃料及动力", "REP 机修车间 → REPF 修理费", "合计"]);
    expect(values(content, rowOf(content, "待分配费用"))).toEqual(["待分配费用", 21120, null, 271511.11, 2274, null, 90171.67, 361682.78]);
    expect(formulas(content, rowOf(content, "对外分配费用"))).toMatchObject({ D: "SUM(D6,D11)-SUM(D10)", G: "SUM(G6,G11)-SUM(G10)" });
    expect(values(content, rowOf(content, "对外分配合计"))).toEqual(["对外分配合计", 20500, null, 271266.99, 2090, null, 90415.79, 361682.78]);
  });

  it("is made for interaction too, with both its rates", () => {
    const made = sheetsWith("allocation-sheets", [
      ["3", "exchange", "PWR", "REP", "PW", "interaction", "STEAM", "10", "2.000000", "20.00"],
      ["3", "external", "PWR", "CAST", "PW", "interaction", "STEAM", "90", "2.055556", "185.00"],
      ["3", "exchange", "REP", "PWR", "REPF", "interaction", "HRS", "5", "1.000000", "5.00"],
      ["3", "external", "REP", "CAST", "REPF", "interaction", "HRS", "15", "2.000000", "30.00"],
    ]);
    const auxiliary = sheet("allocation-sheets:auxiliary-3", made);
    expect(text(auxiliary, 0, 0)).toBe("辅助生产费用分配表（交互分配法）");
    expect(values(auxiliary, rowOf(auxiliary, "待分配费用"))).toEqual(["待分配费用", 100, null, 200, 20, null, 15, 215]);
    expect(values(auxiliary, rowOf(auxiliary, "CAST 铸造车间"))).toEqual(["CAST 铸造车间", 90, 2.055556, 185, 15, 2, 30, 215]);
    expect(recalculation(made).wrong).toEqual([]);
  });
});

describe("废品损失计算表", () => {
  it("has cost items across and the net loss at the end", () => {
    const content = sheet("scrap-loss");
    expect(headings(content, 4).slice(3, 10)).toEqual(["直接材料", "自制半成品", "燃料及动力", "直接人工", "制造费用", "废品损失", "试制费"]);
    expect(values(content, 5)).toEqual(["P-101 减速机甲型", "MACH 机加车间", "定额成本", 552, 2291.38, 565.82, 1094.8, 890.4, null, null, 5394.4, 150, 0, 5244.4]);
    expect(formulas(content, 5)).toEqual({ K: "SUM(D6:J6)", N: "SUM(K6)-SUM(L6:M6)" });
  });
});

describe("收发存表", () => {
  it("has a row for every item and one for everybody who got some", () => {
    const content = sheet("semi-finished-ledger");
    expect(headings(content, 3).filter((heading) => heading !== null)).toEqual(["品名", "计量单位", "去向", "期初结存", "本月收入", "本月发出", "期末结存"]);
    const row = rowOf(content, "S-11 箱体铸件");
    expect(values(content, row)).toEqual(["S-11 箱体铸件", "件", null, 150, 1143.500333, 171525.05, 600, 1150.136767, 690082.06, 502, null, 576702.36, 248, 1148.809476, 284904.75]);
    expect(formulas(content, row)).toMatchObject({ J: "SUM(J7:J9)", M: "SUM(D6,G6)-SUM(J6)", N: "ROUND(O6/M6,6)", O: "SUM(F6,I6)-SUM(L6)" });
    expect(values(content, row + 1).slice(2, 12)).toEqual(["盘点 WHS 仓储部", null, null, null, null, null, null, 2, 1148.81, 2297.62]);
  });

  it("takes an item that nobody drew on", () => {
    const [content] = sheetsWith("finished-goods-ledger", [["P-9", "opening", "", "", "0", "", "0.00"], ["P-9", "receipt", "", "", "3", "2.000000", "6.00"], ["P-9", "closing", "", "", "3", "2.000000", "6.00"]]);
    expect(values(content!, 5).slice(3)).toEqual([0, null, 0, 3, 2, 6, null, null, null, 3, 2, 6]);
    expect(recalculation([content!]).wrong).toEqual([]);
  });
});

describe("记账凭证", () => {
  const content = sheet("journal-entries");

  it("is a voucher for every entry, balanced by formula, with its lines to sign", () => {
    const row = rowOf(content, "转字第 021 号　　结转销售成本　　2026年5月31日　　附单据 ____ 张");
    expect(values(content, row + 1)).toEqual(["1", "结转销售成本", "6401 主营业务成本", "SAL 销售部 / BP-9 再生砂", 2096.84, null]);
    expect(values(content, row + 11)).toEqual([null, "合计", null, null, 3043609.43, 3043609.43]);
    expect(formulas(content, row + 11)).toEqual({ E: `SUM(E${row + 2}:E${row + 11})`, F: `SUM(F${row + 2}:F${row + 11})` });
    expect(text(content, row + 12, 0)).toMatch(/^会计主管：.*记账：.*审核：.*制单：$/);
    expect(content.heights![row + 12]).toBe(24);
  });

  it("keeps red ink on its side and knows the last day of February", () => {
    const red = factoryReport("journal-entries", [...factoryExpected("journal-entries").columns.map(({ id }) => id), "attachments"], ["entry"], [
      ["depreciation", "1", "510101", "制造费用", "CAST", "", "DEP", "D", "-5.00", "0.00", "计提折旧", "1"],
      ["depreciation", "2", "1602", "累计折旧", "", "", "", "C", "0.00", "-5.00", "计提折旧", "1"],
    ]);
    const [voucher] = sheetsOf(factoryMonth({ period: "2028-02", language: "en", reports: [red] }), sheetTranslator("en"));
    expect(text(voucher!, 4, 0)).toContain("29 February 2028     Attachments: 1");
    expect(values(voucher!, 5).slice(4)).toEqual([-5, null]);
    expect(values(voucher!, 6).slice(3)).toEqual([null, null, -5]);
  });
});

describe("结账后科目余额表", () => {
  it("puts balances on their side and closes them by formula", () => {
    const content = sheet("trial-balance-after");
    expect(headings(content, 3).filter((heading) => heading !== null)).toEqual(["科目", "科目名称", "期初余额", "本期发生额", "结账分录", "期末余额"]);
    const row = rowOf(content, "1602");
    expect(values(content, row)).toEqual(["1602", "累计折旧", null, 20431922.03, null, null, null, 226483.52, null, 20658405.55]);
    expect(formulas(content, row)).toEqual({ J: `SUM(D${row + 1},F${row + 1},H${row + 1})-SUM(C${row + 1},E${row + 1},G${row + 1})` });
    const total = values(content, rowOf(content, "合计")).slice(2);
    expect(total).toEqual([53847421.77, 53847421.77, 12744896.57, 12744896.57, 13931951.06, 13931951.06, 60381335.19, 60381335.19]);
  });

  it("does not add a parent to the rows it repeats", () => {
    const [content] = sheetsWith("trial-balance-after", [
      ["5001", "生产成本", "10.00", "5.00", "0.00", "0.00", "0.00", "15.00"],
      ["500101", "基本生产成本", "10.00", "5.00", "0.00", "0.00", "3.00", "12.00"],
      ["2202", "应付账款", "-10.00", "0.00", "5.00", "3.00", "0.00", "-12.00"],
    ]);
    expect(values(content!, rowOf(content!, "合计")).slice(2)).toEqual([10, 10, 5, 5, 3, 3, 12, 12]);
  });
});
