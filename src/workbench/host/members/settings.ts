// Settings of the add-in and custom XML parts: what it keeps in the workbook.

import { invalidArgument, itemNotFound } from "../host-error";
import type { Book } from "../model/book";
import type { Part, Parts } from "../model/things";
import { ExcelObject, declareKind, method, value } from "../protocol/excel-object";

const setting = (book: Book, key: string): ExcelObject<"Setting"> => new ExcelObject("Setting", { book, key });

export const SETTING_COLLECTION = declareKind("SettingCollection", {
  items: (book) => [...book.settings.keys()].map((key) => setting(book, key)),
  find: (book, key) => (book.settings.has(String(key)) ? setting(book, String(key)) : undefined),
  members: {
    add: method("1.4", (book, key: unknown, given: unknown) => {
      if (typeof key !== "string" || key === "") throw invalidArgument();
      book.settings.set(key, given);
      return setting(book, key);
    }),
    getCount: method("1.4", ({ settings }) => settings.size),
    getItemOrNullObject: method("1.4", (book, key: unknown) => (book.settings.has(String(key)) ? setting(book, String(key)) : null)),
  },
});

export const SETTING = declareKind("Setting", {
  identify: ({ key }) => ({ _Id: key }),
  members: {
    key: value("1.4", ({ key }) => key),
    value: value("1.4", ({ book, key }) => book.settings.get(key) ?? null, ({ book, key }, given: unknown) => void book.settings.set(key, given)),
    delete: method("1.4", ({ book, key }) => {
      if (!book.settings.delete(key)) throw itemNotFound();
    }),
  },
});

function partsOf({ book, namespace }: Parts): ExcelObject<"CustomXmlPart">[] {
  return book.xmlParts.filter(({ xml }) => namespace === null || namespaceOf(xml) === namespace).map((each) => new ExcelObject("CustomXmlPart", { book, part: each }));
}

const PARTS_BY_ID = {
  getCount: method<Parts>("1.5", (parts) => partsOf(parts).length),
  getItemOrNullObject: method<Parts>("1.5", (parts, id: unknown) => partsOf(parts).find((each) => each.thing.part.id === id) ?? null),
};

export const CUSTOM_XML_PART_COLLECTION = declareKind("CustomXmlPartCollection", {
  items: partsOf,
  find: (parts, id) => partsOf(parts).find((each) => each.thing.part.id === id),
  members: {
    ...PARTS_BY_ID,
    add: method("1.5", ({ book }: Parts, xml: unknown) => {
      const part = { id: book.newId(), xml: checkXml(xml) };
      book.xmlParts.push(part);
      return new ExcelObject("CustomXmlPart", { book, part });
    }),
    getByNamespace: method("1.5", ({ book }: Parts, namespace: unknown) => new ExcelObject("CustomXmlPartScopedCollection", { book, namespace: String(namespace) })),
  },
});

export const CUSTOM_XML_PART_SCOPED_COLLECTION = declareKind("CustomXmlPartScopedCollection", {
  items: partsOf,
  find: (parts, id) => partsOf(parts).find((each) => each.thing.part.id === id),
  members: {
    ...PARTS_BY_ID,
    getOnlyItem: method("1.5", (parts: Parts) => {
      const [only, ...others] = partsOf(parts);
      if (!only || others.length > 0) throw itemNotFound();
      return only;
    }),
    getOnlyItemOrNullObject: method("1.5", (parts: Parts) => {
      const [only, ...others] = partsOf(parts);
      return only && others.length === 0 ? only : null;
    }),
  },
});

export const CUSTOM_XML_PART = declareKind("CustomXmlPart", {
  identify: ({ part }) => ({ Id: part.id }),
  members: {
    id: value("1.5", ({ part }) => part.id),
    namespaceUri: value("1.5", ({ part }) => namespaceOf(part.xml)),
    getXml: method("1.5", ({ part }) => part.xml),
    setXml: method("1.5", ({ part }: Part, xml: unknown) => void (part.xml = checkXml(xml))),
    delete: method("1.5", ({ book, part }: Part) => {
      const place = book.xmlParts.indexOf(part);
      if (place < 0) throw itemNotFound();
      book.xmlParts.splice(place, 1);
    }),
  },
});

function checkXml(xml: unknown): string {
  if (typeof xml !== "string" || !/^\s*<[\s\S]*>\s*$/.test(xml)) throw invalidArgument();
  return xml;
}

/** The namespace of the first element. */
function namespaceOf(xml: string): string {
  const [, element = ""] = /<([^?!][^>]*)>/.exec(xml) ?? [];
  const prefix = /^([\w.-]+):/.exec(element)?.[1];
  const declared = new RegExp(`\\sxmlns${prefix === undefined ? "" : `:${prefix}`}\\s*=\\s*["']([^"']*)["']`).exec(element);
  return declared?.[1] ?? "";
}
