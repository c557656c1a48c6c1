// 转出标准成本差异审核表: what every step handed on against its standard, and which differences want an explanation.

import type { FactoryGround } from "../../factory/factory-month";
import { decimalToExact } from "../../money/decimal";
import { type Exact, compare, isZero } from "../../money/exact";
import type { StandardBook } from "../../standard/standard-book";
import { PERCENT_DECIMALS, UNIT_DECIMALS, column, columns } from "../../statements/columns";
import { addExact, exactFigure, inPercent, inputFigure, multiplyExact, quantityFigure } from "../../statements/exact-figure";
import { type ExactFigure, differenceFigure, exactOf, halfUpFigure } from "../../statements/figure";
import type { Report, ReportCell } from "../../statements/report";
import type { RoutingStep } from "../routing";
import type { ProductCost, StepCost } from "../step-cost";
import { standardSteps } from "../step-standards";

export function transferReview(products: readonly ProductCost[], standards: StandardBook, ground: FactoryGround): Report {
  const steps = products.flatMap((product) => product.steps).filter(({ quantities }) => !isZero(quantities.finished.value));
  return {
    id: "transfer-review",
    keys: ["product", "centre"],
    columns: [
      ...columns(["product", "centre"], "code"),
      column("quantity", "quantity"),
      column("standard_unit", "rate"),
      ...columns(["standard_cost", "actual_cost", "variance"], "amount"),
      column("rate", "percent"),
      column("flag", "code"),
    ],
    rows: steps.map((step) => reviewRow(step, standardOf(step.step, standards), ground)),
  };
}

/** All standards rows of the step, and of earlier ones when elements are handed on one by one. */
function standardOf(step: RoutingStep, standards: StandardBook): ExactFigure {
  const rows = standardSteps(step).flatMap(({ product, centre }) => standards.rows(product, centre));
  return addExact(rows.flatMap((row) => inputFigure(row.amount, row.at, "amount") ?? []));
}

function reviewRow({ step, quantities, finishedTotal }: StepCost, unit: ExactFigure, { decimals, input }: FactoryGround): ReportCell[] {
  const quantity = quantities.finished;
  const cost = halfUpFigure(multiplyExact(unit, quantity), decimals);
  const variance = differenceFigure(finishedTotal, cost);
  const rate = cost.units === 0n ? null : inPercent(exactFigure(variance), exactFigure(cost));
  const { explainPercent, explainAmount } = input.settings;
  const isLarge = rate === null || exceeds(rate.value, decimalToExact(explainPercent)) || exceeds(exactOf(variance), decimalToExact(explainAmount));
  return [
    step.product,
    step.centre,
    quantityFigure(quantity),
    halfUpFigure(unit, UNIT_DECIMALS),
    cost,
    finishedTotal,
    variance,
    rate && halfUpFigure(rate, PERCENT_DECIMALS),
    isLarge ? "explain" : "ok",
  ];
}

function exceeds(value: Exact, limit: Exact): boolean {
  return compare(value.n < 0n ? { n: -value.n, d: value.d } : value, limit) > 0;
}
