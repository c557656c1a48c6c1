// Formulas as the pane reads and writes them: what it takes apart, what it leaves to Excel, what a typed argument becomes.
import { argumentText, costFunctionIn, formulaOf, parseFormula, typedArgument, writtenCall } from "../../../src/application/functions/formula-parts";

const value = (of: unknown): unknown => ({ kind: "value", value: of });

it("reads calls in calls, references, constants and arguments left out", () => {
  expect(parseFormula(`=COST.TOTAL(COST.LEDGER('June ''25'!$A$1:M886), "51""0*", , 50%, -1.5, TRUE)`)).toEqual({
    kind: "call",
    id: "TOTAL",
    args: [{ kind: "call", id: "LEDGER", args: [{ kind: "range", address: "'June ''25'!A1:M886" }] }, value('51"0*'), value(null), value(0.5), value(-1.5), value(true)],
  });
  expect(parseFormula('=cost.apportion(序时账!B2,{1,"a";2,""})')).toEqual({ kind: "call", id: "APPORTION", args: [{ kind: "range", address: "序时账!B2" }, { kind: "rows", rows: [[1, "a"], [2, ""]] }] });
});

it.each(["COST.TOTAL(A1)", "=COST.TOTAL(A1", "=COST.TOTAL(A1)+1", "=COST.TOTAL(B2*2)", "=COST.TOTAL(SUM(A1))", "=COST.UNITCOST(Price,1)", "=COST.TOTAL(A1#)", "={1,A1}", "="])("leaves %s to Excel", (formula) => expect(parseFormula(formula)).toBeNull());

it.each([
  ["5101*", false, '"5101*"'],
  ["A04", false, '"A04"'],
  ["=A04", false, "A04"],
  ["A1:B3", true, "A1:B3"],
  ["{1;2}", true, "{1;2}"],
  ["12.5", false, "12.5"],
  ["50%", false, "50%"],
  ["2025-06", false, '"2025-06"'],
  ['say "so"', false, '"say ""so"""'],
  [" ", false, ""],
])("puts %j as %s into a formula", (typed, isRange, written) => expect(argumentText(typed, isRange)).toBe(written));

it("writes no arguments behind the last given one", () => {
  expect(formulaOf("TOTAL", ["A1", "", '"D01"', "", ""])).toBe('=COST.TOTAL(A1,,"D01")');
  expect(formulaOf("CHECK", [""])).toBe("=COST.CHECK()");
});

it("finds the function of a formula", () => {
  expect(costFunctionIn('=IF(A1,cost.total(B1),"")')).toBe("TOTAL");
  expect(costFunctionIn("=SUM(A1)")).toBeNull();
});

it.each([
  ['=COST.TOTAL(A1, "5101*;-5001,2",,"a""b")', { id: "TOTAL", args: ["A1", '"5101*;-5001,2"', "", '"a""b"'] }],
  ["=@cost.apportion(COST.TOTAL(A1,\"x\"),{1,2;3,4})", { id: "APPORTION", args: ['COST.TOTAL(A1,"x")', "{1,2;3,4}"] }],
  ["=COST.LEDGER('A,(B'!A1:M5)", { id: "LEDGER", args: ["'A,(B'!A1:M5"] }],
  ["=COST.UNITCOST(1,2)+COST.UNITCOST(3,4)", null],
  ["=SUM(A1)", null],
  ["COST.TOTAL(A1)", null],
])("%s is taken apart for its fields", (formula, call) => expect(writtenCall(formula)).toEqual(call));

it.each([
  ["A1", true, "A1"],
  ["A1", false, "=A1"],
  ['"direct"', false, "direct"],
  ['"12"', false, '="12"'],
  ["12.5", false, "12.5"],
  ["50%", false, "50%"],
  ["{1;2}", true, "{1;2}"],
  ['COST.TOTAL(A1,"x")', false, '=COST.TOTAL(A1,"x")'],
  ['"a""b"', false, 'a"b'],
  ["", false, ""],
])("%s is typed again as it was", (written, isRange, typed) => {
  expect(typedArgument(written, isRange)).toBe(typed);
  expect(argumentText(typed, isRange)).toBe(written);
});
