// 成本计划差异表: plan cost against actual cost, apart by volume and by unit cost.

import { exactFigure, multiplyExact, quantityFigure, subtractExact } from "../../statements/exact-figure";
import { halfUpFigure } from "../../statements/figure";
import type { Report } from "../../statements/report";
import type { HospitalMonth } from "../hospital-month";
import { column } from "./columns";

/** volume = (actual - plan volume) x plan unit cost; rate = actual cost - actual volume x plan unit cost. */
export function planVariance(month: HospitalMonth): Report {
  const { decimals } = month;
  return {
    id: "plan-variance",
    keys: ["centre", "line"],
    columns: [
      ...["centre", "line"].map((id) => column(id, "code")),
      ...["plan_volume", "actual_volume"].map((id) => column(id, "quantity")),
      ...["plan_cost", "actual_cost", "volume_variance", "rate_variance", "total_variance"].map((id) => column(id, "amount")),
    ],
    rows: month.planned.map(({ centre, line, planVolume, planUnitCost, actualVolume, actualCost }) => {
      const planCost = multiplyExact(planVolume, planUnitCost);
      const actual = exactFigure(actualCost);
      const volume = multiplyExact(subtractExact(actualVolume, planVolume), planUnitCost);
      const rate = subtractExact(actual, multiplyExact(actualVolume, planUnitCost));
      const shown = [planCost, actual, volume, rate, subtractExact(actual, planCost)].map((figure) => halfUpFigure(figure, decimals));
      return [centre, line, quantityFigure(planVolume), quantityFigure(actualVolume), ...shown];
    }),
  };
}
