// An Excel to test with: the real office.js on the host, a workbook of plain values, and pauses that do not last.
import type { Host, HostOptions } from "../../../src/workbench/host/host";
import type { Stored } from "../../../src/workbench/host/model/cells";
import type { Sheet } from "../../../src/workbench/host/model/sheet";
import { type ExcelWorkbook, excelWorkbook } from "../../../src/workbook/excel/excel-workbook";
import type { Timing } from "../../../src/workbook/excel/timing";
import { bootOffice } from "../../workbench/host/office";

export type PlainSheets = Readonly<Record<string, readonly (readonly (Stored | null)[])[]>>;

export interface OpenExcel {
  readonly host: Host;
  readonly workbook: ExcelWorkbook;
  /** Pauses that were asked for, in milliseconds. */
  readonly pauses: readonly number[];
  sheet(name: string): Sheet;
}

/** Opens a workbook with these sheets in place of Excel's blank one. */
export function openExcel(sheets: PlainSheets, options: HostOptions = {}): OpenExcel {
  const { host } = bootOffice(options);
  const { book } = host;
  const [blank] = book.sheets;
  for (const [name, rows] of Object.entries(sheets)) fill(book.addSheet(name), rows);
  if (book.sheets.length > 1) book.removeSheet(blank!);
  const pauses: number[] = [];
  const timing: Timing = {
    now: () => performance.now(),
    pause: (milliseconds) => {
      pauses.push(milliseconds);
      return new Promise((resolve) => setTimeout(resolve, 0));
    },
  };
  return { host, workbook: excelWorkbook(timing), pauses, sheet: (name) => book.findSheet(name)! };
}

export function fill(sheet: Sheet, rows: readonly (readonly (Stored | null)[])[]): void {
  rows.forEach((cells, row) => cells.forEach((value, column) => value !== null && value !== "" && sheet.cells.put(row, column, value)));
}
