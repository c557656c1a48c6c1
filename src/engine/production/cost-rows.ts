// Cost rows: the cells of every product's sheets as later stages and checks read them.

import type { CostRow, ScrapLoss } from "../factory/factory-month";
import type { ProductCost } from "./step-cost";

export function costRows(products: readonly ProductCost[]): CostRow[] {
  return products.flatMap(({ steps }) =>
    steps.flatMap(({ step: { product, centre }, cells }) =>
      cells.map(({ origin, element, opening, current, scrap, credit, total, division: { finished, closing } }) => {
        return { product, centre, origin, element, opening, current, scrapOut: scrap, byProductCredit: credit, total, finished, closing };
      }),
    ),
  );
}

export function scrapLosses(products: readonly ProductCost[]): ScrapLoss[] {
  return products.flatMap(({ steps }) =>
    steps.flatMap(({ step: { product, centre }, scrap }): ScrapLoss[] => {
      if (scrap === null) return [];
      const { cost, salvage, compensation, net } = scrap;
      return [{ product, centre, cost, salvage, compensation, net }];
    }),
  );
}
