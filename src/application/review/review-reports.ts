// The reports of a close as a list: title, sheet, rows, and the total of each that has one.

import { figureText } from "../../engine";
import { isPrinted } from "../../sheets/table";
import type { MonthClose } from "../close-month";
import { tablesOfClose } from "../sheets-of-close";

export interface ReviewedReport {
  readonly title: string;
  readonly sheet: string;
  readonly rows: number;
  /** The last amount of the report's total row, with the heading it stands under. */
  readonly total: { readonly heading: string; readonly amount: string; readonly cell: { readonly row: number; readonly column: number } } | null;
}

export function reviewReports(close: MonthClose): ReviewedReport[] {
  return tablesOfClose(close).map(({ table, name, top }) => {
    const last = table.rows.findLastIndex(({ kind }) => kind === "total");
    const column = table.columns.findLastIndex(({ kind }, at) => kind === "amount" && isPrinted(table.rows[last]?.cells[at]));
    const figure = table.rows[last]?.cells[column];
    const { label = "", band } = table.columns[column] ?? {};
    return {
      title: table.title,
      sheet: name,
      rows: table.rows.filter(({ kind }) => kind === "plain" || kind === "alert").length,
      total: isPrinted(figure) ? { heading: [band, label].filter(Boolean).join(" · ").replace(/\s+/g, " "), amount: figureText(figure), cell: { row: top + last, column } } : null,
    };
  });
}
