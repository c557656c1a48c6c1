// A stock card at actual cost (存货明细账): what rows did to the stock of every location, kept while they are booked one by one.

import { type Exact, ZERO, minus, plus, reduced, sumOf } from "../money/exact";
import { type LayerDraw, type PoolRules, type StockPool, balanceOf, emptyPool, putIn } from "./stock-pool";
import type { StockRow } from "./stock-rows";

export interface StockBalance {
  readonly quantity: Exact;
  readonly amount: Exact;
}

/** What left under one row, and how much of it came back. */
export interface LeftUnder {
  readonly lot: string | null;
  readonly quantity: Exact;
  cost: Exact;
  returned: Exact;
  returnedCost: Exact;
}

/** Maps are by row unless said otherwise; amounts in currency units. */
export interface StockCard {
  readonly rules: PoolRules;
  readonly pools: Map<string, StockPool>;
  /** Quantities of receipts as they came in. */
  readonly received: Map<string, Exact>;
  readonly left: Map<string, LeftUnder>;
  /** Final cost of every issue, true-ups included. */
  readonly issues: Map<string, Exact>;
  /** What returns took out or brought back, above zero. */
  readonly returns: Map<string, Exact>;
  /** Returns that brought goods back. */
  readonly broughtBack: Set<string>;
  readonly trueUps: Map<string, Exact>;
  readonly sweeps: Map<string, Exact>;
  readonly revaluations: Map<string, Exact>;
  readonly expensed: Map<string, Exact>;
  readonly draws: (LayerDraw & { readonly to: string })[];
  readonly balances: ({ readonly id: string } & StockBalance)[];
  readonly refused: string[];
  /** Opening, receipts, surpluses of counts and revaluations. */
  cameIn: Exact;
}

export function emptyCard(rules: PoolRules): StockCard {
  return {
    rules,
    pools: new Map(),
    received: new Map(),
    left: new Map(),
    issues: new Map(),
    returns: new Map(),
    broughtBack: new Set(),
    trueUps: new Map(),
    sweeps: new Map(),
    revaluations: new Map(),
    expensed: new Map(),
    draws: [],
    balances: [],
    refused: [],
    cameIn: ZERO,
  };
}

/** The pool of a location, empty until something is put in. */
export function poolAt(card: StockCard, location: string): StockPool {
  const known = card.pools.get(location);
  if (known) return known;
  const pool = emptyPool();
  card.pools.set(location, pool);
  return pool;
}

/** All pools together. */
export function balanceOfCard(card: StockCard): StockBalance {
  const balances = [...card.pools.values()].map(balanceOf);
  const sum = (field: keyof StockBalance): Exact => balances.reduce((total, balance) => reduced(plus(total, balance[field])), ZERO);
  return { quantity: sum("quantity"), amount: sum("amount") };
}

/** Goods that are new to the stock: opening, receipts, surpluses. */
export function acquire(card: StockCard, pool: StockPool, row: Pick<StockRow, "id" | "lot">, goods: StockBalance): void {
  card.cameIn = reduced(plus(card.cameIn, goods.amount));
  receive(card, pool, row, goods);
}

/** Goods that come in under a row; shortages they make up for are trued up under the rows that caused them. */
export function receive(card: StockCard, pool: StockPool, row: Pick<StockRow, "id" | "lot">, { quantity, amount }: StockBalance): void {
  card.received.set(row.id, quantity);
  for (const { row: short, trueUp, ...goods } of putIn(pool, { id: row.id, lot: row.lot, quantity, amount }, card.rules)) {
    card.draws.push({ from: row.id, to: short, ...goods });
    add(card.trueUps, short, trueUp);
    add(card.issues.has(short) ? card.issues : card.returns, short, trueUp);
    const left = card.left.get(short);
    if (left) left.cost = reduced(plus(left.cost, trueUp));
  }
}

/** Cost of everything issued, less what came back. */
export function issuedAmount({ issues, returns, broughtBack }: StockCard): Exact {
  return reduced(minus(sumOf(issues.values()), sumOf([...broughtBack].map((id) => returns.get(id)!))));
}

/** Cost of what went back to suppliers. */
export function sentBackAmount({ returns, broughtBack }: StockCard): Exact {
  return reduced(sumOf([...returns].filter(([id]) => !broughtBack.has(id)).map(([, cost]) => cost)));
}

function add(to: Map<string, Exact>, id: string, amount: Exact): void {
  to.set(id, reduced(plus(to.get(id) ?? ZERO, amount)));
}
