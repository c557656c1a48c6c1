// A store at the month's average (月末一次加权平均): everything issued costs the average of the opening stock and the month's receipts.

import type { Staged } from "../finding";
import type { FactoryGround, StoreIssue } from "../factory/factory-month";
import { compare, isZero } from "../money/exact";
import { addExact, divideExact, exactFigure, multiplyExact } from "../statements/exact-figure";
import { type ExactFigure, halfUpFigure, sumFigures } from "../statements/figure";
import type { Figure } from "../statements/report";
import { outgoingKey, outgoings } from "./outgoings";
import { beyondStock, issuedBeforeReceived, moveFinding } from "./stock-findings";
import { type Store, quantityOf } from "./store";

/**
 * issued = half-up((opening + receipts) x quantity out / (opening + receipt quantity)), spread over (kind, centre, product)
 * by quantity. Returns and surpluses of a count are quantities out below zero, so they come in at the same average.
 *
 * @param receipts  the month's posted cost
 * @returns what left the store; nothing where a finding says why that cannot be valued
 */
export function monthAverageIssues(store: Store, receipts: Figure, { spread, decimals }: FactoryGround): Staged<readonly StoreIssue[]> {
  const beyond = beyondStock(store);
  if (beyond.length > 0) return { value: [], findings: beyond };
  const groups = outgoings(store.issues, (move) => move).filter(({ quantity }) => !isZero(quantity.value));
  const [first] = groups;
  if (!first) return { value: [], findings: [] };
  const out = addExact(groups.map(({ quantity }) => quantity));
  const base = addExact([store.opening.quantity, quantityOf(store.receipts)]);
  if (base.value.n <= 0n) return { value: [], findings: [moveFinding("stock-price-unknown", store, first.members[0]!)] };
  const issued = partOf(sumFigures([store.opening.amount, receipts], decimals), out, base, decimals);
  const receivers = groups.map((group) => ({ key: outgoingKey(group), weight: group.quantity, group }));
  const parts = spread.spread(`stock:${store.stock.item}`, issued, receivers, store.stock.item);
  if (!parts) return { value: [], findings: [moveFinding("stock-issues-cancel", store, first.members[0]!)] };
  const value = parts.map(({ receiver: { group }, amount }): StoreIssue => ({ kind: group.kind, centre: group.centre, product: group.product, quantity: group.quantity, amount }));
  return { value, findings: issuedBeforeReceived(store) };
}

/** total x part / whole; the total itself when all of it goes. */
function partOf(total: Figure, part: ExactFigure, whole: ExactFigure, decimals: number): Figure {
  if (compare(part.value, whole.value) === 0) return total;
  return halfUpFigure(multiplyExact(exactFigure(total), divideExact(part, whole)), decimals);
}
