// Scrap losses of every step as later stages and checks read them.

import type { ScrapLoss } from "../factory/factory-month";
import type { ProductCost } from "./step-cost";

export function scrapLosses(products: readonly ProductCost[]): ScrapLoss[] {
  return products.flatMap(({ steps }) =>
    steps.flatMap(({ step: { product, centre }, scrap }): ScrapLoss[] => {
      if (scrap === null) return [];
      const { cost, salvage, compensation, net } = scrap;
      return [{ product, centre, cost, salvage, compensation, net }];
    }),
  );
}
