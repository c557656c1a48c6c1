// Dead ends: a sender with cost whose rule reaches nobody, told as an empty base or as the loop that closes on itself.

import { type Finding, finding } from "../finding";
import { cellOf } from "../records";
import type { DeadEnd } from "./plan-step";

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
  if (end.named.length > 0) return finding("zero-base", { sender, driver, amount, receivers: end.named.join(";") }, cellOf(rule.at, "driver"));
  const receivers = rule.receivers ?? end.blocked.join(";");
  const args = { step: rule.step.toFixed(), sender, element, driver, amount, receivers };
  return finding("rule-without-receivers", args, cellOf(rule.at, "receivers"));
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
