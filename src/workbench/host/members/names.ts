// NamedItem and the names of a workbook or of one worksheet.

import { invalidArgument, itemNotFound } from "../host-error";
import { areaAddress, quotedSheet } from "../model/places";
import type { SheetArea } from "../model/book";
import type { NameList, OneName } from "../model/things";
import { ExcelObject, declareKind, method, part, value } from "../protocol/excel-object";
import { areaAt, fullAddress, rangeOf } from "./range-places";

const item = ({ book, sheet, names }: NameList, name: OneName["name"]): ExcelObject<"NamedItem"> => new ExcelObject("NamedItem", { book, sheet, names, name });

function find(list: NameList, key: unknown): ExcelObject<"NamedItem"> | null {
  const name = list.names.find(String(key));
  return name ? item(list, name) : null;
}

/** A name may be given a range, a formula, a number or a text. */
function formulaOf(given: unknown): string {
  if (given instanceof ExcelObject && given.kind === "Range") {
    const { sheet, area } = given.thing as SheetArea;
    return `=${quotedSheet(sheet.name)}!${areaAddress(area, "$")}`;
  }
  if (typeof given === "number" || typeof given === "boolean") return `=${String(given).toUpperCase()}`;
  if (typeof given === "string" && given !== "") return given.startsWith("=") ? given : `="${given.replaceAll('"', '""')}"`;
  throw invalidArgument();
}

function add(list: NameList, name: unknown, reference: unknown, comment: unknown): ExcelObject<"NamedItem"> {
  const added = list.names.add(String(name), formulaOf(reference), String(comment ?? ""));
  list.book.calculation.namesChanged(added.name);
  return item(list, added);
}

export const NAMED_ITEM_COLLECTION = declareKind("NamedItemCollection", {
  items: (list) => list.names.list().map((name) => item(list, name)),
  find: (list, key) => find(list, key) ?? undefined,
  members: {
    add: method("1.4", add),
    addFormulaLocal: method("1.4", add),
    getCount: method("1.4", ({ names }) => names.list().length),
    getItemOrNullObject: method("1.4", find),
  },
});

/** The constant that a name stands for. */
function constantOf(formula: string): string | number | boolean | null {
  const quoted = /^="([\s\S]*)"$/.exec(formula)?.[1];
  if (quoted !== undefined) return quoted.replaceAll('""', '"');
  const text = formula.slice(1);
  if (/^(TRUE|FALSE)$/i.test(text)) return text.toUpperCase() === "TRUE";
  return text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : null;
}

function placeOf({ book, sheet, name }: OneName): SheetArea | null {
  return areaAt(sheet ?? book.active, name.formula);
}

function typeOf(thing: OneName): string {
  if (placeOf(thing)) return "Range";
  const constant = constantOf(thing.name.formula);
  if (constant === null) return thing.name.formula.includes("#REF!") ? "Error" : "String";
  return { string: "String", number: "Double", boolean: "Boolean" }[typeof constant as "string"];
}

export const NAMED_ITEM = declareKind("NamedItem", {
  identify: ({ name }) => ({ _Id: name.name }),
  members: {
    name: value("1.1", ({ name }) => name.name),
    type: value("1.1", typeOf),
    value: value("1.1", (thing) => {
      const place = placeOf(thing);
      return place ? fullAddress(place) : (constantOf(thing.name.formula) ?? thing.name.formula);
    }),
    formula: value("1.7", ({ name }) => name.formula, ({ book, name }, formula: unknown) => {
      name.formula = formulaOf(formula);
      book.calculation.namesChanged(name.name);
    }),
    comment: value("1.4", ({ name }) => name.comment, ({ name }, comment: unknown) => void (name.comment = String(comment))),
    visible: value("1.1", ({ name }) => name.visible, ({ name }, visible: unknown) => void (name.visible = visible === true)),
    scope: value("1.4", ({ sheet }) => (sheet ? "Worksheet" : "Workbook")),
    worksheet: part("1.4", ({ sheet }) => {
      if (!sheet) throw itemNotFound();
      return new ExcelObject("Worksheet", sheet);
    }),
    worksheetOrNullObject: part("1.4", ({ sheet }) => sheet && new ExcelObject("Worksheet", sheet)),
    getRange: method("1.1", (thing) => {
      const place = placeOf(thing);
      if (!place) throw itemNotFound();
      return rangeOf(place.sheet, place.area);
    }),
    getRangeOrNullObject: method("1.4", (thing) => {
      const place = placeOf(thing);
      return place && rangeOf(place.sheet, place.area);
    }),
    delete: method("1.4", ({ book, names, name }) => {
      names.remove(name);
      book.calculation.namesChanged(name.name);
    }),
  },
});

