// Ledgers in the shapes other systems print them: rows that are no lines, amounts on sides, vouchers and dates in parts.
import type { Ledger } from "../../src/engine/ledger/ledger";
import { readTables } from "../../src/tables/read-tables";
import type { SheetData } from "../../src/workbook/workbook";
import { book, csv, sheet, typed } from "./books";

const HEAD = "日期,凭证号,摘要,科目编码,部门,借方金额,贷方金额";
const ledgerOf = (data: SheetData): Ledger => readTables(book(data)).tables.ledger as Ledger;
const texts = (ledger: Ledger, field: "date" | "voucher" | "account" | "centre"): string[] =>
  Array.from(ledger.column(field).codes, (code) => ledger.column(field).values[code] ?? "");
const nets = (ledger: Ledger): number[] => Array.from({ length: ledger.size }, (_, line) => ledger.net(line));

describe("rows that are no lines", () => {
  it("skips and lists them, and keeps what only sounds like a total", () => {
    const ledger = typed(
      "序时账", HEAD, "45797,,上年结转,,,,", "45797,记-1,合计支付工资,5001,A1,5,", "", HEAD, "45797,记-1,结转本月累计折旧,1403,,,5", ",,本 月 合 计,,,5,5", "第 2 页 共 2 页", ",,本年累计,,,5,5", "制表人：张三", "",
    );
    const { summaries, findings } = readTables(book(ledger));
    expect(summaries[0]?.skipped).toEqual([
      { row: 2, reason: "total" }, { row: 4, reason: "blank" }, { row: 5, reason: "heading" }, { row: 7, reason: "total" },
      { row: 8, reason: "page" }, { row: 9, reason: "total" }, { row: 10, reason: "footer" },
    ]);
    expect(summaries[0]?.totals).toEqual({ lines: "2", debit: "5.00", credit: "5.00" });
    expect(findings.map(({ code, at }) => [code, at?.cell])).toEqual([["row-skipped", "A2,A5,A7:A10"]]);
    expect(ledgerOf(ledger).row(1)).toBe(6);
  });
});

describe("amounts", () => {
  it("are two sides, one signed column, or a side and an amount", () => {
    expect(nets(ledgerOf(typed("序时账", HEAD, "45797,1,x,5001,,5,", "45797,1,x,1403,,,5")))).toEqual([500, -500]);
    expect(nets(ledgerOf(csv("x", 'Posting Date,Document Number,Account,Amount in local currency\n05.01.2024,1,5001,"1,234.56"\n05.01.2024,1,1403,"1,234.56-"\n*,,,0.00\n')))).toEqual([123456, -123456]);
    expect(nets(ledgerOf(typed("序时账", "日期,凭证号,科目编码,方向,金额", "45797,1,5001,借,5", "45797,1,1403,贷,5")))).toEqual([500, -500]);
  });

  it("asks about a side that is not certain", () => {
    const { findings } = readTables(book(typed("序时账", "日期,凭证号,科目编码,方向,金额", "45797,1,5001,J,5", "45797,1,1403,H,5")));
    expect(findings.map(({ code, args, at }) => [code, args.value, at?.cell])).toEqual([["direction-unclear", "J", "D2"]]);
  });

  it("are rounded half up when too fine, and the cells are named", () => {
    const data = typed("序时账", HEAD, "45797,1,x,5001,,1234567.005,", "45797,1,x,1403,,,1234567.01");
    expect(nets(ledgerOf(data))).toEqual([123456701, -123456701]);
    expect(readTables(book(data)).findings.map(({ code, at }) => [code, at?.cell])).toEqual([["amount-rounded", "F2"]]);
  });
});

describe("vouchers and dates", () => {
  it("fills a voucher down over its further lines", () => {
    const ledger = ledgerOf(typed("序时账", HEAD, "2025-06-01,记 - 1,x,5001,,5,", ",,x,1403,,,5", "2025-06-02,记 - 2,x,5001,,5,"));
    expect(texts(ledger, "voucher")).toEqual(["记-1", "记-1", "记-2"]);
    expect(texts(ledger, "date")).toEqual(["2025-06-01", "2025-06-01", "2025-06-02"]);
  });

  it("joins month and day with the year above them", () => {
    const ledger = ledgerOf(typed("明细账", "2025年,,凭证号数,科目,摘要,借方,贷方,方向,余额", "月,日,,,,,,,", "01,05,记-1,1002 银行存款,x,5,,借,5"));
    expect([texts(ledger, "date"), texts(ledger, "account"), ledger.row(0)]).toEqual([["2025-01-05"], ["1002"], 3]);
  });

  it("joins year and period to a month", () => expect(texts(ledgerOf(typed("序时账", "会计年度,期间,凭证字,凭证号,科目编码,借方金额,贷方金额", "2024,13,记,1,5001,5,")), "date")).toEqual(["2024-13"]));

  it("makes one key of 記-1 and 记－1, and of a code with invisible characters", () => {
    const data = typed("序时账", HEAD, "45797,記-1,x,5001\u200B,A1,5,", "45797,记－1,x, 5001,A1,,5");
    const ledger = ledgerOf(data);
    expect([new Set(texts(ledger, "voucher")).size, new Set(texts(ledger, "account")).size]).toEqual([1, 1]);
    expect(readTables(book(data)).findings.map(({ code, at }) => [code, at?.cell])).toEqual([["text-cleaned", "B2:B3"], ["text-cleaned", "D2:D3"]]);
  });

  it("reads a centre as its number format shows it", () => {
    const data = sheet("序时账", [HEAD.split(","), [45797, "1", "x", "5001", 101, 5, null]], { numberFormat: (_, column) => (column === 4 ? "0000" : null) });
    expect(texts(ledgerOf(data), "centre")).toEqual(["0101"]);
  });
});
