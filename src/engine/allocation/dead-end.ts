// Dead ends: a sender with cost whose rule reaches nobody, told as an empty base or as the loop that closes on itself.

import { type Finding, finding } from "../finding";
import { halfUpDiv } from "../money/exact";
import { minorText } from "../money/minor-units";
import { cellOf } from "../records";
import type { DeadEnd, PlannedStep } from "./network";
import { closedLoops } from "./reciprocal/closed-loops";
import type { CostGroup, SenderCost } from "./sender-cost";

/** Whom a centre would serve if nobody had closed yet, over all steps; nobody for a centre that keeps its cost. */
export type WouldServe = (centre: string) => readonly string[];

/**
 * The finding for a sender whose cost cannot leave it.
 *
 * @param amount  the cost that is stuck, as decimal text
 */
export function deadEndFinding(end: DeadEnd, amount: string, element: string, wouldServe: WouldServe): Finding {
  const { sender, rule, driver } = end;
  const loop = closedLoop(sender, end.blocked, wouldServe);
  if (loop) return finding("closed-loop", { loop: loop.join(" → "), factor: "1", amount }, cellOf(rule.at, "sender"));
  if (end.named.length > 0) return finding("zero-base", { sender, driver, amount, receivers: namedIn(end.named) }, cellOf(rule.at, "driver"));
  const receivers = rule.receivers ?? end.blocked.join(";");
  const args = { step: rule.step.toFixed(), sender, element, driver, amount, receivers };
  return finding("rule-without-receivers", args, cellOf(rule.at, "receivers"));
}

const CODES_NAMED = 10;

/** Codes as a sentence holds them: of many the first. */
function namedIn(codes: readonly string[]): string {
  return codes.slice(0, CODES_NAMED).join(";") + (codes.length > CODES_NAMED ? " …" : "");
}

/** The shortest loop through the sender, both ends named, when its cost can reach no centre outside; else null. */
function closedLoop(sender: string, first: readonly string[], wouldServe: WouldServe): readonly string[] | null {
  const cameFrom = new Map<string, string>(first.map((centre) => [centre, sender]));
  const queue = [...first];
  let loop: readonly string[] | null = null;
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    const served = wouldServe(at);
    if (served.length === 0) return null;
    for (const next of served) {
      if (next === sender) loop ??= [...wayTo(at, sender, cameFrom), sender];
      if (next === sender || cameFrom.has(next)) continue;
      cameFrom.set(next, at);
      queue.push(next);
    }
  }
  return loop;
}

function wayTo(end: string, start: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const way: string[] = [];
  for (let at: string | undefined = end; at !== undefined && at !== start; at = cameFrom.get(at)) way.unshift(at);
  return [start, ...way];
}

/** Findings for senders that serve each other and nobody else: named before anything is solved. Other methods have no such loops. */
export function closedLoopsOf(plan: PlannedStep, { costs }: CostGroup, minorPerUnit: bigint): Finding[] {
  if (plan.method !== "algebraic" && plan.method !== "interaction") return [];
  const place = new Map(costs.map((cost, i) => [cost.sender, i]));
  const arcs = costs.flatMap((cost, i) => cost.sending.shares.flatMap((share) => (place.has(share.receiver) ? [[i, place.get(share.receiver)!] as const] : [])));
  // Only whether somebody outside is served counts here, so every arc weighs one.
  const output = costs.map((cost) => cost.sending.shares.length);
  const loops = closedLoops({
    size: costs.length,
    from: Uint32Array.from(arcs, ([from]) => from),
    to: Uint32Array.from(arcs, ([, to]) => to),
    quantity: new Float64Array(arcs.length).fill(1),
    output: Float64Array.from(output),
  });
  return loops.map(({ services, factor }) => {
    const held = services.slice(1).reduce((sum, i) => sum + halfUpDiv(costs[i]!.cost.n, costs[i]!.cost.d), 0n);
    const loop = services.map((i) => costs[i]!.sender).join(" → ");
    const decimals = String(minorPerUnit).length - 1;
    return finding("closed-loop", { loop, factor: String(factor), amount: minorText(held, decimals) }, cellOf(costs[services[0]!]!.sending.rule.at, "sender"));
  });
}

/** The finding for a sender that keeps cost after an exchange, because it serves only senders. */
export function stuckAfterExchange({ sender, sending }: SenderCost, held: bigint, minorPerUnit: bigint): Finding {
  const amount = minorText(held, String(minorPerUnit).length - 1);
  const receivers = sending.shares.map((share) => share.receiver).join(";");
  const { rule, driver } = sending;
  return finding("rule-without-receivers", { step: rule.step.toFixed(), sender, element: rule.element ?? "", driver, amount, receivers }, cellOf(rule.at, "receivers"));
}
