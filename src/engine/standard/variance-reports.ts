// 差异分配表 and 差异分配明细表: what was open, incurred, distributed and carried, and which product took how much.

import { isZero } from "../money/exact";
import { RATE_DECIMALS, UNIT_DECIMALS, column, columns } from "../statements/columns";
import { divideExact, exactFigure, quantityFigure } from "../statements/exact-figure";
import { halfUpFigure } from "../statements/figure";
import type { Report, ReportCell } from "../statements/report";
import type { DistributedVariance } from "./distributed-variance";

export function varianceDistribution(rows: readonly DistributedVariance[]): Report {
  return {
    id: "variance-distribution",
    keys: ["product", "centre", "element"],
    columns: [
      ...columns(["product", "centre", "element"], "code"),
      ...columns(["opening", "incurred", "available"], "amount"),
      column("method", "code"),
      column("share", "quantity"),
      ...columns(["distributed", "carried"], "amount"),
    ],
    rows: rows.map(({ record, opening, incurred, available, share, distributed, carried }) => {
      return [record.product, record.centre, record.element, opening, incurred, available, record.method, share && quantityFigure(share), distributed, carried];
    }),
  };
}

/** One row per product of every variance of which something was distributed. */
export function varianceAllocation(rows: readonly DistributedVariance[]): Report {
  return {
    id: "variance-allocation",
    keys: ["source_product", "centre", "element", "product"],
    columns: [...columns(["source_product", "centre", "element", "product"], "code"), column("base", "quantity"), column("rate", "rate"), column("amount", "amount")],
    rows: rows.filter(({ distributed }) => distributed.units !== 0n).flatMap(partRows),
  };
}

function partRows({ record, distributed, weights, parts }: DistributedVariance): ReportCell[][] {
  const rate = isZero(weights.value) ? null : halfUpFigure(divideExact(exactFigure(distributed), weights), RATE_DECIMALS);
  return parts.map(({ product, weight, amount }) => [record.product, record.centre, record.element, product, halfUpFigure(weight, UNIT_DECIMALS), rate, amount]);
}
