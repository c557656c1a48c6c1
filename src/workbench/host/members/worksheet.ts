// Worksheet with its protection and the panes that stay in view.

import { accessDenied, invalidArgument, invalidOperation, itemNotFound } from "../host-error";
import { STANDARD_WIDTH } from "../model/measures";
import { COLUMNS, ROWS, WHOLE, parseArea, splitAddress } from "../model/places";
import type { Sheet, Visibility } from "../model/book";
import { colorOf } from "../model/style";
import { ExcelObject, declareKind, method, part, value } from "../protocol/excel-object";
import { rangeAt, rangeOf, usedRange } from "./range-places";

export const WORKSHEET = declareKind("Worksheet", {
  identify: ({ id }) => ({ Id: id }),
  members: {
    id: value("1.1", ({ id }) => id),
    name: value("1.1", ({ name }) => name, (sheet, name: unknown) => sheet.book.rename(sheet, String(name))),
    position: value("1.1", ({ position }) => position, (sheet, position: unknown) => {
      if (typeof position !== "number" || !Number.isInteger(position) || position < 0 || position >= sheet.book.sheets.length) throw invalidArgument();
      sheet.book.move(sheet, position);
    }),
    visibility: value("1.1", ({ visibility }) => visibility, (sheet, visibility: unknown) => {
      if (!["Visible", "Hidden", "VeryHidden"].includes(String(visibility))) throw invalidArgument();
      sheet.book.show(sheet, visibility as Visibility);
    }),
    tabColor: value("1.7", ({ tabColor }) => tabColor, (sheet, given: unknown) => {
      const color = given === "" ? "" : colorOf(String(given));
      if (color === null) throw invalidArgument();
      sheet.tabColor = color;
    }),
    showGridlines: value("1.8", ({ showGridlines }) => showGridlines, (sheet, on: unknown) => void (sheet.showGridlines = on === true)),
    showHeadings: value("1.8", ({ showHeadings }) => showHeadings, (sheet, on: unknown) => void (sheet.showHeadings = on === true)),
    standardWidth: value("1.7", () => STANDARD_WIDTH),
    standardHeight: value("1.7", ({ rows }) => rows.shownSizeOf(ROWS - 1)),
    protection: part("1.2", (sheet) => new ExcelObject("WorksheetProtection", sheet)),
    freezePanes: part("1.7", (sheet) => new ExcelObject("WorksheetFreezePanes", sheet)),
    names: part("1.4", (sheet) => new ExcelObject("NamedItemCollection", { book: sheet.book, sheet, names: sheet.names })),
    tables: part("1.1", (sheet) => new ExcelObject("TableCollection", { book: sheet.book, sheet })),
    autoFilter: part("1.9", (sheet) => new ExcelObject("AutoFilter", sheet)),
    pageLayout: part("1.9", (sheet) => new ExcelObject("PageLayout", sheet)),
    customProperties: part("1.12", (sheet) => new ExcelObject("WorksheetCustomPropertyCollection", sheet)),
    pivotTables: part("1.3", (sheet) => new ExcelObject("PivotTableCollection", sheet)),
    activate: method("1.1", (sheet) => sheet.book.activate(sheet)),
    delete: method("1.1", (sheet) => sheet.book.removeSheet(sheet)),
    calculate: method("1.6", (sheet, markAllDirty: unknown) => sheet.book.calculation.calculate(markAllDirty === true)),
    getRange: method("1.1", (sheet, address: unknown) => rangeAt(sheet, address as string | null)),
    getRangeByIndexes: method("1.7", (sheet, row: number, column: number, rows: number, columns: number) => rangeOf(sheet, { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 })),
    getCell: method("1.1", (sheet, row: number, column: number) => rangeOf(sheet, { top: row, left: column, bottom: row, right: column })),
    getUsedRange: method("1.1", (sheet, valuesOnly: unknown) => usedRange({ sheet, area: WHOLE }, valuesOnly === true) ?? rangeOf(sheet, { top: 0, left: 0, bottom: 0, right: 0 })),
    getUsedRangeOrNullObject: method("1.4", (sheet, valuesOnly: unknown) => usedRange({ sheet, area: WHOLE }, valuesOnly === true)),
    getNext: method("1.5", (sheet, visibleOnly: unknown) => neighbour(sheet, 1, visibleOnly === true) ?? refuse()),
    getNextOrNullObject: method("1.5", (sheet, visibleOnly: unknown) => neighbour(sheet, 1, visibleOnly === true)),
    getPrevious: method("1.5", (sheet, visibleOnly: unknown) => neighbour(sheet, -1, visibleOnly === true) ?? refuse()),
    getPreviousOrNullObject: method("1.5", (sheet, visibleOnly: unknown) => neighbour(sheet, -1, visibleOnly === true)),
  },
});

function neighbour(sheet: Sheet, step: number, visibleOnly: boolean): ExcelObject<"Worksheet"> | null {
  const { sheets } = sheet.book;
  for (let place = sheet.position + step; place >= 0 && place < sheets.length; place += step) {
    if (!visibleOnly || sheets[place]!.visibility === "Visible") return new ExcelObject("Worksheet", sheets[place]!);
  }
  return null;
}

function refuse(): never {
  throw itemNotFound();
}

export const WORKSHEET_PROTECTION = declareKind("WorksheetProtection", {
  members: {
    protected: value("1.2", ({ protection }) => protection.on),
    options: value("1.2", ({ protection }) => (protection.on ? protection.options : null)),
    protect: method("1.2", (sheet, options: unknown, password: unknown) => {
      const { protection } = sheet;
      if (protection.on) throw accessDenied();
      protection.on = true;
      protection.options = (options ?? {}) as Record<string, boolean>;
      protection.password = String(password ?? "");
      sheet.book.announce({ event: "ProtectionChanged", sheet });
    }),
    unprotect: method("1.7", (sheet, password: unknown) => {
      const { protection } = sheet;
      if (protection.password !== String(password ?? "")) throw accessDenied();
      protection.on = false;
      protection.password = "";
      sheet.book.announce({ event: "ProtectionChanged", sheet });
    }),
  },
});

export const WORKSHEET_FREEZE_PANES = declareKind("WorksheetFreezePanes", {
  members: {
    freezeRows: method("1.7", (sheet, count: unknown = 1) => void (sheet.frozen = { top: 0, left: 0, bottom: positive(count) - 1, right: COLUMNS - 1 })),
    freezeColumns: method("1.7", (sheet, count: unknown = 1) => void (sheet.frozen = { top: 0, left: 0, bottom: ROWS - 1, right: positive(count) - 1 })),
    freezeAt: method("1.7", (sheet, given: unknown) => {
      const area = typeof given === "string" ? parseArea(splitAddress(given).cells) : ((given as ExcelObject<"Range"> | null)?.thing.area ?? null);
      if (area?.top !== 0 || area.left !== 0) throw invalidArgument();
      sheet.frozen = area;
    }),
    unfreeze: method("1.7", (sheet) => void (sheet.frozen = null)),
    getLocation: method("1.7", (sheet) => (sheet.frozen ? rangeOf(sheet, sheet.frozen) : refuse())),
    getLocationOrNullObject: method("1.7", (sheet) => sheet.frozen && rangeOf(sheet, sheet.frozen)),
  },
});

function positive(count: unknown): number {
  if (typeof count !== "number" || !Number.isInteger(count) || count < 1) throw invalidOperation("There is nothing to freeze.");
  return count;
}
