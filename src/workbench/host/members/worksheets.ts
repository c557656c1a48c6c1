// WorksheetCollection, and the custom properties and pivot tables of a worksheet.

import { itemNotFound } from "../host-error";
import { ExcelObject, declareKind, method, value } from "../protocol/excel-object";
import type { Sheet } from "../model/book";

const worksheet = (sheet: Sheet): ExcelObject<"Worksheet"> => new ExcelObject("Worksheet", sheet);

export const WORKSHEET_COLLECTION = declareKind("WorksheetCollection", {
  items: ({ sheets }) => sheets.map(worksheet),
  find: (book, key) => {
    const sheet = book.findSheet(key);
    return sheet && worksheet(sheet);
  },
  members: {
    add: method("1.1", (book, name: unknown) => worksheet(book.addSheet(name === null || name === undefined ? null : String(name)))),
    getActiveWorksheet: method("1.1", ({ active }) => worksheet(active)),
    getCount: method("1.4", ({ sheets }, visibleOnly: unknown) => sheets.filter(({ visibility }) => visibleOnly !== true || visibility === "Visible").length),
    getFirst: method("1.5", ({ sheets }, visibleOnly: unknown) => worksheet(sheets.find(({ visibility }) => visibleOnly !== true || visibility === "Visible")!)),
    getLast: method("1.5", ({ sheets }, visibleOnly: unknown) => worksheet(sheets.findLast(({ visibility }) => visibleOnly !== true || visibility === "Visible")!)),
    getItemOrNullObject: method("1.4", (book, key: unknown) => {
      const sheet = book.findSheet(key);
      return sheet ? worksheet(sheet) : null;
    }),
  },
});

export const WORKSHEET_CUSTOM_PROPERTY_COLLECTION = declareKind("WorksheetCustomPropertyCollection", {
  items: (sheet) => [...sheet.customProperties.keys()].map((key) => new ExcelObject("WorksheetCustomProperty", { sheet, key })),
  find: (sheet, key) => {
    const known = keyOf(sheet, key);
    return known === undefined ? undefined : new ExcelObject("WorksheetCustomProperty", { sheet, key: known });
  },
  members: {
    add: method("1.12", (sheet, key: unknown, text: unknown) => {
      const known = keyOf(sheet, key) ?? String(key);
      sheet.customProperties.set(known, String(text));
      return new ExcelObject("WorksheetCustomProperty", { sheet, key: known });
    }),
    getCount: method("1.12", ({ customProperties }) => customProperties.size),
    getItemOrNullObject: method("1.12", (sheet, key: unknown) => {
      const known = keyOf(sheet, key);
      return known === undefined ? null : new ExcelObject("WorksheetCustomProperty", { sheet, key: known });
    }),
  },
});

export const WORKSHEET_CUSTOM_PROPERTY = declareKind("WorksheetCustomProperty", {
  identify: ({ key }) => ({ _Id: key }),
  members: {
    key: value("1.12", ({ key }) => key),
    value: value("1.12", ({ sheet, key }) => sheet.customProperties.get(key) ?? null, ({ sheet, key }, text: unknown) => void sheet.customProperties.set(key, String(text))),
    delete: method("1.12", ({ sheet, key }) => {
      if (!sheet.customProperties.delete(key)) throw itemNotFound();
    }),
  },
});

function keyOf({ customProperties }: Sheet, key: unknown): string | undefined {
  return [...customProperties.keys()].find((known) => known.toLowerCase() === String(key).toLowerCase());
}

/** There are no pivot tables here; a test may say that a worksheet has some. */
export const PIVOT_TABLE_COLLECTION = declareKind("PivotTableCollection", {
  items: () => [],
  members: {
    getCount: method("1.4", ({ pivotTables }) => pivotTables),
  },
});
