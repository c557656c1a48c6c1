// The cells of a worksheet: values, and formulas with the values they yielded last.

import type { Area, CellError } from "../../../workbook/workbook";
import { COLUMNS, common } from "./places";

/** What a cell holds; undefined for an empty one. */
export type Stored = string | number | boolean | CellError;

export interface FormulaCell {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

export class Cells {
  /** Counts changes of formulas, so that an engine sees whether its list still holds. */
  formulaVersion = 0;
  private readonly rows: ((Stored | undefined)[] | undefined)[] = [];
  private readonly formulas = new Map<number, string>();
  /** Cells filled by a formula beside or above them, and the cell that holds it. */
  private readonly spills = new Map<number, number>();

  at(row: number, column: number): Stored | undefined {
    return this.rows[row]?.[column];
  }

  formulaAt(row: number, column: number): string | undefined {
    return this.formulas.size === 0 ? undefined : this.formulas.get(keyOf(row, column));
  }

  /** Puts a value, or nothing, in the place of whatever stood there. */
  put(row: number, column: number, value: Stored | undefined): void {
    if (this.formulas.size > 0 && this.formulas.delete(keyOf(row, column))) this.formulaVersion++;
    this.yield(row, column, value);
  }

  putFormula(row: number, column: number, formula: string): void {
    this.formulas.set(keyOf(row, column), formula);
    this.formulaVersion++;
    this.yield(row, column, 0);
  }

  /** The formula's text where a sheet it names was renamed; its value stays. */
  rewriteFormula(row: number, column: number, formula: string): void {
    this.formulas.set(keyOf(row, column), formula);
    this.formulaVersion++;
  }

  /** The value that a formula yields, in its own cell or in one it spills into. */
  yield(row: number, column: number, value: Stored | undefined): void {
    if (value === undefined) {
      const cells = this.rows[row];
      if (!cells || column >= cells.length) return;
      cells[column] = undefined;
      let length = cells.length;
      while (length > 0 && cells[length - 1] === undefined) length--;
      cells.length = length;
      if (length === 0) this.rows[row] = undefined;
      return;
    }
    (this.rows[row] ??= [])[column] = value;
  }

  spill(row: number, column: number, from: readonly [row: number, column: number], value: Stored | undefined): void {
    this.spills.set(keyOf(row, column), keyOf(...from));
    this.yield(row, column, value);
  }

  /** The cell whose formula fills this one. */
  spilledFrom(row: number, column: number): readonly [row: number, column: number] | undefined {
    const key = this.spills.get(keyOf(row, column));
    return key === undefined ? undefined : placeOf(key);
  }

  /** Cells filled by formulas beside them. */
  spilled(): { readonly row: number; readonly column: number; readonly from: readonly [row: number, column: number] }[] {
    return [...this.spills].map(([key, from]) => ({ row: placeOf(key)[0], column: placeOf(key)[1], from: placeOf(from) }));
  }

  /** Empties what a formula has filled beside itself; answers where that was. */
  takeSpillBack(row: number, column: number): (readonly [row: number, column: number])[] {
    const from = keyOf(row, column);
    const emptied: (readonly [number, number])[] = [];
    for (const [key, source] of this.spills) {
      if (source !== from) continue;
      this.spills.delete(key);
      this.yield(...placeOf(key), undefined);
      emptied.push(placeOf(key));
    }
    return emptied;
  }

  /** Formulas from top to bottom within an area. */
  formulasIn(area: Area): FormulaCell[] {
    const found: FormulaCell[] = [];
    for (const [key, formula] of this.formulas) {
      const [row, column] = placeOf(key);
      if (row >= area.top && row <= area.bottom && column >= area.left && column <= area.right) found.push({ row, column, formula });
    }
    return found.sort((a, b) => a.row - b.row || a.column - b.column);
  }

  get hasFormulas(): boolean {
    return this.formulas.size > 0;
  }

  /** Calls back for every cell with a value within the area. */
  each(area: Area, visit: (row: number, column: number, value: Stored) => void): void {
    const filled = this.used();
    const within = filled && common(area, filled);
    if (!within) return;
    for (let row = within.top; row <= within.bottom; row++) {
      const cells = this.rows[row];
      if (!cells) continue;
      const end = Math.min(within.right, cells.length - 1);
      for (let column = within.left; column <= end; column++) {
        const value = cells[column];
        if (value !== undefined) visit(row, column, value);
      }
    }
  }

  /** The smallest rectangle with all cells that hold something. */
  used(): Area | null {
    let area: { top: number; left: number; bottom: number; right: number } | null = null;
    this.rows.forEach((cells, row) => {
      if (!cells) return;
      let left = 0;
      while (cells[left] === undefined) left++;
      if (area === null) area = { top: row, left, bottom: row, right: cells.length - 1 };
      else {
        area.bottom = row;
        if (left < area.left) area.left = left;
        if (cells.length - 1 > area.right) area.right = cells.length - 1;
      }
    });
    return area;
  }
}

function keyOf(row: number, column: number): number {
  return row * COLUMNS + column;
}

function placeOf(key: number): readonly [row: number, column: number] {
  return [Math.floor(key / COLUMNS), key % COLUMNS];
}
