// Range: where it lies, and other ranges reached from it.

import type { Area } from "../../../workbook/workbook";
import { invalidArgument, itemNotFound } from "../host-error";
import { COLUMNS, ROWS, WHOLE, areaAddress, around, columnsOf, common, isOnSheet, parseArea, quotedSheet, rowsOf, splitAddress } from "../model/places";
import type { Sheet, SheetArea } from "../model/book";
import { ExcelObject, type Members, method, part, value } from "../protocol/excel-object";

/** A range; refused where it does not lie on the worksheet. */
export function rangeOf(sheet: Sheet, area: Area): ExcelObject<"Range"> {
  if (!isOnSheet(area)) throw invalidArgument();
  return new ExcelObject("Range", { sheet, area });
}

/** A range of a worksheet by its address or a name; the whole worksheet without one. */
export function rangeAt(sheet: Sheet, address: string | null | undefined): ExcelObject<"Range"> {
  if (address === null || address === undefined || address === "") return rangeOf(sheet, WHOLE);
  const found = areaAt(sheet, String(address));
  if (!found) throw invalidArgument();
  return rangeOf(found.sheet, found.area);
}

/** What an address or a name stands for, as seen from a worksheet. */
export function areaAt(sheet: Sheet, address: string): SheetArea | null {
  const { sheet: other, cells } = splitAddress(address);
  const place = other === null ? sheet : sheet.book.findSheet(other);
  const area = parseArea(cells);
  if (place && area) return { sheet: place, area };
  if (!place) return null;
  const name = place.names.find(cells) ?? place.book.names.find(cells);
  return name && name.formula.slice(1) !== cells ? areaAt(place, name.formula) : null;
}

export function fullAddress({ sheet, area }: SheetArea): string {
  return `${quotedSheet(sheet.name)}!${areaAddress(area)}`;
}

/** The smallest range around the cells with values, or null. */
export function usedRange({ sheet, area }: SheetArea, valuesOnly: boolean): ExcelObject<"Range"> | null {
  const used = sheet.used(valuesOnly);
  const within = used && common(used, area);
  return within && rangeOf(sheet, within);
}

function other(range: SheetArea, given: unknown): SheetArea {
  if (given instanceof ExcelObject && given.kind === "Range") return given.thing as SheetArea;
  const found = typeof given === "string" ? areaAt(range.sheet, given) : null;
  if (!found) throw invalidArgument();
  return found;
}

function whole(number: unknown): number {
  if (typeof number !== "number" || !Number.isInteger(number)) throw invalidArgument();
  return number;
}

const moved = ({ top, left, bottom, right }: Area, down: number, across: number): Area => ({ top: top + down, left: left + across, bottom: bottom + down, right: right + across });
const resized = (area: Area, down: number, across: number): Area => ({ ...area, bottom: area.bottom + down, right: area.right + across });
const widthBefore = (measures: { sizeOf(place: number): number }, from: number, to: number): number => Array.from({ length: to - from }, (_, place) => measures.sizeOf(from + place)).reduce((sum, size) => sum + size, 0);

export const RANGE_PLACES: Members<SheetArea> = {
  address: value("1.1", fullAddress),
  addressLocal: value("1.1", fullAddress),
  rowIndex: value("1.1", ({ area }) => area.top),
  columnIndex: value("1.1", ({ area }) => area.left),
  rowCount: value("1.1", ({ area }) => rowsOf(area)),
  columnCount: value("1.1", ({ area }) => columnsOf(area)),
  cellCount: value("1.1", ({ area }) => (rowsOf(area) * columnsOf(area) > 2 ** 31 - 1 ? -1 : rowsOf(area) * columnsOf(area))),
  isEntireColumn: value("1.7", ({ area }) => rowsOf(area) === ROWS),
  isEntireRow: value("1.7", ({ area }) => columnsOf(area) === COLUMNS),
  top: value("1.10", ({ sheet, area }) => widthBefore(sheet.rows, 0, area.top)),
  left: value("1.10", ({ sheet, area }) => widthBefore(sheet.columns, 0, area.left)),
  height: value("1.10", ({ sheet, area }) => widthBefore(sheet.rows, area.top, area.bottom + 1)),
  width: value("1.10", ({ sheet, area }) => widthBefore(sheet.columns, area.left, area.right + 1)),
  worksheet: part("1.1", ({ sheet }) => new ExcelObject("Worksheet", sheet)),
  getCell: method("1.1", ({ sheet, area }, row: unknown, column: unknown) => {
    const top = area.top + whole(row);
    const left = area.left + whole(column);
    return rangeOf(sheet, { top, left, bottom: top, right: left });
  }),
  getRow: method("1.1", ({ sheet, area }, row: unknown) => rangeOf(sheet, { ...area, top: area.top + whole(row), bottom: area.top + whole(row) })),
  getColumn: method("1.1", ({ sheet, area }, column: unknown) => rangeOf(sheet, { ...area, left: area.left + whole(column), right: area.left + whole(column) })),
  getLastRow: method("1.1", ({ sheet, area }) => rangeOf(sheet, { ...area, top: area.bottom })),
  getLastColumn: method("1.1", ({ sheet, area }) => rangeOf(sheet, { ...area, left: area.right })),
  getLastCell: method("1.1", ({ sheet, area }) => rangeOf(sheet, { ...area, top: area.bottom, left: area.right })),
  getEntireRow: method("1.1", ({ sheet, area }) => rangeOf(sheet, { ...area, left: 0, right: COLUMNS - 1 })),
  getEntireColumn: method("1.1", ({ sheet, area }) => rangeOf(sheet, { ...area, top: 0, bottom: ROWS - 1 })),
  getOffsetRange: method("1.1", ({ sheet, area }, down: unknown, across: unknown) => rangeOf(sheet, moved(area, whole(down), whole(across)))),
  getResizedRange: method("1.2", ({ sheet, area }, down: unknown, across: unknown) => rangeOf(sheet, resized(area, whole(down), whole(across)))),
  getAbsoluteResizedRange: method("1.7", ({ sheet, area }, rows: unknown, columns: unknown) => rangeOf(sheet, { ...area, bottom: area.top + whole(rows) - 1, right: area.left + whole(columns) - 1 })),
  getBoundingRect: method("1.1", (range, given: unknown) => rangeOf(range.sheet, around(range.area, other(range, given).area))),
  getIntersection: method("1.1", (range, given: unknown) => {
    const shared = common(range.area, other(range, given).area);
    if (!shared || other(range, given).sheet !== range.sheet) throw itemNotFound();
    return rangeOf(range.sheet, shared);
  }),
  getIntersectionOrNullObject: method("1.4", (range, given: unknown) => {
    const shared = common(range.area, other(range, given).area);
    return shared && other(range, given).sheet === range.sheet ? rangeOf(range.sheet, shared) : null;
  }),
  getUsedRange: method("1.1", (range, valuesOnly: unknown) => {
    const used = usedRange(range, valuesOnly === true);
    if (!used) throw itemNotFound();
    return used;
  }),
  getUsedRangeOrNullObject: method("1.4", (range, valuesOnly: unknown) => usedRange(range, valuesOnly === true)),
  getRowsAbove: method("1.2", ({ sheet, area }, count: unknown = 1) => rangeOf(sheet, { ...area, top: area.top - whole(count), bottom: area.top - 1 })),
  getRowsBelow: method("1.2", ({ sheet, area }, count: unknown = 1) => rangeOf(sheet, { ...area, top: area.bottom + 1, bottom: area.bottom + whole(count) })),
};
