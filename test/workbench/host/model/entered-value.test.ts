// What a typed text becomes.
import { readEntry } from "../../../../src/workbench/host/model/entered-value";

it.each<[entered: string, value: unknown, format: string | null]>([
  ["12", 12, null],
  ["-500", -500, null],
  ["1,234.50", 1234.5, "#,##0.00"],
  ["12%", 0.12, "0%"],
  ["1E5", 100_000, "0.00E+00"],
  [" 7 ", 7, null],
  ["TRUE", true, null],
  ["false", false, null],
  ["2026-01-02", 46_024, "yyyy-mm-dd"],
  ["1/2/2026", 46_024, "m/d/yyyy"],
  ["#N/A", { error: "#N/A" }, null],
  ["#div/0!", { error: "#DIV/0!" }, null],
  ["'=1+1", "=1+1", null],
  ["''x", "'x", null],
  ["'", "", null],
  ["5001-02", 1_132_650, "yyyy-mm"],
  ["凭证12", "凭证12", null],
  ["October", "October", null],
  [" 前后 ", " 前后 ", null],
  ["=", "=", null],
])("%j is %j", (entered, value, format) => {
  expect(readEntry(entered, "General")).toEqual({ value, ...(format === null ? {} : { format }) });
});

it.each([["=A1+1", "=A1+1"], ["+1+1", "=+1+1"], ["-A1", "=-A1"], ["@SUM(1,1)", "=SUM(1,1)"], ['="x"', '="x"'], ["='六月'!A1", "='六月'!A1"]])("%s is a formula", (entered, formula) => {
  expect(readEntry(entered, "General")).toEqual({ formula });
});

it("empties a cell with the empty text, and keeps everything as text in a text cell", () => {
  expect([readEntry("", "General"), readEntry("007", "@"), readEntry("=1+1", "@")]).toEqual([{ clear: true }, { value: "007" }, { value: "=1+1" }]);
});

it.each([["=SUM(A1"], ["=A1)"], ['="x'], ["=1+"], ["- 见附件"], ["=;"]])("%s is refused", (entered) => {
  expect(() => readEntry(entered, "General")).toThrow(expect.objectContaining({ code: "InvalidArgument" }));
});

it.each([[Number.NaN], [Number.POSITIVE_INFINITY], [{}], [undefined], ["x".repeat(32_768)]])("refuses what no cell can hold", (entered) => {
  expect(() => readEntry(entered, "General")).toThrow(expect.objectContaining({ code: "InvalidArgument" }));
});
