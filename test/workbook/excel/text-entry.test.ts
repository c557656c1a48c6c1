// Text stays text: what needs an apostrophe gets one, and only that.
import fc from "fast-check";
import { enteredText, entryOf } from "../../../src/workbook/excel/text-entry";

describe("what is entered into a cell", () => {
  it.each(["科室", "一、直接成本", "Sum of all", "Übersicht (neu)", "a\nb"])("enters %j as it is", (text) => {
    expect(enteredText(text)).toBe(text);
  });

  it.each(["=1+1", "+1", "-2", "@SUM", "0101", "1E5", "2026年10月", "３", "TRUE", "false", "#N/A", " x", "'", "'=1", "½ day", "第Ⅳ类", "(5)", "￥5", "\t=1", "👩‍🏭"])("marks %j as text", (text) => {
    expect(enteredText(text)).toBe(`'${text}`);
  });

  it("cuts what a cell cannot hold", () => {
    expect(enteredText("字".repeat(40_000))).toHaveLength(32_767);
    expect(enteredText("0".repeat(40_000))).toHaveLength(32_768);
  });

  it("enters a text without an apostrophe only if it begins with a letter and has no digit", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
        const entered = enteredText(text);
        if (entered === text) expect(text).toMatch(/^\p{L}\P{N}*$/u);
        else expect(entered).toBe(`'${text}`);
      }),
    );
  });

  it("enters formulas and numbers, and nothing where nothing is", () => {
    expect(entryOf({ value: 3, formula: "=SUM(A1:B1)" })).toBe("=SUM(A1:B1)");
    expect(entryOf({ value: 3, formula: "SUM(A1:B1)" })).toBe("=SUM(A1:B1)");
    expect(entryOf({ value: 0.1 })).toBe(0.1);
    expect([null, undefined, { value: null }, { value: "" }].map(entryOf)).toEqual(["", "", "", ""]);
  });
});
