// Ledger lines whose voucher or date stands elsewhere: on the line above, in two columns, or above the table.

import type { CellValue } from "../workbook/workbook";
import { isBlank } from "./cell-text";
import { readDate } from "./date-text";
import type { Heading, Place } from "./find-heading";
import type { ReadingRules } from "./read-rows";

interface Completed {
  readonly matrix: readonly (readonly CellValue[])[];
  readonly columns: Heading["columns"];
}

/** The sheet's own rows where they are complete; else copies with voucher and date filled in, at the columns they were read from. */
export function completeLines(place: Place, heading: Heading, lines: readonly number[], { period, answers = {} }: Pick<ReadingRules, "period" | "answers">): Completed {
  const { columns } = heading;
  const parts = dateParts(place, heading, period);
  const fills = answers["fill-down"];
  const centre = fills === "centres" ? columns.centre : undefined;
  const needsFill = fills !== "none" && columns.account !== undefined && columns.voucher !== undefined && lines.some((row) => isBlank(place.sheet.rows[row]?.[columns.voucher ?? 0]));
  if (!parts && !needsFill && centre === undefined && columns.voucher_type === undefined) return { matrix: place.sheet.rows, columns };
  const matrix = [...place.sheet.rows];
  let above: readonly CellValue[] = [];
  for (const row of lines) {
    const cells = [...(place.sheet.rows[row] ?? [])];
    if (needsFill) fillDown(cells, above, columns);
    if (centre !== undefined && isBlank(cells[centre])) cells[centre] = above[centre] ?? null;
    above = [...cells];
    joinVoucher(cells, columns);
    if (parts) cells[parts.at] = parts.dateOf(above);
    matrix[row] = cells;
  }
  return { matrix, columns: parts ? { ...columns, date: parts.at } : columns };
}

/** A second line of a voucher repeats neither its number nor its date. */
function fillDown(cells: CellValue[], above: readonly CellValue[], columns: Heading["columns"]): void {
  if (columns.voucher === undefined || !isBlank(cells[columns.voucher])) return;
  for (const name of ["voucher", "voucher_type", "date", "year", "period", "month", "day"]) {
    const at = columns[name];
    if (at !== undefined && isBlank(cells[at])) cells[at] = above[at] ?? null;
  }
}

/** 记 and 12 make 记-12; a number that has its word already is left alone. */
function joinVoucher(cells: CellValue[], columns: Heading["columns"]): void {
  const { voucher, voucher_type: type } = columns;
  if (voucher === undefined || type === undefined) return;
  const number = String(cells[voucher] ?? "").trim();
  const word = String(cells[type] ?? "").trim();
  if (word !== "" && /^\d+$/u.test(number)) cells[voucher] = `${word}-${number}`;
}

interface DateParts {
  /** Column that the whole date is written to. */
  readonly at: number;
  dateOf(cells: readonly CellValue[]): CellValue;
}

/** Month and day, or year and period, where the sheet has no date column; null where it has one or gives too little. */
function dateParts(place: Place, heading: Heading, closing: string | null): DateParts | null {
  const { date, year, period, month, day } = heading.columns;
  const monthAt = month ?? period;
  if (date !== undefined || monthAt === undefined) return null;
  const aboveTable = yearAbove(place, heading) || (closing?.slice(0, 4) ?? "-");
  const part = (cells: readonly CellValue[], at: number | undefined): string => (at === undefined ? "" : String(cells[at] ?? "").trim());
  return {
    at: day ?? monthAt,
    dateOf: (cells) => {
      const months = part(cells, monthAt);
      const years = part(cells, year) || aboveTable;
      const whole = readDate(months) !== "not-a-date" || /^\d{4}\D\d{1,3}$/u.test(months) || /^\d{6}$/u.test(months) ? months : `${years}-${months}`;
      const days = part(cells, day);
      return months === "" ? null : days === "" ? whole : `${whole}-${days}`;
    },
  };
}

/** A ledger that prints months and days says its year in a title row or above the two columns. */
function yearAbove({ sheet }: Place, heading: Heading): string {
  for (let row = heading.bottom; row >= 0; row -= 1) {
    for (const cell of sheet.rows[row] ?? []) {
      const year = typeof cell === "string" ? /(?:^|\D)((?:19|20)\d{2})\s*(?:年|[-./]\d|$)/u.exec(cell) : null;
      if (year?.[1]) return year[1];
    }
  }
  return "";
}
