// What was answered about a layout decides how it is read, next month too; what the data contradict is asked again.
import { layoutAnswers, withAnswer, withoutAnswer } from "../../src/application/desk/layout-answers";
import { checkInputs } from "../../src/application/check-inputs";
import { layoutOfTable } from "../../src/tables/answers";
import { findTables } from "../../src/tables/find-tables";
import { readTables } from "../../src/tables/read-tables";
import { NOTHING_KEPT } from "../../src/workbook/kept-settings";
import type { SheetData } from "../../src/workbook/workbook";
import { book, csv, sheet, typed } from "./books";

/** The answer as it is kept after it was given on a sheet. */
const given = (data: SheetData, question: string, answer: string) => {
  const [found] = [...findTables(book(data)).found.values()];
  return { table: found!.id, sheet: data.sheet, layout: layoutOfTable(found!), question, answer };
};
const read = (asked: SheetData, question: string, answer: string, next: SheetData = asked) => {
  const { tables, findings, summaries } = readTables(book(next), { answers: [given(asked, question, answer)] });
  return { ledger: tables.ledger!, codes: findings.map(({ code }) => code), totals: summaries[0]?.totals, findings };
};
const HEAD = "日期,凭证号,科目编码,借方金额,贷方金额";
const plain = (name: string, ...lines: string[]): SheetData => csv(name, [HEAD, ...lines].join("\n"));

describe("an answer of a layout", () => {
  const june = plain("六月", "03/04/2025,1,5001,5,", "03/04/2025,1,1002,,5");
  const july = plain("七月", "05/06/2025,1,5001,7,", "05/06/2025,1,1002,,7");

  it.each([["day-first", "2025-06-05"], ["month-first", "2025-05-06"]])("says the order of dates next month too: %s", (answer, day) => {
    const { ledger, codes } = read(june, "date-order", answer, july);
    expect(ledger.column("date").values.filter((each) => each !== "")).toEqual([day]);
    expect(codes).toEqual(["answer-followed"]);
  });

  it("is no answer for other headings", () => {
    const other = csv("七月", `${HEAD},摘要\n05/06/2025,1,5001,7,,x\n05/06/2025,1,1002,,7,x`);
    expect(read(june, "date-order", "day-first", other).codes).toEqual(["date-order-unclear"]);
  });

  it("is asked again where a date cannot be read so", () => {
    const { findings } = read(june, "date-order", "day-first", plain("七月", "05/06/2025,1,5001,7,", "05/16/2025,1,1002,,7"));
    expect(findings.map(({ code, at }) => `${code} ${at?.cell}`)).toEqual(["answer-followed A1", "answer-contradicted A3"]);
  });

  it("holds for the sheet of its name when no layout is said", () => {
    const { findings } = readTables(book(june), { answers: [{ table: "ledger", sheet: "六月", question: "date-order", answer: "day-first" }] });
    expect(findings.map(({ code }) => code)).toEqual(["answer-followed"]);
  });

  it.each([["date-order", "year-first", "day-first, month-first"], ["dates", "day-first", "date-order"]])("is told when nobody can understand it: %s %s", (question, answer, allowed) => {
    const { findings } = readTables(book(june), { answers: [{ table: "ledger", sheet: "六月", question, answer }] });
    expect(findings[0]).toMatchObject({ code: "setting-invalid", args: { allowed: expect.stringContaining(allowed) as string } });
  });
});

