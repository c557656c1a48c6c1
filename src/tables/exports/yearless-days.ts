// Days written as 2102 for the 21st of February, whose year stands above the table.

import type { CellValue } from "../../workbook/workbook";
import { isBlank } from "../cell-text";
import { isoDay } from "../date-text";
import type { FoundTable } from "../found-table";
import type { Plainer } from "./plainer";

const DAY_MONTH = /^(\d{1,2})(\d{2})$/u;
const YEAR_ABOVE = /^(?:(?:19|20)\d{2})(?:\d{4})?$/u;

export function yearlessDays({ place, heading }: FoundTable): Plainer | null {
  const at = heading.columns.date;
  const first = at === undefined ? null : place.sheet.rows.slice(heading.bottom + 1).find((cells) => !isBlank(cells[at]))?.[at];
  if (at === undefined || !DAY_MONTH.test(String(first ?? ""))) return null;
  const year = yearIn(place.sheet.rows.slice(0, heading.top));
  if (year === null) return null;
  const rows = place.sheet.rows.map((cells, row) => {
    const [, day, month] = row > heading.bottom ? (DAY_MONTH.exec(String(cells[at] ?? "")) ?? []) : [];
    const iso = day === undefined ? null : isoDay(year, Number(month), Number(day));
    return iso === null ? cells : cells.map((cell, column) => (column === at ? iso : cell));
  });
  return { rows };
}

/** The last date or year above the table: where several stand, the period follows the year it lies in. */
function yearIn(rows: readonly (readonly CellValue[])[]): number | null {
  const texts = rows.flat().map((cell) => String(cell ?? "").trim()).filter((text) => YEAR_ABOVE.test(text));
  const last = texts.at(-1);
  return last === undefined ? null : Number(last.slice(0, 4));
}
