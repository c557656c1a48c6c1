// Reading written sheets in tests: by report, by label, by row.

import type { SheetContent, WrittenCell } from "../../src/workbook/workbook";
import { recalculated, units } from "./recalculate";

type Value = string | number | null;

export function text(content: SheetContent, row: number, column: number): Value {
  return content.rows[row]?.[column]?.value ?? null;
}

/** Row of the first cell in column A that reads so, at or after a row. */
export function rowOf(content: SheetContent, label: string, from = 0): number {
  return content.rows.findIndex((row, index) => index >= from && row[0]?.value === label);
}

export function headings(content: SheetContent, row: number): Value[] {
  return content.columns.map((_, column) => text(content, row, column));
}

export function values(content: SheetContent, row: number): Value[] {
  return headings(content, row);
}

/** Cells of a row with a formula, by column letter. */
export function formulas(content: SheetContent, row: number): Record<string, string> {
  return Object.fromEntries(content.rows[row]!.flatMap((cell, column) => (cell?.formula === undefined ? [] : [[letters(column), cell.formula]])));
}

/** Labels of the rows in column A between the headings and the notes. */
export function labels(content: SheetContent): Value[] {
  const top = content.freeze.rows;
  const end = content.rows.findIndex((row, index) => index > top && row.length === 0);
  return content.rows.slice(top, end).map((row) => row[0]?.value ?? null);
}

/** Every formula that does not recalculate to its printed figure, and how many there are. */
export function recalculation(sheets: readonly SheetContent[]): { readonly formulas: number; readonly wrong: readonly string[] } {
  let count = 0;
  const wrong: string[] = [];
  const check = (content: SheetContent, cell: WrittenCell, address: string): void => {
    if (cell.formula === undefined) return;
    count++;
    if (recalculated(content, address) !== units(cell.value)) wrong.push(`${content.name}!${address} ${cell.formula}`);
  };
  for (const content of sheets) content.rows.forEach((row, index) => row.forEach((cell, column) => cell && check(content, cell, `${letters(column)}${index + 1}`)));
  return { formulas: count, wrong };
}

function letters(column: number): string {
  return `${column < 26 ? "" : "A"}${String.fromCharCode(65 + (column % 26))}`;
}
