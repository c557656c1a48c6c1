// One-way methods: direct, and sequential, whose senders close one after the other.

import { byCode } from "../../code-order";
import type { CentreRecord } from "../../records";
import { addExact, divideExact, exactFigure } from "../../statements/exact-figure";
import { type Gift, type Gifts, type Offer, type StepGround, offersOf, spreadId } from "./giving";
import type { FactoryStep } from "./factory-rules";
import type { Taker } from "./receivers";

/** 直接分配: pools as they stand before the step; no sender of the step receives. */
export function directGifts(step: FactoryStep, stepGround: StepGround): Gifts {
  const senders = new Set(step.senders.map((sender) => sender.centre));
  return allSpread(step.senders.flatMap((sender) => offersOf(step, sender, stepGround)), (taker) => !senders.has(taker.receiver), stepGround);
}

/** 顺序分配: one sender's turn; it gives what it holds, also what it received, to everyone but the senders already closed. */
export function turnGifts(step: FactoryStep, sender: CentreRecord, closed: ReadonlySet<string>, stepGround: StepGround): Gifts {
  return allSpread(offersOf(step, sender, stepGround), (taker) => !closed.has(taker.receiver), stepGround);
}

/** By the order the centres table gives, then by code; centres without an order close last. */
export function inTurn(senders: readonly CentreRecord[]): CentreRecord[] {
  return [...senders].sort((a, b) => (a.order && b.order ? a.order.comparedTo(b.order) : Number(!a.order) - Number(!b.order)) || byCode(a.centre, b.centre));
}

function allSpread(offers: readonly Offer[], isOpen: (taker: Taker) => boolean, stepGround: StepGround): Gifts {
  const given = offers.map((offer) => ({ offer, gifts: spreadOffer(offer, offer.takers.filter(isOpen), "allocate", stepGround) }));
  const spent = given.filter(({ gifts }) => gifts !== null);
  return { gifts: spent.flatMap(({ gifts }) => gifts ?? []), passedOn: new Set(), spent: spent.map(({ offer }) => offer), kept: [] };
}

/** Spreads an offer's total over takers at one rate; null when their weights add up to nothing. */
export function spreadOffer(offer: Offer, takers: readonly Taker[], phase: Gift["phase"], { ground }: StepGround): Gift[] | null {
  if (offer.total.units === 0n) return [];
  const parts = ground.spread.spread(spreadId(offer), offer.total, takers, offer.rule.driver ?? "");
  if (parts === null) return null;
  const rate = divideExact(exactFigure(offer.total), addExact(takers.map((taker) => taker.weight)));
  return parts.map(({ receiver, amount }) => ({ offer, phase, to: receiver, rate, amount }));
}
