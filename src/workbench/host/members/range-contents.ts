// Range: what its cells hold, and how they are filled, cleared and copied.

import { type ExcelObject, type Members, method, value } from "../protocol/excel-object";
import { invalidArgument } from "../host-error";
import type { Stored } from "../model/cells";
import { clear, copy, enter, gridOf } from "../model/enter";
import { columnsOf, rowsOf } from "../model/places";
import { shownText } from "../model/shown-text";
import type { Sheet, SheetArea } from "../model/book";
import { rangeAt } from "./range-places";

/** Excel answers null instead of a grid with more cells than this. */
const MOST_CELLS = 5_000_000;

/** One answer per cell, row by row. */
export function gridFrom<T>({ sheet, area }: SheetArea, ask: (sheet: Sheet, row: number, column: number) => T): T[][] | null {
  if (rowsOf(area) * columnsOf(area) > MOST_CELLS) return null;
  const grid: T[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const cells: T[] = [];
    for (let column = area.left; column <= area.right; column++) cells.push(ask(sheet, row, column));
    grid.push(cells);
  }
  return grid;
}

/** A stored value as it is read: empty cells as empty text, errors as theirs. */
export function readValue(stored: Stored | undefined): string | number | boolean {
  return stored === undefined ? "" : typeof stored === "object" ? stored.error : stored;
}

const readFormula = ({ cells }: Sheet, row: number, column: number): string | number | boolean => cells.formulaAt(row, column) ?? readValue(cells.at(row, column));

function typeOf(stored: Stored | undefined): string {
  if (stored === undefined) return "Empty";
  return { string: "String", number: "Double", boolean: "Boolean", object: "Error" }[typeof stored as "string"];
}

function setNumberFormats({ sheet, area }: SheetArea, given: unknown): void {
  sheet.refuseProtected("allowFormatCells");
  const formatAt = gridOf(area, given);
  if (!Array.isArray(given)) return sheet.formats.change(area, (style) => ({ ...style, numberFormat: checkFormat(given) }));
  const known = new Map<string, Map<object, object>>();
  sheet.formats.changeEach(area, (style, row, column) => {
    const format = formatAt(row - area.top, column - area.left);
    if (format === null) return style;
    const numberFormat = checkFormat(format);
    let changed = known.get(numberFormat);
    if (!changed) known.set(numberFormat, (changed = new Map()));
    let after = changed.get(style) as typeof style | undefined;
    if (!after) changed.set(style, (after = { ...style, numberFormat }));
    return after;
  });
}

function checkFormat(format: unknown): string {
  if (typeof format !== "string") throw invalidArgument();
  return format === "" ? "General" : format;
}

export const RANGE_CONTENTS: Members<SheetArea> = {
  values: value("1.1", (range) => gridFrom(range, ({ cells }, row, column) => readValue(cells.at(row, column))), enter),
  formulas: value("1.1", (range) => gridFrom(range, readFormula), enter),
  formulasLocal: value("1.1", (range) => gridFrom(range, readFormula), enter),
  text: value("1.1", (range) => gridFrom(range, ({ cells, formats }, row, column) => shownText(cells.at(row, column), formats.at(row, column).numberFormat))),
  valueTypes: value("1.1", (range) => gridFrom(range, ({ cells }, row, column) => typeOf(cells.at(row, column)))),
  numberFormat: value("1.1", (range) => gridFrom(range, ({ formats }, row, column) => formats.at(row, column).numberFormat), setNumberFormats),
  hasSpill: value("1.12", (range) => {
    const spills = gridFrom(range, ({ cells }, row, column) => cells.spilledFrom(row, column) !== undefined)?.flat() ?? [];
    return spills.every((spill) => spill) ? true : spills.some((spill) => spill) ? null : false;
  }),
  clear: method("1.1", (range, applyTo: unknown = "All") => clear(range, applyTo === null ? "All" : String(applyTo))),
  copyFrom: method("1.9", (range, source: unknown, copyType: unknown, skipBlanks: unknown, transpose: unknown) => {
    if (skipBlanks === true || transpose === true) throw invalidArgument("This host copies neither without blanks nor transposed.");
    const from = typeof source === "string" ? rangeAt(range.sheet, source) : (source as ExcelObject<"Range"> | null);
    if (from?.kind !== "Range") throw invalidArgument();
    const height = Math.max(rowsOf(range.area), rowsOf(from.thing.area));
    const width = Math.max(columnsOf(range.area), columnsOf(from.thing.area));
    copy(from.thing, { sheet: range.sheet, area: { ...range.area, bottom: range.area.top + height - 1, right: range.area.left + width - 1 } }, String(copyType ?? "All"));
  }),
  _ValidateArraySize: method("", ({ area }, rows: unknown, columns: unknown) => {
    if (rows !== rowsOf(area) || columns !== columnsOf(area)) throw invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
  }),
};
