// Standards (定额) of one unit by product, centre and element, looked up once per cell of a cost sheet.

import type { StandardRecord } from "../factory-records";
import { groupBy, groupKey } from "../group-by";
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
  const byStep = groupBy(standards, (row) => [row.product, row.centre]);
  const byElement = groupBy(standards, (row) => [row.product, row.centre, row.element]);
  const sum = (key: string, field: "amount" | "quantity"): ExactFigure | null => {
    const given = (byElement.get(key) ?? []).flatMap((row) => inputFigure(row[field], row.at, field) ?? []);
    return given.length === 0 ? null : addExact(given);
  };
  return {
    amount: (product, centre, element) => sum(groupKey(product, centre, element), "amount"),
    quantity: (product, centre, element) => sum(groupKey(product, centre, element), "quantity"),
    rows: (product, centre) => byStep.get(groupKey(product, centre)) ?? [],
  };
}
