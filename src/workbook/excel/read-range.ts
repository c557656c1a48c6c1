// The cells of one range by its address, read again for a function whose ledger is no longer known.

import type { Area, CellValue } from "../workbook";
import { errorSteps, newReading, valueSteps } from "./read-values";
import { ask, send, untracked } from "./requests";
import { inExcel } from "./session";
import { areaOf } from "./survey";
import { realTiming } from "./timing";

const EXTENT = "rowIndex,columnIndex,rowCount,columnCount";

/**
 * Reads a range such as `'June 2025'!A1:L884`; whole columns end with the sheet's data.
 *
 * @returns rows from the range's first cell on; cells behind the data are left out
 * @throws where there is no such sheet or range
 */
export function readRange(address: string): Promise<CellValue[][]> {
  const [, sheet, cells] = /^(?:(.*)!)?([^!]+)$/u.exec(address) ?? [];
  const name = (sheet ?? "").replace(/^'(.*)'$/u, "$1").replaceAll("''", "'");
  return inExcel(async (context) => {
    const { worksheet, range, used } = await ask(context, realTiming, ({ workbook }) => {
      const found = name === "" ? workbook.worksheets.getActiveWorksheet() : workbook.worksheets.getItem(name);
      return {
        worksheet: found.load("id,name"),
        range: untracked(found.getRange(cells)).load(EXTENT),
        used: untracked(found.getUsedRangeOrNullObject(true)).load(EXTENT),
      };
    });
    const asked = areaOf(range);
    const filled = used.isNullObject ? null : common(asked, areaOf(used));
    const reading = newReading({ id: worksheet.id, name: worksheet.name, hidden: false, veryHidden: false, report: null, writtenAs: null, used: filled, tables: [] });
    await send(context, valueSteps(reading), realTiming);
    await send(context, errorSteps(reading), realTiming);
    return Array.from({ length: filled === null ? 0 : filled.bottom - asked.top + 1 }, (_, row) => (reading.rows[asked.top + row] ?? []).slice(asked.left));
  });
}

function common(a: Area, b: Area): Area | null {
  const area = { top: Math.max(a.top, b.top), left: Math.max(a.left, b.left), bottom: Math.min(a.bottom, b.bottom), right: Math.min(a.right, b.right) };
  return area.top <= area.bottom && area.left <= area.right ? area : null;
}
