// A form: how one report becomes the tables of its worksheets.

import { type Figure, type Report, type ReportCell, type ReportColumn, isFigure } from "../engine";
import type { Table } from "./table";
import type { Words } from "./words";

/** Lays a report out; most reports make one table, some one for each scope. */
export type Form = (report: Report, words: Words) => readonly Table[];

/** Code of a row that adds the rows above it, as hospital reports write it. */
export const TOTAL = "TOTAL";

/** True for the code of a row that adds the rows above it; factory reports write it in small letters. */
export function isTotal(code: ReportCell): boolean {
  return code === TOTAL || code === "total";
}

/** A report read by column name. */
export interface Reading {
  text(row: readonly ReportCell[], column: string): string;
  figure(row: readonly ReportCell[], column: string): Figure | null;
  /** Rows by the texts of some columns, joined by a space. */
  by(...columns: readonly string[]): ReadonlyMap<string, readonly ReportCell[]>;
  /** Rows that share the texts of some columns, together, in order of their first row. */
  groups(...columns: readonly string[]): Iterable<readonly (readonly ReportCell[])[]>;
  /** Different texts of a column in order of appearance. */
  distinct(column: string): string[];
}

export function reading(report: Report): Reading {
  const places = new Map(report.columns.map((column, index) => [column.id, index]));
  const cell = (row: readonly ReportCell[], column: string): ReportCell => {
    const place = places.get(column);
    if (place === undefined) throw new RangeError(`report ${report.id} has no column ${column}`);
    return row[place] ?? null;
  };
  const text = (row: readonly ReportCell[], column: string): string => {
    const found = cell(row, column);
    return typeof found === "string" ? found : "";
  };
  return {
    text,
    figure: (row, column) => {
      const found = cell(row, column);
      return isFigure(found) ? found : null;
    },
    by: (...columns) => new Map(report.rows.map((row) => [columns.map((column) => text(row, column)).join(" "), row])),
    groups: (...columns) => {
      const groups = new Map<string, (readonly ReportCell[])[]>();
      for (const row of report.rows) {
        const key = columns.map((column) => text(row, column)).join("\n");
        const known = groups.get(key);
        if (known) known.push(row);
        else groups.set(key, [row]);
      }
      return groups.values();
    },
    distinct: (column) => [...new Set(report.rows.map((row) => text(row, column)))],
  };
}

/** Element codes in the order of columns: as the hospital lists them, then any that only the report knows. */
export function elementsOf(words: Words, inReport: readonly string[]): string[] {
  const listed = words.source.elements.map((row) => row.element);
  return [...new Set([...listed, ...inReport])].filter((code) => code !== TOTAL && code !== "");
}

/** A report with a further column before one of its own: what a form shows and the report only implies. */
export function withColumn(report: Report, before: string, column: ReportColumn, cellOf: (line: readonly ReportCell[]) => ReportCell): Report {
  const place = report.columns.findIndex(({ id }) => id === before);
  if (place < 0) throw new RangeError(`report ${report.id} has no column ${before}`);
  return {
    ...report,
    columns: report.columns.toSpliced(place, 0, column),
    rows: report.rows.map((line) => line.toSpliced(place, 0, cellOf(line))),
  };
}
