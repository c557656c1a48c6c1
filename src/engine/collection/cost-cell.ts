// Cost cells: an amount at a centre, for a product or for none, under a cost element; how they are added up and ordered.

import { byCode } from "../code-order";
import { groupBy } from "../group-by";
import { sumFigures } from "../statements/figure";
import type { Figure } from "../statements/report";

export interface CostPlace {
  readonly centre: string;
  /** Null where cost belongs to the centre's pool. */
  readonly product: string | null;
  readonly element: string;
}

export interface CostCell extends CostPlace {
  readonly amount: Figure;
}

/** Codes joined by a character that no code holds. */
export function placeKey({ centre, product, element }: CostPlace): string {
  return `${centre}\u0000${product ?? ""}\u0000${element}`;
}

/** By centre, product and element, in code order. */
export function byPlace(a: CostPlace, b: CostPlace): number {
  return byCode(a.centre, b.centre) || byCode(a.product ?? "", b.product ?? "") || byCode(a.element, b.element);
}

/** Cells of equal place added up, in code order of places. */
export function addedUp(cells: readonly CostCell[], decimals: number): CostCell[] {
  const groups = groupBy(cells, (cell) => [cell.centre, cell.product, cell.element]);
  const sums = Array.from(groups.values(), (group) => (group.length === 1 ? group[0]! : { ...group[0]!, amount: sumFigures(group.map((cell) => cell.amount), decimals) }));
  return sums.sort(byPlace);
}
