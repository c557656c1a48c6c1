// The cell the user stands on: what is in it, and writing from it on where nothing stands yet.

import type { CellValue, WrittenCell } from "../workbook";
import { ask, untracked, withoutSheet } from "./requests";
import { inExcel } from "./session";
import { entryOf } from "./text-entry";
import { realTiming } from "./timing";

export interface ActiveCell {
  /** With its sheet, `'June 2025'!B2`. */
  readonly address: string;
  /** As one types it, in English; what a cell without a formula holds. */
  readonly formula: string;
  readonly isError: boolean;
}

export function activeCell(): Promise<ActiveCell> {
  return inExcel(async (context) => {
    const cell = await ask(context, realTiming, ({ workbook }) => untracked(workbook.getSelectedRange().getCell(0, 0)).load("address,formulas,valueTypes"));
    return { address: cell.address, formula: String(cell.formulas[0]![0]), isError: cell.valueTypes[0]![0] === "Error" };
  });
}

/**
 * Writes cells from the active one on, unless something stands there.
 *
 * @returns the area, with its sheet, and whether it was written
 */
export function writeFromActiveCell(rows: readonly (readonly WrittenCell[])[]): Promise<{ readonly address: string; readonly isWritten: boolean }> {
  return inExcel(async (context) => {
    const corner = await ask(context, realTiming, ({ workbook }) => {
      const range = untracked(workbook.getSelectedRange().getCell(0, 0).getResizedRange(rows.length - 1, rows[0]!.length - 1));
      range.worksheet.load("id");
      return range.load("address,formulas,worksheet/id");
    });
    const isFree = (corner.formulas as CellValue[][]).every((row) => row.every((cell) => cell === ""));
    if (isFree) {
      await ask(context, realTiming, ({ workbook }) => {
        workbook.worksheets.getItem(corner.worksheet.id).getRange(withoutSheet(corner.address)).values = rows.map((row) => row.map(entryOf));
      });
    }
    return { address: corner.address, isWritten: isFree };
  }, Office.context.requirements.isSetSupported("ExcelApi", "1.20"));
}

/** Puts another formula in the place of one; false, and nothing is written, where the cell no longer holds that one. */
export function replaceFormula(address: string, before: string, after: string): Promise<boolean> {
  return inExcel(async (context) => {
    const cell = await ask(context, realTiming, ({ workbook }) => untracked(cellOf(workbook, address)).load("formulas"));
    if (String(cell.formulas[0]![0]) !== before) return false;
    await ask(context, realTiming, ({ workbook }) => {
      cellOf(workbook, address).formulas = [[after]];
    });
    return true;
  }, Office.context.requirements.isSetSupported("ExcelApi", "1.20"));
}

function cellOf(workbook: Excel.Workbook, address: string): Excel.Range {
  const sheet = address.slice(0, address.lastIndexOf("!")).replace(/^'(.*)'$/u, "$1").replaceAll("''", "'");
  return workbook.worksheets.getItem(sheet).getRange(withoutSheet(address));
}
