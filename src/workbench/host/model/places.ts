// Places on worksheets: A1 addresses read and written, and rectangles cut and joined.

import { addressOf, columnLetters } from "../../../workbook/address";
import type { Area } from "../../../workbook/workbook";

export const ROWS = 1_048_576;
export const COLUMNS = 16_384;

export const WHOLE: Area = { top: 0, left: 0, bottom: ROWS - 1, right: COLUMNS - 1 };

const CELLS = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/;
const WHOLE_COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/;
const WHOLE_ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

/** `A1`, `$B$2:C9`, `A:C` or `3:4` as a rectangle; null for anything else, or beyond a worksheet's last row or column. */
export function parseArea(address: string): Area | null {
  const text = address.trim().toUpperCase();
  const cells = CELLS.exec(text);
  if (cells) return area([Number(cells[2]) - 1, columnNumber(cells[1]!)], [Number(cells[4] ?? cells[2]) - 1, columnNumber(cells[3] ?? cells[1]!)]);
  const columns = WHOLE_COLUMNS.exec(text);
  if (columns) return area([0, columnNumber(columns[1]!)], [ROWS - 1, columnNumber(columns[2]!)]);
  const rows = WHOLE_ROWS.exec(text);
  if (rows) return area([Number(rows[1]) - 1, 0], [Number(rows[2]) - 1, COLUMNS - 1]);
  return null;
}

/** `'June 2025'!A1` in its two parts; the sheet is null where none is named. */
export function splitAddress(address: string): { readonly sheet: string | null; readonly cells: string } {
  const text = address.trim().replace(/^=/, "");
  const mark = text.lastIndexOf("!");
  if (mark < 0) return { sheet: null, cells: text };
  const sheet = text.slice(0, mark);
  return { sheet: /^'[\s\S]*'$/.test(sheet) ? sheet.slice(1, -1).replaceAll("''", "'") : sheet, cells: text.slice(mark + 1) };
}

/** The rectangle as Excel writes it: whole columns as `A:C`, whole rows as `3:4`, one cell without a colon. */
export function areaAddress({ top, left, bottom, right }: Area, mark: "" | "$" = ""): string {
  if (top === 0 && bottom === ROWS - 1 && !(left === 0 && right === COLUMNS - 1)) return `${mark}${columnLetters(left)}:${mark}${columnLetters(right)}`;
  if (left === 0 && right === COLUMNS - 1) return `${mark}${top + 1}:${mark}${bottom + 1}`;
  const corner = (row: number, column: number): string => (mark === "" ? addressOf(row, column) : `$${columnLetters(column)}$${row + 1}`);
  const first = corner(top, left);
  const last = corner(bottom, right);
  return first === last ? first : `${first}:${last}`;
}

/** A sheet name as it stands in an address: in quotes unless it is a plain word that is no address itself. */
export function quotedSheet(name: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && parseArea(name) === null && !/^(r|c|r\d+c\d+)$/i.test(name);
  return isPlain ? name : `'${name.replaceAll("'", "''")}'`;
}

export function isOnSheet({ top, left, bottom, right }: Area): boolean {
  return top >= 0 && left >= 0 && top <= bottom && left <= right && bottom < ROWS && right < COLUMNS;
}

/** What two rectangles share. */
export function common(a: Area, b: Area): Area | null {
  const shared = { top: Math.max(a.top, b.top), left: Math.max(a.left, b.left), bottom: Math.min(a.bottom, b.bottom), right: Math.min(a.right, b.right) };
  return shared.top <= shared.bottom && shared.left <= shared.right ? shared : null;
}

/** The smallest rectangle around both. */
export function around(a: Area, b: Area): Area {
  return { top: Math.min(a.top, b.top), left: Math.min(a.left, b.left), bottom: Math.max(a.bottom, b.bottom), right: Math.max(a.right, b.right) };
}

export function rowsOf({ top, bottom }: Area): number {
  return bottom - top + 1;
}

export function columnsOf({ left, right }: Area): number {
  return right - left + 1;
}

/** 0-based number of column letters. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

function area([row, column]: readonly [number, number], [otherRow, otherColumn]: readonly [number, number]): Area | null {
  const found = { top: Math.min(row, otherRow), left: Math.min(column, otherColumn), bottom: Math.max(row, otherRow), right: Math.max(column, otherColumn) };
  return isOnSheet(found) ? found : null;
}
