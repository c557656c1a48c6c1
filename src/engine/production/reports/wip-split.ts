// 完工与在产品分配表: how every cell was divided, with the bases and the rate it was divided by.

import { RATE_DECIMALS, column, columns } from "../../statements/columns";
import { quantityFigure } from "../../statements/exact-figure";
import { type ExactFigure, halfUpFigure } from "../../statements/figure";
import type { Report, ReportCell } from "../../statements/report";
import type { ProductCost } from "../step-cost";

/** What the report is called and has in its columns, however work in process is divided. */
export const WIP_SPLIT: Pick<Report, "id" | "keys" | "columns"> = {
  id: "wip-split",
  keys: ["product", "centre", "origin", "element"],
  columns: [
    ...columns(["product", "centre", "origin", "element", "method"], "code"),
    ...columns(["finished_quantity", "closing_quantity", "share", "finished_base", "closing_base"], "quantity"),
    column("rate", "rate"),
    column("finished", "amount"),
    column("closing", "amount"),
  ],
};

export function wipSplit(products: readonly ProductCost[]): Report {
  return {
    ...WIP_SPLIT,
    rows: products.flatMap(({ steps }) =>
      steps.flatMap(({ cells, quantities }) => {
        const units = [quantityFigure(quantities.finished), quantityFigure(quantities.closing)];
        return cells.map(({ product, centre, origin, element, division }): ReportCell[] => {
          const { label, share, finishedBase, closingBase, rate, finished, closing } = division;
          const bases = [shown(share), shown(finishedBase), shown(closingBase)];
          return [product, centre, origin, element, label, ...units, ...bases, rate && halfUpFigure(rate, RATE_DECIMALS), finished, closing];
        });
      }),
    ),
  };
}

function shown(quantity: ExactFigure | null): ReportCell {
  return quantity && quantityFigure(quantity);
}
