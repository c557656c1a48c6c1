// Reports as files: one CSV text per report, named after its id.

import { type Report, cellText } from "../engine";

/** Writes rows of texts as CSV. */
type CsvText = (rows: readonly (readonly string[])[]) => string;

export function reportFiles(reports: readonly Report[], csvText: CsvText): Record<string, string> {
  return Object.fromEntries(
    reports.map(({ id, columns, rows }) => [`${id}.csv`, csvText([columns.map((column) => column.id), ...rows.map((row) => row.map(cellText))])]),
  );
}
