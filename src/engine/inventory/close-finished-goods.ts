// Finished goods closed at actual cost: every store of that kind, and the cost of what was sold or counted away.

import type { FactoryGround, FinishedGoodsResult, StoreLedger } from "../factory/factory-month";
import type { Staged } from "../finding";
import { type EntryLine, moved, place } from "../journal/entry-line";
import { sumFigures } from "../statements/figure";
import type { Figure } from "../statements/report";
import { groupBy, groupKey } from "../group-by";
import { closeStoreBut } from "./close-store";
import { type DrawnBack, drawnBackEntries, isDrawnBackTo } from "./drawn-back";
import { byCode } from "../code-order";
import { storeLedgersReport } from "./store-ledgers";

/**
 * Closes the stores of finished goods and by-products.
 *
 * @param actual      actual cost of every routed finished product by element
 * @param byProducts  value received by each by-product's store
 * @param drawn       goods that workshops drew back, which are no sale
 * @returns cost of sales is posted to the centre of the issue: 借 主营业务成本 贷 库存商品
 */
export function closeFinishedGoods(ground: FactoryGround, actual: ReadonlyMap<string, ReadonlyMap<string, Figure>>, byProducts: ReadonlyMap<string, Figure>, drawn: readonly DrawnBack[] = []): Staged<FinishedGoodsResult> {
  const received = (item: string): Figure => {
    const own = sumFigures([...(actual.get(item)?.values() ?? [])], ground.decimals);
    const byProduct = byProducts.get(item);
    return byProduct ? sumFigures([own, byProduct], ground.decimals) : own;
  };
  const byItem = groupBy(drawn, (each) => [each.item]);
  const drawnOf = (item: string): readonly DrawnBack[] => byItem.get(groupKey(item)) ?? [];
  const items = new Set(ground.input.stock.filter((row) => row.kind === "finished").map((row) => row.item));
  for (const item of [...actual.keys(), ...byProducts.keys()]) if (received(item).units !== 0n) items.add(item);
  const closed = [...items].sort(byCode).map((item) => closeStoreBut(drawnOf(item), item, received(item), ground));
  const stores = closed.map(({ value }) => value);
  return {
    value: { stores, entries: [...drawnBackEntries(drawn, ground), ...stores.flatMap((store) => costOfSales(store, ground))], reports: [storeLedgersReport("finished-goods-ledger", stores)] },
    findings: closed.flatMap(({ findings }) => findings),
  };
}

function costOfSales({ item, out }: StoreLedger, ground: FactoryGround): EntryLine[] {
  const sold = out.filter(({ kind, centre }) => kind === "count" || !isDrawnBackTo(centre, ground));
  return sold.flatMap(({ centre, amount }) => moved("cost-of-sales", amount, place("cogs", centre, item), place("finished", null, item)));
}
