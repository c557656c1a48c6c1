// What the senders of a step have to give, fund by fund and element by element, added up where a rule makes one element of several.

import { byCode } from "../code-order";
import { groupBy, groupKey } from "../group-by";
import { type Exact, exact, isZero, over, plus, reduced } from "../money/exact";
import { NOTHING, type Origin, sumOrigin } from "../statements/lineage";
import { type Layer, heldAt, isEmptyAt, originAt } from "./layer";
import type { PlannedStep, Sending } from "./network";

/** Cost of one sender, fund and target element at the start of a step. */
export interface SenderCost {
  readonly sender: string;
  readonly sending: Sending;
  /** Minor units. */
  readonly cost: Exact;
  readonly origin: Origin;
  /** Part of the sender's cost under this element that this fund carries; a planned rate is charged in that proportion. */
  readonly fundShare: Exact;
}

/** The costs of one fund and target element: one system, whose senders may serve each other. */
export interface CostGroup {
  readonly fund: string;
  readonly element: string;
  readonly costs: readonly SenderCost[];
  /** Balances that leave: a layer and the sender's place in it. */
  readonly sources: readonly { readonly layer: Layer; readonly at: number }[];
}

/**
 * Groups what the senders of a step hold. Where senders serve each other, one without own cost takes part too:
 * it passes on what it receives.
 */
export function costGroups(plan: PlannedStep, layers: readonly Layer[], indexOf: ReadonlyMap<string, number>, minorPerUnit: bigint): CostGroup[] {
  const found = new Map<string, { fund: string; element: string; held: Held[] }>();
  for (const sender of plan.senders) {
    const at = indexOf.get(sender)!;
    for (const layer of layers) {
      const route = isEmptyAt(layer, at) ? null : plan.route(sender, layer.element);
      if (!route || !("sending" in route)) continue;
      const element = route.sending.rule.as_element ?? layer.element;
      const key = groupKey(layer.fund, element);
      const group = found.get(key) ?? { fund: layer.fund, element, held: [] };
      found.set(key, group);
      group.held.push({ sender, sending: route.sending, layer, at });
    }
  }
  const groups = [...found.values()].sort((a, b) => byCode(a.fund, b.fund) || byCode(a.element, b.element));
  const totals = totalsOf(groups);
  return groups.map(({ fund, element, held }) => ({
    fund,
    element,
    costs: costsOf(plan, element, held, totals, minorPerUnit),
    sources: held.map(({ layer, at }) => ({ layer, at })),
  }));
}

interface Held {
  readonly sender: string;
  readonly sending: Sending;
  readonly layer: Layer;
  readonly at: number;
}

function costsOf(plan: PlannedStep, element: string, held: readonly Held[], totals: ReadonlyMap<string, Exact>, minorPerUnit: bigint): SenderCost[] {
  const bySender = groupBy(held, ({ sender }) => [sender]);
  return plan.senders.flatMap((sender) => costOf(plan, sender, element, bySender.get(sender) ?? [], totals, minorPerUnit));
}

function costOf(plan: PlannedStep, sender: string, element: string, held: readonly Held[], totals: ReadonlyMap<string, Exact>, minorPerUnit: bigint): SenderCost[] {
  const [first] = held;
  if (!first) return idleCost(plan, sender, element);
  const cost = sumHeld(held);
  const total = totals.get(groupKey(sender, element))!;
  const origin = sumOrigin(held.map(({ layer, at }) => originAt(layer, at, minorPerUnit)));
  return [{ sender, sending: first.sending, cost, origin, fundShare: isZero(total) ? exact(1n) : reduced(over(cost, total)) }];
}

/** A sender without own cost: nothing to send on its own, but a station of what others send. */
function idleCost(plan: PlannedStep, sender: string, element: string): SenderCost[] {
  if (plan.method === "direct" || plan.method === "sequential" || plan.method === "planned") return [];
  const route = plan.route(sender, element);
  return route && "sending" in route ? [{ sender, sending: route.sending, cost: exact(0n), origin: NOTHING, fundShare: exact(0n) }] : [];
}

function totalsOf(groups: readonly { readonly element: string; readonly held: readonly Held[] }[]): Map<string, Exact> {
  const totals = new Map<string, Exact>();
  for (const { element, held } of groups) {
    for (const each of held) {
      const key = groupKey(each.sender, element);
      totals.set(key, reduced(plus(totals.get(key) ?? exact(0n), heldAt(each.layer, each.at))));
    }
  }
  return totals;
}

function sumHeld(held: readonly Held[]): Exact {
  const [first] = held as [Held];
  if (held.length === 1) return heldAt(first.layer, first.at);
  return held.reduce((sum, { layer, at }) => reduced(plus(sum, heldAt(layer, at))), exact(0n));
}
