// A workbook's bytes read without Node: the same book as by the reader of files; damage is told, and a bomb is not unpacked.
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { UnreadableBytes, bookOfBytes } from "../../../../src/workbook/file/xlsx/read-bytes";
import { newXlsxBytes } from "../../../../src/workbook/file/xlsx/new-file";
import { openWorkbook } from "../../../../src/workbook/file/open";
import { pack, writeZip } from "../../../../src/workbook/file/xlsx/zip";
import { NOTHING_KEPT } from "../../../../src/workbook/kept-settings";
import type { SheetData } from "../../../../src/workbook/workbook";
import { sheetContent } from "../../contents";

jest.setTimeout(120_000);

const SAMPLES = join(__dirname, "..", "..", "..", "..", "assets", "samples");

async function bytesOf(path: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(path));
}

function plain({ sheet, rows, report, hidden, tables, numberFormat, isRed }: SheetData): unknown {
  return { sheet, rows, report, hidden, tables, formats: rows.map((row, at) => row.map((_, column) => [numberFormat(at, column), isRed?.(at, column)])) };
}

describe("bytes of a workbook", () => {
  it.each(["hospital-month", "factory-month"])("give the same book as the file of %s", async (month) => {
    const path = join(SAMPLES, month, (await readdir(join(SAMPLES, month))).find((name) => name.endsWith(".xlsx"))!);
    const { book } = await bookOfBytes(month, await bytesOf(path));
    const read = await (await openWorkbook(path)).read();
    expect(book.sheets.map(plain)).toEqual(read.sheets.map(plain));
  });

  it("bring what the workbook keeps", async () => {
    const kept = { ...NOTHING_KEPT, mappings: [{ table: "ledger", sheet: "Export", columns: { debit: "In" } }] };
    const bytes = await newXlsxBytes([sheetContent("", "一", [[{ value: "甲" }]])], kept);
    const read = await bookOfBytes("kept", bytes);
    expect([read.kept, read.book.sheets[0]!.rows[0]![0]]).toEqual([kept, "甲"]);
    expect((await bookOfBytes("none", await newXlsxBytes([sheetContent("", "一", [[null]])]))).kept).toEqual(NOTHING_KEPT);
  });

  it("are refused where they are no workbook, cut short or changed", async () => {
    const bytes = await newXlsxBytes([sheetContent("", "一", [[{ value: "甲" }]])]);
    const changed = new Uint8Array(bytes);
    changed[60]! ^= 0x55;
    const others = [new Uint8Array(), new TextEncoder().encode("no workbook"), bytes.slice(0, bytes.length - 40), bytes.slice(100), changed, new Uint8Array(writeZip([pack("a.xml", "<a/>")]))];
    for (const each of others) await expect(bookOfBytes("bad", each)).rejects.toThrow(UnreadableBytes);
  });

  it("are not unpacked further than they say they reach, nor where they say too much", async () => {
    const bomb = { ...pack("xl/workbook.xml", "x".repeat(100_000)), size: 10 };
    const claims = { ...pack("xl/workbook.xml", "x"), size: 4_000_000_000 };
    for (const entry of [bomb, claims]) await expect(bookOfBytes("bad", new Uint8Array(writeZip([entry])))).rejects.toThrow(UnreadableBytes);
  });
});
