// 可比产品成本降低表: planned and actual reduction against last year's average cost, by product and in total.

import { PERCENT_DECIMALS, UNIT_DECIMALS, column, columns } from "../../statements/columns";
import { quantityFigure } from "../../statements/exact-figure";
import { type ExactFigure, halfUpFigure } from "../../statements/figure";
import type { Report, ReportCell } from "../../statements/report";
import { type ComparableProduct, type ComparableValues, actualReduction, comparableTotal, planReduction, reductionRate } from "../comparable-products";

export function comparableReduction(products: readonly ComparableProduct[], decimals: number): Report {
  const rows = products.map((each) => [each.product, ...unitCells(each), ...valueCells(each, decimals)]);
  const total = products.length === 0 ? [] : [["total", null, null, null, null, null, ...valueCells(comparableTotal(products), decimals)]];
  return {
    id: "comparable-reduction",
    keys: ["product"],
    columns: [
      column("product", "code"),
      ...columns(["plan_quantity", "actual_quantity"], "quantity"),
      ...columns(["last_year_unit", "plan_unit", "actual_unit"], "rate"),
      ...columns(["plan_at_last_year", "plan_at_plan", "actual_at_last_year", "actual_at_plan", "actual_cost", "plan_reduction"], "amount"),
      column("plan_rate", "percent"),
      column("actual_reduction", "amount"),
      column("actual_rate", "percent"),
    ],
    rows: [...rows, ...total],
  };
}

function unitCells({ planQuantity, actualQuantity, lastYearUnit, planUnit, actualUnit }: ComparableProduct): ReportCell[] {
  const units = [lastYearUnit, planUnit, actualUnit].map((unit) => unit && halfUpFigure(unit, UNIT_DECIMALS));
  return [quantityFigure(planQuantity), quantityFigure(actualQuantity), ...units];
}

function valueCells(values: ComparableValues, decimals: number): ReportCell[] {
  const { planAtLastYear, planAtPlan, actualAtLastYear, actualAtPlan, actualCost } = values;
  const [plan, actual] = [planReduction(values), actualReduction(values)];
  const amounts = [planAtLastYear, planAtPlan, actualAtLastYear, actualAtPlan, actualCost].map((value) => halfUpFigure(value, decimals));
  const reduced = (reduction: ExactFigure, ofValue: ExactFigure): ReportCell[] => [
    halfUpFigure(reduction, decimals),
    halfUpFigure(reductionRate(reduction, ofValue), PERCENT_DECIMALS),
  ];
  return [...amounts, ...reduced(plan, planAtLastYear), ...reduced(actual, actualAtLastYear)];
}
