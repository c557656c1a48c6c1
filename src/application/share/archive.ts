// The archive of a month: the tables it was closed from and the cost sheets with their marks and signatures, in one file that can be verified later.

import { translator } from "../../locales";
import type { MonthClose } from "../close-month";
import { sheetsOfClose } from "../sheets-of-close";
import type { Signing } from "../sign/sign-sheets";
import { userSheet } from "../user-sheet";
import type { MonthFile } from "./month-file";
import { copyContents } from "./shared-copy";

/** Null for a close without reports. */
export function archiveFile(close: MonthClose, signing: Signing | null): MonthFile | null {
  const sheets = sheetsOfClose(close, signing);
  if (sheets.length === 0) return null;
  const word = translator(close.tables.settings.language)("review.share.archive-word");
  const areHiddenCounted = close.tables.settings.values.get("hidden_rows") !== "skip";
  return { name: copyContents(close, signing).fileName.replace(/\.xlsx$/, ` ${word}.xlsx`), sheets: [...close.inputs.map((sheet) => userSheet(sheet, areHiddenCounted ? {} : { leavesOut: (row) => sheet.hiddenRows?.has(row) === true })), ...sheets] };
}
