// AutoFilter: where it stands and what it asks of each column. It does not hide rows here; whoever plays the user hides them.

import { invalidArgument } from "../host-error";
import { columnsOf } from "../model/places";
import type { SheetArea } from "../model/sheet";
import { type ExcelObject, declareKind, method, value } from "../protocol/excel-object";
import { rangeAt, rangeOf } from "./range-places";

export const AUTO_FILTER = declareKind("AutoFilter", {
  members: {
    enabled: value("1.9", ({ filter }) => filter !== null),
    isDataFiltered: value("1.9", ({ filter }) => filter !== null && filter.criteria.some((criteria) => criteria !== null)),
    criteria: value("1.9", ({ filter }) => filter?.criteria ?? []),
    getRange: method("1.9", (sheet) => {
      if (sheet.filter === null) throw invalidArgument();
      return rangeOf(sheet, sheet.filter.area);
    }),
    getRangeOrNullObject: method("1.9", (sheet) => (sheet.filter === null ? null : rangeOf(sheet, sheet.filter.area))),
    apply: method("1.9", (sheet, range: unknown, column: unknown, criteria: unknown) => {
      sheet.refuseProtected("allowAutoFilter");
      const { area } = typeof range === "string" ? (rangeAt(sheet, range).thing as SheetArea) : (range as ExcelObject<"Range">).thing;
      const asked = sheet.filter !== null && JSON.stringify(sheet.filter.area) === JSON.stringify(area) ? [...sheet.filter.criteria] : new Array<unknown>(columnsOf(area)).fill(null);
      if (column !== null && column !== undefined) {
        if (typeof column !== "number" || column < 0 || column >= columnsOf(area)) throw invalidArgument();
        asked[column] = criteria ?? null;
      }
      sheet.filter = { area, criteria: asked };
    }),
    clearCriteria: method("1.9", (sheet) => {
      if (sheet.filter !== null) sheet.filter = { ...sheet.filter, criteria: sheet.filter.criteria.map(() => null) };
    }),
    remove: method("1.9", (sheet) => {
      sheet.refuseProtected("allowAutoFilter");
      sheet.filter = null;
    }),
  },
});
