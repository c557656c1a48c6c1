// Tables are found by name in either language and by headings; columns in any order; what is unclear is asked.
import { findTables } from "../../src/tables/find-tables";
import { readTables } from "../../src/tables/read-tables";
import type { SheetData } from "../../src/workbook/workbook";
import { book, csv, sheet, typed } from "./books";

const mapping = (...sheets: SheetData[]): unknown => readTables(book(...sheets)).summaries.map(({ table, sheet: name, mapping: columns }) => [table, name, columns]);
const codes = (...sheets: SheetData[]): unknown[] => readTables(book(...sheets)).findings.map(({ code, at }) => `${code} ${at?.sheet ?? ""}!${at?.cell ?? ""}`);

describe("names", () => {
  it.each(["drivers", "Drivers", "DRIVERS", "driver", "分配动因", "分配動因"])("%s is the drivers table", (name) => {
    const { found } = findTables(book(typed(name, "driver,receiver,quantity", "AREA,A1,5")));
    expect([...found.keys()]).toEqual(["drivers"]);
  });

  it("takes an Excel table by its own name before the sheet's", () => {
    const area = { top: 2, left: 1, bottom: 4, right: 3 };
    const home = sheet("Sheet1", [[], [], [null, "Driver", "Receiver", "Quantity"], [null, "AREA", "A1", 5], [null, "Total", null, 5]], {
      tables: [{ name: "Drivers", hasTotalRow: true, ...area }],
    });
    const other = typed("分配动因", "动因,受益科室,数量", "HEAD,A1,7");
    const { tables, findings } = readTables(book(other, home));
    expect(findings).toEqual([]);
    expect(tables.drivers.map((row) => [row.driver, row.at.sheet, row.at.row])).toEqual([["AREA", "Sheet1", 4]]);
  });

  it("asks when two sheets have the name", () => expect(codes(typed("drivers", "driver,receiver,quantity"), typed("分配动因", "动因,受益科室,数量"))).toEqual(["table-ambiguous drivers!A1"]));

  it("never reads what Costwright wrote", () => {
    const report = { ...typed("drivers", "driver,receiver,quantity", "AREA,A1,5"), report: "allocation-sheets" };
    expect(readTables(book(report)).tables.present.size).toBe(0);
  });

  it("names a table that the caller needs and the book lacks", () => {
    const { findings } = readTables(book(typed("drivers", "driver,receiver,quantity")), { required: () => ["drivers", "rules"] });
    expect(findings.map(({ code, args }) => [code, args.table, args.expected])).toEqual([["table-missing", "rules", "分配规则 / Rules"]]);
  });
});

describe("headings", () => {
  it("reads English headings in any order below title rows, and ignores columns of the user's own", () => {
    const drivers = typed("Drivers", "Some Company Ltd", "Period 2025-06", "", "Remark,Quantity,Receiver,Driver", "note,5,A1,AREA");
    const { tables, findings } = readTables(book(drivers));
    expect(findings).toEqual([]);
    expect(tables.drivers.map(({ driver, provider, receiver, quantity, at }) => [driver, provider, receiver, String(quantity), at.row, at.columns.driver])).toEqual([
      ["AREA", null, "A1", "5", 5, 3],
    ]);
  });

  it("joins the two rows of a merged heading", () => {
    const lines = ["余额表公司", "科目编号,科目名称,期初,,本期发生,,余额,", ",,方向,金额,借方,贷方,方向,金额", "1403,原材料,借,1000,500,300,借,1200", "2202,应付账款,贷,1000,0,200,贷,1200"];
    const { tables, findings } = readTables(book(typed("科目余额表", ...lines)));
    expect(findings).toEqual([]);
    expect(tables.trial_balance.map(({ account, opening, debit, credit, closing }) => [account, opening, debit, credit, closing])).toEqual([
      ["1403", 100000n, 50000n, 30000n, 120000n],
      ["2202", -100000n, 0n, 20000n, -120000n],
    ]);
  });

  it("prefers our own heading to other systems' words for the same column", () =>
    expect(mapping(typed("Journal", "Posting Date,Voucher,Account,Cost Element,Debit,Credit,Department,Cost centre", "2025-06-01,1,5001,P,5,5,X,A1"))).toEqual([
      ["ledger", "Journal", { date: "Posting Date", voucher: "Voucher", account: "Account", element: "Cost Element", debit: "Debit", credit: "Credit", centre: "Cost centre" }],
    ]));

  it("asks when two columns may be one, and tells of a heading that stands twice", () => {
    expect(codes(typed("drivers", "driver,receiver,受益单位,quantity", "AREA,A1,A2,5"))).toEqual(["column-ambiguous drivers!B1,C1"]);
    expect(codes(typed("drivers", "driver,receiver,quantity,quantity", "AREA,A1,5,5"))).toEqual(["column-doubled drivers!C1,D1"]);
    expect(codes(typed("drivers", "driver,receiver,quantity,quantity", "AREA,A1,5,6"))).toEqual(["column-ambiguous drivers!C1,D1"]);
    expect(codes(typed("drivers", "driver,receiver,受益单位,quantity", "AREA,A1,,5"))).toEqual([]);
  });

  it("names a required column that is missing", () => {
    const { findings } = readTables(book(typed("分配动因", "动因,数量", "AREA,5")));
    expect(findings.map(({ code, args }) => [code, args.column, args.expected])).toEqual([["column-missing", "receiver", "受益科室 / Receiver"]]);
  });
});

describe("exports of other systems", () => {
  it("knows a ledger by its headings, whatever the file is called", () => {
    const text = "日期,凭证字,凭证号,科目代码,摘要,借方金额,贷方金额,部门\n2024-01-05,记,1,5001,x,100,,一车间\n2024-01-05,记,1,1403,x,,100,\n";
    const { tables, findings, summaries } = readTables(book(csv("export 7", text)));
    expect(findings).toEqual([]);
    expect(summaries[0]).toMatchObject({ table: "ledger", sheet: "export 7", rows: 2, totals: { lines: "2", debit: "100.00", credit: "100.00" } });
    expect(tables.ledger?.column("voucher").values).toEqual(["", "记-1"]);
  });

  it("asks which of several ledgers it is", () => {
    const lines = ["日期,凭证号,科目编码,借方金额,贷方金额", "2024-01-05,记-1,5001,1,"];
    expect(codes(typed("1月", ...lines), typed("2月", ...lines))).toEqual(["ledger-on-sheets 1月!A1", "ledger-sheet-repeats 2月!A1"]);
  });

  it("asks about a sheet without headings and refuses an empty one", () => {
    expect(codes(csv("x", "2024-01-05,记-1,5001,100,"))).toEqual(["table-unrecognised x!A1"]);
    expect(codes(csv("x", ""))).toEqual(["table-empty x!A1"]);
  });
});
