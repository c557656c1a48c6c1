// Small ledgers in the layouts of other systems: the same four lines, whatever the export looks like.
import type { Ledger } from "../../src/engine/ledger/ledger";
import { readTables } from "../../src/tables/read-tables";
import type { SheetData } from "../../src/workbook/workbook";
import { book, csv } from "./books";

const linesOf = (ledger: Ledger): string[] => {
  const text = (field: "date" | "voucher" | "account" | "centre", line: number): string => ledger.column(field).values[ledger.column(field).codes[line] ?? 0] ?? "";
  return Array.from({ length: ledger.size }, (_, line) => `${text("date", line)} ${text("voucher", line)} ${text("account", line)} ${ledger.debit(line)} ${ledger.credit(line)} row ${ledger.row(line)}`);
};

interface Read {
  readonly lines: readonly string[];
  readonly skipped: readonly string[];
  readonly codes: readonly string[];
}

function read(data: SheetData): Read {
  const { tables, summaries, findings } = readTables(book(data));
  return {
    lines: linesOf(tables.ledger as Ledger),
    skipped: (summaries[0]?.skipped ?? []).filter(({ reason }) => reason !== "blank").map(({ row, reason }) => `${row} ${reason}`),
    codes: findings.filter(({ severity }) => severity !== "accept_with_note").map(({ code }) => code),
  };
}

describe("accounts in rows of their own", () => {
  const GL = [
    "Acme Inc", "General Ledger", "January - February 2025", "", ",Date,Transaction Type,Num,Name,Memo/Description,Split,Amount,Balance",
    "5001 Wages", "Beginning Balance,,,,,,,,0.00", ",01/05/2025,Journal Entry,J1,,x,-Split-,\"1,000.00\",1000.00", ",01/25/2025,Journal Entry,J2,,x,-Split-,(200.00),800.00", "Total for 5001 Wages,,,,,,,800.00,",
    "1002 Bank", ",01/05/2025,Journal Entry,J1,,x,-Split-,\"(1,000.00)\",-1000.00", ",01/25/2025,Journal Entry,J2,,x,-Split-,200.00,-800.00", "Total for 1002 Bank,,,,,,,-800.00,", "TOTAL,,,,,,,0.00,", "", "Accrual basis",
  ];

  it("are carried down, and their totals are no lines", () => {
    expect(read(csv("gl", GL.join("\n")))).toEqual({
      lines: ["2025-01-05 J1 5001 100000 0 row 8", "2025-01-25 J2 5001 0 20000 row 9", "2025-01-05 J1 1002 0 100000 row 12", "2025-01-25 J2 1002 20000 0 row 13"],
      skipped: ["6 section", "7 total", "10 total", "11 section", "14 total", "15 total", "17 footer"],
      codes: [],
    });
  });

  it("may carry their code behind", () => {
    const text = ["Date,Source,Description,Reference,Debit,Credit,Running Balance", "Wages (5001),,,,,,", "5 Jan 2025,Manual,x,J1,5.00,0.00,5.00", "Total Wages,,,,5.00,0.00,", "Bank (1002),,,,,,", "5 Jan 2025,Manual,x,J1,0.00,5.00,-5.00", "Total Bank,,,,0.00,5.00,"];
    expect(read(csv("x", text.join("\n")))).toMatchObject({ lines: ["2025-01-05 J1 5001 500 0 row 3", "2025-01-05 J1 1002 0 500 row 6"], codes: [] });
  });

  it("leave a text of its own alone that nothing proves to be an account", () => {
    const { findings } = readTables(book(csv("x", "Date,Reference,Debit,Credit,Running Balance\n2025-01-05,J1,5,0,5\nplease check,,,,\n2025-01-06,J2,5,0,5\n")));
    expect(findings.map(({ code, at }) => [code, at?.cell])).toEqual([["date-invalid", "A3"]]);
  });
});

describe("bare totals", () => {
  const HEAD = "Date,Transaction Type,Num,Memo/Description,Account,Debit,Credit";
  it("are told by what they come to", () => {
    const text = [HEAD, "01/13/2025,Journal Entry,J1,x,5001 Wages,$5.00,", ",,,x,1002 Bank,,$5.00", ",,,,,$5.00,$5.00", "01/14/2025,Journal Entry,J2,x,5001 Wages,$7.00,", ",,,x,1002 Bank,,$7.00", ",,,,,$7.00,$7.00", "TOTAL,,,,,$12.00,$12.00"];
    expect(read(csv("j", text.join("\n")))).toEqual({
      lines: ["2025-01-13 J1 5001 500 0 row 2", "2025-01-13 J1 1002 0 500 row 3", "2025-01-14 J2 5001 700 0 row 5", "2025-01-14 J2 1002 0 700 row 6"],
      skipped: ["4 total", "7 total", "8 total"],
      codes: [],
    });
  });

  it("that come to something else are refused as lines without an account", () => {
    const { findings } = readTables(book(csv("j", `${HEAD}\n01/13/2025,J,1,x,5001,5,\n,,,x,1002,,5\n,,,,,6,5\n`)));
    expect(findings.filter(({ severity }) => severity === "refuse").map(({ code, at }) => [code, at?.cell])).toEqual([["value-missing", "E4"]]);
  });
});

