// The sheets of the last close in the open workbook, by tab and report, and the cells of one of them.

import type { CellValue } from "../workbook";
import { readRange } from "./read-range";
import { inExcel } from "./session";
import { isOurs, surveySheets } from "./survey";
import { realTiming } from "./timing";

/** Sheets that stand as a close wrote them, in their order. */
export function ourSheets(): Promise<{ readonly report: string; readonly name: string }[]> {
  return inExcel(async (context) => {
    const sheets = await surveySheets(context, realTiming);
    return sheets.filter(isOurs).map(({ report, name }) => ({ report: report ?? "", name }));
  });
}

export function readOurSheet(name: string): Promise<CellValue[][]> {
  return readRange(`'${name.replaceAll("'", "''")}'!A:XFD`);
}

/** Has every formula calculated again; only what figures were kept for is computed anew. */
export function calculateAgain(): Promise<void> {
  return inExcel(async (context) => {
    context.workbook.application.calculate("Full");
    await context.sync();
  });
}
