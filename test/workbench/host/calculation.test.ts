/**
 * @jest-environment ./test/workbench/host/office-environment.cjs
 */
// Formulas of the host: calculated when something is read, and only what depends on a change.
import type { Host } from "../../../src/workbench/host/host";
import { addressOf } from "../../../src/workbook/address";
import { type LoadUniver, Univer } from "../../../src/workbench/host/formulas/start-univer";
import { bootOffice } from "./office";

type Grid = readonly (readonly unknown[])[];

/** Enters grids at addresses, then reads an address. */
function enterAndRead(entries: Readonly<Record<string, Grid>>, address: string, sheet = "Sheet1"): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    for (const [corner, rows] of Object.entries(entries)) worksheet.getRange(corner).getResizedRange(rows.length - 1, rows[0]!.length - 1).formulas = rows.map((row) => [...row]);
    const range = worksheet.getRange(address).load("values");
    await context.sync();
    return range.values;
  });
}

const calculated = ({ engine }: Host): string[] => engine!.calculated.map(({ sheet, row, column }) => `${sheet.name}!${addressOf(row, column)}`).sort();

it("calculates what was entered before it is read, in the same request", async () => {
  const { host } = bootOffice();
  expect(await enterAndRead({ A1: [[2], [3], [4]], B1: [["=SUM(A1:A3)"], ["=B1*2"], ['=IF(A1>1,"大","小")']] }, "B1:B3")).toEqual([[9], [18], ["大"]]);
  expect(await enterAndRead({ A1: [[10]] }, "B1:B3")).toEqual([[17], [34], ["大"]]);
  expect(host.unknown).toEqual([]);
});

it("gives the workbooks of two engines names of their own, by which Univer's packages remember formulas", async () => {
  const [core, formulas] = await (globalThis as unknown as { readonly loadUniver: LoadUniver }).loadUniver();
  const { book } = bootOffice().host;
  const client = { book, outside: { names: () => [], call: () => [], calculated: () => undefined } };
  const names = [new Univer(core, formulas), new Univer(core, formulas)].flatMap((univer) => [univer.describe(client), univer.describe(client)]);
  expect(new Set(names).size).toBe(4);
});

it("calculates what depends on a change and nothing else", async () => {
  const { host } = bootOffice();
  await enterAndRead({ A1: [[1, 2]], A2: [["=A1+1", "=B1+1"]], A3: [["=A2*2", "=SUM(A2:B2)"]] }, "A1:B3");
  expect(await enterAndRead({ A1: [[5]] }, "A2:B3")).toEqual([[6, 3], [12, 9]]);
  expect(calculated(host)).toEqual(["Sheet1!A2", "Sheet1!A3", "Sheet1!B3"]);
  await enterAndRead({ D9: [["=B1*10"]] }, "D9");
  expect(calculated(host)).toEqual(["Sheet1!D9"]);
});

it("forgets a formula that is written over", async () => {
  bootOffice();
  await enterAndRead({ A1: [[1]], B1: [["=A1*2"]], C1: [["=B1*2"]] }, "C1");
  expect(await enterAndRead({ B1: [[7]] }, "B1:C1")).toEqual([[7, 14]]);
  expect(await enterAndRead({ A1: [[100]] }, "B1:C1")).toEqual([[7, 14]]);
});

it("knows errors, other worksheets, names and functions of conditions", async () => {
  const { host } = bootOffice();
  await host.act((book) => {
    const data = book.addSheet("六月 数据");
    [["5001", 10], ["5101", 20], ["5001", 5]].forEach(([code, amount], row) => {
      data.cells.put(row, 0, code!);
      data.cells.put(row, 1, amount!);
    });
    book.names.add("费用", "='六月 数据'!$B$1:$B$3");
  });
  expect(await enterAndRead({ A1: [["=1/0"], ["=NOSUCH(1)"], ["=SUM('六月 数据'!B1:B3)"], ["=SUM(费用)"], ["=SUMIFS('六月 数据'!B1:B3,'六月 数据'!A1:A3,\"5001\")"], ["=XLOOKUP(\"5101\",'六月 数据'!A1:A3,'六月 数据'!B1:B3)"]] }, "A1:A6")).toEqual([["#DIV/0!"], ["#NAME?"], [35], [35], [15], [20]]);
});

