// CLOSED: one figure of a cost sheet of the last close, found by the words that stand above and beside it.

import { cleanText, isBlank, isError } from "../../tables/cell-text";
import { readDate } from "../../tables/date-text";
import { matchKey } from "../../tables/match-key";
import type { CellValue } from "../../workbook/workbook";
import type { CellRows } from "./cell-arguments";
import { type FunctionError, nothing, unusable } from "./function-error";

/** A sheet of the last close as it stands in the workbook. */
export interface ClosedSheet {
  readonly report: string;
  readonly name: string;
  readonly rows: CellRows;
}

/** Headings and names that a sentence lists at most. */
const MOST_LISTED = 12;

/** A figure with the words that lead to it. */
interface Found {
  readonly value: CellValue;
  readonly label: string;
  readonly heading: string;
}

/**
 * The cell where a row and a column meet.
 *
 * @param sheets  all sheets that may be meant; the figure must stand in one of them only
 * @param row     words beside the figure, a code or a name or both as printed; several between `;`
 * @param column  words above the figure; several between `;` where headings have levels
 * @param month   the month the sheet must be of; null: whatever it is of
 * @throws FunctionError that lists what there is, where nothing or more than one is meant
 */
export function closedFigure(sheets: readonly ClosedSheet[], row: string, column: string, month: string | null): number | string {
  const [first] = sheets;
  if (!first) throw new Error("a report without sheets is asked for nothing");
  const ofMonth = sheets.filter((sheet) => month === null || monthOf(sheet.rows) === month);
  if (ofMonth.length === 0) throw nothing("closed-month", { month: month ?? "", has: monthOf(first.rows) ?? "", sheet: first.name });
  const found = ofMonth.flatMap((sheet) => figuresIn(sheet, parts(row), parts(column)));
  if (found.length === 1) return valueOf(found[0]!);
  if (found.length > 1) throw unusable("closed-several", { row, column, places: listed(found.map(({ label, heading }) => `${label} / ${heading}`)) });
  throw missing(ofMonth, row, column);
}

function valueOf({ value, label, heading }: Found): number | string {
  if (typeof value === "number" || (typeof value === "string" && value !== "")) return value;
  throw nothing("closed-blank", { row: label, column: heading });
}

function missing(sheets: readonly ClosedSheet[], row: string, column: string): FunctionError {
  const layouts = sheets.map(({ rows }) => layoutOf(rows));
  const hasColumn = layouts.some((layout) => layout.columns.some((path) => meets(path, parts(column))));
  if (!hasColumn) return nothing("closed-column", { column, has: listed(layouts.flatMap((layout) => layout.columns.map((path) => path.join(";")))) });
  return nothing("closed-row", { row, has: listed(layouts.flatMap((layout) => layout.body.map((cells) => labelsOf(cells).join(" ")))) });
}

function listed(all: readonly string[]): string {
  const different = [...new Set(all)].filter((text) => text !== "");
  return `${different.slice(0, MOST_LISTED).join(", ")}${different.length > MOST_LISTED ? " …" : ""}`;
}

function figuresIn({ rows }: ClosedSheet, row: readonly string[], column: readonly string[]): Found[] {
  const { columns, body } = layoutOf(rows);
  const across = columns.flatMap((path, at) => (meets(path, column) ? [at] : []));
  return body.flatMap((cells) => {
    const labels = labelsOf(cells);
    if (!meets(labels, row)) return [];
    return across.filter((at) => at >= labels.length).map((at) => ({ value: cells[at] ?? null, label: labels.join(" "), heading: columns[at]!.join(";") }));
  });
}

interface Layout {
  /** Words above each column, from the top. */
  readonly columns: readonly (readonly string[])[];
  /** Rows under the headings. */
  readonly body: CellRows;
}

/** The first row with a number begins the figures; a section's name alone above it still belongs to them. */
function layoutOf(rows: CellRows): Layout {
  const first = rows.findIndex((cells) => cells.some((cell, at) => at > 0 && typeof cell === "number"));
  if (first < 0) return { columns: [], body: [] };
  const titles = rows.slice(0, first).findLastIndex((cells) => cells.some((cell) => monthIn(cell) !== null)) + 1;
  const above = rows.slice(titles, first).filter((cells) => cells.filter((cell) => !isBlank(cell)).length > 1);
  const width = rows.reduce((widest, cells) => Math.max(widest, cells.length), 0);
  const levels = above.map((cells, level) => headingsOf(cells, width, level < above.length - 1));
  const columns = Array.from({ length: width }, (_, at) => [...new Set(levels.map((level) => level[at]!).filter((text) => text !== ""))]);
  return { columns, body: rows.slice(first) };
}

/** A heading over several columns stands in the first of them. */
function headingsOf(cells: CellRows[number], width: number, spreads: boolean): string[] {
  let last = "";
  return Array.from({ length: width }, (_, at) => {
    const text = textOf(cells[at] ?? null);
    if (text !== "") last = text;
    return spreads ? last : text;
  });
}

/** Texts before the first figure of a row. */
function labelsOf(cells: CellRows[number]): string[] {
  const figure = cells.findIndex((cell, at) => at > 0 && typeof cell === "number");
  return cells.slice(0, figure < 0 ? 1 : figure).map((cell) => textOf(cell ?? null));
}

/** True when every wanted word is one of the words: whole, or the code or the name of `D01 内科`. */
function meets(words: readonly string[], wanted: readonly string[]): boolean {
  return wanted.length > 0 && wanted.every((want) => words.some((word) => spellings(word).includes(matchKey(want))));
}

function spellings(word: string): string[] {
  const [, code, name] = /^(\S+)\s+(.+)$/su.exec(word) ?? [];
  return [word, code, name].filter((text) => text !== undefined).map(matchKey);
}

/** `药品费(3)` on two lines is 药品费: the second line numbers the columns of a form. */
function textOf(cell: CellValue): string {
  if (isBlank(cell) || isError(cell) || cell === null) return "";
  return cleanText(String(cell).replace(/\n\(.*\)\s*$/su, ""));
}

function parts(text: string): string[] {
  return text.normalize("NFKC").split(";").map((part) => part.trim()).filter((part) => part !== "");
}

/** The month printed above the headings, in the line of entity and unit. */
export function monthOf(rows: CellRows): string | null {
  for (const cells of rows.slice(0, 6)) for (const cell of cells) if (monthIn(cell) !== null) return monthIn(cell);
  return null;
}

function monthIn(cell: CellValue): string | null {
  const read = typeof cell === "string" ? readDate(cell) : "not-a-date";
  return read !== "not-a-date" && "month" in read ? read.month : null;
}
