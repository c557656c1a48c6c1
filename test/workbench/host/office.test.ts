/**
 * @jest-environment ./test/workbench/host/office-environment.cjs
 */
// The real office.js on the host: what every add-in begins with.
import { bootOffice, settled } from "./office";

it("writes and reads a range, with formats, text and parts", async () => {
  const { host, Excel } = bootOffice();
  const range = await Excel.run(async (context) => {
    const found = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2");
    found.values = [["a", 1], ["'12", "12%"]];
    found.format.font.bold = true;
    found.load("values,address,formulas,text,numberFormat,valueTypes,format/font/bold");
    await context.sync();
    return found.toJSON();
  });
  expect(range).toEqual({
    address: "Sheet1!A1:B2",
    values: [["a", 1], ["12", 0.12]],
    formulas: [["a", 1], ["12", 0.12]],
    text: [["a", "1"], ["12", "12%"]],
    numberFormat: [["General", "General"], ["General", "0%"]],
    valueTypes: [["String", "Double"], ["String", "Double"]],
    format: { font: { bold: true } },
  });
  expect(host.unknown).toEqual([]);
});

it("answers null objects and finds sheets by name in any case", async () => {
  const { Excel } = bootOffice();
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const missing = worksheets.getItemOrNullObject("Nope");
    const below = missing.getRange("A1");
    const found = worksheets.getItemOrNullObject("SHEET1").load("name");
    await context.sync();
    expect([missing.isNullObject, below.isNullObject, found.isNullObject, found.name]).toEqual([true, true, false, "Sheet1"]);
  });
});

it("gives every reference back after a run", async () => {
  const { host, Excel } = bootOffice();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("values");
    await context.sync();
    range.values = [[9]];
    await context.sync();
    expect(host.references.kept).toBe(1);
  });
  await settled();
  expect(host.references.kept).toBe(0);
});

it("says where a request failed, and keeps what was done before", async () => {
  const { host, Excel } = bootOffice();
  const error = await Excel.run(async (context) => {
    context.workbook.worksheets.add("Data");
    context.workbook.worksheets.getItem("Nope").load("name");
    await context.sync();
  }).catch((caught: OfficeExtension.Error) => caught);
  expect(error).toMatchObject({ code: "ItemNotFound", debugInfo: { errorLocation: "WorksheetCollection.getItem", statement: expect.stringContaining("getItem") as string } });
  expect(host.book.sheets.map(({ name }) => name)).toEqual(["Sheet1", "Data"]);
});

it("refuses by name what it does not know", async () => {
  const { host, Excel } = bootOffice();
  const asked = Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1:B9").removeDuplicates([0], true);
    await context.sync();
  });
  await expect(asked).rejects.toMatchObject({ code: "NotImplemented", message: expect.stringContaining("Range.removeDuplicates()") as string });
  expect(host.unknown).toEqual(["Range.removeDuplicates()"]);
});

it("takes a hundred thousand rows in the pieces into which the library cuts them", async () => {
  const { host, Excel } = bootOffice();
  const rows = Array.from({ length: 100_000 }, (_, row) => Array.from({ length: 12 }, (__, column) => (column < 3 ? `凭证${row}` : row * column)));
  const size = 20_000;
  const read = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const values: unknown[][] = [];
    for (let top = 0; top < rows.length; top += size) {
      sheet.getRangeByIndexes(top, 0, size, 12).values = rows.slice(top, top + size);
      await context.sync();
      const range = sheet.getRangeByIndexes(top, 0, size, 12).load("values");
      await context.sync();
      values.push(...range.values);
    }
    return values;
  });
  expect(read).toEqual(rows);
  expect(Math.max(...host.log.map(({ bytesIn, bytesOut }) => Math.max(bytesIn, bytesOut)))).toBeLessThan(5_242_880);
}, 120_000);
