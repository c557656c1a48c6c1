// Odd cents of an exchange: a sender that serves nobody outside passes what rounding left it with to the next one on the way out.

import { halfUp, isZero } from "../money/exact";
import { type Posting, heldAfter, partOf } from "./posting";
import type { SenderCost } from "./sender-cost";

/**
 * Moves the odd cents of senders without receivers outside along the shortest way to one that has some, so that every
 * sender's rows and columns tie. Postings are in the order of the costs and posted to the cent.
 *
 * @returns the postings with their parts settled
 */
export function settleExchange(costs: readonly SenderCost[], exchange: readonly Posting[], fellows: ReadonlySet<string>): Posting[] {
  const settled = exchange.map((posting) => ({ ...posting, parts: posting.sending.shares.map((_, i) => partOf(posting, i)) }));
  const distance = distances(costs, fellows);
  const inward = costs.map((_, i) => i).filter((i) => (distance.get(costs[i]!.sender) ?? 0) > 0);
  inward.sort((a, b) => distance.get(costs[b]!.sender)! - distance.get(costs[a]!.sender)!);
  for (const i of inward) {
    const cost = costs[i]!;
    const held = heldAfter(cost, settled, 1n).value;
    if (isZero(held)) continue;
    const { shares } = settled[i]!.sending;
    const way = shares.map((share, at) => ({ share, at })).filter(({ share }) => distance.get(share.receiver) === distance.get(cost.sender)! - 1);
    const widest = way.reduce((best, each) => (each.share.quantity > best.share.quantity ? each : best));
    settled[i]!.parts[widest.at]! += halfUp(held, 0);
  }
  return settled;
}

/** Steps from each sender to one that serves somebody outside: 0 for that one itself. */
function distances(costs: readonly SenderCost[], fellows: ReadonlySet<string>): Map<string, number> {
  const distance = new Map(costs.filter((cost) => cost.sending.shares.some((share) => !fellows.has(share.receiver))).map((cost) => [cost.sender, 0]));
  for (let grew = true, steps = 1; grew; steps++) {
    const next = costs.filter(
      (cost) => !distance.has(cost.sender) && cost.sending.shares.some((share) => distance.get(share.receiver) === steps - 1),
    );
    for (const { sender } of next) distance.set(sender, steps);
    grew = next.length > 0;
  }
  return distance;
}
