// Fields of a method's input: one declaration that reads a value exactly and describes itself.

import { Decimal, decimalToExact, parseDecimal } from "../money/decimal";
import type { Exact } from "../money/exact";
import { daysIn } from "./calendar";
import { UnusableField } from "./unusable-field";

/** What a number counts. */
export type Unit = "amount" | "quantity" | "rate" | "percent" | "number";

/** A field's description; schemas, pages and wizards are made of it. */
export type Shape =
  | { readonly kind: "number"; readonly unit: Unit }
  | { readonly kind: "whole" | "text" | "date" | "flag" }
  | { readonly kind: "choice"; readonly choices: readonly string[] }
  | { readonly kind: "list"; readonly item: Shape }
  | { readonly kind: "map"; readonly value: Shape }
  | { readonly kind: "either"; readonly shapes: readonly Shape[] }
  | { readonly kind: "object"; readonly fields: Fields };

export interface Field<T> {
  readonly shape: Shape;
  readonly required: boolean;
  /** What stands for a field left out, as it would be written; absent where there is no such value. */
  readonly fallback?: string;
  /** @throws UnusableField */
  read(value: unknown, path: string): T;
}

export type Fields = Readonly<Record<string, Field<unknown>>>;
export type ValuesOf<F extends Fields> = { readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never };

function field<T>(shape: Shape, read: (value: unknown, path: string) => T): Field<T> {
  return { shape, required: true, read };
}

/** Null where the field is left out. */
export function optional<T>(of: Field<T>): Field<T | null> {
  return { shape: of.shape, required: false, read: (value, path) => (isGiven(value) ? of.read(value, path) : null) };
}

/** A value of its own where the field is left out. */
export function or<T>(of: Field<T>, value: T, written: string): Field<T> {
  return { shape: of.shape, required: false, fallback: written, read: (given, path) => (isGiven(given) ? of.read(given, path) : value) };
}

export const amount = (): Field<Exact> => numberOf("amount");
export const quantity = (): Field<Exact> => numberOf("quantity");
export const rate = (): Field<Exact> => numberOf("rate");
export const percent = (): Field<Exact> => numberOf("percent");
export const number = (): Field<Exact> => numberOf("number");

const ZERO: Exact = { n: 0n, d: 1n };
export const amountOrZero = (): Field<Exact> => or(amount(), ZERO, "0");
export const quantityOrZero = (): Field<Exact> => or(quantity(), ZERO, "0");
export const percentOr = (value: bigint): Field<Exact> => or(percent(), { n: value, d: 1n }, String(value));
export const numberOr = (value: bigint): Field<Exact> => or(number(), { n: value, d: 1n }, String(value));

function numberOf(unit: Unit): Field<Exact> {
  return field({ kind: "number", unit }, exactOf);
}

/** A number below zero has no meaning in such a field. */
export function notNegative(of: Field<Exact>): Field<Exact> {
  return { ...of, read: (value, path) => refuseNegative(of.read(value, path), value, path) };
}

function refuseNegative(value: Exact, given: unknown, path: string): Exact {
  if (value.n < 0n) throw new UnusableField(path, shown(given), "negative");
  return value;
}

/** More decimals, days or periods than this nobody means. */
const MOST = 1_000_000;

export function whole(from = 0): Field<number> {
  return field({ kind: "whole" }, (value, path) => {
    const read = exactOf(value, path);
    if (read.n % read.d !== 0n) throw new UnusableField(path, shown(value), "not-whole");
    const count = Number(read.n / read.d);
    if (count < from || count > MOST) throw new UnusableField(path, `${from} – ${MOST}`, "out-of-range");
    return count;
  });
}

export function text(): Field<string> {
  return field({ kind: "text" }, textOf);
}

export function date(): Field<string> {
  return field({ kind: "date" }, (value, path) => {
    const written = textOf(value, path);
    const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(written) ?? [];
    if (!year || Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > daysIn(Number(year), Number(month))) throw new UnusableField(path, shown(value), "not-a-date");
    return written;
  });
}

export function flag(): Field<boolean> {
  return or(
    field({ kind: "flag" }, (value, path) => {
      if (value === true || value === "true") return true;
      if (value === false || value === "false") return false;
      throw new UnusableField(path, shown(value), "not-true-or-false");
    }),
    false,
    "false",
  );
}

export function choice<const C extends readonly string[]>(...choices: C): Field<C[number]> {
  return field({ kind: "choice", choices }, (value, path) => {
    const written = textOf(value, path);
    if (!choices.includes(written)) throw new UnusableField(path, `${shown(value)} (${choices.join(", ")})`, "not-a-choice");
    return written as C[number];
  });
}

