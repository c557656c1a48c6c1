// 单位成本构成表: what one unit consists of, beside the plan, the month before and the same month last year.

import type { FactoryGround } from "../../factory/factory-month";
import { PERCENT_DECIMALS, UNIT_DECIMALS, column, columns } from "../../statements/columns";
import { NO_FIGURE } from "../../statements/exact-figure";
import { halfUpFigure, zeroFigure } from "../../statements/figure";
import { percentShares } from "../../statements/percent-shares";
import type { Report, ReportCell } from "../../statements/report";
import { type ActualProduct, elementsIn } from "../actual-products";
import type { References } from "../references";

export function unitCostComposition(products: readonly ActualProduct[], references: References, ground: FactoryGround): Report {
  return {
    id: "unit-cost-composition",
    keys: ["product", "element"],
    columns: [
      ...columns(["product", "element"], "code"),
      column("amount", "amount"),
      column("unit_cost", "rate"),
      column("share", "percent"),
      ...columns(["plan_unit", "prior_month_unit", "last_year_unit"], "rate"),
    ],
    rows: products.filter((product) => product.quantity.value.n > 0n).flatMap((product) => productRows(product, references, ground)),
  };
}

function productRows({ product, actual, byElement, unitByElement }: ActualProduct, references: References, { decimals, orderOf }: FactoryGround): ReportCell[][] {
  const beside = (["plan", "prior-month", "last-year"] as const).map((basis) => references.unitCosts(basis, product));
  const elements = elementsIn([byElement.keys(), ...beside.map((units) => units.keys())], orderOf);
  const amounts = elements.map((element) => byElement.get(element) ?? zeroFigure(decimals));
  const shares = percentShares(elements, amounts, actual);
  return elements.map((element, i) => [
    product,
    element,
    amounts[i]!,
    halfUpFigure(unitByElement.get(element) ?? NO_FIGURE, UNIT_DECIMALS),
    shares[i] ?? zeroFigure(PERCENT_DECIMALS),
    ...beside.map((units) => halfUpFigure(units.get(element) ?? NO_FIGURE, UNIT_DECIMALS)),
  ]);
}
