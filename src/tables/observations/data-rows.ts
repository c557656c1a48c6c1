// The rows of a table that hold data, for looking at them.

import { isBlank } from "../cell-text";
import type { FoundTable } from "../found-table";
import { isTotalLabel } from "../row-labels";

/** 0-based. */
export function dataRows({ place: { sheet, area }, heading }: Pick<FoundTable, "place" | "heading">): number[] {
  const rows: number[] = [];
  for (let row = heading.bottom + 1; row <= area.bottom; row++) {
    const cells = sheet.rows[row] ?? [];
    if (!cells.every(isBlank) && !cells.some((cell) => isTotalLabel(cell))) rows.push(row);
  }
  return rows;
}
