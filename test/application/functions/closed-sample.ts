// The sheets that the sample hospital month closes to, as Excel would hand their values over.
import { closeMonth } from "../../../src/application/close-month";
import { type CellRows } from "../../../src/application/functions/cell-arguments";
import type { ClosedSheet } from "../../../src/application/functions/closed-figure";
import { sheetsOfClose } from "../../../src/application/sheets-of-close";
import { openWorkbook } from "../../../src/workbook/file/open";
import type { SheetContent } from "../../../src/workbook/workbook";

const valuesOf = ({ rows }: SheetContent): CellRows => rows.map((row) => row.map((cell) => cell?.value ?? ""));

export async function closedSample(): Promise<ClosedSheet[]> {
  const book = await openWorkbook("assets/samples/hospital-month/hospital-month.xlsx");
  return sheetsOfClose(closeMonth(await book.read())).map((sheet) => ({ report: sheet.report, name: sheet.name, rows: valuesOf(sheet) }));
}
