/**
 * @jest-environment ./test/workbench/host/office-environment.cjs
 */
// Events reach handlers that are registered, say who was the cause, and stop when they are removed or switched off.
import { bootOffice, settled } from "./office";

type Seen = Record<string, unknown>;

/** Collects what a handler is told. */
function collector(): { seen: Seen[]; handler(args: object): Promise<void> } {
  const seen: Seen[] = [];
  return { seen, handler: async (args) => void seen.push(args as Seen) };
}

it("tells of the add-in's changes and of the user's", async () => {
  const { host } = bootOffice();
  const { seen, handler } = collector();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.onChanged.add(handler);
    await context.sync();
    sheet.getRange("B2:C3").values = [[1, 2], [3, 4]];
    await context.sync();
  });
  await settled();
  await host.enter("Sheet1", "A1", "typed");
  await settled();
  expect(seen.map(({ address, triggerSource, changeType }) => [address, triggerSource, changeType])).toEqual([["B2:C3", "ThisLocalAddin", "RangeEdited"], ["A1", "Unknown", "RangeEdited"]]);
});

it("tells of a large grid once, although the library writes it in pieces", async () => {
  bootOffice();
  const { seen, handler } = collector();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.onChanged.add(handler);
    await context.sync();
    sheet.getRange("A1:D2000").values = Array.from({ length: 2_000 }, (_, row) => [row, 1, 2, 3]);
    await context.sync();
  });
  await settled();
  expect(seen.map(({ address }) => address)).toEqual(["A1:D2000"]);
});

it("tells of worksheets that come, go, change names and come to the front", async () => {
  const { host } = bootOffice();
  const events: string[] = [];
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const note = (what: string) => async (): Promise<void> => void events.push(what);
    worksheets.onAdded.add(note("added"));
    worksheets.onDeleted.add(note("deleted"));
    worksheets.onActivated.add(note("activated"));
    worksheets.onNameChanged.add(note("renamed"));
    await context.sync();
    const sheet = worksheets.add("Data");
    sheet.name = "Ledger";
    sheet.activate();
    sheet.delete();
    await context.sync();
  });
  await settled();
  expect(events).toEqual(["added", "renamed", "activated", "activated", "deleted"]);
  expect(host.registrations).toBe(4);
});

it("is silent after a handler is removed, and while events are off", async () => {
  const { host } = bootOffice();
  const { seen, handler } = collector();
  let result: OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs>;
  const write = (on: boolean): Promise<void> =>
    Excel.run(async (context) => {
      context.runtime.enableEvents = on;
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
      await context.sync();
    });
  await Excel.run(async (context) => {
    result = context.workbook.worksheets.getItem("Sheet1").onChanged.add(handler);
    await context.sync();
  });
  await write(false);
  await settled();
  expect([seen.length, host.book.enableEvents]).toEqual([0, false]);
  await write(true);
  await settled();
  await Excel.run(result!.context, async (context) => {
    result.remove();
    await context.sync();
  });
  await write(true);
  await settled();
  expect([seen.length, host.registrations]).toEqual([1, 0]);
});

it("refuses by name an event that it does not know", async () => {
  const { host } = bootOffice();
  const asked = Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").onRowSorted.add(async () => undefined);
    await context.sync();
  });
  await expect(asked).rejects.toMatchObject({ code: "NotImplemented" });
  expect(host.unknown).toEqual(["Worksheet._RegisterRowSortedEvent"]);
});
