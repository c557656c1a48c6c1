// Actual cost of finished goods at a factory of two levels: output at standard, restored once, and the variances they bear.

import type { ActualProduct } from "../analysis/actual-products";
import type { FactoryGround } from "../factory/factory-month";
import { groupBy } from "../group-by";
import { isZero } from "../money/exact";
import type { Restoration, RestorationLevel } from "../production/restoration";
import { mergeByElement } from "../production/step-cost";
import { addExact, divideExact, exactFigure, multiplyExact } from "../statements/exact-figure";
import { type ExactFigure, halfUpFigure, sumFigures, zeroFigure } from "../statements/figure";
import type { Figure } from "../statements/report";
import type { Headquarters } from "./headquarters";
import type { UnitBook, UnitProduct } from "./unit-book";
import type { OutputCell } from "./unit-output";

/** Restores the transferred element of every finished product's output over the standard content of what it takes in. */
export function restoredGoods(ground: FactoryGround, book: UnitBook, output: readonly OutputCell[]): Restoration[] {
  const finished = book.products.filter((each) => each.product.kind === "finished");
  return finished.map((product) => {
    const before = new Map(output.filter((cell) => cell.product === product).map((cell) => [cell.element, cell.finished]));
    const level = restoreLevel(product, before, ground, book);
    const after = new Map([...(level?.after ?? before)].filter(([, amount]) => amount.units !== 0n));
    return { product: product.code, levels: level ? [level] : [], after };
  });
}

function restoreLevel(product: UnitProduct, before: ReadonlyMap<string, Figure>, ground: FactoryGround, book: UnitBook): RestorationLevel | null {
  const { decimals, orderOf } = ground;
  const transferred = ground.input.settings.elementTransferred;
  const amount = before.get(transferred) ?? zeroFigure(decimals);
  if (amount.units === 0n) return null;
  const content = inputContent(product, ground, book);
  const receivers = [...content].map(([element, unit]) => ({ key: [element] as const, weight: multiplyExact(product.finished, unit) }));
  const parts = ground.spread.spread(`restoration:${product.code}:1`, amount, receivers);
  if (parts === null) return null;
  const restored = new Map(parts.map((part) => [part.receiver.key[0], part.amount]));
  const elements = [...new Set([...before.keys(), ...content.keys()])].sort((a, b) => orderOf(a) - orderOf(b));
  const zero = zeroFigure(decimals);
  const kept = (element: string): Figure => (element === transferred ? zero : (before.get(element) ?? zero));
  return {
    level: 1,
    source: { product: null, centre: null },
    before,
    structure: new Map(receivers.map(({ key: [element], weight }) => [element, halfUpFigure(weight, decimals)])),
    rate: divideExact(exactFigure(amount), addExact(receivers.map((each) => each.weight))),
    restored,
    after: new Map(elements.map((element) => [element, sumFigures([kept(element), restored.get(element) ?? zero], decimals)])),
  };
}

/** What one unit of a product takes in, by element over all units; transferred elements are left out, they are made of the others. */
function inputContent({ relations }: UnitProduct, ground: FactoryGround, book: UnitBook): Map<string, ExactFigure> {
  const parts = relations.flatMap(({ item, quantity }) => book.content(item).map((part) => ({ ...part, amount: multiplyExact(quantity, part.amount) })));
  const own = parts.filter((part) => ground.classOf(part.element) !== "transferred");
  const groups = [...groupBy(own, (part) => [part.element]).values()].sort((a, b) => ground.orderOf(a[0]!.element) - ground.orderOf(b[0]!.element));
  return new Map(groups.map((group) => [group[0]!.element, addExact(group.map((part) => part.amount))]));
}

/** Finished products as the analysis compares them. */
export function actualGoods(ground: FactoryGround, book: UnitBook, output: readonly OutputCell[], restorations: readonly Restoration[], headquarters: Headquarters): ActualProduct[] {
  const { decimals, orderOf } = ground;
  return restorations.map(({ product: code, after }): ActualProduct => {
    const product = book.product(code)!;
    const variances = headquarters.distributed.get(code) ?? new Map<string, Figure>();
    const elements = [...mergeByElement([after, variances], decimals)].filter(([, amount]) => amount.units !== 0n);
    const byElement = new Map(elements.sort(([a], [b]) => orderOf(a) - orderOf(b)));
    const actual = sumFigures([...byElement.values()], decimals);
    const hasOutput = !isZero(product.finished.value);
    const content = book.content(code).filter((part) => ground.classOf(part.element) !== "transferred");
    return {
      product: code,
      quantity: product.finished,
      cost: sumFigures(output.filter((cell) => cell.product === product).map((cell) => cell.finished), decimals),
      variance: sumFigures([...variances.values()], decimals),
      actual,
      byElement,
      unit: hasOutput ? divideExact(exactFigure(actual), product.finished) : null,
      unitByElement: new Map(hasOutput ? Array.from(byElement, ([element, amount]) => [element, divideExact(exactFigure(amount), product.finished)]) : []),
      standardUnit: addExact(content.map((part) => part.amount)),
    };
  });
}
