// 成本口径表: the ladder from medical business cost to hospital full cost.

import { cellOf } from "../../records";
import { cellFigure, sumFigures } from "../../statements/figure";
import type { Figure, Report } from "../../statements/report";
import type { HospitalMonth } from "../hospital-month";
import { SCOPES, type Scope } from "../stage-values";
import { column } from "./columns";

/** The hospital's cost in each scope; expenses that belong to no department are in hospital full cost only. */
export function costScopes(month: HospitalMonth): Report {
  const { decimals } = month;
  const scopes = new Map(SCOPES.map((scope) => [scope, scopeCost(month, scope, () => true)]));
  const business = scopeCost(month, "medical_cost", (name) => name !== "admin");
  const items = sumFigures(month.hospitalItems.map((item) => cellFigure(item.amount, decimals, [cellOf(item.at, "amount")])), decimals);
  return {
    id: "cost-scopes",
    keys: ["scope"],
    columns: [column("scope", "code"), column("amount", "amount")],
    rows: [
      ["medical_business_cost", business],
      ["medical_cost", scopes.get("medical_cost")!],
      ["medical_full_cost", scopes.get("medical_full_cost")!],
      ["hospital_full_cost", sumFigures([scopes.get("hospital_full_cost")!, items], decimals)],
      ["hospital_items", items],
    ],
  };
}

/** Direct cost after pools of the centres whose class passes, all elements, in a scope. */
export function scopeCost(month: HospitalMonth, scope: Scope, includes: (name: string) => boolean): Figure {
  const centres = month.stages.open("direct").filter((centre) => includes(centre.class));
  return sumFigures(
    centres.flatMap(({ centre }) => month.elements.map(({ element }) => month.stages.inScope("direct", scope, element, centre))),
    month.decimals,
  );
}
