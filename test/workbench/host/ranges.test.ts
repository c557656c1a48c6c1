/**
 * @jest-environment ./test/workbench/host/office-environment.cjs
 */
// Ranges through office.js: where they lie, how they look, how they are cleared and copied.
import { bootOffice } from "./office";

async function inSheet<T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T> | T): Promise<T> {
  return Excel.run(async (context) => {
    const result = await work(context.workbook.worksheets.getItem("Sheet1"), context);
    await context.sync();
    return result;
  });
}

const codeOf = (work: (sheet: Excel.Worksheet) => unknown): Promise<string> =>
  inSheet((sheet) => void work(sheet)).then(() => "done", ({ code }: OfficeExtension.Error) => code);

it("are reached from one another", async () => {
  bootOffice();
  const addresses = await inSheet(async (sheet, context) => {
    const range = sheet.getRange("B2:D5");
    const reached = [
      range.getCell(1, 1), range.getRow(0), range.getColumn(2), range.getLastCell(), range.getResizedRange(1, -1), range.getOffsetRange(1, 1),
      range.getEntireColumn(), range.getBoundingRect("F9"), range.getIntersection("A1:C3"), sheet.getRangeByIndexes(0, 0, 2, 1), sheet.getRange("3:4"), sheet.getRange(),
    ].map((each) => each.load("address"));
    const apart = range.getIntersectionOrNullObject("Z1");
    await context.sync();
    return [...reached.map(({ address }) => address.replace("Sheet1!", "")), apart.isNullObject];
  });
  expect(addresses).toEqual(["C3", "B2:D2", "D2:D5", "D5", "B2:C6", "C3:E6", "B:D", "B2:F9", "B2:C3", "A1:A2", "3:4", "1:1048576", true]);
});

it.each([["no address", (sheet: Excel.Worksheet) => sheet.getRange("not an address").load("values")], ["a place above the first row", (sheet: Excel.Worksheet) => sheet.getRange("A1").getOffsetRange(-1, 0).load("values")]])("refuse %s", async (_, work) => {
  bootOffice();
  expect(await codeOf(work)).toBe("InvalidArgument");
});

it("tell what is in use, with and without looks", async () => {
  bootOffice();
  const found = await inSheet(async (sheet, context) => {
    const empty = sheet.getUsedRangeOrNullObject(false);
    sheet.getRange("B2:C3").values = [[1, 2], [3, 4]];
    sheet.getRange("E9").format.fill.color = "#FFFF00";
    const values = sheet.getUsedRange(true).load("address");
    const looks = sheet.getUsedRange(false).load("address");
    const part = sheet.getRange("C:D").getUsedRangeOrNullObject(true).load("address");
    await context.sync();
    return [empty.isNullObject, values.address, looks.address, part.address];
  });
  expect(found).toEqual([true, "Sheet1!B2:C3", "Sheet1!B2:E9", "Sheet1!C2:C3"]);
});

it("leave a cell alone for null and empty it for an empty text", async () => {
  const { host } = bootOffice();
  await inSheet((sheet) => {
    sheet.getRange("A1:C1").values = [[1, 2, 3]];
    sheet.getRange("A1:C1").values = [[null, "", "x"]];
  });
  expect([0, 1, 2].map((column) => host.book.sheets[0]!.cells.at(0, column))).toEqual([1, undefined, "x"]);
});

it("answer null where cells differ, and what they agree on where they agree", async () => {
  bootOffice();
  const found = await inSheet(async (sheet, context) => {
    sheet.getRange("A1").format.font.bold = true;
    sheet.getRange("A1:B1").format.horizontalAlignment = "Center";
    sheet.getRange("A:A").format.columnWidth = 90;
    const range = sheet.getRange("A1:B1").load("format/font/bold,format/horizontalAlignment,format/columnWidth,format/font/size");
    await context.sync();
    return [range.format.font.bold, range.format.horizontalAlignment, range.format.columnWidth, range.format.font.size];
  });
  expect(found).toEqual([null, "Center", null, 11]);
});

