// Standards (定额) of one unit by product, centre and element, looked up once per cell of a cost sheet.

import type { StandardRecord } from "../factory-records";
import { addExact, inputFigure } from "../statements/exact-figure";
import type { ExactFigure } from "../statements/figure";

export interface StandardBook {
  /** Standard amount of an element in one unit of a product at a centre; null where no row gives one. */
  amount(product: string, centre: string, element: string): ExactFigure | null;
  /** Standard quantity likewise: hours of a labour element. */
  quantity(product: string, centre: string, element: string): ExactFigure | null;
  /** All rows of a product at a centre, in file order. */
  rows(product: string, centre: string): readonly StandardRecord[];
}

export function standardBook(standards: readonly StandardRecord[]): StandardBook {
  const byStep = grouped(standards, (row) => keyOf(row.product, row.centre));
  const byElement = grouped(standards, (row) => keyOf(row.product, row.centre, row.element));
  const sum = (key: string, field: "amount" | "quantity"): ExactFigure | null => {
    const given = (byElement.get(key) ?? []).flatMap((row) => inputFigure(row[field], row.at, field) ?? []);
    return given.length === 0 ? null : addExact(given);
  };
  return {
    amount: (product, centre, element) => sum(keyOf(product, centre, element), "amount"),
    quantity: (product, centre, element) => sum(keyOf(product, centre, element), "quantity"),
    rows: (product, centre) => byStep.get(keyOf(product, centre)) ?? [],
  };
}

function keyOf(...parts: readonly string[]): string {
  return parts.join("\u0000");
}

function grouped(rows: readonly StandardRecord[], keyFor: (row: StandardRecord) => string): Map<string, StandardRecord[]> {
  const groups = new Map<string, StandardRecord[]>();
  for (const row of rows) {
    const key = keyFor(row);
    const known = groups.get(key);
    if (known) known.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
