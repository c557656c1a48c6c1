// The shared copy as a file: a cover and the cost sheets, values and native formulas only, and nothing of the add-in.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { closeMonth, type MonthClose } from "../../../src/application/close-month";
import { copyFile, nextMonthFile } from "../../../src/application/share/month-file";
import { copyContents } from "../../../src/application/share/shared-copy";
import { checkSentencesOfClose, sheetsOfClose } from "../../../src/application/sheets-of-close";
import { textWidth, wrappedHeight } from "../../../src/sheets/width";
import { newXlsxBytes } from "../../../src/workbook/file/xlsx/new-file";
import { readWorkbook } from "../../../src/workbook/file/xlsx/read-workbook";
import { type WorkbookPart, workbookPart } from "../../../src/workbook/file/xlsx/workbook-part";
import { openPackage } from "../../../src/workbook/file/xlsx/zipped-package";
import { openWorkbook } from "../../../src/workbook/file/open";
import { unbalancedBook } from "../../taskpane/books";

jest.setTimeout(120_000);

const SAMPLES = join(__dirname, "..", "..", "..", "assets", "samples");
/** Where the copies are kept to be looked at. */
const KEPT = process.env["COSTWRIGHT_COPIES"];

async function closed(month: string): Promise<MonthClose> {
  return closeMonth(await (await openWorkbook(join(SAMPLES, month, "input"))).read());
}

describe("a copy for people without the add-in", () => {
  it.each(["hospital-month", "factory-month"])("holds the sheets of %s and no part of the add-in", async (month) => {
    const close = await closed(month);
    const file = copyFile(close)!;
    const bytes = await newXlsxBytes(file.sheets);
    if (KEPT !== undefined) await writeFile(join(KEPT, `${month}.xlsx`), bytes);
    const pack = openPackage(Buffer.from(bytes));
    expect(pack.names.filter((name) => !/^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(workbook|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/sheet\d+\.xml)$/.test(name))).toEqual([]);
    const texts = pack.names.map((name) => pack.text(name)).join("");
    expect(texts).not.toMatch(/COST\.|costwright_|webextension|taskpane|externalReference|TargetMode/i);
    const read = readWorkbook("copy", pack, workbookPart(pack) as WorkbookPart);
    const sheets = sheetsOfClose(close);
    expect(read.sheets.map(({ sheet }) => sheet)).toEqual(["封面", ...sheets.map(({ name }) => name)]);
    sheets.forEach(({ rows }, i) => expect(read.sheets[i + 1]!.rows.flat().filter((cell) => typeof cell === "number")).toEqual(rows.flat().flatMap((cell) => (typeof cell?.value === "number" ? [cell.value] : []))));
  });

  it("says what it holds before it is made: what is said is what is there", async () => {
    const close = await closed("factory-month");
    const { sheets, fileName } = { sheets: copyFile(close)!.sheets, fileName: copyFile(close)!.name };
    expect(copyContents(close)).toMatchObject({ fileName, sheets: sheets.length, checks: close.checks.length, closed: true });
    const cover = sheets[0]!.rows.flat().map((cell) => cell?.value);
    for (const { id } of close.checks) expect(cover).toContain(id);
    expect(cover).toContain("序时账借方合计 = 贷方合计");
    expect([...checkSentencesOfClose(close).keys()]).toEqual(close.checks.map(({ id }) => id));
    for (const { name } of sheets.slice(1)) expect(cover).toContain(name);
  });

  it.each(["hospital-month", "factory-month"])("has room on the cover of %s for every sentence that wraps", async (month) => {
    const { rows, heights, columns } = copyFile(await closed(month))!.sheets[0]!;
    const sentences = rows.flatMap((row, at) => row.flatMap((cell, column) => (column === 1 && row.length > 2 && cell?.style?.wrap ? [{ at, text: String(cell.value), width: columns[column]!.width }] : [])));
    const wrapping = sentences.filter(({ text, width }) => textWidth(text) > width);
    expect(wrapping.length).toBeGreaterThan(5);
    for (const { at, text, width } of wrapping) expect(heights![at]).toBeGreaterThanOrEqual(wrappedHeight([{ text, width }]));
  });

  it("gives equal bytes for equal sheets", async () => {
    const { sheets } = copyFile(await closed("factory-month"))!;
    expect(Buffer.compare(Buffer.from(await newXlsxBytes(sheets)), Buffer.from(await newXlsxBytes(sheets)))).toBe(0);
  });

  it("is not made of a month that was refused", async () => {
    const refused = closeMonth(await unbalancedBook().read());
    expect([copyFile(refused), nextMonthFile(refused)]).toEqual([null, null]);
  });
});

describe("the next month's workbook", () => {
  it.each([["hospital-month", "2025-07"], ["factory-month", "2026-06"]])("opens after %s", async (month, period) => {
    const file = nextMonthFile(await closed(month))!;
    expect(file.name).toContain(period);
    const pack = openPackage(Buffer.from(await newXlsxBytes(file.sheets)));
    const next = closeMonth(readWorkbook("next", pack, workbookPart(pack) as WorkbookPart));
    expect([next.period, next.closed, next.tables.ledger?.size ?? 0]).toEqual([period, false, 0]);
    expect(next.tables.trial_balance.length).toBeGreaterThan(0);
  });
});
