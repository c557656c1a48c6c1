// 成本增减分析表: unit cost by element against last year, the plan and the month before, and what the change means for the output.

import type { FactoryGround } from "../../factory/factory-month";
import { isZero } from "../../money/exact";
import { PERCENT_DECIMALS, UNIT_DECIMALS, column, columns } from "../../statements/columns";
import { NO_FIGURE, addExact, inPercent, multiplyExact, subtractExact } from "../../statements/exact-figure";
import { type ExactFigure, halfUpFigure } from "../../statements/figure";
import type { Report, ReportCell } from "../../statements/report";
import { type ActualProduct, elementsIn } from "../actual-products";
import { BASES, type Basis, type References } from "../references";

export function costAnalysis(products: readonly ActualProduct[], references: References, ground: FactoryGround): Report {
  const compared = products.filter((product) => product.quantity.value.n > 0n);
  return {
    id: "cost-analysis",
    keys: ["product", "basis", "element"],
    columns: [
      ...columns(["product", "basis", "element"], "code"),
      ...columns(["current_unit", "base_unit", "change"], "rate"),
      column("effect", "amount"),
      column("rate", "percent"),
    ],
    rows: compared.flatMap((product) => BASES.flatMap((basis) => basisRows(product, basis, references.unitCosts(basis, product.product), ground))),
  };
}

/** A basis without any unit cost of the product is left out. */
function basisRows(of: ActualProduct, basis: Basis, base: ReadonlyMap<string, ExactFigure>, { decimals, orderOf }: FactoryGround): ReportCell[][] {
  if (base.size === 0) return [];
  const row = (element: string, current: ExactFigure, against: ExactFigure): ReportCell[] => {
    const change = subtractExact(current, against);
    const units = [current, against, change].map((each) => halfUpFigure(each, UNIT_DECIMALS));
    const effect = halfUpFigure(multiplyExact(change, of.quantity), decimals);
    const rate = isZero(against.value) ? null : halfUpFigure(inPercent(change, against), PERCENT_DECIMALS);
    return [of.product, basis, element, ...units, effect, rate];
  };
  const elements = elementsIn([of.byElement.keys(), base.keys()], orderOf);
  return [...elements.map((element) => row(element, of.unitByElement.get(element) ?? NO_FIGURE, base.get(element) ?? NO_FIGURE)), row("total", of.unit ?? NO_FIGURE, addExact([...base.values()]))];
}
