// Journal lines of production: scrap, by-products, transfers between workshops, and the stores of semi-finished and finished goods.

import type { FactoryGround, StoreLedger } from "../factory/factory-month";
import { type EntryLine, credited, debited, moved, place } from "../journal/entry-line";
import type { ProductCost, StepCost } from "./step-cost";

export function productionEntries(products: readonly ProductCost[], stores: readonly StoreLedger[], ground: FactoryGround): EntryLine[] {
  const steps = products.flatMap((product) => product.steps);
  return [
    ...steps.flatMap((step) => scrapEntries(step, ground)),
    ...steps.flatMap((step) => byProductEntries(step, ground)),
    ...products.flatMap(receiptEntries),
    ...stores.flatMap((store) => issueEntries(store, ground)),
    ...products.flatMap((product) => transferEntries(product, ground)),
  ];
}

/** Cost of scrap out of the elements; the loss back into production, what was recovered to those who owe it. */
function scrapEntries({ step: { product, centre }, scrap }: StepCost, { input }: FactoryGround): EntryLine[] {
  if (scrap === null) return [];
  const loss = input.settings.elementScrap;
  return [
    ...scrap.parts.flatMap(({ element, cost }) => moved("scrap", cost, place("scrap", centre, product, element), place("basic", centre, product, element))),
    debited("scrap", place("basic", centre, product, loss), scrap.net),
    debited("scrap", place("salvage"), scrap.salvage),
    debited("scrap", place("compensation"), scrap.compensation),
    credited("scrap", place("scrap", centre, product, loss), scrap.cost),
  ];
}

function byProductEntries({ step: { product, centre }, byProducts }: StepCost, { input }: FactoryGround): EntryLine[] {
  const from = place("basic", centre, product, input.settings.elementMaterial);
  return byProducts.flatMap((credit) => moved("by-product", credit.amount, place("finished", null, credit.product), from));
}

/** Output enters its store out of every step that contributes to it: the last one, or all under parallel transfer. */
function receiptEntries({ routed, steps, last }: ProductCost): EntryLine[] {
  const { product, kind } = routed.product;
  const isSemi = kind === "semi";
  const to = place(isSemi ? "semi" : "finished", null, product);
  return (routed.isParallel ? steps : [last]).flatMap(({ step: { centre }, finished }) =>
    [...finished].flatMap(([element, amount]) => moved(isSemi ? "semi-receipt" : "finished-receipt", amount, to, place("basic", centre, product, element))),
  );
}

function issueEntries({ item, out }: StoreLedger, { input }: FactoryGround): EntryLine[] {
  return out.flatMap(({ kind, centre, product, amount }) => {
    const to = kind === "count" ? place("count_difference", centre, item) : place("basic", centre, product, input.settings.elementTransferred);
    return moved("semi-issue", amount, to, place("semi", null, item));
  });
}

/** From the step before: one transferred element, or every element under its own name. */
function transferEntries({ steps }: ProductCost, { input }: FactoryGround): EntryLine[] {
  return steps.flatMap(({ step, transfer }, i) => {
    const before = steps[i - 1];
    if (transfer === null || transfer.item !== null || !before) return [];
    return [...before.finished].flatMap(([element, amount]) => {
      const into = step.transfer === "itemised" ? element : input.settings.elementTransferred;
      return moved("transfer", amount, place("basic", step.centre, step.product, into), place("basic", before.step.centre, step.product, element));
    });
  });
}
