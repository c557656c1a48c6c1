// Fields of a worked example: JSON values read as exact decimals, lists and texts, or refused with the field's name.

import { type Exact, type Rounding, decimalToExact, parseDecimal } from "../../engine";

/** A field that is missing or cannot be used; `field` is its path in the case. */
export class UnusableField extends Error {
  constructor(
    readonly field: string,
    readonly value: string,
  ) {
    super(`${field}: ${value}`);
  }
}

/** One object of a case, read field by field. */
export interface Fields {
  number(name: string): Exact;
  optionalNumber(name: string): Exact | null;
  text(name: string): string;
  optionalText(name: string): string | null;
  list(name: string): readonly Fields[];
  optionalList(name: string): readonly Fields[];
  texts(name: string): readonly string[];
  optionalTexts(name: string): readonly string[] | null;
  /** The lists of a list of lists of texts. */
  textLists(name: string): readonly (readonly string[])[];
  /** A map of ids to numbers. */
  numbers(name: string): ReadonlyMap<string, Exact>;
  has(name: string): boolean;
  isNull(name: string): boolean;
  object(name: string): Fields;
}

export function fieldsOf(value: unknown, path: string): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new UnusableField(path, shown(value));
  const record = value as Readonly<Record<string, unknown>>;
  const at = (name: string): string => (path === "" ? name : `${path}.${name}`);
  const has = (name: string): boolean => record[name] !== undefined && record[name] !== null;
  const listAt = (name: string): readonly unknown[] => arrayOf(record[name], at(name));
  const optional = <T>(name: string, read: (name: string) => T): T | null => (has(name) ? read(name) : null);
  const number = (name: string): Exact => numberOf(record[name], at(name));
  const text = (name: string): string => textOf(record[name], at(name));
  const list = (name: string): readonly Fields[] => listAt(name).map((item, i) => fieldsOf(item, `${at(name)}[${i}]`));
  const texts = (name: string): readonly string[] => listAt(name).map((item, i) => textOf(item, `${at(name)}[${i}]`));
  return {
    has,
    isNull: (name) => record[name] === null,
    number,
    text,
    list,
    texts,
    optionalNumber: (name) => optional(name, number),
    optionalText: (name) => optional(name, text),
    optionalList: (name) => optional(name, list) ?? [],
    optionalTexts: (name) => optional(name, texts),
    textLists: (name) => listAt(name).map((inner, i) => arrayOf(inner, `${at(name)}[${i}]`).map((item) => textOf(item, at(name)))),
    numbers: (name) => new Map(Object.entries(record[name] ?? {}).map(([id, item]) => [id, numberOf(item, `${at(name)}.${id}`)])),
    object: (name) => fieldsOf(record[name] ?? {}, at(name)),
  };
}

function arrayOf(value: unknown, path: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new UnusableField(path, shown(value));
  return value;
}

function textOf(value: unknown, path: string): string {
  if (typeof value === "string" && value !== "") return value;
  if (typeof value === "number") return String(value);
  throw new UnusableField(path, shown(value));
}

function numberOf(value: unknown, path: string): Exact {
  const decimal = typeof value === "string" || typeof value === "number" ? parseDecimal(String(value).trim()) : null;
  if (decimal === null) throw new UnusableField(path, shown(value));
  return decimalToExact(decimal);
}

function shown(value: unknown): string {
  return value === undefined ? "" : JSON.stringify(value);
}

/** The `rounding` object of a case; what it leaves out has its default, and an `amount_decimals` of null leaves amounts exact. */
export function roundingOf(inputs: Fields): Rounding {
  const rounding = inputs.object("rounding");
  return {
    amountDecimals: rounding.isNull("amount_decimals") ? null : (wholeOf(rounding, "amount_decimals") ?? 2),
    rateDecimals: wholeOf(rounding, "rate_decimals"),
    tail: tailOf(rounding.optionalText("tail") ?? "largest-remainder"),
  };
}

function wholeOf(fields: Fields, name: string): number | null {
  const value = fields.optionalNumber(name);
  if (value === null) return null;
  if (value.n % value.d !== 0n || value.n < 0n || value.n > 20n) throw new UnusableField(`rounding.${name}`, String(value.n));
  return Number(value.n / value.d);
}

function tailOf(text: string): Rounding["tail"] {
  if (text === "largest-remainder" || text === "last" || text === "largest") return text;
  if (text.startsWith("to:") && text.length > 3) return { to: text.slice(3) };
  throw new UnusableField("rounding.tail", text);
}
