// Reading a report again: its rows by column name, for whatever goes on from closed figures.

import { type Figure, type Report, isFigure } from "./report";

/** One row of a report. Asking for a column that the report does not have, or for the wrong kind of cell, is our mistake and throws. */
export interface ReportRow {
  /** A code or text; blank where the column does not apply. */
  text(column: string): string;
  /** A number; null where the column does not apply. */
  figure(column: string): Figure | null;
}

/** The rows of the report with that id; none when the close did not make it. */
export function reportRows(reports: readonly Report[], id: string): ReportRow[] {
  const report = reports.find((each) => each.id === id);
  if (!report) return [];
  const places = new Map(report.columns.map((column, i) => [column.id, i]));
  const placeOf = (column: string): number => {
    const place = places.get(column);
    if (place === undefined) throw new RangeError(`${id} has no column ${column}`);
    return place;
  };
  return report.rows.map((row) => ({
    text(column) {
      const cell = row[placeOf(column)] ?? "";
      if (typeof cell !== "string") throw new RangeError(`${column} of ${id} is a number`);
      return cell;
    },
    figure(column) {
      const cell = row[placeOf(column)] ?? null;
      if (cell !== null && !isFigure(cell)) throw new RangeError(`${column} of ${id} is a text`);
      return cell;
    },
  }));
}
