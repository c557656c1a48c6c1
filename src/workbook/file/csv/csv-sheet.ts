// One CSV file as a sheet of text cells.

import type { SheetData, WorkbookData } from "../../workbook";
import { csvRows } from "./csv-text";
import { decodeText } from "./text-encoding";

/** A sheet, and what a reader should know about the file it came from. */
export interface CsvSheet {
  readonly sheet: SheetData;
  readonly notes: WorkbookData["notes"];
}

export function csvSheet(name: string, bytes: Uint8Array, report: string | null): CsvSheet {
  const { text, detected } = decodeText(bytes);
  const rows = report === null ? csvRows(text) : csvRows(text, ",");
  const sheet: SheetData = { sheet: name, rows, tables: [], hidden: false, cells: "text", report, numberFormat: () => null };
  return { sheet, notes: detected === null ? [] : [{ code: "encoding-detected", value: detected, sheet: name }] };
}
