// Columns that reports of every field share, and the decimals their figures are shown with.

import type { ColumnKind, ReportColumn } from "./report";

/** Allocation rates and prices. */
export const RATE_DECIMALS = 6;
/** Cost of one unit. */
export const UNIT_DECIMALS = 4;
export const PERCENT_DECIMALS = 2;

export function column(id: string, kind: ColumnKind): ReportColumn {
  return { id, kind };
}

/** Several columns of one kind. */
export function columns(ids: readonly string[], kind: ColumnKind): ReportColumn[] {
  return ids.map((id) => column(id, kind));
}