describe("units", () => {
  const lines = ["45797,1,5001,1.2345,", "45797,1,1002,,1.2345"];
  const inHeading = typed("账", "日期,凭证号,科目编码,借方金额(万元),贷方金额(万元)", ...lines);

  it("multiplies by what the heading states, to the cent", () => {
    expect(read(inHeading, "unit", "multiply")).toMatchObject({ totals: { debit: "12345.00", credit: "12345.00" }, codes: ["answer-followed"] });
  });

  it("multiplies by what the title of the month states", () => {
    const titled = (unit: string): SheetData => typed("账", `单位：${unit}`, HEAD, ...lines);
    expect(read(titled("万元"), "unit", "multiply", titled("千元")).totals).toMatchObject({ debit: "1234.50" });
    const single = read(titled("万元"), "unit", "multiply", titled("元"));
    expect([single.totals?.debit, single.codes]).toEqual(["1.23", ["amount-rounded", "amount-rounded"]]);
  });

  it("leaves figures as shown when they are no ten-thousands", () => {
    expect(read(inHeading, "unit", "as-shown").codes).toEqual(["answer-followed", "amount-rounded", "amount-rounded"]);
  });

  it("asks and multiplies in other tables than the ledger", () => {
    const items = typed("hospital_items", "item,amount（千元）", "H1,5");
    expect(readTables(book(items)).findings.map(({ code, at }) => `${code} ${at?.cell}`)).toEqual(["unit-unclear B1"]);
    expect(readTables(book(items), { answers: [given(items, "unit", "multiply")] }).tables.hospital_items[0]?.amount).toBe(500_000n);
  });
});

