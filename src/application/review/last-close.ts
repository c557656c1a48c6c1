// The sheets of the last close that are kept at hand for comparison; nothing here needs the engine.

import type { CellValue, WorkbookData } from "../../workbook/workbook";

/** Reports with the figures that a reviewer holds against those of another close. */
export const MEASURED_REPORTS: readonly string[] = ["cost-trend", "allocation-summary", "visit-cost", "bed-day-cost", "overhead-detail", "finished-product-costs", "unit-cost-composition"];

export interface EarlierSheet {
  readonly sheet: string;
  readonly rows: readonly (readonly CellValue[])[];
}

/** None in a workbook in which nothing was closed. */
export function earlierSheets({ sheets }: Pick<WorkbookData, "sheets">): EarlierSheet[] {
  return sheets.filter(({ report, rows }) => report !== null && MEASURED_REPORTS.includes(report) && rows.length > 0).map(({ sheet, rows }) => ({ sheet, rows: [...rows] }));
}
