// A sheet that is none of our tables, as a list: its rows, and the sums of its columns of figures beside which its source's own totals stand.

import { Decimal } from "../../engine/money/decimal";
import type { CellValue, SheetData } from "../../workbook/workbook";
import { isBlank } from "../cell-text";
import { labelledRow } from "../row-labels";
import type { SkippedRow } from "../row-labels";
import type { TableSummary } from "../table-summary";
import { figureOf } from "../cell-figure";
import { shownText } from "./ledger-view";

const ROWS_SEARCHED = 30;
/** Figures under such headings name something; nobody adds them. */
const NAMES_SOMETHING = /(?:id|code|no\.?|number|guid|year|month|date|account|编码|编号|代码|号|年|月|日期)$/iu;

/** Null for a sheet without a heading row of texts and rows under it. */
export function otherTable(sheet: SheetData): TableSummary | null {
  const top = headingRow(sheet.rows);
  if (top < 0) return null;
  const headings = (sheet.rows[top] ?? []).map(shownText);
  const skipped: SkippedRow[] = [];
  const rows: (readonly CellValue[])[] = [];
  for (let row = top + 1; row < sheet.rows.length; row++) {
    const cells = sheet.rows[row] ?? [];
    const reason = labelledRow(cells);
    if (reason === null) rows.push(cells);
    else skipped.push({ row: row + 1, reason });
  }
  if (rows.length === 0) return null;
  const totals = Object.fromEntries(headings.flatMap((heading, column) => {
    const sum = heading === "" || NAMES_SOMETHING.test(heading) ? null : sumOf(rows, column);
    return sum === null ? [] : [[heading, sum.toFixed()]];
  }));
  return { table: "other", sheet: sheet.sheet, rows: rows.length, skipped, totals: { ...totals, lines: String(rows.length) }, mapping: {} };
}

/** The first row of texts alone that is as wide as most of what follows. */
function headingRow(rows: readonly (readonly CellValue[])[]): number {
  const filled = (cells: readonly CellValue[] | undefined): number => (cells ?? []).filter((cell) => !isBlank(cell)).length;
  return rows.slice(0, ROWS_SEARCHED).findIndex((cells, row) => {
    const count = filled(cells);
    const isText = cells.every((cell) => isBlank(cell) || (typeof cell === "string" && figureOf(cell) === null));
    return count > 0 && isText && 2 * count >= filled(rows[row + 1]);
  });
}

/** Null where a filled cell is no figure. */
function sumOf(rows: readonly (readonly CellValue[])[], column: number): Decimal | null {
  let sum = new Decimal(0);
  let isFigures = false;
  for (const cells of rows) {
    const cell = cells[column];
    if (isBlank(cell)) continue;
    const figure = figureOf(cell);
    if (figure === null) return null;
    isFigures = true;
    sum = sum.plus(figure);
  }
  return isFigures ? sum : null;
}
