// The outline of a workbook without its cells: sheets, their extent, tables, marks and protection.

import { REPORT_MARK, TAB_MARK, isReplaceable, markedText } from "../report-mark";
import type { Area, NamedTable } from "../workbook";
import { ask, untracked } from "./requests";
import type { Timing } from "./timing";

export interface SheetOutline {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
  /** Hidden by a macro, so that the user cannot show it; Excel refuses to delete such a sheet. */
  readonly veryHidden: boolean;
  /** Values of our two marks, null where the sheet has none. */
  readonly report: string | null;
  readonly writtenAs: string | null;
  /** Cells with values, or null for a sheet without any. */
  readonly used: Area | null;
  readonly tables: readonly NamedTable[];
}

/** A rectangle whose corners have been asked for and stand after the next answer. */
const EXTENT = "rowIndex,columnIndex,rowCount,columnCount";

/** Sheets in their order, our own included. */
export async function surveySheets(context: Excel.RequestContext, timing: Timing): Promise<SheetOutline[]> {
  const { items } = await ask(context, timing, ({ workbook }) => workbook.worksheets.load("items/id,items/name,items/visibility"));
  const asked = await ask(context, timing, () => items.map(askAbout));
  const tables = asked.map((sheet) => sheet.tables.items);
  const ranges = tables.every((list) => list.length === 0)
    ? []
    : await ask(context, timing, () => tables.map((list) => list.map((table) => untracked(table.getRange()).load(EXTENT))));
  return asked.map(({ sheet, used, marks }, place) => ({
    id: sheet.id,
    name: sheet.name,
    hidden: sheet.visibility !== "Visible",
    veryHidden: sheet.visibility === "VeryHidden",
    report: textOf(marks.report),
    writtenAs: textOf(marks.tab),
    used: used.isNullObject ? null : areaOf(used),
    tables: tables[place]!.map(({ name, showTotals }, index) => ({ name, hasTotalRow: showTotals, ...areaOf(ranges[place]![index]!) })),
  }));
}

/** True for a sheet that still stands as we wrote it. */
export function isOurs({ name, report, writtenAs }: SheetOutline): boolean {
  return isReplaceable(name, { report, tab: writtenAs });
}

export function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area {
  return { top: rowIndex, left: columnIndex, bottom: rowIndex + rowCount - 1, right: columnIndex + columnCount - 1 };
}

function askAbout(sheet: Excel.Worksheet) {
  const mark = (name: string): Excel.NamedItem => sheet.names.getItemOrNullObject(name).load("formula");
  return {
    sheet,
    used: untracked(sheet.getUsedRangeOrNullObject(true)).load(EXTENT),
    tables: sheet.tables.load("items/name,items/showTotals"),
    marks: { report: mark(REPORT_MARK), tab: mark(TAB_MARK) },
  };
}

function textOf(mark: Excel.NamedItem): string | null {
  return mark.isNullObject ? null : markedText(String(mark.formula));
}
