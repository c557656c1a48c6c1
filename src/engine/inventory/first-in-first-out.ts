// First-in first-out in bulk (先进先出): the cost of every issue, layer by layer and to the cent, a million moves at a time.

import { halfUpShare, safeNumber } from "../money/half-up-share";
import { replayLayers } from "./replay-layers";

/**
 * Largest value of a stock that is booked in float64. The cost of an issue is a difference of such values and of layers
 * between them, so all its sums stay below 2^53; larger stocks are booked by `replayLayers`.
 */
const LARGEST_VALUE = 2 ** 51;

/** Moves of many items in the order they are booked. */
export interface StockMoves {
  /** Number of each move's item, below `itemCount`. */
  readonly items: Uint32Array;
  readonly itemCount: number;
  /** Whole units of quantity: plus comes in, minus goes out. */
  readonly quantities: Float64Array;
  /** Minor units of what comes in; NaN: it comes in at the average of the stock before it. Not read where goods go out. */
  readonly amounts: Float64Array;
}

export interface IssueCosts {
  /**
   * By move: what an issue took from the layers, or the amount at which goods came in. NaN: the move is not booked, because it
   * takes more than there is, or because nothing says what it is worth.
   */
  readonly costs: Float64Array;
  /** By item: what is left. */
  readonly closingQuantities: Float64Array;
  readonly closingAmounts: Float64Array;
}

/**
 * Books moves item by item: part of a layer costs half-up(amount x taken / quantity), all of it what is left in it.
 *
 * @throws RangeError where a cost or a closing stock is no safe integer
 */
export function firstInFirstOut(moves: StockMoves): IssueCosts {
  const { items, itemCount } = moves;
  const sorted = sortedByItem(moves);
  const costs = new Float64Array(items.length);
  const closingQuantities = new Float64Array(itemCount);
  const closingAmounts = new Float64Array(itemCount);
  for (let item = 0; item < itemCount; item++) {
    const [from, to] = [sorted.starts[item]!, sorted.starts[item + 1]!];
    const left = bookRun(sorted, from, to, costs) ?? bookCarefully(moves, sorted.places.subarray(from, to), costs);
    closingQuantities[item] = left.quantity;
    closingAmounts[item] = left.amount;
  }
  return { costs, closingQuantities, closingAmounts };
}

/** Moves lying together by item, each item's in the order given. */
interface SortedMoves {
  /** Where each item's moves begin; one more for the end. */
  readonly starts: Uint32Array;
  /** Place of each sorted move in the order given. */
  readonly places: Uint32Array;
  /** Quantity and amount of each sorted move side by side, so that a layer is found in one place of memory. */
  readonly pairs: Float64Array;
}

/** What one call sorts into, kept from call to call: fresh memory would take as long as the sorting. */
let scratch = { places: new Uint32Array(1_024), pairs: new Float64Array(2_048) };

/** By counting: two passes that stream, so that the layers of an item are found close together. */
function sortedByItem({ items, itemCount, quantities, amounts }: StockMoves): SortedMoves {
  const count = items.length;
  const starts = new Uint32Array(itemCount + 1);
  for (let i = 0; i < count; i++) starts[items[i]! + 1]!++;
  for (let item = 0; item < itemCount; item++) starts[item + 1]! += starts[item]!;
  if (scratch.places.length < count) scratch = { places: new Uint32Array(count), pairs: new Float64Array(2 * count) };
  const { places, pairs } = scratch;
  const next = starts.slice();
  for (let i = 0; i < count; i++) {
    const at = next[items[i]!]!++;
    places[at] = i;
    pairs[2 * at] = quantities[i]!;
    pairs[2 * at + 1] = amounts[i]!;
  }
  return { starts, places, pairs };
}

interface Stock {
  readonly quantity: number;
  readonly amount: number;
}

/**
 * Books one item's moves and returns what is left; null when the stock outgrows float64. Layers are kept in the places of
 * moves already booked: there are never more of them.
 */
function bookRun({ places, pairs }: SortedMoves, from: number, to: number, costs: Float64Array): Stock | null {
  let oldest = from;
  let end = from;
  let [held, value] = [0, 0];
  let [lastQuantity, lastAmount] = [0, 0];
  for (let k = from; k < to; k++) {
    const quantity = pairs[2 * k]!;
    let cost = NaN;
    if (quantity >= 0) {
      cost = pairs[2 * k + 1]!;
      if (cost !== cost) cost = held > 0 ? averageCost(value, quantity, held) : averageCost(lastAmount, quantity, lastQuantity);
      if (cost === cost) {
        held += quantity;
        value += cost;
        pairs[2 * end] = quantity;
        pairs[2 * end++ + 1] = cost;
        if (held > LARGEST_VALUE || value > LARGEST_VALUE || value < -LARGEST_VALUE) return null;
      }
    } else if (-quantity <= held) {
      held += quantity;
      let missing = -quantity;
      cost = 0;
      while (missing > 0) {
        lastQuantity = pairs[2 * oldest]!;
        lastAmount = pairs[2 * oldest + 1]!;
        if (lastQuantity <= missing) {
          cost += lastAmount;
          missing -= lastQuantity;
          oldest++;
        } else {
          const part = halfUpShare(lastAmount, missing, lastQuantity);
          cost += part;
          pairs[2 * oldest] = lastQuantity - missing;
          pairs[2 * oldest + 1] = lastAmount - part;
          missing = 0;
        }
      }
      value -= cost;
    }
    costs[places[k]!] = cost;
  }
  return { quantity: held, amount: value };
}

/** NaN when there is no quantity to average over. */
function averageCost(value: number, quantity: number, held: number): number {
  return held > 0 ? halfUpShare(value, quantity, held) : NaN;
}

function bookCarefully({ quantities, amounts }: StockMoves, places: Uint32Array, costs: Float64Array): Stock {
  const moves = Array.from(places, (place) => {
    const amount = amounts[place]!;
    return { quantity: BigInt(quantities[place]!), amount: quantities[place]! < 0 || Number.isNaN(amount) ? null : BigInt(amount) };
  });
  const { moves: booked, layers } = replayLayers(moves, false);
  booked.forEach((move, k) => (costs[places[k]!] = move ? safeNumber(move.cost) : NaN));
  const quantity = layers.reduce((sum, layer) => sum + layer.quantity, 0n);
  const amount = layers.reduce((sum, layer) => sum + layer.amount, 0n);
  return { quantity: safeNumber(quantity), amount: safeNumber(amount) };
}
