// The fields of a method laid out as the range that COST.SOLVE reads: names, defaults, choices beside them, headings of lists.

import { type Field, type Fields, METHODS, type Shape } from "../../engine";
import type { Language } from "../../locales";
import { familyName, methodName } from "../../locales/methods";
import { type DescribedField, describedFields } from "../solve/method-description";

export type { DescribedField } from "../solve/method-description";

/** The rows to be filled in, and the fields that may be added by hand. */
export interface MethodFields {
  readonly rows: readonly (readonly string[])[];
  readonly further: readonly string[];
}

export interface MethodFamily {
  readonly family: string;
  readonly name: string;
  readonly methods: readonly { readonly id: string; readonly name: string }[];
}

/** All methods of the register by the first word of their ids, with their names. */
export function methodFamilies(language: Language): readonly MethodFamily[] {
  const families = new Map<string, MethodFamily["methods"]>();
  for (const id of METHODS.keys()) {
    const family = id.split(".")[0]!;
    families.set(family, [...(families.get(family) ?? []), { id, name: methodName(id, language) }]);
  }
  return [...families].map(([family, methods]) => ({ family, name: familyName(family, language), methods }));
}

/** What every field of a registered method is. */
export function describedMethod(id: string, language: Language): readonly DescribedField[] {
  const method = METHODS.get(id);
  return method ? describedFields(method, language) : [];
}

/** @throws RangeError for a method that is not registered, which is our mistake */
export function methodFields(id: string): MethodFields {
  const method = METHODS.get(id);
  if (!method) throw new RangeError(`no method ${id}`);
  const rows: string[][] = [];
  const further: string[] = [];
  for (const [name, field] of Object.entries(method.inputs)) {
    if (isLaidOut(field)) rows.push(...rowsOf(name, field));
    else further.push(name);
  }
  const width = Math.max(3, ...rows.map((row) => row.length));
  return { rows: rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => "")]), further };
}

/** Values and lists always stand there, since a list without rows is left out; what would have to be filled in once begun, only where it has to be. */
function isLaidOut({ shape, required }: Field<unknown>): boolean {
  if (required || isSingle(shape)) return true;
  if (shape.kind === "list" && shape.item.kind === "object") return depthOf(shape) <= DEEPEST;
  return shape.kind === "object" && Object.values(shape.fields).every((inner) => !inner.required && isSingle(inner.shape));
}

/** Lists in lists in lists would take more columns than anybody fills in. */
const DEEPEST = 2;

function depthOf(shape: Shape): number {
  if (shape.kind === "list") return 1 + depthOf(shape.item);
  return shape.kind === "object" ? Math.max(0, ...Object.values(shape.fields).map((field) => depthOf(field.shape))) : 0;
}

function isSingle(shape: Shape): boolean {
  return shape.kind === "either" ? isSingle(shape.shapes[0]!) : shape.kind !== "list" && shape.kind !== "map" && shape.kind !== "object";
}

/** Rows to be filled in below a list or map; a blank one is no item. */
const ROOM: readonly string[][] = [[""], [""], [""]];

function rowsOf(name: string, { shape, fallback }: Field<unknown>): string[][] {
  if (shape.kind === "object") return Object.entries(shape.fields).flatMap(([inner, field]) => (isLaidOut(field) ? rowsOf(`${name}.${inner}`, field) : []));
  if (shape.kind === "map") return [[name], ...ROOM];
  if (shape.kind === "list" && shape.item.kind === "object") return [[name, ...headingsOf(shape.item.fields)], ...ROOM];
  return [[name, fallback ?? "", choicesOf(shape)]];
}

/** Headings of a list's items; what an item holds under names of its own is headed by the first of them. */
function headingsOf(fields: Fields, prefix = ""): string[] {
  return Object.entries(fields).flatMap(([name, { shape }]) => {
    if (shape.kind === "object") return headingsOf(shape.fields, `${prefix}${name}.`);
    if (shape.kind === "map") return [`${prefix}${name}.A`];
    if (shape.kind !== "list") return [`${prefix}${name}`];
    return shape.item.kind === "object" ? headingsOf(shape.item.fields, `${prefix}${name}[1].`) : [`${prefix}${name}[1]`];
  });
}

function choicesOf(shape: Shape): string {
  return shape.kind === "choice" ? shape.choices.join(" / ") : shape.kind === "flag" ? "true / false" : "";
}
