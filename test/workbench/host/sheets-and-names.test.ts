/**
 * @jest-environment ./test/workbench/host/office-environment.cjs
 */
// Worksheets, names, tables, settings and XML parts through office.js: what Excel keeps, follows and refuses.
import { bootOffice } from "./office";

const codeOf = (work: (context: Excel.RequestContext) => void): Promise<string> =>
  Excel.run(async (context) => {
    work(context);
    await context.sync();
    return "done";
  }).catch(({ code }: OfficeExtension.Error) => code);

const names = ({ host }: { readonly host: ReturnType<typeof bootOffice>["host"] }): string[] => host.book.sheets.map(({ name }) => name);

describe("worksheets", () => {
  it("are added at the end, moved, renamed, hidden and removed", async () => {
    const { host } = bootOffice();
    await Excel.run(async ({ workbook: { worksheets } }) => {
      const data = worksheets.add("Data");
      worksheets.add();
      data.position = 0;
      data.name = "六月 数据";
      data.tabColor = "#ff0000";
      worksheets.getItem("Sheet1").visibility = "Hidden";
      worksheets.getItem("Sheet3").delete();
    });
    const [data, first] = host.book.sheets;
    expect([names({ host }), data!.tabColor, first!.visibility]).toEqual([["六月 数据", "Sheet1"], "#FF0000", "Hidden"]);
  });

  it.each([
    ["a name that is taken, in any case", "SHEET1", "ItemAlreadyExists"],
    ["an empty name", "", "InvalidArgument"],
    ["a name of 32 characters", "x".repeat(32), "InvalidArgument"],
    ["a name with a colon", "6:30", "InvalidArgument"],
    ["a name that begins with an apostrophe", "'x", "InvalidArgument"],
  ])("refuse %s", async (_, name, code) => {
    const { host } = bootOffice();
    expect(await codeOf(({ workbook }) => workbook.worksheets.add(name))).toBe(code);
    expect(names({ host })).toEqual(["Sheet1"]);
  });

  it("keep one that can be seen", async () => {
    bootOffice();
    expect(await codeOf(({ workbook }) => workbook.worksheets.getItem("Sheet1").delete())).toBe("InvalidOperation");
    expect(await codeOf(({ workbook }) => void (workbook.worksheets.getItem("Sheet1").visibility = "VeryHidden"))).toBe("InvalidOperation");
  });

  it("freeze panes, and tell where", async () => {
    bootOffice();
    await Excel.run(async (context) => {
      const { freezePanes } = context.workbook.worksheets.getItem("Sheet1");
      const before = freezePanes.getLocationOrNullObject();
      freezePanes.freezeAt("A1:B3");
      const both = freezePanes.getLocationOrNullObject().load("address");
      freezePanes.freezeRows(2);
      const rows = freezePanes.getLocationOrNullObject().load("address");
      freezePanes.unfreeze();
      const after = freezePanes.getLocationOrNullObject();
      await context.sync();
      expect([before.isNullObject, both.address, rows.address, after.isNullObject]).toEqual([true, "Sheet1!A1:B3", "Sheet1!1:2", true]);
    });
  });

  it("print as they are told, and refuse a zoom of both kinds", async () => {
    bootOffice();
    await Excel.run(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getItem("Sheet1");
      pageLayout.orientation = "Landscape";
      pageLayout.paperSize = "A4";
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.setPrintTitleRows("$1:$3");
      pageLayout.headersFooters.defaultForAllPages.centerFooter = "&P / &N";
      pageLayout.load("orientation,paperSize,zoom,headersFooters/defaultForAllPages/centerFooter");
      const rows = pageLayout.getPrintTitleRowsOrNullObject().load("address");
      const columns = pageLayout.getPrintTitleColumnsOrNullObject();
      await context.sync();
      expect([pageLayout.orientation, pageLayout.paperSize, pageLayout.zoom, pageLayout.headersFooters.defaultForAllPages.centerFooter]).toEqual(["Landscape", "A4", { scale: null, horizontalFitToPages: 1, verticalFitToPages: null }, "&P / &N"]);
      expect([rows.address, columns.isNullObject]).toEqual(["Sheet1!1:3", true]);
    });
    expect(await codeOf(({ workbook }) => void (workbook.worksheets.getItem("Sheet1").pageLayout.zoom = { scale: 80, horizontalFitToPages: 1 }))).toBe("InvalidArgument");
  });
});

