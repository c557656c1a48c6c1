// What one step towards a plain ledger changes, and the few moves all steps make.

import type { CellValue } from "../../workbook/workbook";
import { isBlank } from "../cell-text";
import type { FoundTable } from "../found-table";

/** What one step changes: cells by row, columns, rows that are no lines. Rows keep their places. */
export interface Plainer {
  readonly rows?: readonly (readonly CellValue[])[];
  readonly columns?: FoundTable["heading"]["columns"];
  readonly apart?: FoundTable["heading"]["apart"];
}

/** Cells of a row with one more at a column beyond its end. */
export function withCell(cells: readonly CellValue[], column: number, value: CellValue): CellValue[] {
  const longer = [...cells];
  while (longer.length < column) longer.push(null);
  longer[column] = value;
  return longer;
}

/** The first column that nothing on the sheet uses. */
export function freeColumn({ place, heading }: FoundTable): number {
  return Math.max(place.area.right, ...Object.values(heading.columns)) + 1;
}

export function onlyText(cells: readonly CellValue[]): string | null {
  let text: string | null = null;
  for (const cell of cells) {
    if (isBlank(cell)) continue;
    if (text !== null || typeof cell !== "string") return null;
    text = cell.trim();
  }
  return text;
}
