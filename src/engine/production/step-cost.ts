// Step cost: what one product cost at one centre, by origin and element, from opening work in process to finished and closing.

import type { CostOrigin, QualityRecord } from "../factory-records";
import type { CostRow } from "../factory/factory-month";
import { sumFigures } from "../statements/figure";
import type { Figure } from "../statements/report";
import type { RoutedProduct, RoutingStep } from "./routing";
import type { StepQuantities, WipDivision } from "./wip/wip-cell";

/** Opening work in process and cost of the month of one origin and element. */
export interface CostLine {
  readonly origin: CostOrigin;
  readonly element: string;
  readonly opening: Figure;
  readonly current: Figure;
}

/** Where the transferred cost of a step came from, and the amounts as they left there. */
export interface TransferIn {
  /** The store's item, or null for the step before. */
  readonly item: string | null;
  /** As it enters this step. */
  readonly parts: readonly { readonly element: string; readonly amount: Figure }[];
}

/** Cost taken out of the elements of a step for irreparable scrap, and the net loss that comes back. */
export interface StepScrap {
  readonly record: QualityRecord;
  readonly parts: readonly { readonly origin: CostOrigin; readonly element: string; readonly cost: Figure }[];
  readonly cost: Figure;
  readonly salvage: Figure;
  readonly compensation: Figure;
  /** cost - salvage - compensation */
  readonly net: Figure;
}

/** A by-product taken over from this step at its net realisable value. */
export interface ByProductCredit {
  readonly product: string;
  readonly amount: Figure;
}

/** One origin and element of a step: opening + current - scrapOut - byProductCredit = total = finished + closing. */
export interface StepCell extends CostRow {
  readonly division: WipDivision;
}

export interface StepCost {
  readonly step: RoutingStep;
  readonly quantities: StepQuantities;
  readonly transfer: TransferIn | null;
  readonly scrap: StepScrap | null;
  readonly byProducts: readonly ByProductCredit[];
  /** Own before transferred, then in the order of the elements table. */
  readonly cells: readonly StepCell[];
  /** Finished cost by element, both origins together. */
  readonly finished: ReadonlyMap<string, Figure>;
  /** Finished cost of all elements. */
  readonly finishedTotal: Figure;
}

/** A product's steps and what its output of the month cost. */
export interface ProductCost {
  readonly routed: RoutedProduct;
  readonly steps: readonly StepCost[];
  readonly last: StepCost;
  /** Of the last step, or of all steps together under parallel transfer. */
  readonly byElement: ReadonlyMap<string, Figure>;
  readonly total: Figure;
}

/** Figures by element added up, element by element. */
export function mergeByElement(maps: readonly ReadonlyMap<string, Figure>[], decimals: number): Map<string, Figure> {
  const merged = new Map<string, Figure[]>();
  for (const map of maps) for (const [element, figure] of map) merged.set(element, [...(merged.get(element) ?? []), figure]);
  return new Map([...merged].map(([element, figures]) => [element, sumFigures(figures, decimals)]));
}
