// Closing a workbook: read once, written once, and not at all when the input is refused.
import { join } from "node:path";
import { closeMonth } from "../../src/application/close-month";
import { closeWorkbook } from "../../src/application/close-workbook";
import { sheetsOfClose } from "../../src/application/sheets-of-close";
import { openWorkbook } from "../../src/workbook/file/open";
import type { SheetContent, Workbook, WorkbookData } from "../../src/workbook/workbook";

const INPUT = join(__dirname, "..", "..", "assets", "samples", "hospital-month", "input");

function recording(data: WorkbookData): { workbook: Workbook; reads: () => number; writes: (readonly SheetContent[])[] } {
  let reads = 0;
  const writes: (readonly SheetContent[])[] = [];
  const workbook: Workbook = {
    read: async () => (reads++, data),
    replaceSheets: async (sheets) => void writes.push(sheets),
  };
  return { workbook, reads: () => reads, writes };
}

it("closes the sample month with one read and one write, the sheets the command line writes", async () => {
  const data = await (await openWorkbook(INPUT)).read();
  const { workbook, reads, writes } = recording(data);
  const { close, written } = await closeWorkbook(workbook);
  expect(close.closed).toBe(true);
  expect(reads()).toBe(1);
  expect(writes).toEqual([sheetsOfClose(closeMonth(data))]);
  expect(written).toBe(writes[0]!.length);
});

it("writes nothing when a table is missing", async () => {
  const data = await (await openWorkbook(INPUT)).read();
  const { workbook, writes } = recording({ ...data, sheets: data.sheets.filter((sheet) => sheet.sheet !== "ledger") });
  expect(await closeWorkbook(workbook)).toMatchObject({ written: 0, close: { closed: false } });
  expect(writes).toEqual([]);
});