describe("names", () => {
  it("stand for ranges, texts and numbers, of the workbook or of a worksheet", async () => {
    bootOffice();
    const found = await Excel.run(async (context) => {
      const { workbook } = context;
      const sheet = workbook.worksheets.getItem("Sheet1");
      const range = workbook.names.add("pool", sheet.getRange("A1:B2"), "hi").load("name,value,type,formula,comment,scope");
      const text = sheet.names.add("mark", '="cost ""x"""');
      text.visible = false;
      text.load("value,type,scope,visible");
      const number = workbook.names.add("rate", "=0.5").load("value,type");
      const cells = workbook.names.getItem("POOL").getRange().load("address");
      const missing = workbook.names.getItemOrNullObject("mark");
      await context.sync();
      return [range.toJSON(), text.toJSON(), [number.value, number.type], cells.address, missing.isNullObject];
    });
    expect(found).toEqual([
      { name: "pool", value: "Sheet1!A1:B2", type: "Range", formula: "=Sheet1!$A$1:$B$2", comment: "hi", scope: "Workbook" },
      { value: 'cost "x"', type: "String", scope: "Worksheet", visible: false },
      [0.5, "Double"],
      "Sheet1!A1:B2",
      true,
    ]);
  });

  it.each([["pool", "ItemAlreadyExists"], ["A1", "InvalidArgument"], ["1x", "InvalidArgument"], ["a b", "InvalidArgument"], ["R", "InvalidArgument"]])("refuse %s", async (name, code) => {
    bootOffice();
    await codeOf(({ workbook }) => workbook.names.add("Pool", "=1"));
    expect(await codeOf(({ workbook }) => workbook.names.add(name, "=1"))).toBe(code);
  });
});

describe("tables", () => {
  it("have headings, rows and a name of their own", async () => {
    const { host } = bootOffice();
    await host.enter("Sheet1", "A1:B2", [["科目", "金额"], ["5001", 3]]);
    const found = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const table = sheet.tables.add("A1:B2", true);
      table.name = "费用";
      table.rows.add(undefined, [["5101", 4]]);
      const all = context.workbook.tables.getItem("费用").getRange().load("address");
      const body = table.getDataBodyRange().load("values");
      const { columns } = table.load("name,showTotals");
      columns.load("items/name");
      await context.sync();
      return [table.name, all.address, body.values, columns.items.map(({ name }) => name)];
    });
    expect(found).toEqual(["费用", "Sheet1!A1:B3", [[5001, 3], [5101, 4]], ["科目", "金额"]]);
    expect(await codeOf(({ workbook }) => workbook.tables.add("Sheet1!B2:C5", true))).toBe("InvalidArgument");
  });
});

it("keeps settings and XML parts until they are deleted", async () => {
  const { host } = bootOffice();
  const xml = '<s xmlns="urn:costwright"><a/></s>';
  const found = await Excel.run(async (context) => {
    const { settings, customXmlParts } = context.workbook;
    settings.add("k", { a: [1, 2] });
    const setting = settings.getItem("k").load("key,value");
    const part = customXmlParts.add(xml).load("id,namespaceUri");
    await context.sync();
    const parts = customXmlParts.getByNamespace("urn:costwright").load("items/id");
    const others = customXmlParts.getByNamespace("urn:other").load("items/id");
    const text = part.getXml();
    await context.sync();
    return [setting.key, setting.value, part.namespaceUri, parts.items.length, others.items.length, text.value];
  });
  expect(found).toEqual(["k", { a: [1, 2] }, "urn:costwright", 1, 0, xml]);
  await Excel.run(async ({ workbook }) => {
    workbook.settings.getItem("k").delete();
    workbook.customXmlParts.getByNamespace("urn:costwright").getOnlyItem().delete();
  });
  expect([host.book.settings.size, host.book.xmlParts.length]).toEqual([0, 0]);
});
