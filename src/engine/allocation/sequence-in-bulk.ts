// A sequence of senders posted to the cent in one go: balances move over columns, postings are written out when somebody looks.

import { byCode } from "../code-order";
import { exact } from "../money/exact";
import { type Turn, closeInTurn } from "./close-in-turn";
import { type Layer, originBetween } from "./layer";
import type { PlannedStep, Sequence, ShareColumns } from "./network";
import type { Posting } from "./posting";
import type { RuleRecord } from "../records";
import { postingOf } from "./step-methods";

/** What one layer gave in a sequence. */
interface Given {
  readonly layer: Layer;
  /** Whole units by turn. */
  readonly amounts: Float64Array;
  /** Turns that gave something, in order, and by turn how many gave before it. */
  readonly turns: readonly number[];
  readonly before: Uint32Array;
  readonly emptiedBefore: Int32Array;
  readonly logged: number;
}

/**
 * Closes the senders of a sequence one after another.
 *
 * @returns the postings when asked for; null, with nothing changed, where a layer holds shares, a rule changes the element,
 *          numbers leave float64's whole numbers, or a sender reaches nobody: the step then goes sender by sender
 */
export function closedInBulk(plan: PlannedStep, sequence: Sequence, layers: readonly Layer[], places: readonly number[], minorPerUnit: bigint): (() => Posting[]) | null {
  const sorted = [...layers].sort((a, b) => byCode(a.fund, b.fund) || byCode(a.element, b.element));
  if (sorted.some((layer) => !layer.units)) return null;
  const turns = turnsOf(sequence, sorted, places);
  if (!turns) return null;
  const balances = sorted.map((layer) => layer.units!.slice());
  const amounts = closeInTurn(turns, sequence.closedBefore.slice(), balances);
  if (!amounts) return null;
  const given = sorted.map((layer, number) => booked(layer, balances[number]!, amounts[number]!, places));
  const posting = postingMaker(plan, sequence, places, minorPerUnit);
  for (const each of given) each.layer.log.addLater(each.turns.length, (number) => posting(each, each.turns[number]!));
  return () => places.flatMap((_, turn) => given.flatMap((each) => (each.amounts[turn] === 0 ? [] : [posting(each, turn)])));
}

/** Null where some sender's rule is no matter for bulk work. */
function turnsOf(sequence: Sequence, layers: readonly Layer[], places: readonly number[]): Turn[] | null {
  const turns: Turn[] = [];
  for (let number = 0; number < places.length; number++) {
    const served = servedBy(sequence, number, layers);
    if (!served) return null;
    turns.push({ sender: places[number]!, served });
  }
  return turns;
}

function servedBy(sequence: Sequence, number: number, layers: readonly Layer[]): Turn["served"] | null {
  const byRule: { readonly rule: RuleRecord; readonly receivers: ShareColumns; readonly balances: number[] }[] = [];
  for (let at = 0; at < layers.length; at++) {
    const rule = sequence.ruleFor(number, layers[at]!.element);
    if (!rule) continue;
    const known = byRule.find((each) => each.rule === rule);
    const receivers = known ? known.receivers : sequence.receivers(number, rule);
    if (!receivers || rule.as_element !== null) return null;
    if (known) known.balances.push(at);
    else byRule.push({ rule, receivers, balances: [at] });
  }
  return byRule;
}

/** Puts the new balances into a layer and marks who gave all it had, and when. */
function booked(layer: Layer, balances: Float64Array, amounts: Float64Array, places: readonly number[]): Given {
  const emptiedBefore = layer.emptiedAt.slice();
  const logged = layer.log.length;
  const turns: number[] = [];
  const before = new Uint32Array(places.length);
  for (let turn = 0; turn < places.length; turn++) {
    before[turn] = turns.length;
    if (amounts[turn] === 0) continue;
    layer.emptiedAt[places[turn]!] = logged + turns.length;
    turns.push(turn);
  }
  layer.units = balances;
  return { layer, amounts, turns, before, emptiedBefore, logged };
}

function postingMaker(plan: PlannedStep, sequence: Sequence, places: readonly number[], minorPerUnit: bigint): (given: Given, turn: number) => Posting {
  const made = new Map<Layer, Map<number, Posting>>();
  return (given, turn) => {
    const ofLayer = made.get(given.layer) ?? new Map<number, Posting>();
    made.set(given.layer, ofLayer);
    const known = ofLayer.get(turn) ?? make(given, turn);
    ofLayer.set(turn, known);
    return known;
  };

  function make({ layer, amounts, before, emptiedBefore, logged }: Given, turn: number): Posting {
    const sender = plan.senders[turn]!;
    const route = sequence.single(turn).route(sender, layer.element);
    if (!route || !("sending" in route)) throw new Error(`${sender} gave ${amounts[turn]} without a route`);
    const at = places[turn]!;
    const origin = originBetween(layer, at, emptiedBefore[at]!, logged + before[turn]!, minorPerUnit);
    const cost = exact(BigInt(amounts[turn]!));
    return postingOf({ step: plan.step, fund: layer.fund, element: layer.element, toCents: () => true }, { sender, sending: route.sending, cost, origin });
  }
}
