// A store of semi-finished or finished goods before it is valued: one item, its opening, and its moves of the month in order.

import type { FactoryGround } from "../factory/factory-month";
import type { StockMoveRecord, StockRecord } from "../factory-records";
import { type ExactFigure, cellFigure, zeroFigure } from "../statements/figure";
import { NO_FIGURE, addExact, inputFigure, subtractExact } from "../statements/exact-figure";
import type { Figure } from "../statements/report";
import { cellOf } from "../records";

/** One item of a store; `out` of a move is plus where goods leave, so that returns and surpluses of a count are minus. */
export interface Store {
  readonly stock: StockRecord;
  readonly opening: { readonly quantity: ExactFigure; readonly amount: Figure };
  readonly receipts: readonly StoreMove[];
  readonly issues: readonly StoreMove[];
  /** Receipts and issues by date, then file order. */
  readonly moves: readonly StoreMove[];
  readonly decimals: number;
}

export interface StoreMove {
  readonly record: StockMoveRecord;
  /** What came in (receipts) or left (issues and counts). */
  readonly quantity: ExactFigure;
}

/** The stock row of an item and its moves of the month; null when the stock table does not hold the item. */
export function storeOf(item: string, ground: FactoryGround): Store | null {
  const stock = ground.stock(item);
  if (!stock) return null;
  const { decimals } = ground;
  const moves = ground.stockMoves(item).map((record): StoreMove => {
    const quantity = inputFigure(record.quantity, record.at, "quantity");
    return { record, quantity: record.kind === "count" ? subtractExact(NO_FIGURE, quantity) : quantity };
  });
  return {
    stock,
    opening: {
      quantity: inputFigure(stock.opening_quantity, stock.at, "opening_quantity") ?? NO_FIGURE,
      amount: stock.opening_amount === null ? zeroFigure(decimals) : cellFigure(stock.opening_amount, decimals, [cellOf(stock.at, "opening_amount")]),
    },
    moves,
    receipts: moves.filter(isReceipt),
    issues: moves.filter((move) => !isReceipt(move)),
    decimals,
  };
}

export function isReceipt({ record }: StoreMove): boolean {
  return record.kind === "receipt";
}

export function quantityOf(moves: readonly StoreMove[]): ExactFigure {
  return addExact(moves.map((move) => move.quantity));
}
