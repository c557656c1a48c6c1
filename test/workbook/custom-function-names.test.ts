// How files call the custom functions.
import { storedFormula, typedFormula } from "../../src/workbook/custom-function-names";

it.each([
  ["COST.TOTAL(A1)", "_xldudf_COST_TOTAL(A1)"],
  ['IFERROR(COST.UNITCOST(COST.TOTAL(A1),2),"=COST.TOTAL(")', 'IFERROR(_xldudf_COST_UNITCOST(_xldudf_COST_TOTAL(A1),2),"=COST.TOTAL(")'],
  ["'COST.X('!A1+NORM.DIST(1)+MYCOST.TOTAL(1)", "'COST.X('!A1+NORM.DIST(1)+MYCOST.TOTAL(1)"],
])("%s is stored as %s", (typed, stored) => {
  expect(storedFormula(typed)).toBe(stored);
  expect(typedFormula(stored)).toBe(typed);
});
