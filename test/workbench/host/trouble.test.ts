/**
 * @jest-environment ./test/workbench/host/office-environment.cjs
 */
// What goes wrong with a real Excel goes wrong with the host: faults, lost connections, limits, editing, protection, older versions.
import type { Host } from "../../../src/workbench/host/host";
import { phasesOf } from "../../../src/workbench/host/protocol/request-log";
import { bootOffice, settled } from "./office";

const write = (value: unknown, options: Excel.RunOptions = {}): Promise<string> =>
  Excel.run(options, async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[value]];
    await context.sync();
    return "written";
  }).catch(({ code }: OfficeExtension.Error) => code);

const held = ({ book }: Host): unknown => book.sheets[0]!.cells.at(0, 0);

describe("a fault", () => {
  it("strikes at the action of its number, once", async () => {
    const { host } = bootOffice();
    await write(1);
    const perWrite = host.actionCount;
    host.faults.add({ at: perWrite + 4, code: "GeneralException" });
    expect([await write(2), held(host), await write(3), host.faults.left]).toEqual(["GeneralException", 1, "written", 0]);
  });

  it("strikes at a member, as often as ordered", async () => {
    const { host } = bootOffice();
    host.faults.add({ at: ({ member }) => member === "Range.values =", code: "InvalidOperation", times: 2 });
    expect([await write(1), await write(2), await write(3)]).toEqual(["InvalidOperation", "InvalidOperation", "written"]);
  });

  it("may come after the action was carried out", async () => {
    const { host } = bootOffice();
    host.faults.add({ at: ({ member }) => member === "Range.values =", code: "GeneralException", after: true });
    expect([await write(7), held(host)]).toEqual(["GeneralException", 7]);
  });

  it("may lose the connection, with what was done before it done", async () => {
    const { host } = bootOffice();
    host.faults.add({ at: ({ member }) => member === "Range.values =", code: "dropped", after: true });
    expect([await write(7), held(host), await write(8)]).toEqual(["ConnectionFailure", 7, "written"]);
  });
});

describe("limits", () => {
  it("refuse a request that is too large before anything of it is done", async () => {
    const { host } = bootOffice({ mostBytes: 3_000 });
    expect([await write("x".repeat(3_000)), held(host), host.log[0]!.error]).toEqual(["RequestPayloadSizeLimitExceeded", undefined, "RequestPayloadSizeLimitExceeded"]);
    // A Chinese sign takes three bytes.
    expect(await write("科".repeat(900))).toBe("RequestPayloadSizeLimitExceeded");
  });

  it("refuse an answer that is too large", async () => {
    const { host } = bootOffice({ mostBytes: 6_000 });
    await host.act((book) => book.sheets[0]!.cells.put(0, 0, "x".repeat(10_000)));
    const asked = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("values");
      await context.sync();
    });
    await expect(asked).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
  });
});

describe("a user who edits a cell", () => {
  it("keeps requests out", async () => {
    const { host } = bootOffice();
    const stop = host.startEditing();
    expect([await write(1), held(host)]).toEqual(["InvalidOperationInCellEditMode", undefined]);
    stop();
    expect(await write(1)).toBe("written");
  });

  it("makes those wait that are willing to", async () => {
    const { host } = bootOffice();
    const stop = host.startEditing();
    const waiting = write(1, { delayForCellEdit: true });
    await settled();
    expect(held(host)).toBeUndefined();
    stop();
    expect([await waiting, held(host)]).toEqual(["written", 1]);
  });
});

describe("protection", () => {
  it("of a worksheet keeps locked cells as they are", async () => {
    const { host } = bootOffice();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("B1").format.protection.locked = false;
      sheet.protection.protect({ allowFormatCells: false }, "pw");
      sheet.getRange("B1").values = [["open"]];
      await context.sync();
    });
    expect([await write(1), held(host), host.book.sheets[0]!.cells.at(0, 1)]).toEqual(["AccessDenied", undefined, "open"]);
    const unprotect = (password: string): Promise<void> =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").protection.unprotect(password);
        await context.sync();
      });
    await expect(unprotect("no")).rejects.toMatchObject({ code: "AccessDenied" });
    await unprotect("pw");
    expect(await write(1)).toBe("written");
  });

  it("of a workbook keeps its worksheets as they are", async () => {
    const { host } = bootOffice();
    host.book.protection.on = true;
    const add = Excel.run(async (context) => {
      context.workbook.worksheets.add("Data");
      await context.sync();
    });
    await expect(add).rejects.toMatchObject({ code: "AccessDenied" });
    expect(await write(1)).toBe("written");
  });
});

describe("an older Excel", () => {
  it("has no members that came later", async () => {
    const { host } = bootOffice({ sets: { ExcelApi: "1.8" } });
    const { book } = host;
    const copy = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A2").format.indentLevel = 1;
      await context.sync();
    });
    await expect(copy).rejects.toMatchObject({ code: "ApiNotFound" });
    expect([host.unknown, book.sheets[0]!.formats.at(1, 0).indentLevel]).toEqual([[], 0]);
  });

  it("says what it supports", () => {
    const { Office } = bootOffice({ sets: { ExcelApi: "1.12", SharedRuntime: "1.1" } });
    const { requirements } = Office.context;
    expect([requirements.isSetSupported("ExcelApi", "1.12"), requirements.isSetSupported("ExcelApi", "1.13"), requirements.isSetSupported("RibbonApi")]).toEqual([true, false, false]);
  });

  it("loads no later properties when everything is asked for", async () => {
    bootOffice({ sets: { ExcelApi: "1.6" } });
    const loaded = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1").load();
      await context.sync();
      return range.address;
    });
    expect(loaded).toBe("Sheet1!A1");
  });
});

it("logs what a request read and wrote", async () => {
  const { host } = bootOffice();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:A2").load("values");
    await context.sync();
    context.workbook.worksheets.getItem("Sheet1").getRange("B1:B2").values = range.values;
    await context.sync();
    context.workbook.worksheets.add("Data");
    await context.sync();
  });
  expect(phasesOf(host.log)).toEqual(["read", "write"]);
  expect(host.log[0]).toMatchObject({ actions: expect.any(Number) as number, error: null });
  expect(host.log.every(({ bytesIn }) => bytesIn > 50)).toBe(true);
});
