// Amounts spread over columns with their sum in the last: a cross-tab, of which only the user can say what its columns are.

import { type Finding, finding } from "../../engine/finding";
import { Decimal } from "../../engine/money/decimal";
import type { SheetData } from "../../workbook/workbook";
import { figureOf } from "../cell-figure";
import { isBlank } from "../cell-text";
import { isTotalLabel } from "../row-labels";
import { shownText } from "./ledger-view";

const ROWS_SEARCHED = 15;
const FEWEST = 2;

export function crossTab({ sheet, rows }: SheetData): Finding | null {
  for (let top = 0; top < Math.min(ROWS_SEARCHED, rows.length); top++) {
    const headings = rows[top] ?? [];
    const total = headings.findIndex((cell, at) => at > FEWEST && isTotalLabel(cell));
    if (total < 0) continue;
    const below = rows.slice(top + 1).filter((cells) => !cells.every(isBlank));
    const first = Math.max(1, ...below.map((cells) => cells.slice(0, total).findLastIndex((cell) => !isBlank(cell) && figureOf(cell) === null) + 1));
    const sums = below.every((cells) => sumOf(cells.slice(first, total)).equals(figureOf(cells[total]) ?? 0));
    if (below.length === 0 || total - first < FEWEST || !sums) return null;
    return finding("table-crosstab", { sheet, columns: headings.slice(first, total).map(shownText).join(", ") }, { sheet, cell: `A${top + 1}` });
  }
  return null;
}

function sumOf(cells: SheetData["rows"][number]): Decimal {
  return cells.reduce<Decimal>((sum, cell) => sum.plus(figureOf(cell) ?? 0), new Decimal(0));
}
