// Cells of the user's changed on the user's word: all of them in one request, which Excel undoes as one step where it can.

import { ask } from "./requests";
import { inExcel } from "./session";
import { entryOf } from "./text-entry";
import { realTiming } from "./timing";

/** A cell and what is to stand in it; 0-based. Text stays text, whatever it begins with. */
interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly value: string | number | null;
}

/** All or nothing: a sheet that is to be new must not exist, another one must. */
export function editCells(sheet: string, edits: readonly CellEdit[], isNew = false): Promise<void> {
  return inExcel(async (context) => {
    await ask(context, realTiming, (request) => {
      if (isNew) request.workbook.worksheets.add(sheet);
      for (const { row, column, value } of edits) {
        const range = request.range(sheet, { top: row, left: column, bottom: row, right: column });
        range.values = [[entryOf({ value })]];
      }
    });
  }, Office.context.requirements.isSetSupported("ExcelApi", "1.20"));
}
