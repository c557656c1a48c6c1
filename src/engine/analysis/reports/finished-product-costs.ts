// 产品生产成本表: output, cost, variance and actual unit cost of every finished product beside its standard.

import { UNIT_DECIMALS, column, columns } from "../../statements/columns";
import { multiplyExact, quantityFigure } from "../../statements/exact-figure";
import { differenceFigure, halfUpFigure } from "../../statements/figure";
import type { Report, ReportCell } from "../../statements/report";
import type { ActualProduct } from "../actual-products";

export function finishedProductCosts(products: readonly ActualProduct[], decimals: number): Report {
  return {
    id: "finished-product-costs",
    keys: ["product"],
    columns: [
      column("product", "code"),
      column("quantity", "quantity"),
      ...columns(["cost", "variance", "actual_cost"], "amount"),
      ...columns(["unit_cost", "standard_unit"], "rate"),
      ...columns(["standard_cost", "difference"], "amount"),
    ],
    rows: products.map(({ product, quantity, cost, variance, actual, unit, standardUnit }): ReportCell[] => {
      const standard = halfUpFigure(multiplyExact(standardUnit, quantity), decimals);
      const units = [unit, standardUnit].map((each) => each && halfUpFigure(each, UNIT_DECIMALS));
      return [product, quantityFigure(quantity), cost, variance, actual, ...units, standard, differenceFigure(actual, standard)];
    }),
  };
}
