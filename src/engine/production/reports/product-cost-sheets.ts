// 产品成本计算单: opening, current, finished and closing cost of every step by origin and element.

import { columns } from "../../statements/columns";
import type { Report } from "../../statements/report";
import type { ProductCost } from "../step-cost";

const AMOUNTS = ["opening", "current", "scrap_out", "by_product_credit", "total", "finished", "closing"];

export function productCostSheets(products: readonly ProductCost[]): Report {
  return {
    id: "product-cost-sheets",
    keys: ["product", "centre", "origin", "element"],
    columns: [...columns(["product", "centre", "origin", "element"], "code"), ...columns(AMOUNTS, "amount")],
    rows: products.flatMap(({ steps }) =>
      steps.flatMap(({ cells }) =>
        cells.map(({ product, centre, origin, element, opening, current, scrapOut, byProductCredit, total, finished, closing }) => {
          return [product, centre, origin, element, opening, current, scrapOut, byProductCredit, total, finished, closing];
        }),
      ),
    ),
  };
}
