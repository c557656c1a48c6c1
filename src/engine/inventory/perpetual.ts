// Perpetual inventory at actual cost (发出存货计价,逐笔): first-in first-out, moving average and specific identification, row by row.

import { posted, split } from "../allocation/methods/split";
import { type Exact, ZERO, compare, isZero, minus, over, plus, reduced, sumOf, times } from "../money/exact";
import { type StockCard, acquire, balanceOfCard, emptyCard, poolAt, receive } from "./stock-card";
import { type PoolRules, type StockPool, balanceOf, inStock, renewAverage, takeOut } from "./stock-pool";
import { type StockOpening, type StockRow, replayed, worthOf } from "./stock-rows";

export interface PerpetualOptions extends PoolRules {
  readonly opening: StockOpening | null;
  readonly rows: readonly StockRow[];
  /** What happens to an issue beyond the stock: it is not booked, or it is booked at the last cost known until goods come in. */
  readonly negativeStock: "refuse" | "allow";
  /** `replay` books history anew, by date and with corrections where they belong; `adjust` books rows as they are listed. */
  readonly lateRows: "replay" | "adjust";
  /** One pool for all, or one for each location. */
  readonly byLocation: boolean;
}

/**
 * Books the rows of a stock card. Opening + receipts + revaluations - returns to suppliers - (issues - returns of issues) = closing.
 *
 * @returns the card; rows that cannot be booked stand in `refused` and changed nothing
 * @source  CAS 1 存货; methods-inventory, section 1
 */
export function perpetual(options: PerpetualOptions): StockCard {
  const card = emptyCard({ method: options.method, rounding: options.rounding });
  const { opening } = options;
  if (opening) {
    const goods = { quantity: opening.quantity ?? ZERO, amount: worthOf(opening, options.rounding) };
    acquire(card, poolOf(card, options, opening.location), { id: "opening", lot: opening.lot }, goods);
  }
  const rows = options.lateRows === "replay" ? replayed(options.rows, options.rounding) : options.rows;
  for (const row of rows) {
    if (!book(card, row, options)) card.refused.push(row.id);
    card.balances.push({ id: row.id, ...balanceOfCard(card) });
  }
  return card;
}

/** What a row refers to happened where it says, else where the row it names did. */
function placeOf(row: StockRow, { rows }: PerpetualOptions): string | null {
  return row.location ?? (row.of === null ? null : (rows.find(({ id }) => id === row.of)?.location ?? null));
}

function poolOf(card: StockCard, { byLocation }: PerpetualOptions, location: string | null): StockPool {
  return poolAt(card, byLocation ? (location ?? "") : "");
}

/** False when the row cannot be booked. */
function book(card: StockCard, row: StockRow, options: PerpetualOptions): boolean {
  const quantity = row.quantity ?? ZERO;
  if (row.kind === "revalue" && row.of === null && row.location === null) return revalue(card, row, [...card.pools.values()]);
  const pool = poolOf(card, options, placeOf(row, options));
  switch (row.kind) {
    case "receipt":
      acquire(card, pool, row, { quantity, amount: worthOf(row, options.rounding) });
      return true;
    case "issue":
      return issue(card, row, pool, quantity, options);
    case "return":
      return row.of !== null && card.left.has(row.of) ? bringBack(card, row, pool, quantity) : returnToSupplier(card, row, pool, options);
    case "revalue":
      return row.of === null ? revalue(card, row, [pool]) : correct(card, row, pool);
    case "count":
      return count(card, row, pool, options);
  }
}

function issue(card: StockCard, row: StockRow, pool: StockPool, quantity: Exact, options: PerpetualOptions): boolean {
  const cost = leave(card, row, pool, { quantity, lot: options.method === "specific" ? row.lot : null }, options);
  if (cost === null) return false;
  card.issues.set(row.id, cost);
  card.left.set(row.id, { lot: row.lot, quantity, cost, returned: ZERO, returnedCost: ZERO });
  return true;
}

/** A return to the supplier leaves like an issue, at the method's current cost; under specific identification it is what came with that receipt. */
function returnToSupplier(card: StockCard, row: StockRow, pool: StockPool, options: PerpetualOptions): boolean {
  if (row.of === null || !card.received.has(row.of)) return false;
  const cost = leave(card, row, pool, { quantity: row.quantity ?? ZERO, lot: options.method === "specific" ? row.of : null }, options);
  if (cost !== null) card.returns.set(row.id, cost);
  return cost !== null;
}

/** Takes goods out under a row; what is not there is booked at the last cost known, or the row is refused. Null: refused. */
function leave(card: StockCard, row: StockRow, pool: StockPool, goods: { quantity: Exact; lot: string | null }, options: PerpetualOptions): Exact | null {
  const there = inStock(pool, goods.lot);
  const missing = reduced(minus(goods.quantity, there));
  if (missing.n > 0n && options.negativeStock === "refuse") return null;
  const taken = missing.n > 0n ? there : goods.quantity;
  const { cost, draws, sweep } = takeOut(pool, taken, goods.lot, card.rules);
  for (const draw of draws) card.draws.push({ ...draw, to: row.id });
  if (!isZero(sweep)) card.sweeps.set(row.id, sweep);
  if (missing.n <= 0n) return cost;
  const provisional = posted(times(missing, pool.unit), options.rounding);
  pool.shortages.push({ row: row.id, lot: goods.lot, missing, provisional });
  return reduced(plus(cost, provisional));
}

