// The gallery: the smallest bad input for every finding that tables make, the cell it names, and that it can be said in every language.
import type { FindingCode } from "../../src/engine/finding";
import { FINDING_KINDS } from "../../src/engine/finding";
import { findings as en } from "../../src/locales/en/findings";
import { findings as zhCN } from "../../src/locales/zh-CN/findings";
import { findings as zhTW } from "../../src/locales/zh-TW/findings";
import { readTables } from "../../src/tables/read-tables";
import type { CellValue, SheetData } from "../../src/workbook/workbook";
import { book, csv, sheet, typed } from "./books";

const na = { error: "#N/A" };
const drivers = (...row: CellValue[]): SheetData => sheet("drivers", [["driver", "receiver", "quantity"], row]);
const items = (amount: CellValue): SheetData => sheet("hospital_items", [["item", "amount"], ["H1", amount]]);
const ledger = (...cells: CellValue[]): SheetData => sheet("ledger", [["date", "voucher", "account", "debit", "credit"], cells]);

const GALLERY: readonly (readonly [FindingCode, string, SheetData])[] = [
  ["table-empty", "A1", typed("ledger", "date,voucher,account,debit,credit")],
  ["table-unrecognised", "A1", typed("x", "a,b", "1,2")],
  ["table-ambiguous", "A1", typed("drivers", "driver,receiver,quantity", "AREA,A,1")],
  ["column-missing", "A1", typed("drivers", "driver,quantity", "AREA,1")],
  ["column-ambiguous", "B1,C1", typed("drivers", "driver,受益科室,受益单位,quantity", "AREA,A,B,1")],
  ["column-doubled", "B1,C1", typed("drivers", "driver,receiver,receiver,quantity", "AREA,A,A,1")],
  ["setting-invalid", "B2", typed("settings", "key,value", "decimals,many")],
  ["setting-invalid", "B2", typed("settings", "key,value", "rounding,up")],
  ["setting-invalid", "B2", typed("settings", "key,value", "period,June")],
  ["cell-error", "A2", drivers(na, "A1", 5)],
  ["cell-error", "C2", drivers("AREA", "A1", na)],
  ["cell-error", "D2", ledger(45797, "1", "5001", na, null)],
  ["cell-error", "C2", ledger(45797, "1", na, 5, null)],
  ["amount-not-a-number", "B2", items("1O0")],
  ["amount-not-a-number", "B2", items(true)],
  ["amount-not-a-number", "D2", ledger(45797, "1", "5001", "ten", null)],
  ["amount-too-precise", "B2", items(1.005)],
  ["amount-too-large", "B2", items(1e15)],
  ["amount-rounded", "D2", ledger(45797, "1", "5001", 1.005, null)],
  ["unit-unclear", "D1", typed("ledger", "date,voucher,account,借方金额(万元),贷方金额(万元)", "45797,1,5001,1,")],
  ["direction-unclear", "D2", typed("ledger", "date,voucher,account,方向,金额", "45797,1,5001,J,1")],
  ["quantity-not-a-number", "C2", drivers("AREA", "A1", "some")],
  ["number-as-text", "C2", drivers("AREA", "A1", "5")],
  ["text-cleaned", "B2", drivers("AREA", "A1\u00A0", 5)],
  ["date-invalid", "A2", ledger("2025-02-30", "1", "5001", 5, null)],
  ["date-order-mixed", "A2", csv("x", "date,voucher,account,debit,credit\n13/04/2024,1,5001,1,\n04/14/2024,2,5001,1,")],
  ["date-order-unclear", "A2", ledger("03/04/2024", "1", "5001", 5, null)],
  ["date-year-unknown", "B2", typed("明细账", "月,日,凭证号,科目编码,借方,贷方", "01,05,记-1,5001,1,")],
  ["value-missing", "C2", drivers("AREA", "A1", null)],
  ["value-missing", "C2", ledger(45797, "1", null, 5, null)],
  ["value-not-allowed", "C2", typed("centres", "centre,name,class", "A1,x,nurse")],
  ["row-skipped", "A3", typed("drivers", "driver,receiver,quantity", "AREA,A1,5", "合计,,5")],
  ["row-doubled", "A3", typed("centres", "centre,name,class", "A1,x,admin", "A1,y,admin")],
];

describe("gallery", () => {
  it.each(GALLERY)("%s at %s", (code, cell, data) => {
    const more = code === "table-ambiguous" ? [{ ...data, sheet: "分配动因" }] : [];
    const { findings } = readTables(book(data, ...more));
    expect(findings.map((found) => `${found.code} ${found.at?.cell}`)).toContain(`${code} ${cell}`);
    for (const found of findings) for (const words of [zhCN, zhTW, en]) expect(said(words[found.code], found.args)).not.toMatch(/\{\{/u);
  });

  it("tells what the file says about itself", () => {
    const { findings } = readTables({ ...book(drivers("AREA", "A1", 5)), notes: [{ code: "dates-1904", value: "book" }] });
    expect(findings.map(({ code }) => code)).toEqual(["dates-1904"]);
  });

  it("keeps a column of a thousand bad cells short", () => {
    const rows = Array.from({ length: 1000 }, (_, i) => ["AREA", `A${i}`, "bad"]);
    const { findings } = readTables(book(sheet("drivers", [["driver", "receiver", "quantity"], ...rows])));
    expect(findings).toHaveLength(20);
    expect(findings.at(-1)).toMatchObject({ args: { count: "981" }, at: { cell: "C21:C1001" } });
  });

  it("makes no record of a row with a cell that was refused", () => {
    expect(readTables(book(drivers("AREA", "A1", "bad"))).tables.drivers).toEqual([]);
  });
});

describe("words", () => {
  const names = (sentence: string): string[] => [...sentence.matchAll(/\{\{(\w+)\}\}/gu)].map((match) => match[1] ?? "").sort();

  it.each(Object.keys(FINDING_KINDS) as FindingCode[])("%s names the same values in every language and does not shout", (code) => {
    expect(names(zhTW[code])).toEqual(names(zhCN[code]));
    expect(names(en[code])).toEqual(names(zhCN[code]));
    for (const words of [zhCN, zhTW, en]) expect(words[code]).toMatch(/^[^!！]+[.。]$/u);
  });
});

function said(sentence: string, args: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{\{(\w+)\}\}/gu, (whole, name: string) => args[name] ?? whole);
}
