// Current cost of products: what was charged to each product and centre, by element, ready for the routing.

import type { CurrentCosts } from "../factory/factory-month";
import type { Figure } from "../statements/report";
import { type CostCell, addedUp } from "./cost-cell";

const NONE: ReadonlyMap<string, Figure> = new Map();

/** Cells without a product, and sums of zero, are left out. */
export function currentCosts(cells: readonly CostCell[], decimals: number): CurrentCosts {
  const byPlace = new Map<string, { product: string; centre: string; elements: Map<string, Figure> }>();
  for (const { centre, product, element, amount } of addedUp(cells, decimals)) {
    if (product === null || amount.units === 0n) continue;
    const key = keyOf(product, centre);
    const known = byPlace.get(key) ?? { product, centre, elements: new Map<string, Figure>() };
    known.elements.set(element, amount);
    byPlace.set(key, known);
  }
  return {
    at: (product, centre) => byPlace.get(keyOf(product, centre))?.elements ?? NONE,
    places: [...byPlace.values()].map(({ product, centre }) => ({ product, centre })),
  };
}

function keyOf(product: string, centre: string): string {
  return `${product}\u0000${centre}`;
}
