// What the service items of a centre share: its medical cost before medical technology sends, without drugs and exclusions.

import type { SourceCell } from "../../finding";
import { cellOf } from "../../records";
import { cellFigure, differenceFigure, sumFigures, zeroFigure } from "../../statements/figure";
import type { Figure } from "../../statements/report";
import { type DepartmentMonth, drugElement } from "../department-month";

export interface ItemPool {
  /** By element, in file order. */
  readonly byElement: ReadonlyMap<string, Figure>;
  readonly total: Figure;
}

export function itemPool(month: DepartmentMonth, centre: string): ItemPool {
  const drug = drugElement(month);
  const byElement = new Map(month.elements.map(({ element }) => [element, element === drug ? zeroFigure(month.decimals) : elementPool(month, centre, element)]));
  return { byElement, total: sumFigures([...byElement.values()], month.decimals) };
}

function elementPool(month: DepartmentMonth, centre: string, element: string): Figure {
  const cost = month.stages.inScope("medaux", "medical_cost", element, centre);
  const excluded = month.tables.itemExclusions.filter((row) => row.centre === centre && row.element === element);
  if (excluded.length === 0) return cost;
  const cells: SourceCell[] = excluded.map((row) => cellOf(row.at, "amount"));
  return differenceFigure(cost, cellFigure(excluded.reduce((sum, row) => sum + row.amount, 0n), month.decimals, cells));
}