it("follows a worksheet that is renamed, and marks one that is gone", async () => {
  const { host } = bootOffice();
  await host.act((book) => book.addSheet("Data").cells.put(0, 0, 4));
  await enterAndRead({ A1: [["=Data!A1*2"]] }, "A1");
  const [data] = host.book.sheets.slice(1);
  await host.act((book) => book.rename(data!, "数据"));
  expect(await enterAndRead({}, "A1")).toEqual([[8]]);
  await host.act((book) => book.removeSheet(data!));
  expect(await enterAndRead({}, "A1")).toEqual([["#REF!"]]);
});

it("calculates a formula again when a name or worksheet that it mentions comes or changes, and no other", async () => {
  const { host } = bootOffice();
  expect(await enterAndRead({ A1: [["=rate*2", "=Later!A1", "=1+1"]] }, "A1:C1")).toEqual([["#NAME?", "#VALUE!", 2]]);
  await Excel.run(async ({ workbook }) => void workbook.names.add("rate", 0.5 as unknown as string));
  expect(await enterAndRead({}, "A1:C1")).toEqual([[1, "#VALUE!", 2]]);
  expect(calculated(host)).not.toContain("Sheet1!C1");
  await Excel.run(async ({ workbook }) => void (workbook.names.getItem("rate").formula = "=0.25"));
  expect(await enterAndRead({}, "A1:C1")).toEqual([[0.5, "#VALUE!", 2]]);
  await Excel.run(async ({ workbook }) => void (workbook.worksheets.add("Later").getRange("A1").values = [[7]]));
  expect(await enterAndRead({}, "A1:C1")).toEqual([[0.5, 7, 2]]);
});

it("spills an array, calculates what depends on it, and takes it back", async () => {
  const { host } = bootOffice();
  expect(await enterAndRead({ A1: [[3]], C1: [["=SEQUENCE(A1)"]], E1: [["=SUM(C1:C9)"]] }, "C1:E4")).toEqual([[1, "", 6], [2, "", ""], [3, "", ""], ["", "", ""]]);
  expect(await enterAndRead({ A1: [[2]] }, "C1:E4")).toEqual([[1, "", 3], [2, "", ""], ["", "", ""], ["", "", ""]]);
  expect(await enterAndRead({ A1: [[4]] }, "C1:E4")).toEqual([[1, "", 10], [2, "", ""], [3, "", ""], [4, "", ""]]);
  expect(host.book.sheets[0]!.cells.spilledFrom(2, 2)).toEqual([0, 2]);
});

it("says #SPILL! where something stands in the way", async () => {
  bootOffice();
  expect(await enterAndRead({ C2: [["here"]], C1: [["=SEQUENCE(3)"]] }, "C1:C3")).toEqual([["#SPILL!"], ["here"], [""]]);
});

it("waits to be told where the user calculates by hand", async () => {
  bootOffice();
  await Excel.run(async (context) => {
    const { application, worksheets } = context.workbook;
    application.calculationMode = "Manual";
    const sheet = worksheets.getItem("Sheet1");
    sheet.getRange("A1:B1").formulas = [[2, "=A1*2"]];
    const before = sheet.getRange("B1").load("values");
    application.load("calculationState");
    await context.sync();
    expect([before.values, application.calculationState]).toEqual([[[0]], "Pending"]);
    application.calculate("Recalculate");
    const after = sheet.getRange("B1").load("values");
    application.load("calculationState");
    await context.sync();
    expect([after.values, application.calculationState]).toEqual([[[4]], "Done"]);
  });
});

it("calculates beside a hundred thousand rows", async () => {
  const { host } = bootOffice({ mostBytes: Infinity });
  await host.act(({ sheets: [sheet] }) => {
    for (let row = 0; row < 100_000; row++) {
      sheet!.cells.put(row, 0, row % 2 === 0 ? "5001" : "5101");
      sheet!.cells.put(row, 1, row);
    }
  });
  expect(await enterAndRead({ D1: [["=SUM(B:B)"], ['=SUMIFS(B:B,A:A,"5001")']] }, "D1:D2")).toEqual([[4_999_950_000], [2_499_950_000]]);
}, 60_000);
