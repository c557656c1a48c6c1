// 奖金分配表: the bonus pool by centre.

import { type Check, check } from "../../statements/check";
import { addExact } from "../../statements/exact-figure";
import { sumFigures } from "../../statements/figure";
import type { Report, ReportCell } from "../../statements/report";
import { type BonusPool, shownWeight } from "../bonus";
import { column } from "./columns";

export function bonusAllocation(bonus: BonusPool | null): Report {
  return {
    id: "bonus-allocation",
    keys: ["centre"],
    columns: [column("centre", "code"), column("cost_coefficient", "rate"), column("weight", "rate"), column("bonus", "amount")],
    rows: bonus ? bonusRows(bonus) : [],
  };
}

function bonusRows({ pool, shares }: BonusPool): ReportCell[][] {
  return [
    ...shares.map(({ centre, coefficient, weight, bonus }) => [centre, shownWeight(coefficient), shownWeight(weight), bonus]),
    ["TOTAL", null, shownWeight(addExact(shares.map(({ weight }) => weight))), sumFigures(shares.map(({ bonus }) => bonus), pool.decimals)],
  ];
}

export function bonusCheck({ pool, shares }: BonusPool): Check {
  return check("bonus", pool, sumFigures(shares.map(({ bonus }) => bonus), pool.decimals));
}
