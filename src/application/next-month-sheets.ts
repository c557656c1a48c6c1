// The next month as worksheets: in a workbook of its own they are the user's tables, beside the closed month they are ours.

import { tablesById } from "../tables/catalogue";
import type { WrittenTable } from "../tables/write-rows";
import type { SheetContent } from "../workbook/workbook";
import type { NextMonth } from "./next-month";
import { type SheetColumn, tableSheet } from "./template/table-sheet";

/**
 * Where the sheets go. In the closed month's own workbook every tab carries the new period and counts as ours: it is not read as
 * a second table of the closed month, and the next close replaces it. `replaceSheets` there needs the sheets of the close as well.
 */
export type NextMonthPlace = "new-workbook" | "closed-workbook";

/** One sheet for each table of the next month, in the order in which they are read. */
export function nextMonthSheets({ period, tables }: NextMonth, place: NextMonthPlace): SheetContent[] {
  return tables.map((table) => {
    const sheet = tableSheet(table.sheet, columnsOf(table), table.rows);
    return place === "new-workbook" ? sheet : { ...sheet, report: `next-month:${table.table}`, name: `${table.sheet} ${period}` };
  });
}

function columnsOf({ table, columns, headings }: WrittenTable): SheetColumn[] {
  return columns.map((column, i) => ({ heading: headings[i]!, holds: tablesById[table].columns[column]?.holds ?? "text" }));
}
