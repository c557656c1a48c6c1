// Reports of headquarters: variances distributed, to which product, and what is kept with its origin and age.

import { isZero } from "../../money/exact";
import { RATE_DECIMALS, UNIT_DECIMALS, column, columns } from "../../statements/columns";
import { divideExact, exactFigure, quantityFigure } from "../../statements/exact-figure";
import { halfUpFigure } from "../../statements/figure";
import type { Figure, Report, ReportCell } from "../../statements/report";
import type { HeldVariance } from "../headquarters";

/** 差异分配表 */
export function heldDistribution(rows: readonly HeldVariance[]): Report {
  return {
    id: "variance-distribution",
    keys: ["product", "centre", "element", "origin"],
    columns: [
      ...columns(["product", "centre", "element", "origin"], "code"),
      ...columns(["opening", "incurred", "available"], "amount"),
      column("method", "code"),
      column("share", "quantity"),
      ...columns(["distributed", "carried"], "amount"),
    ],
    rows: rows
      .filter((row) => row.opening.units !== 0n || row.incurred.units !== 0n)
      .map((row) => [row.product, row.centre, row.element, row.origin, row.opening, row.incurred, row.available, row.method, quantityFigure(row.share), row.distributed, row.carried]),
  };
}

/** 差异分配明细表 */
export function heldAllocation(rows: readonly HeldVariance[]): Report {
  return {
    id: "variance-allocation",
    keys: ["source_product", "centre", "element", "origin", "product"],
    columns: [...columns(["source_product", "centre", "element", "origin", "product"], "code"), column("base", "quantity"), column("rate", "rate"), column("amount", "amount")],
    rows: rows.flatMap(({ product: source, centre, element, origin, distributed, weights, parts }) => {
      const rate = isZero(weights.value) ? null : halfUpFigure(divideExact(exactFigure(distributed), weights), RATE_DECIMALS);
      return parts.map(({ product, weight, amount }): ReportCell[] => [source, centre, element, origin, product, halfUpFigure(weight, UNIT_DECIMALS), rate, amount]);
    }),
  };
}

/** 厂部留存差异台账 */
export function keptVariance(rows: readonly HeldVariance[], period: string): Report {
  return {
    id: "kept-variance",
    keys: ["product", "centre", "element", "origin"],
    columns: [
      ...columns(["product", "centre", "element", "origin"], "code"),
      column("age", "count"),
      ...columns(["opening", "added", "amortised", "carried"], "amount"),
      column("reason", "code"),
    ],
    rows: rows
      .filter((row) => row.opening.units !== 0n || row.carried.units !== 0n)
      .map((row) => [row.product, row.centre, row.element, row.origin, ageOf(row.origin, period), row.opening, row.incurred, row.distributed, row.carried, row.reason ?? ""]),
  };
}

/** Whole months since a variance arose. */
function ageOf(origin: string, period: string): Figure {
  const months = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
  const units = BigInt(months(period) - months(origin));
  return { units, decimals: 0, origin: { kind: "cells", value: { n: units, d: 1n }, cells: [] } };
}
