// The parts of an Excel table.

import type { Area } from "../../../workbook/workbook";
import type { Table } from "./book";

/** The rows between headings and totals. */
export function bodyOf({ area, showHeaders, showTotals }: Table): Area {
  return { ...area, top: area.top + (showHeaders ? 1 : 0), bottom: area.bottom - (showTotals ? 1 : 0) };
}
