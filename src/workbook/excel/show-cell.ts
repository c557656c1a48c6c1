// Shows the user a cell: its sheet in front, the cell selected.

import { inExcel } from "./session";

/** A cell or range such as `D7` of a sheet; a hidden sheet cannot be shown and Excel says so. */
export function showCell(sheet: string, cell: string): Promise<void> {
  return inExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    if (cell !== "") worksheet.getRange(cell).select();
    await context.sync();
  });
}
