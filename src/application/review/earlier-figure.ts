// The figures of an earlier close as they stand on its sheets: found again by the words beside them, in the same column of the same sheet.

import { type Exact, type Figure, columnNumber, decimalToExact, exact, halfUp, parseDecimal } from "../../engine";
import { cleanText } from "../../tables/cell-text";
import type { CellValue } from "../../workbook/workbook";
import type { FigureCell } from "../explain/sheet-cells";
import { monthOf } from "../functions/closed-figure";
import type { EarlierSheet } from "./last-close";

/** The month the sheets are of; null where they do not say. */
export function earlierMonth(sheets: readonly EarlierSheet[]): string | null {
  return sheets.map(({ rows }) => monthOf([...rows])).find((month) => month !== null) ?? null;
}

/** What stood in the place of a cell; null where its row, its column or its figure is not to be found for certain. */
export function earlierFigure(sheets: readonly EarlierSheet[], cell: FigureCell, { decimals }: Figure): Exact | null {
  const rows = sheets.find(({ sheet }) => sheet === cell.sheet)?.rows;
  if (!rows) return null;
  const [, letters = "", number = ""] = /^([A-Z]+)(\d+)$/.exec(cell.cell) ?? [];
  const column = columnNumber(letters);
  const named = rows.flatMap((row, place) => (isNamed(row, cell.labels) ? [place] : []));
  const place = named.includes(Number(number) - 1) ? Number(number) - 1 : named.length === 1 ? named[0]! : -1;
  if (place < 0 || !isHeaded(rows.slice(0, place), column, cell.names.at(-1)!)) return null;
  const value = rows[place]![column];
  // A formula leaves what a double makes of the sum: the figure has no more decimals than are printed.
  const read = typeof value === "number" ? parseDecimal(String(value)) : null;
  return read && exact(halfUp(decimalToExact(read), decimals), 10n ** BigInt(decimals));
}

function isNamed(row: readonly CellValue[], labels: readonly (string | null)[]): boolean {
  return labels.every((label, at) => (typeof row[at] === "string" ? row[at].trim() : null) === (label?.trim() || null));
}

function isHeaded(above: readonly (readonly CellValue[])[], column: number, heading: string): boolean {
  const wanted = cleanText(heading);
  return above.some((row) => typeof row[column] === "string" && cleanText(row[column]) === wanted);
}
