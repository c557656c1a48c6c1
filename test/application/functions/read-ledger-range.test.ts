// LEDGER's reading: any usual layout, and a sentence with the place of the first cell that stands in the way.
import { readLedgerRange } from "../../../src/application/functions/read-ledger-range";
import { type FunctionError, sayFunctionError } from "../../../src/application/functions/function-error";
import { LANGUAGES } from "../../../src/locales";
import type { CellValue } from "../../../src/workbook/workbook";
import { SMALL, copyOf, opened, said } from "./ledger-ranges";

const HEAD: CellValue[] = ["日期", "凭证号", "科目编码", "借方金额", "贷方金额"];
const read = (rows: CellValue[][], range: string | null = "'June 2025'!$B$3:$F$9", period: string | null = null) => readLedgerRange(rows, range, period);
const changed = (row: number, column: number, value: CellValue): CellValue[][] => SMALL.map((cells, i) => (i === row ? cells.map((cell, j) => (j === column ? value : cell)) : [...cells]));

describe("layouts", () => {
  it.each<[string, CellValue[][]]>([
    ["English headings in another order", [["Credit", "Debit", "Cost Centre", "Account", "Posting Date"], ["", 12.5, "D01", "5001", 45787], [2.5, "", "D01", "5001", 45788]]],
    ["a title above, a total below", [["某公司 2025 年 5 月"], HEAD, ["2025-05-10", "记-1", "5001", 12.5, ""], ["2025-05-11", "记-2", "5001", "", 2.5], ["合计", "", "", 12.5, 2.5], ["", "", "", "", ""]]],
    ["one signed column", [["日期", "凭证号", "科目编码", "金额"], ["2025/5/10", "1", "5001", 12.5], ["2025/5/11", "2", "5001", -2.5]]],
    ["a side and an amount", [["日期", "凭证号", "科目编码", "方向", "金额"], [45787, "1", 5001, "借", 12.5], [45788, "2", 5001, "貸", 2.5]]],
    ["amounts as text", [HEAD, [45787, "1", "5001", "12.50", ""], [45788, "2", "5001", "", " 2.50 "]]],
    ["a voucher told once, and a month without days", [["会计年度", "期间", "凭证字", "凭证号", "科目编码", "借方金额", "贷方金额"], [2025, 5, "记", 1, "5001", 12.5, ""], ["", "", "", "", "5001", "", 2.5]]],
    ["no dates and no vouchers", [["科目编码", "部门", "借方金额", "贷方金额"], ["5001", "D01", 12.5, ""], ["5001", "D01", "", 2.5]]],
  ])("%s", (_, rows) => {
    const { total } = opened(rows, null, "Ledger!A1:G9");
    expect([total({ accounts: "5001" }), total({ basis: "debit" })]).toEqual([10, 12.5]);
  });

  it("takes the year from the month it is given", () => {
    const rows: CellValue[][] = [["月", "日", "凭证号", "科目编码", "借方金额", "贷方金额"], [5, 10, "1", "5001", 12.5, ""]];
    expect(opened(rows, "2025-05").total({ periods: "2025-05" })).toBe(12.5);
  });
});

it("counts the days of a 1904 workbook from 1904, and leaves compact and written dates as they are", () => {
  const rows: CellValue[][] = [HEAD, [45787 - 1462, "1", "5001", 5, ""], [20250511, "2", "5001", 6, ""], ["2025-05-12", "3", "5001", 7, ""]];
  expect(readLedgerRange(rows, null, null, 1462).ledger.column("date").values).toEqual(["", "2025-05-10", "2025-05-11", "2025-05-12"]);
});

describe("what stands in the way", () => {
  it.each<[string, CellValue[][], string]>([
    ["an error value", changed(2, 6, { error: "#REF!" }), "Row 3, column 7 of the range (June 2025!H5): 借方金额 holds the error #REF!, which is neither zero nor text. Correct the formula or enter a value."],
    ["text for an amount", changed(2, 6, "约两百"), "Row 3, column 7 of the range (June 2025!H5): 借方金额 \"约两百\" is not an amount. Enter a number, or leave the cell blank."],
    ["no account", changed(3, 2, ""), "Row 4, column 3 of the range (June 2025!D6): 科目编码 is blank; a blank cell is not zero. Fill it in."],
    ["no such day", changed(1, 0, "2025-02-30"), "Row 2, column 1 of the range (June 2025!B4): \"2025-02-30\" is not a date. Enter a date such as 2025-06-03."],
    ["five decimals", changed(1, 6, 1.00001), ""],
  ])("%s", (_, rows, sentence) => {
    const found = said(() => read(rows));
    if (sentence) expect(found).toBe(`value: ${sentence}`);
    else expect(found).toMatch(/^value: Row 2, column 7 of the range \(June 2025!H4\): .*4 decimals/u);
  });

  it("says row and column where the range has no address", () => expect(said(() => read(changed(2, 6, "x"), null))).toMatch(/^value: Row 3, column 7 of the range: /u));

  it.each<[string, CellValue[][], string]>([
    ["no heading", copyOf(SMALL).slice(1), "functions.errors.no-heading"],
    ["one cell", [[""]], "functions.errors.no-heading"],
    ["no amounts", SMALL.map((row) => row.slice(0, 6)), "functions.errors.no-amounts"],
    ["no lines", [SMALL[0]!], "functions.errors.ledger-empty"],
    ["a trial balance", [["科目编码", "科目名称", "期初借方", "期初贷方", "本期借方", "本期贷方", "期末借方", "期末贷方"], ["1403", "原材料", 1, "", 2, "", 3, ""]], "functions.errors.trial-balance"],
  ])("%s", (_, rows, key) => expect(() => read(rows)).toThrow(key));

  it("is said in every language, with nothing left open", () => {
    try {
      read(changed(2, 6, "约两百"));
    } catch (error) {
      const sentences = LANGUAGES.map((language) => sayFunctionError(error as FunctionError, language));
      expect(sentences[0]).toBe("区域第 3 行第 7 列（June 2025!H5）：借方金额“约两百”不是金额。请改成数字；没有金额请留空。");
      expect(sentences.filter((sentence) => /[{}]/u.test(sentence))).toEqual([]);
    }
    expect.assertions(2);
  });
});
