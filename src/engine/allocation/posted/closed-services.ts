// Services of a step that serve each other and nobody else: named before anything is solved.

import { type Finding, finding } from "../../finding";
import { minorText } from "../../money/minor-units";
import { cellOf } from "../../records";
import { closedLoops } from "../reciprocal/closed-loops";
import type { FactoryStep } from "./factory-rules";
import type { Offer } from "./giving";

/** One finding per closed loop of an algebraic step; other methods exchange once and have none. */
export function closedLoopFindings(step: FactoryStep, offers: readonly Offer[]): Finding[] {
  if (step.method !== "algebraic") return [];
  const serving = offers.filter((offer) => offer.takers.length > 0);
  const placeOf = new Map(serving.map((offer, i) => [offer.sender.centre, i]));
  const arcs = serving.flatMap((offer, i) => offer.takers.flatMap((taker) => (placeOf.has(taker.receiver) ? [[i, placeOf.get(taker.receiver)!] as const] : [])));
  const loops = closedLoops({
    size: serving.length,
    from: Uint32Array.from(arcs, ([from]) => from),
    to: Uint32Array.from(arcs, ([, to]) => to),
    // Only whether somebody outside is served counts here, so every arc weighs one.
    quantity: new Float64Array(arcs.length).fill(1),
    output: Float64Array.from(serving, (offer) => offer.takers.length),
  });
  return loops.map(({ services, factor }) => {
    const held = services.slice(1).reduce((sum, i) => sum + serving[i]!.total.units, 0n);
    const { total, rule } = serving[services[0]!]!;
    const loop = services.map((i) => serving[i]!.sender.centre).join(" → ");
    return finding("closed-loop", { loop, factor: String(factor), amount: minorText(held, total.decimals) }, cellOf(rule.at, "sender"));
  });
}
