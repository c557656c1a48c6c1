// Range: its looks and what a user does with it, beside its places and contents.

import { invalidArgument } from "../host-error";
import type { Measures } from "../model/measures";
import type { SheetArea } from "../model/book";
import { ExcelObject, declareKind, method, part, value } from "../protocol/excel-object";
import { RANGE_CONTENTS } from "./range-contents";
import { RANGE_PLACES } from "./range-places";

/** True or false where all agree, else null. */
export function agreed(measures: Measures, first: number, last: number, ask: (measures: Measures, place: number) => boolean): boolean | null {
  const begin = ask(measures, first);
  for (let place = first + 1; place <= last; place++) if (ask(measures, place) !== begin) return null;
  return begin;
}

const isHidden = (measures: Measures, place: number): boolean => measures.isHidden(place);

function flag(given: unknown): boolean {
  if (typeof given !== "boolean") throw invalidArgument();
  return given;
}

/** What was asked for of each row or column, such as `{ columnHidden: true, format: { columnWidth: true } }`. */
function measured(asked: unknown, hiddenName: string, sizeName: string, measures: Measures, first: number, last: number): object[] {
  const wanted = asked as Record<string, unknown> | null;
  const format = (wanted?.["format"] ?? {}) as Record<string, unknown>;
  const unknown = [...Object.keys(wanted ?? {}).filter((name) => name !== hiddenName && name !== "format"), ...Object.keys(format).filter((name) => name !== sizeName)];
  if (unknown.length > 0) throw invalidArgument(`This host tells no ${unknown.join(", ")} of rows and columns.`);
  return Array.from({ length: last - first + 1 }, (_, offset) => ({
    ...(wanted?.[hiddenName] ? { [hiddenName]: measures.isHidden(first + offset) } : {}),
    ...(format[sizeName] ? { format: { [sizeName]: measures.sizeOf(first + offset) } } : {}),
  }));
}

export const RANGE = declareKind("Range", {
  isReferenced: true,
  members: {
    ...RANGE_PLACES,
    ...RANGE_CONTENTS,
    format: part("1.1", (range) => new ExcelObject("RangeFormat", range)),
    hidden: value("1.2", ({ sheet, area }) => {
      const rows = agreed(sheet.rows, area.top, area.bottom, isHidden);
      const columns = agreed(sheet.columns, area.left, area.right, isHidden);
      return rows || columns ? true : rows === null || columns === null ? null : false;
    }),
    rowHidden: value("1.2", ({ sheet, area }) => agreed(sheet.rows, area.top, area.bottom, isHidden), ({ sheet, area }: SheetArea, hidden: unknown) => {
      sheet.refuseProtected("allowFormatRows");
      sheet.rows.setHidden(area.top, area.bottom, flag(hidden));
    }),
    columnHidden: value("1.2", ({ sheet, area }) => agreed(sheet.columns, area.left, area.right, isHidden), ({ sheet, area }: SheetArea, hidden: unknown) => {
      sheet.refuseProtected("allowFormatColumns");
      sheet.columns.setHidden(area.left, area.right, flag(hidden));
    }),
    getColumnProperties: method("1.9", ({ sheet, area }, asked: unknown) => measured(asked, "columnHidden", "columnWidth", sheet.columns, area.left, area.right)),
    getRowProperties: method("1.9", ({ sheet, area }, asked: unknown) => measured(asked, "rowHidden", "rowHeight", sheet.rows, area.top, area.bottom)),
    merge: method("1.2", ({ sheet, area }, across: unknown) => {
      sheet.refuseProtected();
      const areas = across === true ? Array.from({ length: area.bottom - area.top + 1 }, (_, row) => ({ ...area, top: area.top + row, bottom: area.top + row })) : [area];
      for (const merged of areas) {
        // Only the first cell keeps its value.
        for (let row = merged.top; row <= merged.bottom; row++) for (let column = merged.left; column <= merged.right; column++) if (row !== merged.top || column !== merged.left) sheet.cells.put(row, column, undefined);
        sheet.merge(merged);
      }
    }),
    unmerge: method("1.2", ({ sheet, area }) => {
      sheet.refuseProtected();
      sheet.unmerge(area);
    }),
    select: method("1.1", ({ sheet, area }) => {
      sheet.book.activate(sheet);
      sheet.book.selected = { sheet, area };
      sheet.book.announce({ event: "SelectionChanged", sheet, area });
    }),
    calculate: method("1.6", ({ sheet }) => sheet.book.calculation.calculate()),
  },
});
