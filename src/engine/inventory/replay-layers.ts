// Layers of stock, move by move and in any size of number: what every issue took, and from which layer.

import { halfUpDiv } from "../money/exact";

/** A move in the order it is booked, in whole units of quantity and amount. */
export interface LayerMove {
  /** Plus comes in, minus goes out. */
  readonly quantity: bigint;
  /** What came in is worth; null where goods go out, or come in at the average of the stock before them. */
  readonly amount: bigint | null;
}

/** Goods that lie together: one receipt, or all of the stock under the moving average. */
export interface Layer {
  quantity: bigint;
  amount: bigint;
  /** What made the layer's amount: moves that came in, and draws that left. */
  readonly made: Ingredient[];
}

export type Ingredient = { readonly from: "move"; readonly move: number } | { readonly from: "draw"; readonly draw: Draw };

/** A layer as it was before a move: the first `madeOf` of its ingredients. */
export interface LayerBefore {
  readonly layer: Layer;
  readonly madeOf: number;
  readonly quantity: bigint;
  readonly amount: bigint;
}

/** What one move took from one layer; all of it when `taken` equals the quantity before. */
export interface Draw extends LayerBefore {
  readonly taken: bigint;
  readonly cost: bigint;
}

/** What a move was booked at: the cost of its draws, or the amount it came in at, `pricedBy` the layers whose average it got. */
export interface BookedMove {
  readonly cost: bigint;
  readonly draws: readonly Draw[];
  readonly pricedBy: readonly LayerBefore[];
}

export interface LayerReplay {
  /** Null: not booked, since the move takes more than there is, or nothing says what it is worth. */
  readonly moves: readonly (BookedMove | null)[];
  readonly layers: readonly Layer[];
}

/**
 * Books moves over layers, oldest first. Part of a layer costs half-up(amount x taken / quantity); all of it, what is left.
 * Goods that come in without an amount are worth the average of the stock, or of what was drawn last when nothing is left.
 *
 * @param merged  true: what comes in joins one layer (moving average, 移动加权平均); false: first-in first-out (先进先出)
 */
export function replayLayers(moves: readonly LayerMove[], merged: boolean): LayerReplay {
  const layers: Layer[] = [];
  let last: readonly LayerBefore[] = [];
  const booked = moves.map(({ quantity, amount }, move): BookedMove | null => {
    if (quantity < 0n && amount === null) {
      const draws = drawn(layers, -quantity);
      if (draws) last = draws.slice(-1);
      return draws && { cost: total(draws, "cost"), draws, pricedBy: [] };
    }
    const pricedBy = amount === null ? averaged(layers, last) : [];
    const cost = amount ?? averageCost(pricedBy, quantity);
    const fits = cost !== null && total(layers, "quantity") + quantity >= 0n;
    if (!fits) return null;
    const layer = (merged ? layers[0] : undefined) ?? newLayer(layers);
    add(layer, quantity, cost, { from: "move", move });
    return { cost, draws: [], pricedBy };
  });
  return { moves: booked, layers };
}

/** Null when there is less than the quantity. */
function drawn(layers: readonly Layer[], quantity: bigint): Draw[] | null {
  if (total(layers, "quantity") < quantity) return null;
  const draws: Draw[] = [];
  let missing = quantity;
  for (const layer of layers) {
    if (missing === 0n) break;
    if (layer.quantity === 0n && layer.amount === 0n) continue;
    const before = asIs(layer);
    const taken = missing < layer.quantity ? missing : layer.quantity;
    const cost = taken === layer.quantity ? layer.amount : halfUpDiv(layer.amount * taken, layer.quantity);
    const draw = { ...before, taken, cost };
    add(layer, -taken, -cost, { from: "draw", draw });
    draws.push(draw);
    missing -= taken;
  }
  return draws;
}

function averaged(layers: readonly Layer[], last: readonly LayerBefore[]): readonly LayerBefore[] {
  const held = layers.filter((layer) => layer.quantity !== 0n || layer.amount !== 0n);
  return total(held, "quantity") > 0n ? held.map(asIs) : last;
}

function averageCost(of: readonly LayerBefore[], quantity: bigint): bigint | null {
  const held = total(of, "quantity");
  return held > 0n ? halfUpDiv(total(of, "amount") * quantity, held) : null;
}

function asIs(layer: Layer): LayerBefore {
  return { layer, madeOf: layer.made.length, quantity: layer.quantity, amount: layer.amount };
}

function newLayer(layers: Layer[]): Layer {
  const layer: Layer = { quantity: 0n, amount: 0n, made: [] };
  layers.push(layer);
  return layer;
}

function add(layer: Layer, quantity: bigint, amount: bigint, ingredient: Ingredient): void {
  layer.quantity += quantity;
  layer.amount += amount;
  layer.made.push(ingredient);
}

function total<K extends "quantity" | "amount" | "cost">(list: readonly Readonly<Record<K, bigint>>[], field: K): bigint {
  return list.reduce((sum, each) => sum + each[field], 0n);
}
