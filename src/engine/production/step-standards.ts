// Standards of a cost line: of this step, or of the steps before it when their elements were handed on one by one.

import type { CostOrigin } from "../factory-records";
import { addExact } from "../statements/exact-figure";
import type { ExactFigure } from "../statements/figure";
import type { StandardBook } from "../standard/standard-book";
import type { RoutingStep } from "./routing";

/** Standard amount of one unit for one origin and element of a step; null where no row gives one. */
export function standardAmount(book: StandardBook, step: RoutingStep, origin: CostOrigin, element: string): ExactFigure | null {
  if (origin === "own" || step.transfer !== "itemised" || step.previous === null) return book.amount(step.product, step.centre, element);
  const given = earlierSteps(step).flatMap((each) => book.amount(each.product, each.centre, element) ?? []);
  return given.length === 0 ? null : addExact(given);
}

/** The steps of the product before this one, nearest first. */
export function earlierSteps(step: RoutingStep): RoutingStep[] {
  const steps: RoutingStep[] = [];
  for (let each = step.previous; each !== null; each = each.previous) steps.push(each);
  return steps;
}

/** The steps whose standards make up what this step hands on: itemised transfer has no standard of the transferred whole. */
export function standardSteps(step: RoutingStep): RoutingStep[] {
  return step.transfer === "itemised" ? [step, ...earlierSteps(step)] : [step];
}
