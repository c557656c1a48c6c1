// Masters of a factory of two levels looked up in the tables' texts: accounts of roles, standards, relations and content, in plain fractions.
import { type Fraction, NONE, add, div, frac, isNothing, mul, spreadCents, sub, toCents } from "../fractions";

export type Row = Readonly<Record<string, string>>;
export type Tables = Readonly<Record<string, readonly Row[]>>;
export type Places = Map<string, bigint>;

/** Parts of a key, so that keys compare part by part. */
export const joined = (...parts: readonly string[]): string => parts.join("\t");
export const partsOf = (key: string): string[] => key.split("\t");
export const raise = (into: Places, key: string, amount: bigint): void => void into.set(key, (into.get(key) ?? 0n) + amount);
export const total = (amounts: Iterable<bigint>): bigint => [...amounts].reduce((sum, each) => sum + each, 0n);
const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export class LevelsBook {
  /** Units in code order. */
  readonly units: readonly string[];
  readonly period: string;
  readonly tail: string;
  readonly odd: Row[] = [];

  constructor(readonly tables: Tables) {
    this.units = [...new Set(this.rows("routing").map((row) => row["centre"]!))].sort(inOrder);
    this.period = this.setting("period");
    this.tail = this.setting("tail");
  }

  rows(table: string, where: Row = {}): readonly Row[] {
    return (this.tables[table] ?? []).filter((row) => Object.entries(where).every(([field, value]) => (row[field] ?? "") === value));
  }

  /** Rows of the month of a table with dates. */
  dated(table: string, where: Row = {}): readonly Row[] {
    return this.rows(table, where).filter((row) => row["date"]!.startsWith(this.period));
  }

  setting(key: string): string {
    return this.rows("settings", { key })[0]?.["value"] ?? "";
  }

  kindOf(centre: string): string {
    return this.rows("centres", { centre })[0]?.["class"] ?? "";
  }

  classOf(element: string): string {
    return this.rows("elements", { element })[0]?.["class"] ?? "";
  }

  orderOf(element: string): number {
    return this.rows("elements").findIndex((row) => row["element"] === element);
  }

  isUnit(centre: string): boolean {
    return this.units.includes(centre);
  }

  headquarters(): string {
    return this.rows("centres", { class: "headquarters" })[0]!["centre"]!;
  }

  /** Account of a role, the narrowest row first. */
  account(role: string, centre = "", element = ""): string | null {
    for (const name of [`${role}:${centre}:${element}`, `${role}:${centre}`, `${role}::${element}`, role]) {
      const row = this.rows("postings", { role: name })[0];
      if (row && !name.endsWith(":")) return row["account"]!;
    }
    return null;
  }

  role(centre: string, product: string, element: string): string {
    if (this.classOf(element) === "quality") return "quality";
    const kind = this.kindOf(centre);
    if (kind !== "basic" || product !== "" || this.classOf(element) !== "overhead") return kind;
    return this.account("overhead", centre, element) === null ? "basic" : "overhead";
  }

  /** Routed products of a kind in code order. */
  products(kind?: string): string[] {
    const codes = this.rows("routing").map((row) => row["product"]!);
    return codes.filter((code) => kind === undefined || this.kindOfProduct(code) === kind).sort(inOrder);
  }

  kindOfProduct(product: string): string {
    return this.rows("products", { product })[0]?.["kind"] ?? "";
  }

  unitOf(product: string): string {
    return this.rows("routing", { product })[0]?.["centre"] ?? "";
  }

  made(product: string, field: string): string {
    return this.rows("production", { product, centre: this.unitOf(product) })[0]?.[field] ?? "";
  }

  finished(product: string): Fraction {
    return frac(this.made(product, "finished"));
  }

  /** Elements that a product has standards for at a centre. */
  elements(product: string, centre: string): string[] {
    return [...new Set(this.rows("standards", { product, centre }).map((row) => row["element"]!))];
  }

  std(product: string, centre: string, element: string): Fraction {
    return add(...this.rows("standards", { product, centre, element }).map((row) => frac(row["amount"])));
  }

  /** SU(p) */
  unitCost(product: string, centre = this.unitOf(product)): Fraction {
    return add(...this.rows("standards", { product, centre }).map((row) => frac(row["amount"])));
  }

  relations(product: string): { item: string; quantity: Fraction }[] {
    const rows = this.rows("standards", { product, centre: this.unitOf(product) }).filter((row) => this.classOf(row["element"]!) === "transferred" && row["item"]);
    return rows.map((row) => ({ item: row["item"]!, quantity: frac(row["quantity"]) }));
  }

  content(product: string, unit: string, element: string): Fraction {
    const own = this.unitOf(product) === unit ? this.std(product, unit, element) : NONE;
    return add(own, ...this.relations(product).map(({ item, quantity }) => mul(quantity, this.content(item, unit, element))));
  }

  pieces(product: string, item: string): Fraction {
    return add(product === item ? [1n, 1n] : NONE, ...this.relations(product).map((each) => mul(each.quantity, this.pieces(each.item, item))));
  }

  /** Parts of a total by key; what half-up parts miss is remembered. */
  spread(id: string, amount: bigint, weights: ReadonlyMap<string, Fraction>): Map<string, bigint> | null {
    const parts = spreadCents(amount, weights, this.tail);
    if (parts === null) return null;
    const whole = add(...[...parts.keys()].map((key) => weights.get(key)!));
    const rounded = total([...parts.keys()].map((key) => toCents(div(mul([amount, 100n], weights.get(key)!), whole))));
    if (rounded !== amount) this.odd.push({ id, total: yuan(amount), sum_half_up: yuan(rounded), difference: yuan(amount - rounded) });
    return parts;
  }
}

export function yuan(cents: bigint): string {
  return fixed([cents, 100n], 2);
}

/** Half away from zero to some places. */
export function fixed(value: Fraction, places: number): string {
  const scale = 10n ** BigInt(places);
  const units = toCents(div(mul(value, [scale, 1n]), [100n, 1n]));
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, "0");
  return `${units < 0n ? "-" : ""}${digits.slice(0, digits.length - places)}${places > 0 ? `.${digits.slice(-places)}` : ""}`;
}

/** A quotient in print, blank where nothing divides. */
export function quotient(a: Fraction, b: Fraction, places: number): string {
  return isNothing(b) ? "" : fixed(div(a, b), places);
}

export function larger(a: Fraction, b: Fraction): boolean {
  const size = ([n, d]: Fraction): Fraction => [n < 0n ? -n : n, d];
  return sub(size(a), size(b))[0] > 0n;
}

/** Codes of the elements table in its order. */
export function elementsOf({ book }: { readonly book: LevelsBook }): string[] {
  return book.rows("elements").map((row) => row["element"]!);
}
