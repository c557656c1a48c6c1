// A ledger on several sheets, of several entities, or filtered: asked about, put together as the settings say, every cell its own.
import { checkInputs } from "../../src/application/check-inputs";
import { lineageGraph } from "../../src/application/lineage-graph";
import { saidFindings } from "../../src/application/findings-report";
import { linesFigure } from "../../src/engine/statements/figure";
import { readTables } from "../../src/tables/read-tables";
import type { SheetData } from "../../src/workbook/workbook";
import { book, sheet, typed } from "./books";

const HEAD = "日期,凭证号,科目编码,部门,借方金额,贷方金额";
const month = (number: number, amount: number, name = `${number}月`): SheetData => typed(name, HEAD, `2024-0${number}-05,记-1,5001,一车间,${amount},`, `2024-0${number}-05,记-1,1403,,,${amount}`);
const answers = (...rows: string[]): SheetData => typed("参数", "参数,取值", ...rows);
const codes = (...sheets: SheetData[]) => checkInputs(book(...sheets)).findings.map(({ code, at }) => `${code} ${at?.sheet}!${at?.cell}`);
const ledgerOf = (...sheets: SheetData[]) => checkInputs(book(...sheets)).tables.find(({ table }) => table === "ledger")!;

describe("sheets of months", () => {
  const year = [month(1, 100), month(2, 200), month(3, 300)];

  it("are put together and asked about", () => {
    expect(codes(...year)).toEqual(["ledger-on-sheets 1月!A1"]);
    expect(ledgerOf(...year)).toMatchObject({ sheet: "1月, 2月, 3月", rows: 6, totals: { debit: "600.00", credit: "600.00" } });
    const { message } = saidFindings(checkInputs(book(...year)).findings, "en")[0]!;
    expect(message).toContain("ledger_sheets = 1月;2月;3月");
  });

  it("are no question once the settings name them, some of them, or all", () => {
    expect(codes(...year, answers("ledger_sheets,all"))).toEqual([]);
    expect(codes(...year, answers("序时账工作表,1月;3月"))).toEqual([]);
    expect(ledgerOf(...year, answers("ledger_sheets,1月;3月"))).toMatchObject({ sheet: "1月, 3月", rows: 4, totals: { debit: "400.00" } });
    expect(codes(...year, answers("ledger_sheets,4月"))).toEqual(["setting-invalid 参数!B2"]);
  });

  it("leave out a copy and a summary, tell what is hidden, and list what was left out with its sums", () => {
    const sheets = [year[0]!, year[1]!, { ...year[2]!, hidden: true }, month(3, 300, "3月(2)"), month(3, 600, "汇总")];
    expect(codes(...sheets)).toEqual(["ledger-on-sheets 1月!A1", "ledger-sheet-repeats 3月(2)!A1", "ledger-sheet-repeats 汇总!A1", "ledger-sheet-hidden 3月!A1"]);
    expect(checkInputs(book(...sheets)).tables.map(({ table, sheet: name, rows }) => `${table} ${name} ${rows}`)).toEqual(["ledger 1月, 2月, 3月 6", "other 3月(2) 2", "other 汇总 2"]);
  });

  it("keep their own cells in findings, skipped rows, places and lineage, whatever the order of their columns", () => {
    const other = typed("2月", "公司,,,,,", "凭证号,日期,科目编码,贷方金额,借方金额,部门", "记-1,2024-02-05,5001,,1O0,一车间", "记-1,2024-02-05,1403,100,,", "合计,,,100,100,");
    const data = book(year[0]!, other, answers("ledger_sheets,all"));
    const { tables, findings, summaries } = readTables(data);
    expect(findings.filter(({ severity }) => severity === "refuse").map(({ at }) => at)).toEqual([{ sheet: "2月", cell: "E3" }]);
    expect(summaries.find(({ table }) => table === "ledger")!.skipped).toEqual([{ row: 5, reason: "total", sheet: "2月" }]);
    const ledger = tables.ledger!;
    expect(ledger.place(3)).toMatchObject({ sheet: "2月", row: 4, columns: { credit: 3, voucher: 0 } });
    const column = { id: "x", kind: "amount" } as never;
    const figure = linesFigure(0n, 2, { measure: "net", indexes: () => Uint32Array.from([0, 1, 2, 3]) });
    expect(lineageGraph([{ id: "r", columns: [column], rows: [[figure]] } as never], ledger).steps[0]).toEqual({ step: "lines", measure: "net", sheet: "1月", rows: [2, 3], elsewhere: [{ sheet: "2月", rows: [3, 4] }] });
  });

  it("speak of one sheet at a time where one thing was found on several", () => {
    const spaced = [1, 2].map((number) => typed(`${number}月`, HEAD, `2024-0${number}-05,记-1,5001,一车间\u00a0,5,`, `2024-0${number}-05,记-1,1403,,,5`));
    expect(codes(...spaced, answers("ledger_sheets,all"))).toEqual(["text-cleaned 1月!D2", "text-cleaned 2月!D2"]);
  });

  it("are refused together where one says amounts by side and the other in two columns", () => {
    const byside = typed("2月", "日期,凭证号,科目编码,部门,方向,金额", "2024-02-05,记-1,5001,一车间,借,5", "2024-02-05,记-1,1403,,贷,5");
    expect(codes(year[0]!, byside, answers("ledger_sheets,all"))).toEqual(["ledger-sheets-unlike 1月!A1"]);
  });
});

