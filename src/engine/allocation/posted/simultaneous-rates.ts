// Simultaneous rates (代数分配): what a unit of every service costs when all of them serve each other, exactly.

import type { SourceCell } from "../../finding";
import { exact, halfUpDiv, lcm, over, reduced } from "../../money/exact";
import { type ExactFigure, exactOf } from "../../statements/figure";
import { unfolded } from "../../statements/lineage";
import type { Share } from "../network";
import { reciprocalCosts } from "../reciprocal-costs";
import type { SenderCost } from "../sender-cost";
import type { Offer } from "./giving";

/**
 * Solves Q_k x_k = pool_k + sum of q_ik x_i for the offers of a step; a sender's own use counts on neither side.
 *
 * @returns x in currency per unit of the driver; null for an offer that serves nobody
 * @throws RangeError where services serve each other and nobody else, which is refused before
 */
export function simultaneousRates(offers: readonly Offer[], decimals: number): (ExactFigure | null)[] {
  const serving = offers.filter((offer) => offer.takers.length > 0);
  const scales = serving.map((offer) => offer.takers.reduce((common, { weight }) => lcm(common, weight.value.d), 1n));
  const costs = serving.map((offer, i) => senderCost(offer, scales[i]!, decimals));
  const gross = reciprocalCosts(costs);
  return offers.map((offer) => {
    const i = serving.indexOf(offer);
    if (i < 0) return null;
    const quantity = exact(costs[i]!.sending.total, scales[i]!);
    const value = reduced(over(exact(gross[i]!.value.n, gross[i]!.value.d * 10n ** BigInt(decimals)), quantity));
    return { value, origin: { kind: "quotient", left: gross[i]!.origin, right: { kind: "cells", value: quantity, cells: offer.takers.flatMap(({ weight }) => cellsOf(weight)) } } };
  });
}

function senderCost(offer: Offer, scale: bigint, decimals: number): SenderCost {
  const shares: Share[] = offer.takers.map(({ receiver, weight }) => ({
    receiver,
    quantity: weight.value.n * (scale / weight.value.d),
    cells: cellsOf(weight),
  }));
  const total = shares.reduce((sum, share) => sum + share.quantity, 0n);
  const { n, d } = exactOf(offer.total);
  return {
    sender: offer.sender.centre,
    sending: { sender: offer.sender.centre, rule: offer.rule, driver: offer.rule.driver ?? "", decimals: 0, shares, total, columns: null },
    cost: exact(halfUpDiv(n * 10n ** BigInt(decimals), d)),
    origin: offer.total.origin,
    fundShare: exact(1n),
  };
}

/** The cells a measured weight stands in; a computed one stands in none. */
function cellsOf({ origin }: ExactFigure): readonly SourceCell[] {
  const step = unfolded(origin);
  return step.kind === "cells" ? step.cells : [];
}
