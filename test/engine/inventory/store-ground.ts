// The ground of a close that holds nothing but stock and its moves, in the few words a test needs.
import { factoryGround } from "../../../src/engine/factory/factory-ground";
import type { FactoryInput } from "../../../src/engine/factory/factory-input";
import type { FactoryGround } from "../../../src/engine/factory/factory-month";
import type { StockMethod, StockMoveRecord, StockRecord } from "../../../src/engine/factory-records";
import { Decimal } from "../../../src/engine/money/decimal";
import type { Tail } from "../../../src/engine/money/apportion";
import type { Figure } from "../../../src/engine/statements/report";
import { at } from "../make-records";

/** `2026-05-12 issue 55 MACH/P-102`: date, kind, quantity and who got it; several in a list, in file order. */
export function moveRecords(item: string, moves: readonly string[]): StockMoveRecord[] {
  return moves.map((text, position) => {
    const [date, kind, quantity, receiver = ""] = text.split(" ");
    const [centre, product] = receiver.split("/");
    return {
      position,
      date: date!,
      item,
      kind: kind as StockMoveRecord["kind"],
      quantity: new Decimal(quantity!),
      amount: null,
      centre: centre || null,
      product: product || null,
      element: null,
      document: null,
      at: { sheet: "Stock Moves", row: position + 2, columns: { date: 0, item: 1, kind: 2, quantity: 3, amount: 4, centre: 5, product: 6 } },
    };
  });
}

export function stockRecord(item: string, method: StockMethod | null, quantity: string, amount: bigint): StockRecord {
  return {
    item,
    name: null,
    unit: null,
    kind: "semi",
    group: null,
    planned_price: null,
    opening_quantity: new Decimal(quantity),
    opening_amount: amount,
    opening_variance: null,
    method,
    at: at("Stock", ["item", "method", "opening_quantity", "opening_amount"]),
  };
}

const EMPTY = [
  "elements", "centres", "accounts", "trialBalance", "drivers", "rules", "postings", "products", "routing", "production", "openingWip",
  "wipRules", "standards", "utilities", "quality", "assets", "accruals", "variances", "budget", "prior",
] as const;

/** A factory of May 2026 without anything but stores. */
export function storeGround(stock: readonly StockRecord[], stockMoves: readonly StockMoveRecord[], tail: Exclude<Tail, object> = "largest-remainder"): FactoryGround {
  const tables = Object.fromEntries(EMPTY.map((name) => [name, []]));
  return factoryGround({ ...tables, stock, stockMoves, settings: { period: "2026-05", decimals: 2, tail } } as unknown as FactoryInput);
}

/** Money that comes from nowhere in particular. */
export function money(units: bigint): Figure {
  return { units, decimals: 2, origin: { kind: "cells", value: { n: units, d: 100n }, cells: [] } };
}
