// 成本因素分析表: why the reduction of comparable products differs from the plan, and what price and quantity did to each step.

import type { FactoryGround } from "../../factory/factory-month";
import { RATE_DECIMALS, column, columns } from "../../statements/columns";
import { percentOf, quantityFigure, subtractExact } from "../../statements/exact-figure";
import { differenceFigure, halfUpFigure, sumFigures } from "../../statements/figure";
import type { Figure, Report, ReportCell } from "../../statements/report";
import { type ComparableProduct, actualReduction, comparableTotal, planReduction, reductionRate } from "../comparable-products";
import type { StepFactors } from "../step-factors";
import { priceEffect, quantityEffect } from "../substitution";

export function factorAnalysis(comparable: readonly ComparableProduct[], steps: readonly StepFactors[], { decimals }: FactoryGround): Report {
  return {
    id: "factor-analysis",
    keys: ["section", "product", "centre", "item", "factor"],
    columns: [
      ...columns(["section", "product", "centre", "item", "factor"], "code"),
      ...columns(["actual_quantity", "standard_quantity"], "quantity"),
      ...columns(["actual_price", "standard_price"], "rate"),
      column("effect", "amount"),
    ],
    rows: [...reductionRows(comparable, decimals), ...steps.flatMap((each) => stepRows(each, decimals))],
  };
}

/** 产量、品种结构、单位成本: the three effects add up to what was saved beyond the plan. */
function reductionRows(comparable: readonly ComparableProduct[], decimals: number): ReportCell[][] {
  if (comparable.length === 0) return [];
  const all = comparableTotal(comparable);
  const plan = planReduction(all);
  const total = differenceFigure(halfUpFigure(actualReduction(all), decimals), halfUpFigure(plan, decimals));
  const atPlanRate = percentOf(all.actualAtLastYear, reductionRate(plan, all.planAtLastYear));
  const volume = halfUpFigure(subtractExact(atPlanRate, plan), decimals);
  const unitCost = halfUpFigure(subtractExact(all.actualAtPlan, all.actualCost), decimals);
  const structure = differenceFigure(total, sumFigures([volume, unitCost], decimals));
  const row = (factor: string, effect: Figure): ReportCell[] => ["reduction", null, null, null, factor, null, null, null, null, effect];
  return [row("total", total), row("volume", volume), row("structure", structure), row("unit-cost", unitCost)];
}

function stepRows(step: StepFactors, decimals: number): ReportCell[][] {
  const { section, product, centre, item } = step;
  const quantities = [step.actualQuantity, step.standardQuantity].map(quantityFigure);
  const prices = [step.actualPrice, step.standardPrice].map((price) => halfUpFigure(price, RATE_DECIMALS));
  const names = section === "labour" ? (["rate", "efficiency"] as const) : (["price", "quantity"] as const);
  const effects = [priceEffect(step), quantityEffect(step)].map((effect) => halfUpFigure(effect, decimals));
  return names.map((factor, i) => [section, product, centre, item, factor, ...quantities, ...prices, effects[i]!]);
}
