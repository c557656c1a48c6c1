/**
 * @jest-environment ./test/workbench/host/office-environment.cjs
 */
// Formulas of the host: calculated when something is read, and only what depends on a change.
import { bootOffice, settled } from "./office";

it("calculates what was entered before it is read", async () => {
  const { host, Excel } = bootOffice();
  const values = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:A3").values = [[2], [3], [4]];
    sheet.getRange("B1:B3").formulas = [["=SUM(A1:A3)"], ["=B1*2"], ['=IF(A1>1,"大","小")']];
    const read = sheet.getRange("B1:B3").load("values,formulas");
    await context.sync();
    sheet.getRange("A1").values = [[10]];
    const again = sheet.getRange("B1:B3").load("values");
    await context.sync();
    return [read.values, read.formulas, again.values];
  });
  expect(values).toEqual([[[9], [18], ["大"]], [["=SUM(A1:A3)"], ["=B1*2"], ['=IF(A1>1,"大","小")']], [[17], [34], ["大"]]]);
  expect(host.unknown).toEqual([]);
});

it("calls a custom function", async () => {
  const { host, Excel, CustomFunctions } = bootOffice();
  host.functions.install({ functions: [{ id: "ADD", parameters: [{ name: "a", type: "number" }, { name: "b", type: "number", optional: true }] }] }, "COST");
  CustomFunctions.associate("ADD", (a: number, b: number | null) => a + (b ?? 100));
  const values = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:C1").formulas = [[5, "=COST.ADD(A1,2)", "=COST.ADD(B1)*2"]];
    const first = sheet.getRange("A1:C1").load("values");
    await context.sync();
    await settled(2000);
    const then = sheet.getRange("A1:C1").load("values");
    await context.sync();
    return [first.values, then.values];
  });
  console.log(JSON.stringify(values), host.functions.invocations);
});