describe("other answers", () => {
  it("reads a decimal comma, or a point, and asks where an amount contradicts", () => {
    const comma = plain("账", '2025-05-06,1,5001,"1.234,50",', '2025-05-06,1,1002,,"1.234,50"');
    const grouped = plain("账", "2025-05-06,1,5001,1.234,", "2025-05-06,1,1002,,1.234");
    const mixed = plain("账", '2025-05-06,1,5001,"1,234.50",', '2025-05-06,1,1002,,"1,234.50"');
    expect(read(comma, "decimal-mark", "comma").totals).toMatchObject({ debit: "1234.50" });
    expect(read(comma, "decimal-mark", "comma", grouped)).toMatchObject({ totals: { debit: "1234.00" }, codes: ["answer-followed"] });
    expect(read(comma, "decimal-mark", "comma", mixed)).toMatchObject({ totals: { debit: "1234.50" }, codes: expect.arrayContaining(["answer-contradicted"]) as string[] });
    expect(read(comma, "decimal-mark", "point").codes).toContain("answer-contradicted");
  });

  it("reads years of an era by the era answered and asks for the other", () => {
    const minguo = plain("账", "114/05/06,1,5001,5,", "114/05/06,1,1002,,5");
    const reiwa = plain("账", "令和7年5月6日,1,5001,5,", "R7.5.6,1,1002,,5");
    expect(read(minguo, "era", "minguo").codes).toEqual(["answer-followed"]);
    expect(read(reiwa, "era", "reiwa").codes).toEqual(["answer-followed"]);
    expect(read(minguo, "era", "minguo", reiwa).codes).toContain("date-era-unclear");
  });

  it("asks for eras in other tables too", () => {
    const prior = typed("assets", "asset,name,centre,element,cost,months,start,method", "F1,x,D01,dep,100,60,112/05/06,straight");
    expect(readTables(book(prior)).findings.map(({ code }) => code)).toContain("date-era-unclear");
  });

  it("turns the words for sides and the sign of amounts", () => {
    const words = typed("账", "日期,凭证号,科目编码,方向,金额", "45797,1,5001,-1,5", "45797,1,1002,1,5");
    expect(read(words, "side-words", "reversed").ledger.debit(0)).toBe(500);
    expect(read(words, "side-words", "as-read").ledger.credit(0)).toBe(500);
    const signed = typed("账", "日期,凭证号,科目编码,金额", "45797,1,5001,-5", "45797,1,1002,5");
    expect(read(signed, "amount-sign", "credit-positive").ledger.debit(0)).toBe(500);
    expect(read(signed, "amount-sign", "debit-positive").ledger.credit(0)).toBe(500);
  });

  it("confirms a sheet without headings, by what its columns are", () => {
    const bare = csv("账", "2025-05-06,记-1,x,5001,费用,5,\n2025-05-06,记-1,x,1002,银行,,5");
    expect(readTables(book(bare)).findings.map(({ code }) => code)).toEqual(["heading-missing"]);
    const next = csv("下月", "2025-06-06,记-1,y,5002,费用,9,\n2025-06-06,记-1,y,1002,银行,,9");
    expect(read(bare, "heading-row", "none", next)).toMatchObject({ codes: ["answer-followed"], totals: { debit: "9.00" } });
  });

  it("fills centres down on the user's word alone, and heads not against it", () => {
    const merged = typed("账", "日期,凭证号,科目编码,部门,借方,贷方", "45797,1,5001,D01,5,", "45797,1,5001,,6,", ",,1002,,,11");
    const centres = (data: ReturnType<typeof read>): string[] => [0, 1].map((line) => data.ledger.column("centre").values[data.ledger.column("centre").codes[line]!]!);
    expect(centres(read(merged, "fill-down", "heads"))).toEqual(["D01", ""]);
    expect(centres(read(merged, "fill-down", "centres"))).toEqual(["D01", "D01"]);
    expect(read(merged, "fill-down", "none").codes).toContain("value-missing");
  });

  it("counts adjustment periods in December", () => {
    const thirteen = typed("账", "期间,凭证号,科目编码,借方,贷方", "2025.13,1,5001,5,", "2025.13,1,1002,,5");
    expect(read(thirteen, "adjustment-periods", "december").ledger.column("period").values).toContain("2025-12");
    expect(checkInputs(book(thirteen)).findings.map(({ code }) => code)).toContain("period-beyond-december");
    expect(checkInputs(book(thirteen), { answers: [given(thirteen, "adjustment-periods", "apart")] }).findings.map(({ code }) => code)).not.toContain("period-beyond-december");
  });

  it("reads codes without the zeros they are shown with", () => {
    const padded = sheet("账", [["日期", "凭证号", "科目编码", "借方", "贷方"], [45797, "1", 101, 5, null], [45797, "1", 102, null, 5]], { numberFormat: (_, column) => (column === 2 ? "0000" : null) });
    expect(read(padded, "code-zeros", "bare").ledger.column("account").values).toContain("101");
    expect(read(padded, "code-zeros", "as-shown").ledger.column("account").values).toContain("0101");
  });

  it("leaves hidden rows out, and says nothing more of them", () => {
    const data = typed("账", HEAD, "45797,1,5001,5,", "45797,1,1002,,5", "45797,2,5001,7,", "45797,2,1002,,7");
    const hidden = { ...data, hiddenRows: new Set([3, 4]) };
    const answers = [given(hidden, "hidden-rows", "skip")];
    const { tables, findings } = checkInputs(book(hidden), { answers });
    expect(tables[0]).toMatchObject({ totals: { debit: "5.00" }, rows: 2, skipped: [{ row: 4, reason: "hidden" }, { row: 5, reason: "hidden" }] });
    expect(findings.map(({ code }) => code)).not.toContain("rows-hidden");
  });

  it("takes units behind amounts", () => {
    const data = plain("账", "2025-05-06,1,5001,3万,", "2025-05-06,1,1002,,3万");
    expect(read(data, "unit-in-cells", "multiply")).toMatchObject({ totals: { debit: "30000.00" }, codes: ["answer-followed"] });
  });
});

describe("the list of answers", () => {
  const june = plain("六月", "03/04/2025,1,5001,5,", "03/04/2025,1,1002,,5");
  const kept = given(june, "date-order", "day-first");

  it("has what is asked, and what is kept with whether it is followed", () => {
    const { found, findings } = readTables(book(june));
    const [open] = layoutAnswers(found, findings, []).open;
    expect(open).toEqual({ table: "ledger", sheet: "六月", layout: kept.layout, question: "date-order", choices: ["day-first", "month-first"] });
    const other = { ...kept, layout: "other" };
    const again = readTables(book(june), { answers: [kept, other] });
    expect(layoutAnswers(again.found, again.findings, [kept, other])).toEqual({ open: [], kept: [{ ...kept, isFollowed: true }, { ...other, isFollowed: false }] });
  });

  it("changes an answer in place of the earlier one, and forgets it", () => {
    const once = withAnswer(NOTHING_KEPT, kept);
    const changed = withAnswer(once, { ...kept, sheet: "七月", answer: "month-first" });
    expect(changed.answers.map(({ answer }) => answer)).toEqual(["month-first"]);
    expect(withoutAnswer(changed, kept)).toEqual(NOTHING_KEPT);
  });
});
