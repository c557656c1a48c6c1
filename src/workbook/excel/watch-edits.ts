// Tells when the user changes cells of the workbook; what we write ourselves is written with events switched off.

import { inExcel } from "./session";

/** Calls `listener` after every change of cells on any sheet, as long as the pane lives. */
export function watchEdits(listener: () => void): Promise<void> {
  return inExcel(async (context) => {
    context.workbook.worksheets.onChanged.add(async () => listener());
    await context.sync();
  });
}
