// Sheets to write in parts small enough to hand to another thread one by one; each style is sent once.

import type { CellStyle, SheetContent, WrittenCell } from "../../workbook/workbook";

const CELLS_AT_ONCE = 2_000;

/** A row as columns of values and numbers of styles: -1 where there is no cell, 0 for a cell without style. */
interface PartRow {
  readonly values: (string | number | null)[];
  readonly styles: number[];
  readonly formulas: readonly (readonly [column: number, formula: string])[];
}

export interface SheetPart {
  readonly sheet: number;
  /** With the first part of a sheet. */
  readonly head: Omit<SheetContent, "rows"> | null;
  readonly rows: readonly PartRow[];
  /** Styles met for the first time, numbered on from those before. */
  readonly styles: readonly CellStyle[];
}

export function* sheetParts(sheets: readonly SheetContent[]): Generator<SheetPart> {
  const numbers = new Map<CellStyle, number>();
  const byText = new Map<string, number>();
  for (const [sheet, { rows, ...head }] of sheets.entries()) {
    for (let top = 0; top === 0 || top < rows.length; ) {
      let bottom = top;
      const styles: CellStyle[] = [];
      const numberOf = (style: CellStyle): number => {
        const known = numbers.get(style);
        if (known !== undefined) return known;
        const text = JSON.stringify(style);
        const number = byText.get(text) ?? byText.size + 1;
        if (!byText.has(text)) styles.push(style);
        byText.set(text, number);
        numbers.set(style, number);
        return number;
      };
      const packed: PartRow[] = [];
      for (let cells = 0; bottom < rows.length && cells < CELLS_AT_ONCE; bottom++) {
        cells += rows[bottom]!.length + 1;
        packed.push(packedRow(rows[bottom]!, numberOf));
      }
      yield { sheet, head: top === 0 ? head : null, rows: packed, styles };
      if (bottom === top) break;
      top = bottom;
    }
  }
}

function packedRow(cells: readonly (WrittenCell | null)[], numberOf: (style: CellStyle) => number): PartRow {
  return {
    values: cells.map((cell) => cell?.value ?? null),
    styles: cells.map((cell) => (cell === null ? -1 : cell.style ? numberOf(cell.style) : 0)),
    formulas: cells.flatMap((cell, column) => (cell?.formula === undefined ? [] : [[column, cell.formula] as const])),
  };
}

/** Puts sheets together again from their parts, which come in order. */
export function sheetsFromParts(): { take(part: SheetPart): void; sheets(): SheetContent[] } {
  const sheets: (SheetContent & { rows: (WrittenCell | null)[][] })[] = [];
  const styles: CellStyle[] = [];
  return {
    take: (part) => {
      styles.push(...part.styles);
      if (part.head) sheets.push({ ...part.head, rows: [] });
      const { rows } = sheets[part.sheet]!;
      for (const row of part.rows) rows.push(unpackedRow(row, styles));
    },
    sheets: () => sheets,
  };
}

function unpackedRow({ values, styles: numbers, formulas }: PartRow, styles: readonly CellStyle[]): (WrittenCell | null)[] {
  const formulaAt = new Map(formulas);
  return values.map((value, column) => {
    const number = numbers[column]!;
    if (number === -1) return null;
    const formula = formulaAt.get(column);
    return { value, ...(formula === undefined ? {} : { formula }), ...(number === 0 ? {} : { style: styles[number - 1]! }) };
  });
}
