// Actual products: output, cost by element, and standard unit cost of every routed finished product, as the reports compare them.

import type { FactoryGround, VarianceResult } from "../factory/factory-month";
import type { Production } from "../production/close-production";
import { isZero } from "../money/exact";
import { outputOf } from "../production/quantities";
import { standardUnits } from "../standard/standard-unit";
import { NO_FIGURE, divideExact, exactFigure } from "../statements/exact-figure";
import { type ExactFigure, sumFigures } from "../statements/figure";
import type { Figure } from "../statements/report";

export interface ActualProduct {
  readonly product: string;
  readonly quantity: ExactFigure;
  /** Finished cost before variances. */
  readonly cost: Figure;
  readonly variance: Figure;
  /** Actual cost: restored cost and distributed variances. */
  readonly actual: Figure;
  /** The same by element, in the order of the elements table; amounts other than zero. */
  readonly byElement: ReadonlyMap<string, Figure>;
  /** actual / quantity; null without output. */
  readonly unit: ExactFigure | null;
  /** byElement / quantity; empty without output. */
  readonly unitByElement: ReadonlyMap<string, ExactFigure>;
  readonly standardUnit: ExactFigure;
}

/** Finished products in the order of costing. */
export function actualProducts(ground: FactoryGround, production: Production, variances: VarianceResult): ActualProduct[] {
  const { decimals, orderOf, classOf } = ground;
  const standard = standardUnits(production.products.map((each) => each.routed), production.standards, classOf);
  const finished = production.products.filter(({ routed }) => routed.product.kind === "finished");
  return finished.map(({ routed, total }) => {
    const { product } = routed.product;
    const quantity = outputOf(routed);
    const elements = [...(variances.actual.get(product) ?? [])].filter(([, amount]) => amount.units !== 0n);
    const byElement = new Map(elements.sort(([a], [b]) => orderOf(a) - orderOf(b)));
    const hasOutput = !isZero(quantity.value);
    const actual = sumFigures([...byElement.values()], decimals);
    return {
      product,
      quantity,
      cost: total,
      variance: sumFigures([...(variances.distributed.get(product)?.values() ?? [])], decimals),
      actual,
      byElement,
      unit: hasOutput ? divideExact(exactFigure(actual), quantity) : null,
      unitByElement: new Map(hasOutput ? Array.from(byElement, ([element, amount]) => [element, divideExact(exactFigure(amount), quantity)]) : []),
      standardUnit: standard.get(product) ?? NO_FIGURE,
    };
  });
}

/** Elements in the order of their table, those of several sources once. */
export function elementsIn(sources: readonly Iterable<string>[], orderOf: (element: string) => number): string[] {
  const elements = new Set<string>();
  for (const source of sources) for (const element of source) elements.add(element);
  return [...elements].sort((a, b) => orderOf(a) - orderOf(b));
}
