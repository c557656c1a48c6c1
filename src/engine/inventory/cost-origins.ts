// Where the cost of an issue comes from: the layers it drew on, down to the receipts and earlier draws that made them.

import { exact, halfUpDiv, minus } from "../money/exact";
import { type Basis, type Origin, roundedOrigin } from "../statements/lineage";
import type { Draw, Ingredient, LayerBefore, LayerReplay } from "./replay-layers";

/** What the moves of a replay stand for. */
export interface OriginsOfMoves {
  /** Of what came in at an amount of its own. */
  originOf(move: number): Origin;
  /** The quantity of a move that came in, in the units of the replay. */
  quantityOf(move: number): bigint;
  /** Where the quantity of a move stands. */
  basisOf(move: number): Basis;
  /** Minor units in one currency unit. */
  readonly minorPerUnit: bigint;
}

/**
 * Origins of the costs of a replay, by move.
 *
 * The ingredients of a layer are listed oldest first, so that a recomputation meets every earlier draw before those that
 * build on it and never has to descend far.
 */
export function costOrigins({ moves }: LayerReplay, of: OriginsOfMoves): (move: number) => Origin {
  const ofDraws = new Map<Draw, Origin>();
  const ofMoves = new Map<number, Origin>();
  const drawnBy = new Map(moves.flatMap((booked, move) => (booked?.draws ?? []).map((draw) => [draw, move] as const)));

  const layerOrigin = ({ layer, madeOf }: LayerBefore): Origin => ({
    kind: "deferred",
    unfold: () => ({ kind: "sum", terms: layer.made.slice(0, madeOf).map((made) => ({ sign: made.from === "draw" ? -1 : 1, of: ingredientOrigin(made) })) }),
  });
  const ingredientOrigin = (made: Ingredient): Origin => (made.from === "draw" ? drawOrigin(made.draw) : moveOrigin(made.move));

  const drawOrigin = (draw: Draw): Origin => {
    const known = ofDraws.get(draw);
    if (known) return known;
    const origin = draw.taken === draw.quantity ? layerOrigin(draw) : shareOrigin([draw], draw.taken, of.basisOf(drawnBy.get(draw)!));
    ofDraws.set(draw, origin);
    return origin;
  };

  /** What part of some layers is worth, rounded half up. */
  const shareOrigin = (layers: readonly LayerBefore[], part: bigint, basis: Basis): Origin => {
    const whole = layers.reduce((sum, layer) => sum + layer.quantity, 0n);
    const amount = layers.reduce((sum, layer) => sum + layer.amount, 0n);
    const rounded = exact(halfUpDiv(amount * part, whole), of.minorPerUnit);
    const share: Origin = { kind: "share", of: { kind: "sum", terms: layers.map((layer) => ({ sign: 1, of: layerOrigin(layer) })) }, part: exact(part), whole: exact(whole), basis };
    return roundedOrigin(share, minus(rounded, exact(amount * part, whole * of.minorPerUnit)), "half-up");
  };

  const moveOrigin = (move: number): Origin => {
    const known = ofMoves.get(move);
    if (known) return known;
    const origin = bookedOrigin(move);
    ofMoves.set(move, origin);
    return origin;
  };
  const bookedOrigin = (move: number): Origin => {
    const booked = moves[move]!;
    if (!booked) throw new RangeError(`move ${move} was not booked`);
    if (booked.draws.length > 0) return { kind: "sum", terms: booked.draws.map((draw) => ({ sign: 1, of: drawOrigin(draw) })) };
    return booked.pricedBy.length > 0 ? shareOrigin(booked.pricedBy, of.quantityOf(move), of.basisOf(move)) : of.originOf(move);
  };
  return moveOrigin;
}
