// CSV text: what is written is re-read as the same text, and no spreadsheet evaluates it.
import fc from "fast-check";
import { csvRows, csvText } from "../../../../src/workbook/file/csv/csv-text";

describe("writing CSV", () => {
  it.each([
    ["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
    ["+1+1", "'+1+1"],
    ["@SUM(1)", "'@SUM(1)"],
    ["\t=1", "'\t=1"],
    ["- 见附件", "'- 见附件"],
    ["'=1", "''=1"],
    ["-500", "-500"],
    ["-1,200.50", '"-1,200.50"'],
    ["+5%", "+5%"],
    ["-", "-"],
    ["'自用'", "'自用'"],
  ])("writes the text %s as %s", (text, written) => {
    expect(csvText([[text]])).toBe(`${written}\n`);
    expect(csvRows(csvText([[text]]), ",")).toEqual([[text]]);
  });

  it("leaves numbers alone, gives nothing for nothing", () => {
    expect(csvText([[-500, 0.1 + 0.2, null, "a"]])).toBe("-500,0.30000000000000004,,a\n");
    expect(csvText([])).toBe("");
  });

  it("guards no text that is harmless and every text that is not", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^'*[=+\-@\t\r]?.{0,6}$/), (text) => {
        const [[first]] = [csvText([[text, "x"]])];
        expect(/^[=@\t\r]/.test(first ?? "")).toBe(false);
        expect(csvRows(csvText([[text, "x"]]), ",")).toEqual([[text === "" ? null : text, "x"]]);
      }),
    );
  });
});

describe("finding the delimiter", () => {
  it.each<[string, string, unknown]>([
    ["two columns of semicolons", "键;值\nentity;甲\n", [["键", "值"], ["entity", "甲"]]],
    ["decimal commas between semicolons", "a;b\n1,5;2,5\n3,25;4,75\n", [["a", "b"], ["1,5", "2,5"], ["3,25", "4,75"]]],
    ["tabs around texts with commas", "a\tb\n一，1,200\t二,三\n", [["a", "b"], ["一，1,200", "二,三"]]],
    ["bars", "a|b|c\n1|2|3\n", [["a", "b", "c"], ["1", "2", "3"]]],
    ["a title above the table", "单位：甲公司\na,b,c\n1,2,3\n", [["单位：甲公司"], ["a", "b", "c"], ["1", "2", "3"]]],
    ["one column", "a\nb\n", [["a"], ["b"]]],
    ["newlines and doubled quotes in quotes", 'a,b\r\n"x\n""y"", z",1\r\n', [["a", "b"], ['x\n"y", z', "1"]]],
    ["blank lines between", "a,b\n\n1,2\n\n", [["a", "b"], [], ["1", "2"]]],
  ])("reads %s", (_, text, rows) => expect(csvRows(text)).toEqual(rows));
});
