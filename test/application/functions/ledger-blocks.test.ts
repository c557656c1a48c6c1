// Blocks of a ledger: lines, pivots and the check, and that they come to what totals say.
import fc from "fast-check";
import { ledgerCheck } from "../../../src/application/functions/ledger-check";
import { ledgerPivot } from "../../../src/application/functions/ledger-pivot";
import { ledgerRows } from "../../../src/application/functions/ledger-rows";
import { ledgerWords } from "../../../src/application/functions/ledger-words";
import type { Block, LedgerAnswers } from "../../../src/application/functions/ledger-answers";
import type { TotalCriteria } from "../../../src/application/functions/total-criteria";
import type { CellValue } from "../../../src/workbook/workbook";
import { HEADINGS, NONE, SMALL, copyOf, opened, said, sampleLedger } from "./ledger-ranges";

const words = ledgerWords("en");
const answersOf = (rows: CellValue[][] = SMALL, range?: string): LedgerAnswers => {
  const { ledgers, handle } = opened(rows, null, range);
  return ledgers.find(handle) as LedgerAnswers;
};
const rowsOf = (criteria: Partial<TotalCriteria>, answers = answersOf()): Block => ledgerRows(answers, { ...NONE, ...criteria }, words);
const pivotOf = (rows: CellValue, columns: CellValue, criteria: Partial<TotalCriteria> = {}, answers = answersOf()): Block => ledgerPivot(answers, rows, columns, { ...NONE, ...criteria }, words);

describe("rows", () => {
  it("are the lines that meet the criteria, with what the ledger has", () => {
    expect(rowsOf({ centres: "D01", elements: "DM" })).toEqual([
      ["Row", "Date", "Description", "Voucher", "Account", "Cost centre", "Product", "Cost element", "Debit", "Credit", "Quantity"],
      [2, "2025-04-30", "领料", "记-1", "5001", "D01", "P1", "DM", 100.1, "", 10],
      [4, "2025-05-11", "退料", "记-3", "500101", "D01", "P2", "DM", "", 50.05, 2.5],
    ]);
  });

  it("name the rows of the sheet, wherever the range begins", () => expect(rowsOf({ centres: "D03" }, answersOf(SMALL, "序时账!C5:L11"))[1]![0]).toBe(10));

  it("of one side are those that have it", () => {
    expect(rowsOf({ basis: "credit" }).slice(1).map((row) => row[3])).toEqual(["记-3", "记-6"]);
    expect(rowsOf({ basis: "数量" }).slice(1).map((row) => row[3])).toEqual(["记-1", "记-3"]);
  });

  it("say so when there are none", () => expect(said(() => rowsOf({ accounts: "9999" }))).toBe("none: No line of the ledger meets the conditions. Change them, or check the codes."));

  it("keep a description that looks like a formula as text", () => {
    const rows = copyOf(SMALL);
    rows[1]![9] = "=1+1";
    expect(rowsOf({ accounts: "5001", centres: "D01" }, answersOf(rows))[1]![2]).toBe("=1+1");
  });

  it("beyond what Excel takes are refused with advice", () => {
    const many = [HEADINGS, ...Array.from({ length: 5_000 }, (_, i): CellValue[] => [45777, `记-${i}`, "5001", "D01", "", "", 1, "", "", ""])];
    expect(said(() => rowsOf({}, answersOf(many, "序时账!A1:J5001")))).toMatch(/^value: The answer would fill 55011 cells/u);
  });
});

