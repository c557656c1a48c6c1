// Comparable products (可比产品): plan and output valued at last year's average, at plan and at actual cost, unrounded.

import { isZero } from "../money/exact";
import { NO_FIGURE, addExact, exactFigure, inPercent, multiplyExact, subtractExact } from "../statements/exact-figure";
import type { ExactFigure } from "../statements/figure";
import type { ActualProduct } from "./actual-products";
import type { References } from "./references";

/** Values of one product or of all; exact. */
export interface ComparableValues {
  readonly planAtLastYear: ExactFigure;
  readonly planAtPlan: ExactFigure;
  readonly actualAtLastYear: ExactFigure;
  readonly actualAtPlan: ExactFigure;
  readonly actualCost: ExactFigure;
}

export interface ComparableProduct extends ComparableValues {
  readonly product: string;
  readonly planQuantity: ExactFigure;
  readonly actualQuantity: ExactFigure;
  readonly lastYearUnit: ExactFigure;
  readonly planUnit: ExactFigure;
  /** Null without output. */
  readonly actualUnit: ExactFigure | null;
}

/** Products that have an average cost of last year. */
export function comparableProducts(products: readonly ActualProduct[], references: References): ComparableProduct[] {
  return products.flatMap(({ product, quantity, actual, unit }): ComparableProduct[] => {
    const lastYearUnit = references.yearAverage(product);
    if (lastYearUnit === null) return [];
    const planUnit = addExact([...references.unitCosts("plan", product).values()]);
    const planQuantity = references.plannedOutput(product);
    return [
      {
        product,
        planQuantity,
        actualQuantity: quantity,
        lastYearUnit,
        planUnit,
        actualUnit: unit,
        planAtLastYear: multiplyExact(planQuantity, lastYearUnit),
        planAtPlan: multiplyExact(planQuantity, planUnit),
        actualAtLastYear: multiplyExact(quantity, lastYearUnit),
        actualAtPlan: multiplyExact(quantity, planUnit),
        actualCost: exactFigure(actual),
      },
    ];
  });
}

export function comparableTotal(products: readonly ComparableProduct[]): ComparableValues {
  const sum = (of: (product: ComparableProduct) => ExactFigure): ExactFigure => addExact(products.map(of));
  return {
    planAtLastYear: sum((each) => each.planAtLastYear),
    planAtPlan: sum((each) => each.planAtPlan),
    actualAtLastYear: sum((each) => each.actualAtLastYear),
    actualAtPlan: sum((each) => each.actualAtPlan),
    actualCost: sum((each) => each.actualCost),
  };
}

/** 降低额: what the plan meant to save, and what was saved, against last year's cost. */
export function planReduction({ planAtLastYear, planAtPlan }: ComparableValues): ExactFigure {
  return subtractExact(planAtLastYear, planAtPlan);
}

export function actualReduction({ actualAtLastYear, actualCost }: ComparableValues): ExactFigure {
  return subtractExact(actualAtLastYear, actualCost);
}

/** 降低率 in percent; nothing where last year's value is nothing. */
export function reductionRate(reduction: ExactFigure, ofValue: ExactFigure): ExactFigure {
  return isZero(ofValue.value) ? NO_FIGURE : inPercent(reduction, ofValue);
}
