// Workbook with its application, runtime, properties and protection.

import { accessDenied, invalidArgument } from "../host-error";
import type { Book } from "../model/book";
import { ExcelObject, type Member, declareKind, method, part, value } from "../protocol/excel-object";
import { rangeOf } from "./range-places";

export const WORKBOOK = declareKind("Workbook", {
  members: {
    name: value("1.7", ({ name }) => name),
    isDirty: value("1.9", () => true),
    autoSave: value("1.9", () => false),
    readOnly: value("1.8", () => false),
    calculationEngineVersion: value("1.9", () => 191_029),
    application: part("1.1", (book) => new ExcelObject("Application", book)),
    _Runtime: part("", (book) => new ExcelObject("Runtime", book)),
    worksheets: part("1.1", (book) => new ExcelObject("WorksheetCollection", book)),
    names: part("1.1", (book) => new ExcelObject("NamedItemCollection", { book, sheet: null, names: book.names })),
    tables: part("1.1", (book) => new ExcelObject("TableCollection", { book, sheet: null })),
    settings: part("1.4", (book) => new ExcelObject("SettingCollection", book)),
    customXmlParts: part("1.5", (book) => new ExcelObject("CustomXmlPartCollection", { book, namespace: null })),
    properties: part("1.7", (book) => new ExcelObject("DocumentProperties", book)),
    protection: part("1.7", (book) => new ExcelObject("WorkbookProtection", book)),
    functions: part("1.2", (book) => new ExcelObject("Functions", book)),
    getSelectedRange: method("1.1", ({ selected }) => rangeOf(selected.sheet, selected.area)),
    getActiveCell: method("1.7", ({ selected: { sheet, area } }) => rangeOf(sheet, { ...area, bottom: area.top, right: area.left })),
  },
});

export const APPLICATION = declareKind("Application", {
  members: {
    calculationMode: value("1.1", ({ calculation }) => calculation.mode, ({ calculation }: Book, mode: unknown) => {
      if (!["Automatic", "AutomaticExceptTables", "Manual"].includes(String(mode))) throw invalidArgument();
      calculation.mode = String(mode);
    }),
    calculationState: value("1.9", ({ calculation }) => (calculation.isDone ? "Done" : "Pending")),
    calculationEngineVersion: value("1.9", () => 191_029),
    decimalSeparator: value("1.11", () => "."),
    thousandsSeparator: value("1.11", () => ","),
    useSystemSeparators: value("1.11", () => true),
    calculate: method("1.1", ({ calculation }, type: unknown) => {
      if (!["Recalculate", "Full", "FullRebuild"].includes(String(type))) throw invalidArgument();
      return calculation.calculate(type !== "Recalculate");
    }),
    // Nothing is drawn here, so there is nothing to hold back.
    suspendScreenUpdatingUntilNextSync: method("1.9", () => undefined),
    suspendApiCalculationUntilNextSync: method("1.6", () => undefined),
  },
});

export const RUNTIME = declareKind("Runtime", {
  members: {
    enableEvents: value("1.8", ({ enableEvents }) => enableEvents, (book: Book, on: unknown) => {
      if (typeof on !== "boolean") throw invalidArgument();
      book.enableEvents = on;
    }),
  },
});

function property(name: keyof Book["properties"]): Member<Book> {
  return value("1.7", ({ properties }) => properties[name], ({ properties }: Book, given: unknown) => {
    Object.assign(properties, { [name]: typeof properties[name] === "number" ? Number(given) : String(given) });
  });
}

export const DOCUMENT_PROPERTIES = declareKind("DocumentProperties", {
  members: {
    title: property("title"),
    subject: property("subject"),
    author: property("author"),
    keywords: property("keywords"),
    comments: property("comments"),
    category: property("category"),
    manager: property("manager"),
    company: property("company"),
    revisionNumber: property("revisionNumber"),
    lastAuthor: value("1.7", ({ properties }) => properties.lastAuthor),
  },
});

export const WORKBOOK_PROTECTION = declareKind("WorkbookProtection", {
  members: {
    protected: value("1.7", ({ protection }) => protection.on),
    protect: method("1.7", ({ protection }, password: unknown) => {
      if (protection.on) throw accessDenied();
      protection.on = true;
      protection.password = String(password ?? "");
    }),
    unprotect: method("1.7", ({ protection }, password: unknown) => {
      if (protection.password !== String(password ?? "")) throw accessDenied();
      protection.on = false;
      protection.password = "";
    }),
  },
});