describe("several entities", () => {
  const two = typed("序时账", `公司,${HEAD}`, "甲公司,2024-01-05,记-1,5001,一车间,100,", "甲公司,2024-01-05,记-1,1403,,,100", "乙公司,2024-01-05,记-1,5001,一车间,7,", "乙公司,2024-01-05,记-1,1403,,,7");

  it("are asked about; vouchers of the same number stay apart", () => {
    expect(codes(two)).toEqual(["entities-several 序时账!A2,A4"]);
    const { ledger } = readTables(book(two)).tables;
    expect(ledger!.column("voucher").values).toEqual(["", "甲公司/记-1", "乙公司/记-1"]);
  });

  it("are all taken, or one of them, as the settings say", () => {
    expect(codes(two, answers("ledger_entity,all"))).toEqual([]);
    expect(codes(two, answers("ledger_entity,乙公司"))).toEqual(["lines-of-others 序时账!A2:A3"]);
    expect(ledgerOf(two, answers("ledger_entity,乙公司"))).toMatchObject({ rows: 2, totals: { debit: "7.00" }, skipped: [{ row: 2, reason: "entity" }, { row: 3, reason: "entity" }] });
    expect(codes(two, answers("ledger_entity,丙公司"))).toEqual(["setting-invalid 参数!B2"]);
  });

  it("on a sheet each are told by the names above their tables", () => {
    const of = (name: string, amount: number): SheetData => typed(name.slice(0, 1), `单位：${name},,,,,`, HEAD, `2024-01-05,记-1,5001,一车间,${amount},`, `2024-01-05,记-1,1403,,,${amount}`);
    const { tables } = readTables(book(of("甲公司", 1), of("乙公司", 2)));
    expect(tables.ledger!.column("voucher").values).toEqual(["", "甲公司/记-1", "乙公司/记-1"]);
    expect(codes(of("甲公司", 1), of("乙公司", 2))).toEqual(["ledger-on-sheets 甲!A2", "entities-several 甲!A3", "entities-several 乙!A3"]);
  });
});

describe("filtered sheets", () => {
  const filtered = sheet("序时账", [HEAD.split(","), ["2024-01-05", "记-1", "5001", "一车间", 5, null], ["2024-01-05", "记-1", "1403", null, null, 5]], { hiddenRows: new Set([2]) });

  it("are counted whole and told; the settings may leave out what is hidden, or confirm it", () => {
    expect(codes(filtered)).toEqual(["rows-hidden 序时账!B3"]);
    expect(codes(filtered, answers("hidden_rows,count"))).toEqual([]);
    expect(codes(filtered, answers("隐藏行,不计"))).toEqual(["lines-hidden 序时账!A3", "voucher-unbalanced 序时账!E2:F2"]);
    expect(ledgerOf(filtered, answers("hidden_rows,skip"))).toMatchObject({ rows: 1, skipped: [{ row: 3, reason: "hidden" }] });
  });
});
