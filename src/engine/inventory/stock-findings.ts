// What can be wrong with a store: more issued than there is, issued before it was received, a price nobody knows, value without goods.

import { type Finding, type FindingCode, finding } from "../finding";
import type { StoreBalance } from "../factory/factory-month";
import { type Exact, isZero, plus, reduced } from "../money/exact";
import { cellOf } from "../records";
import { addExact, quantityFigure, subtractExact } from "../statements/exact-figure";
import { type Figure, figureText } from "../statements/report";
import { type Store, type StoreMove, isReceipt, quantityOf } from "./store";

interface Shortage {
  readonly move: StoreMove;
  readonly held: Exact;
}

/** Issues that together are larger than everything the month has, whatever their dates; returns and surpluses count against them. */
export function beyondStock(store: Store): Finding[] {
  const left = subtractExact(addExact([store.opening.quantity, quantityOf(store.receipts)]), quantityOf(store.issues));
  return left.value.n >= 0n ? [] : allShortages(store).map((shortage) => shortageFinding("issue-beyond-stock", store, shortage));
}

/** Issues larger than what was there on their day, for methods that follow the days: a receipt may come later, or never. */
export function beyondStockOfTheDay(store: Store): Finding[] {
  const never = new Set(allShortages(store).map(({ move }) => move));
  return dailyShortages(store).map((shortage) => shortageFinding(never.has(shortage.move) ? "issue-beyond-stock" : "issue-before-receipt", store, shortage));
}

/** The same under the month's average, which does not mind: a note for the first such issue. */
export function issuedBeforeReceived(store: Store): Finding[] {
  return dailyShortages(store)
    .slice(0, 1)
    .map((shortage) => shortageFinding("issue-before-receipt-averaged", store, shortage));
}

function allShortages(store: Store): Shortage[] {
  return shortagesOf(store.issues, addExact([store.opening.quantity, quantityOf(store.receipts)]).value);
}

function dailyShortages(store: Store): Shortage[] {
  return shortagesOf(store.moves, store.opening.quantity.value);
}

/** A move that finds too little is not booked, so that those after it are judged by what is there. */
function shortagesOf(moves: readonly StoreMove[], opening: Exact): Shortage[] {
  const shortages: Shortage[] = [];
  let held = opening;
  for (const move of moves) {
    const { value } = move.quantity;
    const change: Exact = isReceipt(move) ? value : { n: -value.n, d: value.d };
    const after = reduced(plus(held, change));
    if (change.n < 0n && after.n < 0n) shortages.push({ move, held });
    else held = after;
  }
  return shortages;
}

function shortageFinding(code: FindingCode, { stock }: Store, { move, held }: Shortage): Finding {
  const { record, quantity } = move;
  const stockThen = figureText(quantityFigure({ value: held, origin: quantity.origin }));
  return finding(code, { item: stock.item, date: record.date, quantity: figureText(quantityFigure(quantity)), stock: stockThen }, cellOf(record.at, "quantity"));
}

/** A finding about one move of an item. */
export function moveFinding(code: FindingCode, { stock }: Store, { record, quantity }: StoreMove): Finding {
  return finding(code, { item: stock.item, date: record.date, quantity: figureText(quantityFigure(quantity)) }, cellOf(record.at, "quantity"));
}

/** A finding about an amount of an item. */
export function amountFinding(code: FindingCode, { stock }: Store, amount: Figure): Finding {
  return finding(code, { item: stock.item, amount: figureText(amount) }, cellOf(stock.at, "item"));
}

/** A stock that cannot be valued: less than nothing was there when the month began. */
export function openingFindings({ stock, opening }: Store): Finding[] {
  if (opening.quantity.value.n >= 0n) return [];
  return [finding("stock-negative", { item: stock.item, quantity: figureText(quantityFigure(opening.quantity)) }, cellOf(stock.at, "opening_quantity"))];
}

/** Value without goods, and goods worth less than nothing: kept as they are, and said. */
export function closingFindings(store: Store, { quantity, amount }: StoreBalance): Finding[] {
  if (isZero(quantity.value)) return amount.units === 0n ? [] : [amountFinding("stock-value-without-quantity", store, amount)];
  return amount.units < 0n ? [amountFinding("stock-value-negative", store, amount)] : [];
}
