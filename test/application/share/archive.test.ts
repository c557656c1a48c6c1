// The archive of a month: read again it closes to the same figures under the same seal, and its signatures verify.
import { join } from "node:path";
import { webcrypto } from "node:crypto";
import { type MonthClose, closeMonth } from "../../../src/application/close-month";
import { archiveFile } from "../../../src/application/share/archive";
import { sealOf } from "../../../src/application/sign/seal";
import { signRecordOf } from "../../../src/application/sign/read-sign-offs";
import { signingOf } from "../../../src/application/sign/sign-sheets";
import { openWorkbook } from "../../../src/workbook/file/open";
import { newXlsxBytes } from "../../../src/workbook/file/xlsx/new-file";
import { readWorkbook } from "../../../src/workbook/file/xlsx/read-workbook";
import { type WorkbookPart, workbookPart } from "../../../src/workbook/file/xlsx/workbook-part";
import { openPackage } from "../../../src/workbook/file/xlsx/zipped-package";
import type { WorkbookData } from "../../../src/workbook/workbook";
import { unbalancedBook } from "../../taskpane/books";

globalThis.crypto ??= webcrypto as Crypto;
jest.setTimeout(180_000);

const SAMPLES = join(__dirname, "..", "..", "..", "assets", "samples");

async function archived(close: MonthClose, record: Parameters<typeof signingOf>[1] = { acts: [], parts: [] }): Promise<WorkbookData> {
  const { sheets } = archiveFile(close, await signingOf(close, record))!;
  const pack = openPackage(Buffer.from(await newXlsxBytes(sheets)));
  return readWorkbook("archive", pack, workbookPart(pack) as WorkbookPart);
}

describe("an archive", () => {
  it.each(["hospital-month", "factory-month"])("of %s closes again to the same figures under the same seal", async (month) => {
    const close = closeMonth(await (await openWorkbook(join(SAMPLES, month, `${month}.xlsx`))).read());
    const read = await archived(close);
    const again = closeMonth(read);
    expect(again.closed).toBe(true);
    expect(again.findings.map(({ code }) => code)).toEqual(close.findings.map(({ code }) => code));
    expect(await sealOf(again)).toEqual(await sealOf(close));
    expect(read.sheets.filter(({ report }) => report !== null).length).toBeGreaterThan(10);
  });

  it("keeps what was signed, and red ink", async () => {
    const close = closeMonth(await (await openWorkbook(join(SAMPLES, "factory-month", "factory-month.xlsx"))).read());
    const seal = await sealOf(close);
    const record = { acts: [{ act: "prepared" as const, who: "Zhang", when: "2026-06-03 10:00", period: close.period, seal: seal.number, note: "" }], parts: seal.parts };
    const read = await archived({ ...close, inputs: close.inputs.map((sheet) => ({ ...sheet, isRed: (row: number, column: number) => row === 3 && column === 0 })) }, record);
    expect(signRecordOf(read.sheets)).toEqual(record);
    expect([read.sheets[0]!.isRed!(3, 0), read.sheets[0]!.isRed!(4, 0)]).toEqual([true, false]);
  });

  it("gives a total at the foot of a column room for its commas", async () => {
    const close = closeMonth(await (await openWorkbook(join(SAMPLES, "hospital-month", "hospital-month.xlsx"))).read());
    const { sheets } = archiveFile(close, null)!;
    const ledger = sheets.find(({ name }) => name === "序时账")!;
    const debit = 6;
    expect(ledger.rows[885]![debit]).toMatchObject({ value: 232_976_182.25 });
    expect(ledger.columns[debit]!.width).toBeGreaterThan("232,976,182.25".length + 1);
  });

  it("is none of a month that could not be computed", async () => {
    expect(archiveFile(closeMonth(await unbalancedBook().read()), null)).toBeNull();
  });
});