/** Goods of an issue that come back, at what the issue cost them; the return that completes the issue brings the cost that is left. */
function bringBack(card: StockCard, row: StockRow, pool: StockPool, quantity: Exact): boolean {
  const left = card.left.get(row.of!)!;
  const returned = reduced(plus(left.returned, quantity));
  if (compare(returned, left.quantity) > 0) return false;
  const isRest = compare(returned, left.quantity) === 0;
  const cost = isRest ? reduced(minus(left.cost, left.returnedCost)) : posted(over(times(left.cost, quantity), left.quantity), card.rules.rounding);
  left.returned = returned;
  left.returnedCost = reduced(plus(left.returnedCost, cost));
  card.returns.set(row.id, cost);
  card.broughtBack.add(row.id);
  receive(card, pool, { id: row.id, lot: row.lot ?? left.lot }, { quantity, amount: cost });
  return true;
}

/** A new unit cost of all stock, or an amount added to its value, shared by quantity; pools without stock take no part. */
function revalue(card: StockCard, row: StockRow, all: readonly StockPool[]): boolean {
  const pools = all.filter((pool) => balanceOf(pool).quantity.n > 0n);
  if (pools.length === 0 || (row.unitCost === null) === (row.amount === null)) return false;
  const { rounding } = card.rules;
  const lines = pools.map((pool, i) => ({ id: String(i), base: balanceOf(pool).quantity }));
  const added = row.amount && split(posted(row.amount, rounding), lines, { ...rounding, rateDecimals: null });
  pools.forEach((pool, i) => (added ? addToValue(card, row, pool, added[i]!) : setUnitCost(card, row, pool, row.unitCost!)));
  return true;
}

function addToValue(card: StockCard, row: StockRow, pool: StockPool, amount: Exact): void {
  const lines = pool.layers.map((layer) => ({ id: layer.id, base: layer.quantity }));
  const parts = split(amount, lines, { ...card.rules.rounding, rateDecimals: null });
  pool.layers.forEach((layer, i) => (layer.amount = reduced(plus(layer.amount, parts[i]!))));
  changeValue(card, row, pool, amount);
}

/** Every layer at the new cost; the pool as a whole where its value is one. */
function setUnitCost(card: StockCard, row: StockRow, pool: StockPool, unitCost: Exact): void {
  const { method, rounding } = card.rules;
  for (const layer of pool.layers) layer.amount = posted(times(layer.quantity, unitCost), rounding);
  const value = method === "moving-average" ? posted(times(inStock(pool), unitCost), rounding) : reduced(sumOf(pool.layers.map((layer) => layer.amount)));
  changeValue(card, row, pool, minus(value, pool.value));
}

/** A later cost of one receipt: what is still in stock of it takes its part, the rest is expensed. */
function correct(card: StockCard, row: StockRow, pool: StockPool): boolean {
  const received = card.received.get(row.of!);
  if (!received || isZero(received) || row.amount === null) return false;
  const { rounding } = card.rules;
  const layer = pool.layers.find(({ id }) => id === row.of);
  const amount = posted(row.amount, rounding);
  const onHand = layer ? posted(over(times(amount, layer.quantity), received), rounding) : ZERO;
  if (layer) layer.amount = reduced(plus(layer.amount, onHand));
  card.expensed.set(row.id, reduced(minus(amount, onHand)));
  changeValue(card, row, pool, onHand);
  return true;
}

function changeValue(card: StockCard, row: StockRow, pool: StockPool, change: Exact): void {
  pool.value = reduced(plus(pool.value, change));
  card.cameIn = reduced(plus(card.cameIn, change));
  card.revaluations.set(row.id, reduced(plus(card.revaluations.get(row.id) ?? ZERO, change)));
  renewAverage(pool, card.rules);
}

/** What was found: less is an issue of the difference, more comes in at the current unit cost. */
function count(card: StockCard, row: StockRow, pool: StockPool, options: PerpetualOptions): boolean {
  const difference = reduced(minus(row.quantity ?? ZERO, balanceOf(pool).quantity));
  if (difference.n < 0n) return issue(card, row, pool, { n: -difference.n, d: difference.d }, options);
  if (difference.n > 0n) acquire(card, pool, row, { quantity: difference, amount: posted(times(difference, currentUnit(pool, options)), options.rounding) });
  return true;
}

/** The moving average in force, or the value over quantity of the layers; the last cost known where nothing is in stock. */
function currentUnit(pool: StockPool, { method }: PerpetualOptions): Exact {
  const quantity = inStock(pool);
  return method !== "moving-average" && quantity.n > 0n ? reduced(over(pool.value, quantity)) : pool.unit;
}
