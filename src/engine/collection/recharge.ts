// What outsiders are charged for (转出): cost of a centre of our own first, which takes it back in red ink.

import type { FactoryGround } from "../factory/factory-month";
import { type EntryLine, type Place, credited, debited, place } from "../journal/entry-line";
import { differenceFigure, zeroFigure } from "../statements/figure";
import type { Figure } from "../statements/report";

/** True for an outsider whose share is posted as our own cost first. */
export function isRecharged(receiver: string, { recharge, centres }: FactoryGround): boolean {
  return recharge !== null && centres.get(receiver)?.class === "external";
}

/** Where a receiver's cost is debited in the entry in which it arises. */
export function firstDebit(receiver: string, element: string, ground: FactoryGround): Place {
  const { recharge } = ground;
  const centre = recharge !== null && isRecharged(receiver, ground) ? recharge.centre : receiver;
  return place(ground.roleOf(centre, null, element), centre, null, element);
}

/**
 * 借 其他应付款 (outsider), 借 the cost of our own centre in red; nothing for receivers that are no outsiders.
 *
 * @param cost     what was posted as our own cost
 * @param charged  what the outsider owes: the cost and output VAT
 */
export function rechargeEntries(receiver: string, element: string, cost: Figure, charged: Figure, ground: FactoryGround): EntryLine[] {
  if (ground.recharge === null || !isRecharged(receiver, ground)) return [];
  const entry = "utilities-recharge";
  const own = firstDebit(receiver, element, ground);
  const back = ground.recharge.ink === "credit" ? credited(entry, own, cost) : debited(entry, own, differenceFigure(zeroFigure(ground.decimals), cost));
  return [debited(entry, place("external", receiver, null, element), charged), back];
}
