// By-products (副产品): valued at net realisable value, which is taken off the material cost of their main product.

import type { ProductRecord, ProductionRecord } from "../factory-records";
import type { FactoryGround } from "../factory/factory-month";
import { type Finding, finding } from "../finding";
import { isZero } from "../money/exact";
import { cellOf } from "../records";
import { NO_FIGURE, inputFigure, multiplyExact } from "../statements/exact-figure";
import { halfUpFigure } from "../statements/figure";
import { type RoutedProduct, stepKey } from "./routing";
import type { ByProductCredit } from "./step-cost";

/** What the by-products made at every step are worth, by `stepKey` of their main product: finished quantity × price. */
export function byProductCredits({ input, products, decimals }: FactoryGround): Map<string, ByProductCredit[]> {
  const credits = new Map<string, ByProductCredit[]>();
  for (const row of input.production) {
    const product = products.get(row.product);
    if (product?.kind !== "by-product" || product.group === null) continue;
    const key = stepKey(product.group, row.centre);
    const credit = { product: product.product, amount: halfUpFigure(multiplyExact(finishedOf(row), priceOf(product)), decimals) };
    credits.set(key, [...(credits.get(key) ?? []), credit]);
  }
  return credits;
}

/** By-products that were made where nothing of their main product is made: their value credits nobody. */
export function byProductFindings(routed: readonly RoutedProduct[], ground: FactoryGround): Finding[] {
  const steps = new Set(routed.flatMap((each) => each.steps.map((step) => stepKey(step.product, step.centre))));
  return ground.input.production.flatMap((row) => {
    const product = ground.products.get(row.product);
    if (product?.kind !== "by-product" || isZero(finishedOf(row).value)) return [];
    if (product.group !== null && steps.has(stepKey(product.group, row.centre))) return [];
    return [finding("by-product-without-main", { product: product.product, centre: row.centre, main: product.group ?? "" }, cellOf(product.at, "group"))];
  });
}

function finishedOf(row: ProductionRecord): ReturnType<typeof multiplyExact> {
  return inputFigure(row.finished, row.at, "finished") ?? NO_FIGURE;
}

function priceOf(product: ProductRecord): ReturnType<typeof multiplyExact> {
  return inputFigure(product.price, product.at, "price") ?? NO_FIGURE;
}
