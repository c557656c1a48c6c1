// A workbook opened in the workbench and saved again: what a close wrote is there to the last border, and our own reader finds it unchanged.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { closeWorkbook } from "../../../src/application/close-workbook";
import { OpenBook } from "../../../src/workbench/host/model/open-book";
import { bookData } from "../../../src/workbench/host/book-data";
import type { Book } from "../../../src/workbench/host/model/book";
import { UnreadableBook, readBook } from "../../../src/workbench/xlsx/read-book";
import { writeBook } from "../../../src/workbench/xlsx/write-book";
import { openXlsxWorkbook } from "../../../src/workbook/file/xlsx/xlsx-file";
import type { WorkbookData } from "../../../src/workbook/workbook";
import { ROOT } from "../../tidy/source-files";
import { inTemporaryFolder } from "../../workbook/contents";
import { factsOfFile, factsOfHost } from "../../workbook/excel/sheet-facts";

jest.setTimeout(180_000);

const sample = (month: string): string => join(ROOT, "assets/samples", month, `${month}.xlsx`);

async function opened(bytes: Uint8Array): Promise<Book> {
  const book = new OpenBook("book.xlsx");
  await readBook(book, bytes);
  return book;
}

/** Values, formats, tables and marks, as our own reader sees them. */
function plain({ sheets }: WorkbookData): unknown {
  return sheets.map(({ sheet, rows, tables, hidden, report, numberFormat }) => ({ sheet, tables, hidden, report, cells: rows.map((cells, row) => cells.map((value, column) => (value === null ? null : [value, numberFormat(row, column)]))).filter((cells) => cells.length > 0) }));
}

describe.each(["hospital-month", "factory-month"])("the closed sample %s", (month) => {
  let before: Uint8Array;
  let after: Uint8Array;
  let book: Book;
  let readBefore: WorkbookData;
  let readAfter: WorkbookData;

  beforeAll(async () => {
    await inTemporaryFolder(async (folder) => {
      const [closed, saved] = [join(folder, "closed.xlsx"), join(folder, "saved.xlsx")];
      await closeWorkbook(openXlsxWorkbook(sample(month), closed));
      before = await readFile(closed);
      book = await opened(before);
      after = await writeBook(book);
      await writeFile(saved, after);
      readBefore = await openXlsxWorkbook(closed).read();
      readAfter = await openXlsxWorkbook(saved).read();
    });
  });

  it("stands in the host with every value, formula and look, all sizes, merges, panes and pages", async () => {
    const facts = await factsOfFile(Buffer.from(before));
    const ours = book.sheets.filter((sheet) => sheet.names.find("costwright_report"));
    expect(ours.length).toBeGreaterThan(20);
    for (const sheet of ours) expect(factsOfHost(sheet)).toEqual(facts.find(({ name }) => name === sheet.name));
  });

  it("reads, saved, as it did before", () => expect(plain(readAfter)).toEqual(plain(readBefore)));

  it("reads as what the host says stands in it", () => expect(plain(readAfter)).toEqual(plain(bookData(book))));

  it("keeps looks and formulas on the way out", async () => {
    const again = await opened(after);
    for (const sheet of book.sheets) expect(factsOfHost(again.findSheet(sheet.name)!)).toEqual(factsOfHost(sheet));
  });
});

it("says that a file is no workbook, and leaves the book as it was", async () => {
  const book = new OpenBook("book.xlsx");
  for (const bytes of [new Uint8Array(), new TextEncoder().encode("日期,金额\n1,2\n"), (await readFile(sample("factory-month"))).subarray(0, 20_000)]) await expect(readBook(book, bytes)).rejects.toThrow(UnreadableBook);
  expect(book.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
});

it("keeps what a close never writes: hidden sheets, tables, errors, truth values, dates counted from 1904, names, spilled ranges, settings and parts", async () => {
  const book = new OpenBook("book.xlsx");
  const sheet = book.sheets[0]!;
  const hidden = book.addSheet("藏");
  book.show(hidden, "VeryHidden");
  book.dates1904 = true;
  const rows = [["名", "数"], [true, { error: "#N/A" }], ["'文本", 12_345.678_9]] as const;
  rows.forEach((cells, row) => cells.forEach((value, column) => sheet.cells.put(row, column, value)));
  sheet.cells.put(4, 0, 44_000.5);
  sheet.formats.change({ top: 4, left: 0, bottom: 4, right: 0 }, (style) => ({ ...style, numberFormat: "yyyy-mm-dd hh:mm", locked: false, textOrientation: 45, underline: "Double" }));
  sheet.cells.putFormula(5, 0, "=1/0");
  sheet.cells.yield(5, 0, { error: "#DIV/0!" });
  sheet.cells.putFormula(6, 0, "=SEQUENCE(2,2)");
  sheet.cells.yield(6, 0, 1);
  ([[6, 1, 2], [7, 0, 3], [7, 1, 4]] as const).forEach(([row, column, value]) => sheet.cells.spill(row, column, [6, 0], value));
  book.settings.set("month", { period: "2025-06" });
  book.xmlParts.push({ id: "1", xml: '<kept xmlns="urn:example">"甲" &amp; 乙</kept>' });
  book.properties.author = "张三";
  book.names.add("税率", "=Sheet1!$B$3");
  book.tables.push({ id: "1", name: "表一", sheet, area: { top: 0, left: 0, bottom: 2, right: 1 }, showHeaders: true, showTotals: false, style: "TableStyleLight9", showBandedRows: true, showBandedColumns: false, showFilterButton: true, highlightFirstColumn: false, highlightLastColumn: false });
  const again = await opened(await writeBook(book));
  expect(again.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([["Sheet1", "Visible"], ["藏", "VeryHidden"]]);
  const back = again.sheets[0]!;
  expect([0, 1, 2].map((row) => [0, 1].map((column) => back.cells.at(row, column)))).toEqual(rows);
  expect([again.dates1904, back.cells.at(4, 0), back.formats.at(4, 0)]).toEqual([true, 44_000.5, sheet.formats.at(4, 0)]);
  expect([back.cells.formulaAt(5, 0), back.cells.at(5, 0)]).toEqual(["=1/0", { error: "#DIV/0!" }]);
  expect([back.cells.formulaAt(6, 0), back.cells.spilled().map(({ row, column, from }) => [row, column, from, back.cells.at(row, column)])]).toEqual(["=SEQUENCE(2,2)", [[6, 1, [6, 0], 2], [7, 0, [6, 0], 3], [7, 1, [6, 0], 4]]]);
  expect([[...again.settings], again.xmlParts.map(({ xml }) => xml), again.properties.author]).toEqual([[["month", { period: "2025-06" }]], ['<kept xmlns="urn:example">"甲" &amp; 乙</kept>'], "张三"]);
  expect(again.names.list().map(({ name, formula }) => [name, formula])).toEqual([["税率", "=Sheet1!$B$3"]]);
  expect(again.tables.map(({ name, area, showTotals }) => ({ name, area, showTotals }))).toEqual([{ name: "表一", area: { top: 0, left: 0, bottom: 2, right: 1 }, showTotals: false }]);
});
