// What a careful reader notices: the smallest table for each finding, the cells it names, its sentence, and totals that stay whole.
import type { FindingCode } from "../../src/engine/finding";
import { checkInputs } from "../../src/application/check-inputs";
import { saidFindings } from "../../src/application/findings-report";
import type { SheetData } from "../../src/workbook/workbook";
import { book, csv, sheet, typed } from "./books";

const H = "日期,凭证号,摘要,科目编码,科目名称,部门,借方金额,贷方金额";
const ledger = (...lines: string[]): SheetData => csv("x", [H, ...lines].join("\n"));
const D = "2024-01-05,记-1,领料,5001,生产成本,一车间,100,";
const C = "2024-01-05,记-1,领料,1403,原材料,,,100";
const trial = (...lines: string[]): SheetData => csv("x", ["科目编码,科目名称,期初借方,期初贷方,本期借方,本期贷方,期末借方,期末贷方", ...lines].join("\n"));
const sided = (...sides: string[]): SheetData => csv("x", ["日期,凭证号,摘要,科目编码,方向,金额", ...sides.map((side, i) => `2024-01-05,记-${i + 1},x,5001,${side},100`)].join("\n"));

const GALLERY: readonly (readonly [FindingCode, string, readonly SheetData[]])[] = [
  ["heading-missing", "A1", [csv("x", `${D}\n${C}`)]],
  ["direction-missing", "E3", [sided("借", "")]],
  ["direction-unknown", "E3", [sided("借", "左")]],
  ["direction-unclear", "E3", [sided("借", "-1")]],
  ["lines-repeated", "A4:H5", [ledger(D, C, D, C)]],
  ["centre-blank", "F4", [ledger(D, C, D.replace("一车间", "-").replace("记-1", "记-2"), C.replace("记-1", "记-2"))]],
  ["code-named-twice", "E2,E4", [ledger(D, C, D.replace("生产成本", "制造成本"), C)]],
  ["name-of-two-codes", "D2,D4", [ledger(D, C, D.replace("5001", "5002"), C)]],
  ["closing-entry-found", "D2:D3", [ledger("2024-01-31,记-9,结转本期损益,4103,本年利润,,100,", "2024-01-31,记-9,结转本期损益,6602,管理费用,行政部,,100")]],
  ["reversal-found", "C4:C5", [ledger(D, C, D.replace("领料", "冲销记-1").replace("100", "-100"), C.replace("领料", "冲销记-1").replace("100", "-100"))]],
  ["formula-like-text", "C2", [ledger(D.replace("领料", "=1+1"), C)]],
  ["text-cleaned", "C2", [ledger(D.replace("领料", '"付\n款"'), C)]],
  ["period-unlike-date", "A4,B4", [typed("x", "Fiscal year/period,Posting Date,Account,Debit,Credit", "2024/001,2023-07-15,5001,1,1", "2024/002,2023-08-15,5001,1,1", "2024/001,2024-01-15,5001,1,1")]],
  ["period-beyond-december", "B3", [csv("x", "会计年度,期间,凭证字,凭证号,摘要,科目编码,借方金额,贷方金额\n2024,12,记,1,x,5001,1,1\n2024,13,记,1,x,5001,1,1")]],
  ["voucher-number-again", "B4", [ledger(D, C, D.replace("01-05", "01-09"), C.replace("01-05", "01-09"))]],
  ["balance-broken", "G4", [csv("明细账", "年,月,日,凭证号,摘要,方向,余额,借方,贷方\n,,,,期初余额,借,100,,\n2024,1,5,记-1,x,借,150,50,\n2024,1,6,记-2,x,借,190,50,")]],
  ["trial-balance-row-broken", "G2", [trial("1403,原材料,100,,50,,149,")]],
  ["balance-below-zero", "G2", [trial("1403,原材料,,,,5,-5,")]],
  ["total-row-wrong", "G3", [trial("1403,原材料,100,,50,,150,", "合计,,100,,50,,151,")]],
  ["total-sides-unequal", "E4,F4", [trial("1403,原材料,,,50,,50,", "2202,应付,,,,49,,49", "合计,,,,50,49,50,49")]],
  ["services-in-a-ring", "A2:B2,A3:B3", [csv("x", "辅助部门,受益部门,分配比例\n动力,机修,1\n机修,动力,1")]],
  ["serves-itself", "A2:B2", [csv("x", "辅助部门,受益部门,分配比例\n食堂,食堂,0.1\n食堂,一车间,0.9")]],
  ["share-negative", "C2", [csv("x", "辅助部门,受益部门,分配比例\n动力,一车间,-0.1\n动力,二车间,1.1")]],
  ["shares-mixed", "C2:C3", [csv("x", "辅助部门,受益部门,分配比例\n动力,一车间,0.5\n动力,二车间,50")]],
  ["shares-near-whole", "C2:C4", [csv("x", "辅助部门,受益部门,分配比例\n动力,一车间,33.33\n动力,二车间,33.33\n动力,三车间,33.33")]],
  ["shares-not-whole", "C2:C3", [csv("x", "辅助部门,受益部门,分配比例\n动力,一车间,0.5\n动力,二车间,0.6")]],
  ["base-of-nothing", "B2:B3", [csv("x", "部门,工时,待分配费用\n一车间,0,1000\n二车间,,")]],
  ["base-negative", "B3", [csv("x", "部门,工时,待分配费用\n一车间,30,1000\n二车间,-20,")]],
  ["units-of-item-mixed", "D2:D3", [csv("x", "物料编码,物料名称,计量单位,数量,单价,金额\nM1,钢,吨,2,5,10\nM1,钢,千克,5,2,10")]],
  ["quantity-without-amount", "F2", [csv("x", "物料编码,物料名称,计量单位,数量,单价,金额\nM1,钢,吨,2,,")]],
  ["amount-without-quantity", "D2", [csv("x", "物料编码,物料名称,计量单位,数量,单价,金额\nM1,钢,吨,,,5")]],
  ["amount-of-no-quantity", "D2", [csv("x", "物料编码,物料名称,计量单位,数量,单价,金额\nM1,钢,吨,0,3,5")]],
  ["amount-unlike-price", "F2", [csv("x", "物料编码,物料名称,计量单位,数量,单价,金额\nM1,电,度,10,0.8,9")]],
  ["hours-unclear", "C3", [csv("x", "姓名,部门,工时\n甲,一车间,7:30\n乙,一车间,0.3125")]],
  ["hours-unusable", "C2", [csv("x", "姓名,部门,工时\n甲,一车间,-1")]],
  ["amounts-with-decimal-comma", "G2", [ledger(D.replace("100", '"1.234,56"'), C.replace("100", '"1.234,56"'))]],
  ["amount-point-unclear", "G2", [ledger(D.replace("100", "1.234"), C.replace("100", "1.234"))]],
  ["unit-in-cell", "G2", [ledger(D.replace("100", "3万"), C.replace("100", "30000"))]],
  ["code-in-powers", "D2", [ledger(D.replace("5001", "1.00201E+11"), C)]],
  ["dimension-split", "F2", [ledger(D.replace("一车间", "【部门：一车间】【项目：P01】"), C)]],
  ["lines-void", "A4:A5", [csv("x", `${H},作废标志\n${D},0\n${C},0\n${D},1\n${C},1`)]],
  ["lines-unposted", "A4", [csv("x", `${H},过账状态\n${D},已过账\n${C},已过账\n${D},未过账`)]],
  ["row-ragged", "A2", [ledger(D.replace("领料", "领料, 甲"), C, C)]],
  ["centres-alike", "F2,F4", [ledger(D, C, D.replace("一车间", "1车间"), C)]],
  ["centre-not-listed", "F2", [ledger(D, C), typed("部门档案", "部门编码,部门名称", "01,二车间", "02,1车间")]],
  ["statistic-counted-twice", "B3", [typed("住院", "住院号,床日", "1,5", "2,3"), typed("转科", "住院号,实际占用床日", "1,5", "2,2")]],
  ["amount-not-given", "G4", [ledger(D, C, D.replace("100", "—"), C.replace("100", "5"))]],
  ["dates-written-differently", "A4", [ledger(D, C, D.replace("2024-01-05", "20240106"), C)]],
  ["period-not-possible", "B3", [typed("x", "Fiscal Year,Period,Posting Date,Document No.,Account,Debit,Credit", "2024,12,2024-12-31,1,5001,5,", "2024,17,2024-12-31,1,1403,,5")]],
  ["period-beyond-december", "B3", [typed("x", "Fiscal Year,Period,Posting Date,Document No.,Account,Debit,Credit", "2024,12,2024-12-31,1,5001,5,", "2024,13,2024-12-31,1,1403,,5")]],
  ["voucher-numbers-missing", "B4", [ledger(D, C, D.replace("记-1", "记-3"), C.replace("记-1", "记-3"))]],
  ["number-too-long", "B2:B3", [ledger(D.replace("记-1", "12345678901234567890"), C.replace("记-1", "12345678901234567890"))]],
  ["code-like-date", "F2", [ledger(D.replace("一车间", "5-Jan"), C)]],
  ["letters-of-two-scripts", "F4", [ledger(D.replace("一车间", "A1"), C, D.replace("一车间", "А1"), C)]],
  ["text-garbled", "E2", [ledger(D.replace("生产成本", "ç”Ÿäº§æˆ\u0090æœ¬"), C)]],
  ["characters-lost", "C2", [ledger(D.replace("领料", "领\uFFFD"), C)]],
  ["code-characters-lost", "D2", [ledger(D.replace("5001", "50\uFFFD1"), C)]],
  ["shares-unclear", "C2:C3", [csv("x", "辅助部门,受益部门,分配比例\n动力,一车间,12.5%\n动力,二车间,0.875")]],
  ["shift-overnight", "D2", [csv("x", "姓名,日期,上班时间,下班时间\n甲,2024-01-05,22:00,06:00\n乙,2024-01-05,8:00,17:30")]],
  ["stock-below-zero", "D2", [csv("x", "物料编码,收入数量,发出数量,期末数量\nM1,5,10,-5")]],
  ["balance-below-zero", "F3", [csv("x", "日期,凭证号,摘要,借方,贷方,余额\n2024-01-05,记-1,a,5,,5\n2024-01-06,记-2,b,,7,-2")]],
  ["table-crosstab", "A1", [csv("x", "成本项目,一车间,二车间,行政部,合计\n工资,1,2,3,6\n电,1,1,1,3")]],
  ["lines-hidden", "A3", [sheet("x", [H.split(","), D.split(","), C.split(",")], { hiddenRows: new Set([2]) }), typed("参数", "参数,取值", "hidden_rows,skip")]],
  ["local-amount-missing", "G2", [csv("x", `${H},币种,汇率,原币金额\n${D.replace("100", "")},HKD,,100\n${C},CNY,1,`)]],
  ["local-amount-unlike-rate", "G2", [csv("x", `${H},币种,汇率,原币金额\n${D},USD,7.1,100\n${C},CNY,1,`)]],
];

