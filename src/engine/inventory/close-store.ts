// Closing one store of semi-finished or finished goods: what it issued, to whom and at what cost, and what is left.

import { type Finding, type Staged, finding } from "../finding";
import type { CloseStore, FactoryGround, StoreIssue, StoreLedger } from "../factory/factory-month";
import { isZero } from "../money/exact";
import { NO_FIGURE, addExact, subtractExact } from "../statements/exact-figure";
import { differenceFigure, sumFigures, zeroFigure } from "../statements/figure";
import type { Figure } from "../statements/report";
import { cellOf } from "../records";
import { groupBy } from "../group-by";
import { type DrawnBack, withoutDrawnBack } from "./drawn-back";
import { layeredIssues } from "./layered-store";
import { monthAverageIssues } from "./month-average-store";
import { closingFindings, openingFindings } from "./stock-findings";
import { type Store, quantityOf, storeOf } from "./store";

/** A way to value what leaves a store. */
type ValueIssues = (store: Store, receipts: Figure, ground: FactoryGround) => Staged<readonly StoreIssue[]>;

const METHODS: ReadonlyMap<string, ValueIssues> = new Map<string, ValueIssues>([
  ["month-average", monthAverageIssues],
  ["moving-average", (...given) => layeredIssues(...given, "moving-average")],
  ["fifo", (...given) => layeredIssues(...given, "fifo")],
]);

/**
 * Closes one store by the method of its stock row.
 *
 * @param item      a stock item of kind semi or finished
 * @param receipts  the month's posted cost of what the store received, zero when it received nothing
 * @returns opening + receipt - out = closing, in quantity and in amount; a store that cannot be valued issues at nothing and a
 *          finding says why, which forbids the close
 */
export const closeStore: CloseStore = (item, receipts, ground) => closeStoreBut([], item, receipts, ground);

/** The same for a store that workshops drew goods back from, which were valued before: they leave first. */
export function closeStoreBut(drawn: readonly DrawnBack[], item: string, receipts: Figure, ground: FactoryGround): Staged<StoreLedger> {
  const whole = storeOf(item, ground);
  if (!whole) return withoutStockRow(item, receipts, ground);
  const store = withoutDrawnBack(whole, drawn, ground);
  const opening = openingFindings(whole);
  const issues = opening.length > 0 ? { value: [], findings: opening } : issuesOf(store, receipts, ground);
  const value = ledgerOf(whole, receipts, [...issuesOfDrawn(drawn, ground.decimals), ...issues.value]);
  return { value, findings: [...issues.findings, ...(issues.findings.some(isRefusal) ? [] : closingFindings(store, value.closing))] };
}

/** Goods drawn back by (centre, product), whatever element they became; what came back whole is no issue. */
function issuesOfDrawn(drawn: readonly DrawnBack[], decimals: number): StoreIssue[] {
  const groups = [...groupBy(drawn, ({ centre, product }) => [centre, product]).values()].map((group): StoreIssue => ({
    kind: "issue",
    centre: group[0]!.centre,
    product: group[0]!.product,
    quantity: addExact(group.map((each) => each.quantity)),
    amount: sumFigures(group.map((each) => each.amount), decimals),
  }));
  return groups.filter(({ quantity, amount }) => !isZero(quantity.value) || amount.units !== 0n);
}

function issuesOf(store: Store, receipts: Figure, ground: FactoryGround): Staged<readonly StoreIssue[]> {
  const { item, method, at } = store.stock;
  const value = METHODS.get(method ?? "");
  if (!value) return { value: [], findings: [finding("stock-method-unsuitable", { item, method: method ?? "" }, cellOf(at, "method"))] };
  return value(store, receipts, ground);
}

function ledgerOf(store: Store, receipts: Figure, out: readonly StoreIssue[]): StoreLedger {
  const { stock, opening, decimals } = store;
  const receipt = { quantity: quantityOf(store.receipts), amount: receipts };
  const gone = { quantity: addExact(out.map(({ quantity }) => quantity)), amount: sumFigures(out.map(({ amount }) => amount), decimals) };
  const closing = {
    quantity: subtractExact(addExact([opening.quantity, receipt.quantity]), gone.quantity),
    amount: differenceFigure(sumFigures([opening.amount, receipts], decimals), gone.amount),
  };
  return { item: stock.item, kind: stock.kind === "semi" ? "semi" : "finished", opening, receipt, out, closing };
}

/** Nothing tells what was there before; cost that arrives for such an item has nowhere to go. */
function withoutStockRow(item: string, receipts: Figure, ground: FactoryGround): Staged<StoreLedger> {
  const nothing = { quantity: NO_FIGURE, amount: zeroFigure(ground.decimals) };
  const kind = ground.products.get(item)?.kind === "semi" ? "semi" : "finished";
  const value: StoreLedger = { item, kind, opening: nothing, receipt: { quantity: NO_FIGURE, amount: receipts }, out: [], closing: { quantity: NO_FIGURE, amount: receipts } };
  const product = ground.products.get(item);
  return { value, findings: [finding("stock-row-missing", { item }, product && cellOf(product.at, "product"))] };
}

function isRefusal(found: Finding): boolean {
  return found.severity === "refuse";
}
