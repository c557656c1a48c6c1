// The files a close can be handed on as: a copy for people without the add-in, and the workbook of the next month.

import type { SheetContent } from "../../workbook/workbook";
import type { MonthClose } from "../close-month";
import { nextMonthSheets } from "../next-month-sheets";
import { startNextMonth } from "../start-next-month";
import type { Signing } from "../sign/sign-sheets";
import { copyContents, sharedCopy } from "./shared-copy";

export interface MonthFile {
  readonly name: string;
  readonly sheets: readonly SheetContent[];
}

/** Null for a close without reports. */
export function copyFile(close: MonthClose, signing: Signing | null = null): MonthFile | null {
  const sheets = sharedCopy(close, signing);
  return sheets.length === 0 ? null : { name: copyContents(close, signing).fileName, sheets };
}

/** Null for a month that is not closed: it has nothing to hand on. */
export function nextMonthFile(close: MonthClose): MonthFile | null {
  const next = startNextMonth(close);
  if (!next) return null;
  return { name: copyContents(close).fileName.replace(close.period, next.period), sheets: nextMonthSheets(next, "new-workbook") };
}