const checked = (...sheets: readonly SheetData[]) => checkInputs(book(...sheets));

it.each(GALLERY)("%s at %s", (code, cell, sheets) => {
  const { findings } = checked(...sheets);
  expect(findings.map((found) => `${found.code} ${found.at?.cell}`)).toContain(`${code} ${cell}`);
  for (const language of ["zh-CN", "zh-TW", "en"] as const) for (const { message } of saidFindings(findings, language)) expect(message).not.toMatch(/\{\{|undefined|NaN/u);
});

it("red ink that is positive, numbers shown with zeros, values a format hides, and hidden rows come with a workbook only", () => {
  const rows = [H.split(","), ["2024-01-05", "记-1", "x", "5001", "生产成本", 101, 300, null], ["2024-01-05", "记-1", "x", "1403", "原材料", null, null, 300]];
  const workbookSheet = sheet("序时账", rows, {
    isRed: (row, column) => row === 1 && column === 6,
    numberFormat: (_, column) => (column === 5 ? "0000" : column === 7 ? "#,##0," : null),
    hiddenRows: new Set([2]),
  });
  const { findings } = checked(workbookSheet, sheet("档案", [["编码", "名称"], ["0101", "一车间"], ["101", "食堂"]]));
  expect(findings.map((found) => `${found.code} ${found.at?.cell}`)).toEqual(expect.arrayContaining(["red-ink-doubtful G2", "code-zeros-doubtful F2", "format-hides-value H3", "rows-hidden B3"]));
});

describe("what is certain stays counted", () => {
  it("period 0 is opening, the ledger of one account shows both its balances, and hours are added as hours", () => {
    const opening = checked(csv("x", "会计年度,期间,凭证字,凭证号,摘要,科目编码,借方金额,贷方金额\n2024,12,记,1,x,5001,1,1\n2024,0,,,期初,1403,500,"));
    expect(opening.tables[0]).toMatchObject({ rows: 1, skipped: [{ row: 3, reason: "opening" }], totals: { opening: "500.00", debit: "1.00" } });
    const one = checked(csv("明细账", "月,日,凭证号,摘要,借方,贷方,方向,余额\n,,,上年结转,,,借,1000\n1,5,记-1,x,500,,借,1500\n1,6,记-2,y,,50,借,1450"));
    expect(one.tables[0]).toMatchObject({ totals: { opening: "1000.00", closing: "1450.00", debit: "500.00", credit: "50.00" } });
    expect(one.findings.map(({ code }) => code)).not.toContain("voucher-unbalanced");
    expect(checked(csv("x", "姓名,部门,工时\n甲,a,7.5\n乙,a,7:30\n丙,a,7小时30分\n丁,a,450分钟\n戊,a,25:15")).tables[0]).toMatchObject({ table: "hours", totals: { certain_hours: "55.25" } });
  });

  it("every row is accepted, skipped with a reason, or refused", () => {
    for (const [, , sheets] of GALLERY) {
      const [first] = sheets;
      const { tables } = checked(...sheets);
      const table = tables.find((one) => one.sheet === first!.sheet)!;
      const filled = first!.rows.filter((cells) => cells.some((cell) => cell !== null && cell !== "")).length;
      const headings = table.mapping["date"] === "date" ? 0 : 1;
      expect(table.rows + table.skipped.filter(({ reason }) => reason !== "blank").length).toBe(filled - headings);
    }
  });

  it("lakh groups, units and commas are read once and exactly", () => {
    expect(checked(ledger(D.replace("100", '"12,34,567.89"'), C.replace("100", "1234567.89"))).tables[0]!.totals).toMatchObject({ debit: "1234567.89", credit: "1234567.89" });
    expect(checked(ledger(D.replace("100", "3万"), C.replace("100", "30000"))).tables[0]!.totals).toMatchObject({ debit: "30000.00" });
  });
});
