/**
 * @jest-environment ./test/workbench/host/office-environment.cjs
 */
// The sample hospital month closed in Excel: the same sheets as the file adapter writes, in one phase of reading and one of writing.
import "./node-globals";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { closeWorkbook } from "../../../src/application/close-workbook";
import { phasesOf } from "../../../src/workbench/host/protocol/request-log";
import { openXlsxWorkbook } from "../../../src/workbook/file/xlsx/xlsx-file";
import type { WorkbookData } from "../../../src/workbook/workbook";
import { inTemporaryFolder } from "../contents";
import { type OpenExcel, type PlainSheets, openExcel } from "./open-excel";
import { type SheetFacts, factsOfFile, factsOfHost } from "./sheet-facts";

const SAMPLE = join(__dirname, "../../../assets/samples/hospital-month/hospital-month.xlsx");
const FIVE_MEGABYTES = 5_242_880;

/** Values of a workbook that was read, as a host's workbook starts with them. */
function plainSheets({ sheets }: WorkbookData): PlainSheets {
  return Object.fromEntries(sheets.map(({ sheet, rows }) => [sheet, rows]));
}

/** The same month closed through the file adapter and in Excel. */
async function closedBothWays(): Promise<{ file: SheetFacts[]; excel: OpenExcel; written: number }> {
  return inTemporaryFolder(async (folder) => {
    const out = join(folder, "closed.xlsx");
    const file = openXlsxWorkbook(SAMPLE, out);
    const excel = openExcel(plainSheets(await file.read()));
    const { close } = await closeWorkbook(file);
    expect(close.closed).toBe(true);
    const { written } = await closeWorkbook(excel.workbook);
    return { file: await factsOfFile(await readFile(out)), excel, written };
  });
}

describe("the sample month", () => {
  let both: Awaited<ReturnType<typeof closedBothWays>>;
  beforeAll(async () => {
    both = await closedBothWays();
  }, 120_000);

  it("reads as the file does", async () => {
    const { rows } = (await openXlsxWorkbook(SAMPLE).read()).sheets.find(({ sheet }) => sheet === "序时账")!;
    const read = (await both.excel.workbook.read()).sheets.find(({ sheet }) => sheet === "序时账")!;
    expect(read.rows).toEqual(rows);
  });

  it("has the same sheets in the same order", () => {
    const names = both.excel.host.book.sheets.map(({ name }) => name);
    expect(names).toEqual(both.file.map(({ name }) => name));
    expect(both.written).toBeGreaterThan(20);
  });

  it("has the same values, formulas and looks in every cell, the same sizes, merged cells, panes and pages", () => {
    const { book } = both.excel.host;
    const ours = book.sheets.filter((sheet) => sheet.names.find("costwright_report"));
    expect(ours).toHaveLength(both.written);
    for (const sheet of ours) expect(factsOfHost(sheet)).toEqual(both.file.find(({ name }) => name === sheet.name));
  });

  it("took one phase of reading and one of writing, no request near five megabytes, and left nothing behind", () => {
    const { log, references, unknown, book } = both.excel.host;
    const close = log.slice(0, log.findLastIndex(({ members }) => members.some((member) => member === "Setting.delete()")) + 1);
    expect(phasesOf(close)).toEqual(["read", "write"]);
    expect(Math.max(...close.flatMap(({ bytesIn, bytesOut }) => [bytesIn, bytesOut]))).toBeLessThan(FIVE_MEGABYTES);
    expect({ kept: references.kept, unknown, settings: book.settings.size, calculation: book.calculation.mode, events: book.enableEvents }).toEqual({ kept: 0, unknown: [], settings: 0, calculation: "Automatic", events: true });
  });

  it("closes again in place", async () => {
    const { host, workbook } = both.excel;
    const before = host.book.sheets.map(({ id, name }) => [id, name]);
    await closeWorkbook(workbook);
    expect(host.book.sheets.map(({ id, name }) => [id, name])).toEqual(before);
    for (const facts of both.file.slice(-both.written)) expect(factsOfHost(host.book.findSheet(facts.name)!)).toEqual(facts);
  }, 120_000);
});
