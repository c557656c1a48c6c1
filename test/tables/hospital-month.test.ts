// The hospital sample: a folder of CSV files and a Chinese workbook are the same records.
import { join } from "node:path";
import { readTables } from "../../src/tables/read-tables";
import { SAMPLE, csvFolder, xlsxFile } from "./books";

/** Records without their addresses, amounts and decimals as text. */
function values(records: readonly object[]): unknown {
  return records.map((record) => Object.fromEntries(Object.entries(record).flatMap(([name, value]) => (name === "at" ? [] : [[name, plain(value)]]))));
}

function plain(value: unknown): unknown {
  return typeof value === "bigint" || (typeof value === "object" && value !== null) ? String(value) : value;
}

describe("hospital month", () => {
  const folder = readTables(csvFolder(join(SAMPLE, "input")));

  it("reads the CSV folder without a finding", () => {
    expect(folder.findings).toEqual([]);
    expect(folder.summaries).toHaveLength(26);
  });

  it("reads the workbook to the same records", async () => {
    const book = readTables(await xlsxFile(join(SAMPLE, "hospital-month.xlsx")));
    expect(book.findings.map(({ code, at }) => [code, at])).toEqual([["row-skipped", { sheet: "序时账", cell: "A886" }]]);
    const { ledger: bookLedger, settings: bookSettings, present: bookPresent, ...bookRecords } = book.tables;
    const { ledger, settings, present, ...records } = folder.tables;
    expect([...bookPresent].sort()).toEqual([...present].sort());
    expect([...bookSettings.values]).toEqual([...settings.values]);
    for (const [id, rows] of Object.entries(records)) expect([id, values(bookRecords[id as keyof typeof records])]).toEqual([id, values(rows)]);
    expect(bookLedger?.size).toBe(883);
    expect(ledger?.size).toBe(883);
    for (const field of ["date", "voucher", "account", "centre", "element", "fund"] as const) {
      const texts = (from: typeof ledger): unknown => Array.from(from?.column(field).codes ?? [], (code) => from?.column(field).values[code]);
      expect(texts(bookLedger)).toEqual(texts(ledger));
    }
    for (let line = 0; line < 883; line += 1) expect(bookLedger?.net(line)).toBe(ledger?.net(line));
  });
});
