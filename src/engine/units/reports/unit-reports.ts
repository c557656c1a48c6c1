// Reports of units: their variances, what they gave each other, and how their work in process was valued.

import { WIP_SPLIT } from "../../production/reports/wip-split";
import { PERCENT_DECIMALS, RATE_DECIMALS, column, columns } from "../../statements/columns";
import { quantityFigure } from "../../statements/exact-figure";
import { halfUpFigure } from "../../statements/figure";
import type { Report, ReportCell } from "../../statements/report";
import type { FactoryGround } from "../../factory/factory-month";
import type { Confirmation } from "../confirmation";
import type { OutputCell } from "../unit-output";
import type { UnitAmounts, UnitVariances } from "../unit-variance";

/** 分厂差异表: every element of every unit, and the unit's total. */
export function unitVarianceReport({ rows, totals }: UnitVariances): Report {
  const cells = ({ opening, current, closing, outStandard, variance, rate }: UnitAmounts): ReportCell[] => [opening, current, closing, outStandard, variance, rate && halfUpFigure(rate, PERCENT_DECIMALS)];
  return {
    id: "unit-variance",
    keys: ["centre", "element"],
    columns: [
      ...columns(["centre", "element"], "code"),
      ...columns(["opening", "current", "closing", "out_standard", "variance"], "amount"),
      column("rate", "percent"),
      column("flag", "code"),
    ],
    rows: [...totals].flatMap(([unit, total]): ReportCell[][] => [
      ...rows.filter((row) => row.unit === unit).map((row): ReportCell[] => [unit, row.element, ...cells(row), row.flag]),
      [unit, "total", ...cells(total), ""],
    ]),
  };
}

/** 分厂互供确认单 */
export function unitConfirmationReport(rows: readonly Confirmation[]): Report {
  return {
    id: "unit-confirmation",
    keys: ["giver", "receiver", "item"],
    columns: [
      ...columns(["giver", "receiver", "item"], "code"),
      column("quantity_issued", "quantity"),
      column("amount_issued", "amount"),
      column("quantity_received", "quantity"),
      ...columns(["amount_received", "difference"], "amount"),
    ],
    rows: rows.map((row) => [row.giver, row.receiver, row.item, quantityFigure(row.issued), row.amountIssued, quantityFigure(row.received), row.amountReceived, row.difference]),
  };
}

/** 完工与在产品分配表 where both are valued at standard. */
export function wipAtStandard(output: readonly OutputCell[], { classOf }: FactoryGround): Report {
  return {
    ...WIP_SPLIT,
    rows: output.map(({ product, element, standard, closingUnits, share, closingBase, finished, closing }): ReportCell[] => [
      product.code,
      product.unit,
      classOf(element) === "transferred" ? "transferred" : "own",
      element,
      "standard",
      quantityFigure(product.finished),
      quantityFigure(closingUnits),
      share && quantityFigure(share),
      quantityFigure(product.finished),
      quantityFigure(closingBase),
      halfUpFigure(standard, RATE_DECIMALS),
      finished,
      closing,
    ]),
  };
}