/** A choice whose first one stands for a field left out. */
export function choiceOr<const C extends readonly [string, ...string[]]>(...choices: C): Field<C[number]> {
  return or(choice(...choices) as Field<C[number]>, choices[0], choices[0]);
}

/** Objects of the same fields; an `id` stands once. */
export function list<const F extends Fields>(fields: F): Field<readonly ValuesOf<F>[]> {
  const any = repeating(fields);
  return field(any.shape, (value, path) => {
    const items = any.read(value, path);
    const ids = "id" in fields ? items.map((one) => (one as unknown as { id: string }).id) : [];
    const seen = new Set<string>();
    const twice = ids.findIndex((id) => seen.size === seen.add(id).size);
    if (twice >= 0) throw new UnusableField(`${path}[${twice}].id`, ids[twice]!, "twice");
    return items;
  });
}

/** Objects of the same fields; an `id` may stand more than once. */
export function repeating<const F extends Fields>(fields: F): Field<readonly ValuesOf<F>[]> {
  const item = object(fields);
  return field({ kind: "list", item: item.shape }, (value, path) => arrayOf(value, path).map((one, i) => item.read(one, `${path}[${i}]`)));
}

/** Lines that nobody asks for by their name: one may stand more than once. */
export function linesOr<const F extends Fields>(fields: F): Field<readonly ValuesOf<F>[]> {
  return or(repeating(fields), [], "[]");
}

export function listOr<const F extends Fields>(fields: F): Field<readonly ValuesOf<F>[]> {
  return or(list(fields), [], "[]");
}

export function texts(): Field<readonly string[]> {
  return field({ kind: "list", item: { kind: "text" } }, (value, path) => arrayOf(value, path).map((one, i) => textOf(one, `${path}[${i}]`)));
}

export function textLists(): Field<readonly (readonly string[])[]> {
  const inner = texts();
  return field({ kind: "list", item: inner.shape }, (value, path) => arrayOf(value, path).map((one, i) => inner.read(one, `${path}[${i}]`)));
}

/** Values by id. */
export function map<T>(of: Field<T>): Field<ReadonlyMap<string, T>> {
  return field({ kind: "map", value: of.shape }, (value, path) => new Map(Object.entries(recordOf(value, path)).map(([id, one]) => [id, of.read(one, `${path}.${id}`)])));
}

/** One value for all, or values by id. */
export function oneOrMap<T>(of: Field<T>): Field<T | ReadonlyMap<string, T>> {
  const many = map(of);
  const isRecord = (value: unknown): boolean => typeof value === "object" && value !== null && !Array.isArray(value);
  return field({ kind: "either", shapes: [of.shape, many.shape] }, (value, path) => (isRecord(value) ? many.read(value, path) : of.read(value, path)));
}

/** An object of declared fields; a field nobody declared is refused, since it would be dropped. */
export function object<const F extends Fields>(fields: F): Field<ValuesOf<F>> {
  return field({ kind: "object", fields }, (value, path) => {
    const record = recordOf(value, path);
    const at = (name: string): string => (path === "" ? name : `${path}.${name}`);
    const stranger = Object.keys(record).find((name) => !Object.hasOwn(fields, name));
    if (stranger !== undefined) throw new UnusableField(at(stranger), Object.keys(fields).join(", "), "unknown");
    const entries = Object.entries(fields).map(([name, of]) => {
      if (of.required && !isGiven(record[name])) throw new UnusableField(at(name), "", "missing");
      return [name, of.read(record[name], at(name))] as const;
    });
    return Object.fromEntries(entries) as ValuesOf<F>;
  });
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function exactOf(value: unknown, path: string): Exact {
  const decimal = typeof value === "string" ? parseDecimal(value.trim()) : typeof value === "number" && Number.isFinite(value) ? new Decimal(value) : null;
  if (decimal === null) throw new UnusableField(path, shown(value), "not-a-number");
  return decimalToExact(decimal);
}

function textOf(value: unknown, path: string): string {
  if (typeof value === "string" && value !== "") return value;
  if (typeof value === "number") return String(value);
  throw new UnusableField(path, shown(value), "not-text");
}

function arrayOf(value: unknown, path: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new UnusableField(path, shown(value), "not-a-list");
  return value;
}

export function recordOf(value: unknown, path: string): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new UnusableField(path, shown(value), "not-an-object");
  return value as Readonly<Record<string, unknown>>;
}

function shown(value: unknown): string {
  return value === undefined ? "" : JSON.stringify(value);
}
