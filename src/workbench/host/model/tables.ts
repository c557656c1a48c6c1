// Excel tables (ListObjects): a named area with headings.

import type { Area } from "../../../workbook/workbook";
import type { Sheet } from "./sheet";

export interface Table {
  readonly id: string;
  name: string;
  readonly sheet: Sheet;
  /** With headings and total row. */
  area: Area;
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
}

/** The rows between headings and totals. */
export function bodyOf({ area, showHeaders, showTotals }: Table): Area {
  return { ...area, top: area.top + (showHeaders ? 1 : 0), bottom: area.bottom - (showTotals ? 1 : 0) };
}