describe("both sides in one row", () => {
  const LINES = ["2025-01-05 1 5001 500 0 row 2", "2025-01-05 1 1002 0 500 row 2"];
  it.each([
    ["one amount", "日期,凭证号,摘要,借方科目,贷方科目,金额\n2025-01-05,1,x,5001,1002,5.00\n合计,,,,,5.00\n", ["3 total"]],
    ["two amounts", "取引日,伝票番号,借方科目コード,借方勘定科目,借方部門,借方金額,貸方科目コード,貸方勘定科目,貸方部門,貸方金額,摘要\n2025/01/05,1,5001,給料,A,5,1002,預金,B,5,x\n", []],
  ])("with %s", (_, text, skipped) => expect(read(csv("x", text))).toEqual({ lines: LINES, skipped, codes: [] }));

  it("with a side blank where an entry has more lines on the other", () => {
    const text = "取引日,伝票番号,借方科目コード,借方金額,貸方科目コード,貸方金額,摘要\n2025/01/05,1,5001,5,1002,8,x\n2025/01/05,1,5002,3,,,x\n";
    expect(read(csv("x", text)).lines).toEqual(["2025-01-05 1 5001 500 0 row 2", "2025-01-05 1 1002 0 800 row 2", "2025-01-05 1 5002 300 0 row 3"]);
  });

  it("with the account and its counter account, the side, and days without a year", () => {
    const text = 'EXTF;700;20250101;20251231\nUmsatz (ohne Soll/Haben-Kz);Soll/Haben-Kennzeichen;Konto;Gegenkonto (ohne BU-Schlüssel);Belegdatum;Belegfeld 1;Buchungstext\n5;S;5001;1002;0502;1;x\n5;H;1002;5001;2802;2;x\n'.replaceAll(";", ",");
    expect(read(csv("x", text)).lines).toEqual(["2025-02-05 1 5001 500 0 row 3", "2025-02-05 1 1002 0 500 row 3", "2025-02-28 2 5001 500 0 row 4", "2025-02-28 2 1002 0 500 row 4"]);
  });

  it("names the user's own cell when one cannot be read", () => {
    const { findings } = readTables(book(csv("x", "日期,凭证号,摘要,借方科目,贷方科目,金额\n2025-01-05,1,x,5001,1002,5\n2025-01-05,2,x,5001,1002,about 5\n")));
    expect(findings.filter(({ severity }) => severity === "refuse").map(({ at }) => at?.cell)).toContain("F3");
  });
});

describe("sides", () => {
  const HEAD = "Posting Date,Document Number,Account,Posting Key,Amount";
  const LINES = ["2025-01-05 1 5001 500 0 row 2", "2025-01-05 1 1002 0 500 row 3"];
  it.each([
    ["posting keys", `${HEAD}\n05.01.2025,1,5001,40,5\n05.01.2025,1,1002,50,5\n`],
    ["signs beside posting keys", `${HEAD}\n05.01.2025,1,5001,40,5\n05.01.2025,1,1002,50,5-\n`],
    ["journal types", "Type,Nominal A/C Ref,Date,Reference,Details,Net Amount\nJD,5001,2025-01-05,1,x,5\nJC,1002,2025-01-05,1,x,5\n"],
  ])("are told by %s", (_, text) => expect(read(csv("x", text)).lines).toEqual(LINES));

  it("are told by the sign where side and sign say the same", () => {
    const text = "日期,凭证号,科目编码,方向,金额\n2025-01-05,1,5001,借,5\n2025-01-05,1,1002,贷,-5\n2025-01-06,2,5001,借,5\n2025-01-06,2,1002,贷,-5\n";
    expect(read(csv("x", text)).lines[1]).toBe("2025-01-05 1 1002 0 500 row 3");
  });
});

describe("years of an era", () => {
  it("of three digits are read, and asked about", () => {
    expect(read(csv("x", "傳票日期,傳票號碼,科目編號,借方金額,貸方金額\n114/01/05,1,5001,5,0\n114/01/05,1,1002,0,5\n"))).toEqual({ lines: ["2025-01-05 1 5001 500 0 row 2", "2025-01-05 1 1002 0 500 row 3"], skipped: [], codes: ["date-era-unclear"] });
  });

  it("with their sign are certain", () => {
    expect(read(csv("x", "日期,凭证号,科目编码,借方金额,贷方金额\n民國114年1月5日,1,5001,5,0\nR7/1/5,1,1002,0,5\n")).lines).toEqual(["2025-01-05 1 5001 500 0 row 2", "2025-01-05 1 1002 0 500 row 3"]);
  });
});

it("reads a month's name and year as a period", () => {
  expect(read(csv("x", "Period Name,Journal,Line,Account,Accounted Dr,Accounted Cr\nJan-25,J1,1,5001,5,\nJan-25,J1,2,1002,,5\n")).lines).toEqual(["2025-01 J1 5001 500 0 row 2", "2025-01 J1 1002 0 500 row 3"]);
});
