// Quantities of a step as a WIP method needs them, from the row of the production table.

import type { ProductionRecord } from "../factory-records";
import { NO_FIGURE, addExact, inputFigure } from "../statements/exact-figure";
import type { ExactFigure } from "../statements/figure";
import type { RoutedProduct, RoutingStep } from "./routing";
import type { StepQuantities } from "./wip/wip-cell";

/** Columns of the production table that hold plain quantities. */
type QuantityColumn = "opening" | "started" | "finished" | "closing" | "scrapped" | "hours" | "machine_hours";

/** A quantity of a step; nothing when the step has no row or the cell is blank. */
export function quantityOf({ production }: RoutingStep, column: QuantityColumn): ExactFigure {
  return production === null ? NO_FIGURE : (inputFigure(production[column], production.at, column) ?? NO_FIGURE);
}

/** Finished output of a product: what its last step finished. */
export function outputOf(routed: RoutedProduct): ExactFigure {
  return quantityOf(routed.last, "finished");
}

export function stepQuantities(routed: RoutedProduct, step: RoutingStep): StepQuantities {
  const { production } = step;
  const given = (column: keyof ProductionRecord & ShareColumn): ExactFigure | null => (production === null ? null : inputFigure(production[column], production.at, column));
  const later = routed.isParallel ? routed.steps.slice(routed.steps.indexOf(step) + 1) : [];
  return {
    opening: quantityOf(step, "opening"),
    finished: quantityOf(routed.isParallel ? routed.last : step, "finished"),
    closing: quantityOf(step, "closing"),
    beyond: addExact(later.map((each) => quantityOf(each, "closing"))),
    materialShare: given("material_share"),
    conversionShare: given("conversion_share"),
    openingMaterialShare: given("opening_material_share"),
    openingConversionShare: given("opening_conversion_share"),
    closingQuotaMaterial: given("closing_quota_material"),
    closingQuotaHours: given("closing_quota_hours"),
  };
}

type ShareColumn =
  | "material_share"
  | "conversion_share"
  | "opening_material_share"
  | "opening_conversion_share"
  | "closing_quota_material"
  | "closing_quota_hours";
