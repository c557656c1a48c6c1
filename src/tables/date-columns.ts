// Columns that hold days or months.

import type { CellValue } from "../workbook/workbook";
import { isBlank, isError } from "./cell-text";
import { column } from "./column";
import type { Column, ColumnCells, Read } from "./column";
import { orderOf, orderedDay, readDate } from "./date-text";
import type { DateOrder } from "./date-text";
import { refuseError } from "./text-columns";

/** A day, `YYYY-MM-DD`. */
export function date(zh: string, en: string): Column<string | null> {
  return column<string | null>(zh, en, { holds: "date", read: (cells) => readDates(cells, (read) => read.day ?? undefined) });
}

/** A month, `YYYY-MM`; a day stands for its month. */
export function period(zh: string, en: string): Column<string | null> {
  return column<string | null>(zh, en, { holds: "period", read: (cells) => readDates(cells, (read) => read.month ?? read.day?.slice(0, 7)) });
}

interface DayOrMonth {
  readonly day?: string | null;
  readonly month?: string;
  readonly doubtful?: "minguo" | "reiwa";
}

function readDates(cells: ColumnCells, pick: (read: DayOrMonth) => string | undefined): Read<string>[] {
  const order = columnOrder(cells);
  return Array.from({ length: cells.size }, (_, index) => {
    const cell = cells.cell(index);
    if (isBlank(cell)) return null;
    if (isError(cell)) return refuseError(cell.error, index, cells);
    const read = dayOrMonth(cell, order);
    const value = pick(read);
    if (read.doubtful && read.doubtful !== cells.answers?.era) cells.report("date-era-unclear", index, { value: String(cell), read: read.day ?? "" });
    if (value === undefined) cells.report("date-invalid", index, { value: String(cell) });
    return value;
  });
}

function columnOrder(cells: ColumnCells): DateOrder | null {
  const found = orderOf(Array.from({ length: cells.size }, (_, index) => [index, cells.cell(index)] as const));
  if (!found) return null;
  const answer = cells.answers?.["date-order"];
  if ("order" in found) {
    if (answer !== undefined && answer !== found.order) cells.report("answer-contradicted", found.by, { question: "date-order", answer, value: String(cells.cell(found.by)) });
    return found.order;
  }
  if ("unclear" in found) {
    if (answer !== undefined) return answer;
    cells.report("date-order-unclear", found.unclear, { value: String(cells.cell(found.unclear)) });
    return "month-first";
  }
  const [dayFirst, monthFirst] = found.mixed;
  const args = { first: String(cells.cell(dayFirst)), second: String(cells.cell(monthFirst)) };
  cells.report("date-order-mixed", dayFirst, args);
  cells.report("date-order-mixed", monthFirst, args);
  return null;
}

function dayOrMonth(cell: CellValue, order: DateOrder | null): DayOrMonth {
  const read = readDate(cell);
  if (read === "not-a-date") return {};
  if (!("first" in read)) return read;
  return order ? { day: orderedDay(read, order) } : {};
}