it("share the line between two cells", async () => {
  const { host } = bootOffice();
  await inSheet((sheet) => {
    const border = sheet.getRange("B2:C2").format.borders.getItem("EdgeBottom");
    border.style = "Double";
    sheet.getRange("A9:B10").format.borders.getItem("InsideVertical").weight = "Medium";
  });
  const { formats } = host.book.sheets[0]!;
  const double = { style: "Double", weight: "Thick", color: "#000000" };
  expect([formats.at(1, 2).borders.bottom, formats.at(2, 2).borders.top, formats.at(2, 3).borders.top]).toEqual([double, double, undefined]);
  expect([formats.at(8, 0).borders.right?.weight, formats.at(9, 1).borders.left?.weight, formats.at(8, 0).borders.left]).toEqual(["Medium", "Medium", undefined]);
  await inSheet((sheet) => void (sheet.getRange("C3").format.borders.getItem("EdgeTop").style = "None"));
  expect([formats.at(1, 1).borders.bottom, formats.at(1, 2).borders.bottom]).toEqual([double, undefined]);
});

it("copy formulas so that they mean what lies beside them, with looks and merged cells", async () => {
  const { host } = bootOffice();
  const values = await inSheet(async (sheet, context) => {
    sheet.getRange("A1:B2").formulas = [[1, "=A1*10"], [2, "=A2*10"]];
    sheet.getRange("A1:B1").format.fill.color = "#00FF00";
    sheet.getRange("A3:B3").merge();
    sheet.getRange("D5").copyFrom("A1:B3");
    const copied = sheet.getRange("D5:E6").load("formulas,values");
    await context.sync();
    return [copied.formulas, copied.values];
  });
  expect(values).toEqual([[[1, "=D5*10"], [2, "=D6*10"]], [[1, 10], [2, 20]]]);
  const [sheet] = host.book.sheets;
  expect([sheet!.formats.at(4, 3).fill, sheet!.formats.at(5, 3).fill, sheet!.merges]).toEqual(["#00FF00", null, [{ top: 2, left: 0, bottom: 2, right: 1 }, { top: 6, left: 3, bottom: 6, right: 4 }]]);
});

it("are cleared of what they are told", async () => {
  const { host } = bootOffice();
  const [sheet] = host.book.sheets;
  const state = (): unknown[] => [sheet!.cells.at(0, 0), sheet!.formats.at(0, 0).bold];
  const fill = (): Promise<void> =>
    inSheet((each) => {
      const range = each.getRange("A1");
      range.values = [["x"]];
      range.format.font.bold = true;
    });
  const clear = (applyTo?: Excel.ClearApplyTo): Promise<void> => inSheet((each) => each.getRange("A:A").clear(applyTo));
  await fill();
  await clear("Contents" as Excel.ClearApplyTo);
  expect(state()).toEqual([undefined, true]);
  await fill();
  await clear("Formats" as Excel.ClearApplyTo);
  expect(state()).toEqual(["x", false]);
  await fill();
  await clear();
  expect(state()).toEqual([undefined, false]);
});

it("tell widths, heights and what is hidden, one by one", async () => {
  bootOffice();
  const found = await inSheet(async (sheet, context) => {
    sheet.getRange("B:B").format.columnWidth = 100;
    sheet.getRange("C:C").columnHidden = true;
    const across = sheet.getRange("A1:C1").getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
    sheet.getRange("2:2").format.rowHeight = 30;
    sheet.getRange("2:2").format.useStandardHeight = true;
    const down = sheet.getRange("A1:A2").getRowProperties({ format: { rowHeight: true } });
    await context.sync();
    return [across.value, down.value];
  });
  expect(found).toEqual([
    [{ columnHidden: false, format: { columnWidth: 48 } }, { columnHidden: false, format: { columnWidth: 100 } }, { columnHidden: true, format: { columnWidth: 0 } }],
    [{ format: { rowHeight: 15 } }, { format: { rowHeight: 15 } }],
  ]);
});
