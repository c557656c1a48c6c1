// A ledger as it stands on its sheet: its lines' own cells, and where they are, for whoever looks at it as a person would.

import type { SourceCell } from "../../engine/finding";
import type { Ledger } from "../../engine/ledger/ledger";
import { columnLetters } from "../../engine/records";
import type { CellValue } from "../../workbook/workbook";
import { cellList } from "../../engine/cell-list";
import { cleanText, isError } from "../cell-text";
import type { FoundTable } from "../found-table";

export interface LedgerView {
  readonly table: FoundTable;
  readonly ledger: Ledger;
  /** 0-based rows of the lines. */
  readonly rows: readonly number[];
  has(column: string): boolean;
  cell(row: number, column: string): CellValue;
  text(row: number, column: string): string;
  /** Cells of one column: `F2,F6`. */
  at(column: string, rows: readonly number[]): SourceCell;
  /** Whole lines: `A4:H5`. */
  lines(rows: readonly number[]): SourceCell;
}

export function ledgerView(table: FoundTable, ledger: Ledger): LedgerView {
  const { place, heading } = table;
  const { sheet } = place.sheet;
  const cell: LedgerView["cell"] = (row, column) => {
    const at = heading.columns[column];
    return at === undefined ? null : (place.sheet.rows[row]?.[at] ?? null);
  };
  return {
    table,
    ledger,
    rows: Array.from({ length: ledger.size }, (_, line) => ledger.row(line) - 1),
    has: (column) => column in heading.columns,
    cell,
    text: (row, column) => shownText(cell(row, column)),
    at: (column, rows) => ({ sheet, cell: cellList(heading.columns[column] ?? place.area.left, rows.map((row) => row + 1)) }),
    lines: (rows) => ({ sheet, cell: wholeLines(rows, place.area.left, place.area.right) }),
  };
}

function wholeLines(rows: readonly number[], left: number, right: number): string {
  const first = cellList(left, rows.map((row) => row + 1));
  const [from, to] = [columnLetters(left), columnLetters(right)];
  return first
    .split(",")
    .map((run) => {
      const [top = "", bottom = top] = run.split(":").map((cell) => cell.slice(from.length));
      return `${from}${top}:${to}${bottom}`;
    })
    .join(",");
}

export function shownText(cell: CellValue | undefined): string {
  return cell === null || cell === undefined || isError(cell) ? "" : cleanText(String(cell));
}
