// 累计台账: output and cost of the year up to this month, and the average unit cost since January.

import type { FactoryGround } from "../../factory/factory-month";
import { isZero } from "../../money/exact";
import { UNIT_DECIMALS, column, columns } from "../../statements/columns";
import { NO_FIGURE, addExact, divideExact, exactFigure, quantityFigure } from "../../statements/exact-figure";
import { type ExactFigure, halfUpFigure, sumFigures, zeroFigure } from "../../statements/figure";
import type { Figure, Report, ReportCell } from "../../statements/report";
import { type ActualProduct, elementsIn } from "../actual-products";
import type { References } from "../references";

export function cumulativeLedger(products: readonly ActualProduct[], references: References, ground: FactoryGround): Report {
  return {
    id: "cumulative-ledger",
    keys: ["product", "element"],
    columns: [...columns(["product", "element"], "code"), ...columns(["ytd_before", "month", "ytd"], "amount"), column("average_unit", "rate")],
    rows: products.flatMap((product) => productRows(product, references, ground)),
  };
}

function productRows({ product, quantity, byElement, actual }: ActualProduct, references: References, { decimals, orderOf }: FactoryGround): ReportCell[][] {
  const earlier = references.yearToDate(product);
  const earlierQuantity = references.yearToDateQuantity(product);
  const output = addExact([earlierQuantity, quantity]);
  const amountRow = (element: string, before: Figure, month: Figure): ReportCell[] => {
    const ytd = sumFigures([before, month], decimals);
    return [product, element, before, month, ytd, averageOf(ytd, output)];
  };
  const elements = elementsIn([byElement.keys(), earlier.keys()], orderOf);
  const before = elements.map((element) => halfUpFigure(earlier.get(element) ?? NO_FIGURE, decimals));
  return [
    [product, "quantity", ...[earlierQuantity, quantity, output].map(quantityFigure), null],
    ...elements.map((element, i) => amountRow(element, before[i]!, byElement.get(element) ?? zeroFigure(decimals))),
    amountRow("total", sumFigures(before, decimals), actual),
  ];
}

function averageOf(ytd: Figure, output: ExactFigure): Figure | null {
  return isZero(output.value) ? null : halfUpFigure(divideExact(exactFigure(ytd), output), UNIT_DECIMALS);
}
