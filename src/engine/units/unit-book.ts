// The unit book: what every product costs at standard in its unit, what it takes in, and what that puts into it from every unit.

import { byCode } from "../code-order";
import type { FactoryGround } from "../factory/factory-month";
import type { ProductRecord, ProductionRecord, RoutingRecord, StandardRecord } from "../factory-records";
import { groupBy } from "../group-by";
import { NO_FIGURE, addExact, inputFigure, multiplyExact } from "../statements/exact-figure";
import type { ExactFigure } from "../statements/figure";

/** What one unit of a product takes of another. */
export interface Relation {
  readonly item: string;
  readonly quantity: ExactFigure;
  readonly row: StandardRecord;
}

/** A product in its unit. */
export interface UnitProduct {
  readonly product: ProductRecord;
  readonly code: string;
  readonly unit: string;
  readonly routing: RoutingRecord;
  /** Null when it was not worked on this month. */
  readonly production: ProductionRecord | null;
  /** std(p, e): of one unit, by element, in the order of the elements table. */
  readonly standards: ReadonlyMap<string, ExactFigure>;
  /** SU(p): of all elements, transferred ones included. */
  readonly standardUnit: ExactFigure;
  readonly relations: readonly Relation[];
  /** F */
  readonly finished: ExactFigure;
}

/** Standard amount that a unit puts into a product under an element. */
export interface Content {
  readonly unit: string;
  readonly element: string;
  readonly amount: ExactFigure;
}

export interface UnitBook {
  /** In code order. */
  readonly units: readonly string[];
  /** In code order. */
  readonly products: readonly UnitProduct[];
  product(code: string): UnitProduct | null;
  /** Products of a unit. */
  of(unit: string): readonly UnitProduct[];
  /** content(p, u, e) of one unit of a product, through everything it takes in. */
  content(code: string): readonly Content[];
  /** pieces(p, i): how many of an item are in one unit of a product; one of itself. */
  pieces(code: string, item: string): ExactFigure;
}

/** The relations are free of circles when this is asked for content; a circle is refused before, and cut here. */
export function unitBook(ground: FactoryGround): UnitBook {
  const products = ground.input.routing
    .flatMap((routing): UnitProduct[] => {
      const product = ground.products.get(routing.product);
      return product ? [unitProduct(product, routing, ground)] : [];
    })
    .sort((a, b) => byCode(a.code, b.code));
  const byProduct = new Map(products.map((each) => [each.code, each]));
  const byUnit = groupBy(products, (each) => [each.unit]);
  const contents = throughRelations(byProduct, contentOf);
  const pieces = throughRelations(byProduct, piecesOf);
  return {
    units: [...ground.units].sort(byCode),
    products,
    product: (code) => byProduct.get(code) ?? null,
    of: (unit) => [...byUnit.values()].find((own) => own[0]!.unit === unit) ?? [],
    content: (code) => contents(code),
    pieces: (code, item) => pieces(code).get(item) ?? NO_FIGURE,
  };
}

function unitProduct(product: ProductRecord, routing: RoutingRecord, ground: FactoryGround): UnitProduct {
  const { centre: unit } = routing;
  const rows = ground.standards(product.product, unit);
  const elements = [...groupBy(rows, (row) => [row.element]).values()].sort((a, b) => ground.orderOf(a[0]!.element) - ground.orderOf(b[0]!.element));
  const standards = new Map(elements.map((own) => [own[0]!.element, addExact(own.flatMap((row) => inputFigure(row.amount, row.at, "amount") ?? []))]));
  const relations = relationRows(rows, ground).map((row): Relation => ({ item: row.item!, quantity: inputFigure(row.quantity, row.at, "quantity") ?? NO_FIGURE, row }));
  const production = ground.production(product.product, unit);
  const finished = production === null ? NO_FIGURE : (inputFigure(production.finished, production.at, "finished") ?? NO_FIGURE);
  return { product, code: product.product, unit, routing, production, standards, standardUnit: addExact([...standards.values()]), relations, finished };
}

/** Standards rows that name what a product takes in. */
function relationRows(rows: readonly StandardRecord[], ground: FactoryGround): StandardRecord[] {
  return rows.filter((row) => row.item !== null && ground.classOf(row.element) === "transferred");
}

type Through<T> = (product: UnitProduct, of: (item: string) => T) => T;

/** A figure of every product that needs that of what it takes in; worked out once each, empty on a circle. */
function throughRelations<T>(products: ReadonlyMap<string, UnitProduct>, own: Through<T>): (code: string) => T {
  const known = new Map<string, T>();
  const nothing = (code: string): UnitProduct => ({ ...products.values().next().value!, code, standards: new Map(), relations: [] });
  const of = (code: string, chain: ReadonlySet<string>): T => {
    const found = known.get(code);
    if (found !== undefined) return found;
    const product = products.get(code);
    const isCut = !product || chain.has(code);
    const value = own(isCut ? nothing(code) : product, (item) => of(item, new Set([...chain, code])));
    if (!isCut) known.set(code, value);
    return value;
  };
  return (code) => of(code, new Set());
}

function contentOf({ unit, standards, relations }: UnitProduct, of: (item: string) => readonly Content[]): readonly Content[] {
  const parts = [
    ...[...standards].map(([element, amount]) => ({ unit, element, amount })),
    ...relations.flatMap(({ item, quantity }) => of(item).map((part) => ({ ...part, amount: multiplyExact(quantity, part.amount) }))),
  ];
  return [...groupBy(parts, (part) => [part.unit, part.element]).values()].map((group) => ({ ...group[0]!, amount: addExact(group.map((part) => part.amount)) }));
}

function piecesOf({ code, relations }: UnitProduct, of: (item: string) => ReadonlyMap<string, ExactFigure>): ReadonlyMap<string, ExactFigure> {
  const pieces = new Map<string, ExactFigure[]>();
  const add = (item: string, quantity: ExactFigure): void => void pieces.set(item, [...(pieces.get(item) ?? []), quantity]);
  add(code, { value: { n: 1n, d: 1n }, origin: { kind: "cells", value: { n: 1n, d: 1n }, cells: [] } });
  for (const { item, quantity } of relations) for (const [inner, each] of of(item)) add(inner, multiplyExact(quantity, each));
  return new Map([...pieces].map(([item, quantities]) => [item, addExact(quantities)]));
}
