// The sheets of a close as they stand in the workbook against what they should say: a figure typed over is found by its cell.

import { columnLetters } from "../../engine";
import type { CellValue, SheetContent, SheetData, WrittenCell } from "../../workbook/workbook";

export interface WrittenDifference {
  readonly sheet: string;
  /** Blank where the whole sheet is missing or does not belong there. */
  readonly cell: string;
  readonly stands: string;
  readonly belongs: string;
}

/** As many are named; more would not be read. */
const MOST_NAMED = 20;
const ROWS_AT_ONCE = 500;
/** A sum that Excel adds up in its own order may differ in the last binary digits. */
const NOISE = 1e-6;

/**
 * Compares sheet by sheet, the sheets of one report in their order.
 *
 * @param written  all sheets of the workbook; the user's are passed over
 * @param breathe  awaited every so many rows, so that whoever draws can draw
 */
export async function writtenDifferences(written: readonly SheetData[], sheets: readonly SheetContent[], breathe: () => Promise<void>): Promise<WrittenDifference[]> {
  const standing = new Map<string, SheetData[]>();
  for (const sheet of written) if (sheet.report !== null) standing.set(sheet.report, [...(standing.get(sheet.report) ?? []), sheet]);
  const found: WrittenDifference[] = [];
  for (const sheet of sheets) {
    const stands = standing.get(sheet.report)?.shift();
    if (!stands) found.push({ sheet: sheet.name, cell: "", stands: "", belongs: sheet.name });
    else await compare(stands, sheet, found, breathe);
  }
  for (const { sheet } of [...standing.values()].flat()) found.push({ sheet, cell: "", stands: sheet, belongs: "" });
  return found.slice(0, MOST_NAMED);
}

async function compare({ sheet, rows }: SheetData, content: SheetContent, found: WrittenDifference[], breathe: () => Promise<void>): Promise<void> {
  for (let row = 0; row < Math.max(rows.length, content.rows.length) && found.length < MOST_NAMED; row++) {
    if (row % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) await breathe();
    const [stand, belong] = [rows[row] ?? [], content.rows[row] ?? []];
    for (let column = 0; column < Math.max(stand.length, belong.length); column++) {
      const [stands, belongs] = [stand[column] ?? null, belong[column] ?? null];
      if (!agrees(stands, belongs)) found.push({ sheet, cell: `${columnLetters(column)}${row + 1}`, stands: textOf(stands), belongs: textOf(belongs?.value ?? null) });
    }
  }
}

function agrees(stands: CellValue, belongs: WrittenCell | null): boolean {
  const value = belongs?.value ?? null;
  if (typeof stands === "number" && typeof value === "number") return belongs!.formula === undefined ? stands === value : Math.abs(stands - value) <= NOISE;
  return textOf(stands) === textOf(value);
}

function textOf(cell: CellValue): string {
  if (cell === null) return "";
  return typeof cell === "object" ? cell.error : String(cell);
}