describe("a pivot", () => {
  it("has codes ascending in rows and columns, what is not given last, and no totals", () => {
    expect(pivotOf("centre", "element")).toEqual([
      ["Cost centre", "DL", "DM", "OH", "(not given)"],
      ["D01", 0, 50.05, 300.3, 0],
      ["D02", 200.2, 0, 0, 0],
      ["D03", 0, 0, 0.07, 0],
      ["(not given)", 0, 0, 0, -551.67],
    ]);
  });

  it("without columns has one of sums", () => expect(pivotOf("月份", null, { accounts: "5*", basis: "debit" })).toEqual([["Month", "Amount"], ["2025-04", 100.1], ["2025-05", 200.2], ["2025-06", 300.37]]));

  it("takes the criteria of totals", () => expect(pivotOf("product", null, { basis: "quantity", accounts: "5*" })).toEqual([["Product", "Amount"], ["P1", 10], ["P2", 2.5], ["(not given)", 0]]));

  it.each<[CellValue, CellValue, string]>([
    [null, null, "value: rows: There is no figure here, and a blank is not read as zero. Enter the figure."],
    ["centre", "部门", "value: Rows and columns are both by Cost centre. Choose another for one of them."],
    ["shop", null, 'value: rows "shop" is none of: account, centre, product, element, period. Choose one of them.'],
  ])("by %j and %j is refused", (rows, columns, sentence) => expect(said(() => pivotOf(rows, columns))).toBe(sentence));

  it("by a column the ledger lacks is refused", () => {
    const without = SMALL.map((row) => row.filter((_, i) => i !== 4));
    expect(said(() => pivotOf("product", null, {}, answersOf(without, "序时账!A1:I7")))).toBe("value: The ledger has no column product. Add it, or leave this condition out.");
  });

  it("is laid out once, and again only when a line changed that it could show", () => {
    const { ledgers, handle } = opened();
    const ask = (of: string): Block => pivotOf("centre", null, {}, ledgers.find(of) as LedgerAnswers);
    ask(handle);
    ask(handle);
    expect(ledgers.work.blocks).toBe(1);
    const remark = copyOf(SMALL);
    remark[1]![9] = "another remark";
    ask(ledgers.open(remark, { range: "序时账!A1:J7", caller: null }, null));
    expect(ledgers.work.blocks).toBe(1);
    const amount = copyOf(SMALL);
    amount[1]![6] = 100.2;
    ask(ledgers.open(amount, { range: "序时账!A1:J7", caller: null }, null));
    expect(ledgers.work.blocks).toBe(2);
  });
});

describe("laws of blocks", () => {
  const answers = answersOf(sampleLedger(), "序时账!A1:M884");
  const accounts = fc.constantFrom(null, "5001", "5101*", "50??:51??", "-5101*");
  const centres = fc.constantFrom(null, "A0?", "-POOL*", "A04;A05");
  const dimension = fc.constantFrom("account", "centre", "element");
  const cents = (value: string | number): bigint => BigInt(Math.round(Number(value) * 100));
  const total = (criteria: TotalCriteria): bigint => cents(answers.total(criteria));

  it("the cells of a pivot and the sides of the rows add up to the total", () => {
    fc.assert(
      fc.property(accounts, centres, dimension, dimension, (account, centre, down, across) => {
        const criteria = { ...NONE, accounts: account, centres: centre };
        const lines = said(() => ledgerRows(answers, criteria, words)) === "no error" ? ledgerRows(answers, criteria, words) : [];
        if (lines.length === 0) return;
        const [debit, credit] = [lines[0]!.indexOf("Debit"), lines[0]!.indexOf("Credit")];
        expect(lines.slice(1).reduce((sum, row) => sum + cents(row[debit]!) - cents(row[credit]!), 0n)).toBe(total(criteria));
        const block = ledgerPivot(answers, down, across === down ? null : across, criteria, words);
        expect(block.slice(1).reduce((sum, row) => sum + row.slice(1).reduce((inner, cell) => inner + cents(cell), 0n), 0n)).toBe(total(criteria));
      }),
      { numRuns: 60 },
    );
  });
});

describe("the check", () => {
  it("of the sample finds it in order", () => {
    expect(ledgerCheck(answersOf(sampleLedger(), "序时账!A1:M884"), "en")).toEqual([
      ["Check", "Figure", "Result"],
      ["Lines", 883, "2025-06"],
      ["Debits", 232976182.25, ""],
      ["Credits", 232976182.25, ""],
      ["Debits minus credits", 0, "in order"],
      ["Vouchers", expect.any(Number), ""],
      ["Vouchers that do not balance", 0, "in order"],
    ]);
  });

  it("names every voucher that does not balance, with its cell on the sheet", () => {
    const rows = [HEADINGS, [45777, "记-1", "5001", "D01", "", "", 100, "", "", ""], [45777, "记-1", "1403", "", "", "", "", 90, "", ""], [45777, "记-2", "5001", "D01", "", "", 5, "", "", ""], [45777, "记-2", "1403", "", "", "", "", 5, "", ""]];
    const block = ledgerCheck(answersOf(rows, "账!B11:K15"), "zh-CN");
    expect(block.slice(4)).toEqual([
      ["借贷差额", 10, "有问题"],
      ["凭证张数", 2, ""],
      ["借贷不平的凭证", 1, "有问题"],
      ["记-1", 10, expect.stringMatching(/^账!H12:I13: .*记-1/u)],
    ]);
  });
});
