// 废品损失计算表: the cost of irreparable scrap by element, what was recovered, and the net loss.

import { columns } from "../../statements/columns";
import type { Report, ReportCell } from "../../statements/report";
import type { ProductCost, StepCost } from "../step-cost";

export function scrapLossReport(products: readonly ProductCost[]): Report {
  return {
    id: "scrap-loss",
    keys: ["product", "centre", "origin", "element"],
    columns: [
      ...columns(["product", "centre", "origin", "element", "basis"], "code"),
      ...columns(["cost", "salvage", "compensation", "net"], "amount"),
    ],
    rows: products.flatMap(({ steps }) => steps.flatMap(scrapRows)),
  };
}

function scrapRows({ step: { product, centre }, scrap }: StepCost): ReportCell[][] {
  if (scrap === null) return [];
  const basis = scrap.record.basis ?? "actual";
  const parts = scrap.parts.filter(({ cost }) => cost.units !== 0n).map(({ origin, element, cost }) => [product, centre, origin, element, basis, cost, null, null, null]);
  return [...parts, [product, centre, null, "total", basis, scrap.cost, scrap.salvage, scrap.compensation, scrap.net]];
}
