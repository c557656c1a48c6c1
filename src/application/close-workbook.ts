// Close the month of a workbook: read it once, close, write its cost sheets once.

import type { Workbook } from "../workbook/workbook";
import { type CloseOptions, type MonthClose, closeMonth } from "./close-month";
import { sheetsOfClose } from "./sheets-of-close";
import { NOTHING_SIGNED, type SignRecord } from "./sign/sign-record";
import { signingOf } from "./sign/sign-sheets";

export interface WorkbookClose {
  readonly close: MonthClose;
  /** Sheets written; none when the input was refused. */
  readonly written: number;
}

/**
 * Writes the cost sheets of a close, all or none; a close without reports leaves the workbook as it is.
 *
 * @param record  what was signed in the workbook: its history stays, though other figures void it
 */
export async function writeClose(workbook: Workbook, close: MonthClose, record: SignRecord = NOTHING_SIGNED): Promise<number> {
  const sheets = sheetsOfClose(close, await signingOf(close, record));
  if (sheets.length > 0) await workbook.replaceSheets(sheets);
  return sheets.length;
}

export async function closeWorkbook(workbook: Workbook, options: CloseOptions = {}): Promise<WorkbookClose> {
  const close = closeMonth(await workbook.read({ inputsOnly: true }), options);
  return { close, written: await writeClose(workbook, close) };
}
