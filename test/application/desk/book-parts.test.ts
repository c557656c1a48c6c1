// A book sent in parts comes together as it was: cells, formats, red ink, hidden rows; our own sheets by their marks alone.
import { bookFromParts, bookParts } from "../../../src/application/desk/book-parts";
import type { SheetData, WorkbookData } from "../../../src/workbook/workbook";

const ROWS = Array.from({ length: 3_000 }, (_, row) => [row, `t${row}`, row % 7 === 0 ? null : row / 4]);

function sheet(name: string, change: Partial<SheetData> = {}): SheetData {
  return { sheet: name, rows: ROWS, tables: [], hidden: false, cells: "typed", report: null, numberFormat: (row, column) => (column === 0 ? (row < 1_500 ? "0000" : "General") : null), ...change };
}

function together(...sheets: SheetData[]): WorkbookData {
  const taken = bookFromParts();
  for (const part of bookParts({ name: "book", notes: [], sheets })) taken.take(structuredClone(part));
  return taken.book();
}

it("brings rows, formats, red ink and hidden rows across, in whatever part they stand", () => {
  const hiddenRows = new Set([0, 1_334, 1_335, 2_999]);
  const [read] = together(sheet("ledger", { hiddenRows, isRed: (row, column) => column === 2 && row % 1_000 === 1 })).sheets;
  expect(read!.rows).toEqual(ROWS);
  expect([...read!.hiddenRows!].sort((a, b) => a - b)).toEqual([...hiddenRows]);
  expect([read!.numberFormat(3, 0), read!.numberFormat(2_999, 0)]).toEqual(["0000", "General"]);
  expect([read!.isRed!(1, 2), read!.isRed!(2, 2), read!.isRed!(2_001, 2)]).toEqual([true, false, true]);
});

it("does not know which rows are hidden where the workbook did not say", () => {
  expect(together(sheet("ledger")).sheets[0]).not.toHaveProperty("hiddenRows");
  expect(together(sheet("ledger", { hiddenRows: new Set() })).sheets[0]!.hiddenRows).toEqual(new Set());
});

it("leaves the cells of our own sheets behind", () => {
  expect(together(sheet("report", { report: "findings" })).sheets[0]).toMatchObject({ report: "findings", rows: [] });
});
