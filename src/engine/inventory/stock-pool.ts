// A pool of stock at actual cost: layers of goods, oldest first, and shortages that later goods make up for.

import { type Rounding, posted, rateOf } from "../allocation/methods/split";
import { type Exact, ZERO, compare, isZero, minus, over, plus, reduced, times } from "../money/exact";

export type ActualMethod = "fifo" | "moving-average" | "specific";

/** Goods that came in together; under the moving average only quantities are kept by layer, the value lies in the pool. */
export interface StockLayer {
  readonly id: string;
  readonly lot: string | null;
  quantity: Exact;
  amount: Exact;
}

/** Goods that left without having been there, at the last cost known until others come in. */
export interface Shortage {
  readonly row: string;
  /** The lot that was missing; only goods of that lot make up for it. */
  readonly lot: string | null;
  missing: Exact;
  provisional: Exact;
}

export interface StockPool {
  readonly layers: StockLayer[];
  readonly shortages: Shortage[];
  /** Value of the layers. */
  value: Exact;
  /** The unit cost in force: the moving average, or that of the layer last drawn or received. */
  unit: Exact;
}

export interface PoolRules {
  readonly method: ActualMethod;
  readonly rounding: Rounding;
}

export interface LayerDraw {
  readonly from: string;
  readonly quantity: Exact;
  readonly amount: Exact;
}

export function emptyPool(): StockPool {
  return { layers: [], shortages: [], value: ZERO, unit: ZERO };
}

/** Goods in stock, shortages apart. */
export function inStock(pool: StockPool, lot: string | null = null): Exact {
  return total(layersOf(pool, lot).map((layer) => layer.quantity));
}

/** Quantity and value of a pool; shortages count against both. */
export function balanceOf({ layers, shortages, value }: StockPool): { quantity: Exact; amount: Exact } {
  const quantity = minus(total(layers.map((layer) => layer.quantity)), total(shortages.map(({ missing }) => missing)));
  return { quantity: reduced(quantity), amount: reduced(minus(value, total(shortages.map(({ provisional }) => provisional)))) };
}

/** Layers whose lot or receipt is the given one, all without one; oldest first. */
function layersOf(pool: StockPool, lot: string | null): StockLayer[] {
  return pool.layers.filter((layer) => isOfLot(layer, lot));
}

function isOfLot(goods: Pick<StockLayer, "id" | "lot">, lot: string | null): boolean {
  return lot === null || goods.id === lot || goods.lot === lot;
}

/** Goods that made up for a shortage, and how much dearer they turned out than it was booked. */
export interface MadeUp {
  readonly row: string;
  readonly quantity: Exact;
  readonly amount: Exact;
  readonly trueUp: Exact;
}

/** Adds goods: they make up for shortages first, oldest first, and what is left becomes the youngest layer. */
export function putIn(pool: StockPool, goods: StockLayer, { method, rounding }: PoolRules): MadeUp[] {
  const own = isZero(goods.quantity) ? pool.unit : rateOf(goods.amount, goods.quantity, { ...rounding, rateDecimals: method === "moving-average" ? rounding.rateDecimals : null });
  const madeUp = pool.shortages.filter((shortage) => isOfLot(goods, shortage.lot)).flatMap((shortage) => makeUp(shortage, goods, rounding));
  pool.shortages.splice(0, pool.shortages.length, ...pool.shortages.filter(({ missing }) => !isZero(missing)));
  if (!isZero(goods.quantity) || !isZero(goods.amount)) {
    pool.layers.push(goods);
    pool.value = reduced(plus(pool.value, goods.amount));
  }
  pool.unit = own;
  renewAverage(pool, { method, rounding });
  return madeUp;
}

function makeUp(shortage: Shortage, goods: StockLayer, rounding: Rounding): MadeUp[] {
  if (isZero(goods.quantity)) return [];
  const covered = compare(shortage.missing, goods.quantity) < 0 ? shortage.missing : goods.quantity;
  const share = part(goods.amount, covered, goods.quantity, rounding);
  const provisional = part(shortage.provisional, covered, shortage.missing, rounding);
  take(goods, covered, share);
  shortage.missing = reduced(minus(shortage.missing, covered));
  shortage.provisional = reduced(minus(shortage.provisional, provisional));
  return [{ row: shortage.row, quantity: covered, amount: share, trueUp: reduced(minus(share, provisional)) }];
}

/** The moving average is renewed by whatever comes in, and kept between. */
export function renewAverage(pool: StockPool, { method, rounding }: PoolRules): void {
  const quantity = inStock(pool);
  if (method === "moving-average" && quantity.n > 0n) pool.unit = rateOf(pool.value, quantity, rounding);
}

/** What left a pool: its cost, the layers it came from, and what the last goods took beyond their unit cost. */
export interface TakenOut {
  readonly cost: Exact;
  readonly draws: readonly LayerDraw[];
  readonly sweep: Exact;
}

/** Takes goods that are there: from the oldest layers, or at the average; the last goods take all the value left (零数量清尾). */
export function takeOut(pool: StockPool, quantity: Exact, lot: string | null, rules: PoolRules): TakenOut {
  const isLast = compare(quantity, inStock(pool)) === 0;
  const draws = drawn(pool, quantity, lot, rules);
  if (rules.method !== "moving-average") {
    const cost = total(draws.map(({ amount }) => amount));
    pool.value = reduced(minus(pool.value, cost));
    return { cost, draws, sweep: ZERO };
  }
  const atAverage = posted(times(quantity, pool.unit), rules.rounding);
  const cost = isLast ? pool.value : atAverage;
  pool.value = reduced(minus(pool.value, cost));
  return { cost, draws: [], sweep: reduced(minus(cost, atAverage)) };
}

function drawn(pool: StockPool, quantity: Exact, lot: string | null, { method, rounding }: PoolRules): LayerDraw[] {
  const draws: LayerDraw[] = [];
  let missing = quantity;
  for (const layer of layersOf(pool, lot)) {
    if (isZero(missing)) break;
    const taken = compare(missing, layer.quantity) < 0 ? missing : layer.quantity;
    if (method !== "moving-average" && !isZero(layer.quantity)) pool.unit = reduced(over(layer.amount, layer.quantity));
    const amount = part(layer.amount, taken, layer.quantity, rounding);
    draws.push({ from: layer.id, quantity: taken, amount });
    take(layer, taken, amount);
    missing = reduced(minus(missing, taken));
  }
  const kept = pool.layers.filter((layer) => !isZero(layer.quantity));
  pool.layers.splice(0, pool.layers.length, ...kept);
  return draws;
}

/** amount x taken / held; all of it when all is taken. A rounded rate would have no meaning inside a layer. */
function part(amount: Exact, taken: Exact, held: Exact, rounding: Rounding): Exact {
  return compare(taken, held) === 0 ? amount : posted(over(times(amount, taken), held), rounding);
}

function take(from: { quantity: Exact; amount: Exact }, quantity: Exact, amount: Exact): void {
  from.quantity = reduced(minus(from.quantity, quantity));
  from.amount = reduced(minus(from.amount, amount));
}

function total(values: readonly Exact[]): Exact {
  return values.reduce((sum, value) => reduced(plus(sum, value)), ZERO);
}
