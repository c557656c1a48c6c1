// What a workbook holds besides its sheets: properties of the document, and what an add-in keeps in settings and XML parts.

import type { Workbook as FileWorkbook, WriteOptions } from "hucre/xlsx";
import type { Book } from "../host/model/book";

/** The library that makes the file has no place for such parts, so they travel as properties of the document, which Excel keeps and shows. */
const PART = "workbench-xml-part:";
const SETTING = "workbench-setting:";

type Properties = NonNullable<WriteOptions["properties"]>;

export function readParts({ properties = {} }: FileWorkbook, book: Book): void {
  const { title = "", subject = "", creator = "", keywords = "", description = "", category = "", manager = "", company = "", lastModifiedBy = "" } = properties;
  Object.assign(book.properties, { title, subject, author: creator, keywords, comments: description, category, manager, company, lastAuthor: lastModifiedBy });
  for (const [name, value] of Object.entries(properties.custom ?? {})) {
    if (name.startsWith(PART)) book.xmlParts.push({ id: book.newId(), xml: String(value) });
    else if (name.startsWith(SETTING)) book.settings.set(name.slice(SETTING.length), JSON.parse(String(value)));
  }
}

export function writtenParts({ properties, xmlParts, settings }: Book): Properties {
  const parts = xmlParts.map(({ xml }, place) => [`${PART}${place + 1}`, xml] as const);
  const kept = [...settings].map(([key, value]) => [`${SETTING}${key}`, JSON.stringify(value)] as const);
  const { title, subject, author, keywords, comments, category, manager, company, lastAuthor } = properties;
  const stated = Object.entries({ title, subject, creator: author, keywords, description: comments, category, manager, company, lastModifiedBy: lastAuthor }).filter(([, text]) => text !== "");
  return { ...Object.fromEntries(stated), ...(parts.length + kept.length === 0 ? {} : { custom: Object.fromEntries([...parts, ...kept]) }) };
}
