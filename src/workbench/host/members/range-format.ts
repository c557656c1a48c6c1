// RangeFormat with its font, fill, borders and protection.

import { invalidArgument } from "../host-error";
import { STANDARD_COLUMN, STANDARD_ROW } from "../model/measures";
import { shownText } from "../model/shown-text";
import type { SheetArea } from "../model/book";
import { type Style, colorOf } from "../model/style";
import { ExcelObject, type Member, declareKind, method, part, value } from "../protocol/excel-object";
import { agreed } from "./range";

/** The value on which all cells agree; null when they do not. */
export function shared<T>({ sheet, area }: SheetArea, ask: (style: Style) => T): T | null {
  const found = new Set<T>();
  for (const style of sheet.formats.stylesIn(area)) found.add(ask(style));
  const [first, ...others] = found;
  return others.length > 0 ? null : (first as T);
}

export function restyle({ sheet, area }: SheetArea, change: Partial<Style>): void {
  sheet.refuseProtected("allowFormatCells");
  sheet.formats.change(area, (style) => ({ ...style, ...change }));
}

/** A property of cells that is read and set as it is. */
function look<K extends keyof Style>(since: string, name: K, check: (given: unknown) => Style[K]): Member<SheetArea> {
  return value<SheetArea>(since, (range) => shared(range, (style) => style[name]), (range: SheetArea, given: unknown) => restyle(range, { [name]: check(given) } as Pick<Style, K>));
}

const truth = (given: unknown): boolean => (typeof given === "boolean" ? given : refuse());
const number = (low: number, high: number) => (given: unknown): number => (typeof given === "number" && given >= low && given <= high ? given : refuse());
const text = (given: unknown): string => (typeof given === "string" && given !== "" ? given : refuse());
const oneOf = (...names: string[]) => (given: unknown): string => names.find((name) => name === given) ?? refuse();
export const color = (given: unknown): string => (typeof given === "string" ? colorOf(given) : null) ?? refuse();

function refuse(): never {
  throw invalidArgument();
}

const WIDEST = 1_790;
const TALLEST = 409.5;

export const RANGE_FORMAT = declareKind("RangeFormat", {
  members: {
    font: part("1.1", (range) => new ExcelObject("RangeFont", range)),
    fill: part("1.1", (range) => new ExcelObject("RangeFill", range)),
    borders: part("1.1", (range) => new ExcelObject("RangeBorderCollection", range)),
    protection: part("1.2", (range) => new ExcelObject("FormatProtection", range)),
    horizontalAlignment: look("1.1", "horizontalAlignment", oneOf("General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed")),
    verticalAlignment: look("1.1", "verticalAlignment", oneOf("Top", "Center", "Bottom", "Justify", "Distributed")),
    wrapText: look("1.1", "wrapText", truth),
    indentLevel: look("1.9", "indentLevel", number(0, 250)),
    shrinkToFit: look("1.9", "shrinkToFit", truth),
    textOrientation: look("1.7", "textOrientation", number(-90, 180)),
    columnWidth: value(
      "1.2",
      ({ sheet, area }) => same(area.left, area.right, (column) => sheet.columns.sizeOf(column)),
      ({ sheet, area }: SheetArea, width: unknown) => {
        sheet.refuseProtected("allowFormatColumns");
        sheet.columns.setSize(area.left, area.right, number(0, WIDEST)(width));
      },
    ),
    rowHeight: value(
      "1.2",
      ({ sheet, area }) => same(area.top, area.bottom, (row) => sheet.rows.sizeOf(row)),
      ({ sheet, area }: SheetArea, height: unknown) => {
        sheet.refuseProtected("allowFormatRows");
        sheet.rows.setSize(area.top, area.bottom, number(0, TALLEST)(height));
      },
    ),
    useStandardWidth: value("1.7", ({ sheet, area }) => agreed(sheet.columns, area.left, area.right, (columns, place) => columns.isStandard(place)), ({ sheet, area }: SheetArea, on: unknown) => {
      sheet.refuseProtected("allowFormatColumns");
      if (on === true) sheet.columns.setSize(area.left, area.right, null);
    }),
    useStandardHeight: value("1.7", ({ sheet, area }) => agreed(sheet.rows, area.top, area.bottom, (rows, place) => rows.isStandard(place)), ({ sheet, area }: SheetArea, on: unknown) => {
      sheet.refuseProtected("allowFormatRows");
      if (on === true) sheet.rows.setSize(area.top, area.bottom, null);
    }),
    autofitColumns: method("1.2", ({ sheet, area }) => {
      sheet.refuseProtected("allowFormatColumns");
      const widths = new Map<number, number>();
      sheet.cells.each({ ...area, top: 0, bottom: Number.MAX_SAFE_INTEGER }, (row, column, stored) => {
        const style = sheet.formats.at(row, column);
        widths.set(column, Math.max(widths.get(column) ?? 0, textWidth(shownText(stored, style.numberFormat)) * style.fontSize * 0.5 + 6));
      });
      for (const [column, width] of widths) sheet.columns.setSize(column, column, Math.min(WIDEST, Math.max(width, STANDARD_COLUMN / 4)));
    }),
    autofitRows: method("1.2", ({ sheet, area }) => {
      sheet.refuseProtected("allowFormatRows");
      for (let row = area.top; row <= Math.min(area.bottom, sheet.used(false)?.bottom ?? -1); row++) {
        const sizes = [...sheet.formats.stylesIn({ ...area, top: row, bottom: row })].map(({ fontSize }) => fontSize);
        sheet.rows.setSize(row, row, Math.max(STANDARD_ROW, Math.max(...sizes) * 1.36));
      }
    }),
  },
});

/** Wide signs, such as Chinese ones, take two places. */
function textWidth(shown: string): number {
  let width = 0;
  for (const sign of shown) width += sign.codePointAt(0)! > 0x2e7f ? 2 : 1;
  return width;
}

function same(first: number, last: number, ask: (place: number) => number): number | null {
  const begin = ask(first);
  for (let place = first + 1; place <= last; place++) if (ask(place) !== begin) return null;
  return begin;
}

export const RANGE_FONT = declareKind("RangeFont", {
  members: {
    name: look("1.1", "fontName", text),
    size: look("1.1", "fontSize", number(1, 409)),
    color: look("1.1", "fontColor", color),
    bold: look("1.1", "bold", truth),
    italic: look("1.1", "italic", truth),
    underline: look("1.1", "underline", oneOf("None", "Single", "Double", "SingleAccountant", "DoubleAccountant")),
    strikethrough: look("1.9", "strikethrough", truth),
  },
});

export const RANGE_FILL = declareKind("RangeFill", {
  members: {
    color: value("1.1", (range) => shared(range, ({ fill }) => fill ?? "#FFFFFF"), (range: SheetArea, given: unknown) => restyle(range, { fill: given === "" ? null : color(given) })),
    clear: method("1.1", (range) => restyle(range, { fill: null })),
  },
});

export const FORMAT_PROTECTION = declareKind("FormatProtection", {
  members: {
    locked: look("1.2", "locked", truth),
    formulaHidden: look("1.2", "formulaHidden", truth),
  },
});
