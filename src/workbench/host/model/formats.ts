// The looks of a worksheet's cells: of single cells, and of whole rows and columns beneath them, as Excel keeps them.

import type { Area } from "../../../workbook/workbook";
import { COLUMNS, ROWS } from "./places";
import { NORMAL, type Style } from "./style";

export class Formats {
  private sheet: Style = NORMAL;
  private readonly columns = new Map<number, Style>();
  private readonly rows = new Map<number, Style>();
  private readonly cells = new Map<number, Style[]>();

  at(row: number, column: number): Style {
    return this.cells.get(row)?.[column] ?? this.rows.get(row) ?? this.columns.get(column) ?? this.sheet;
  }

  /** Changes the looks of an area; equal looks before are equal objects after. */
  change(area: Area, change: (style: Style) => Style): void {
    const changed = new Map<Style, Style>();
    this.changeEach(area, (style) => {
      let after = changed.get(style);
      if (!after) changed.set(style, (after = change(style)));
      return after;
    });
  }

  changeEach(area: Area, change: (style: Style, row: number, column: number) => Style): void {
    const wholeColumns = area.top === 0 && area.bottom === ROWS - 1;
    const wholeRows = area.left === 0 && area.right === COLUMNS - 1;
    if (wholeColumns) return this.changeColumns(area, wholeRows, change);
    if (wholeRows) return this.changeRows(area, change);
    for (let row = area.top; row <= area.bottom; row++) {
      const cells = this.cellsOf(row);
      for (let column = area.left; column <= area.right; column++) cells[column] = change(this.at(row, column), row, column);
    }
  }

  /** As new: what was set for cells, rows and columns of the area is forgotten. */
  reset(area: Area): void {
    this.change(area, () => NORMAL);
    for (const [row, cells] of this.cells) if (cells.every((style) => style === NORMAL) && !this.rows.has(row) && this.columns.size === 0 && this.sheet === NORMAL) this.cells.delete(row);
  }

  /** The looks that occur in an area, each once. */
  stylesIn({ top, left, bottom, right }: Area): Set<Style> {
    const found = new Set<Style>();
    const covered = bottom - top < 5_000 && right - left < 5_000;
    if (covered) {
      for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) found.add(this.at(row, column));
      return found;
    }
    if (this.rows.size < bottom - top + 1) for (let column = left; column <= Math.min(right, left + COLUMNS); column++) found.add(this.columns.get(column) ?? this.sheet);
    for (const [row, style] of this.rows) if (row >= top && row <= bottom) found.add(style);
    for (const [row, cells] of this.cells) if (row >= top && row <= bottom) cells.forEach((style, column) => column >= left && column <= right && found.add(style));
    return found;
  }

  /** Cells that look otherwise than their rows and columns. */
  eachCell(visit: (row: number, column: number, style: Style) => void): void {
    for (const [row, cells] of this.cells) cells.forEach((style, column) => style !== (this.rows.get(row) ?? this.columns.get(column) ?? this.sheet) && visit(row, column, style));
  }

  private cellsOf(row: number): Style[] {
    let cells = this.cells.get(row);
    if (!cells) this.cells.set(row, (cells = []));
    return cells;
  }

  private changeColumns({ left, right }: Area, all: boolean, change: (style: Style, row: number, column: number) => Style): void {
    for (const [row, cells] of this.cells) cells.forEach((style, column) => column >= left && column <= right && (cells[column] = change(style, row, column)));
    for (const [row, style] of this.rows) {
      if (all) this.rows.set(row, change(style, row, 0));
      else {
        const cells = this.cellsOf(row);
        for (let column = left; column <= right; column++) cells[column] ??= change(style, row, column);
      }
    }
    if (all) {
      for (const [column, style] of this.columns) this.columns.set(column, change(style, 0, column));
      this.sheet = change(this.sheet, 0, 0);
    } else for (let column = left; column <= right; column++) this.columns.set(column, change(this.columns.get(column) ?? this.sheet, 0, column));
  }

  private changeRows({ top, bottom }: Area, change: (style: Style, row: number, column: number) => Style): void {
    for (let row = top; row <= bottom; row++) {
      const cells = this.cells.get(row);
      cells?.forEach((style, column) => (cells[column] = change(style, row, column)));
      for (const [column, style] of this.columns) if (!cells?.[column]) this.cellsOf(row)[column] = change(this.rows.get(row) ?? style, row, column);
      this.rows.set(row, change(this.rows.get(row) ?? this.sheet, row, 0));
    }
  }
}
