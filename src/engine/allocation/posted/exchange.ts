// Methods by which senders of a step serve each other: interaction (one exchange), algebraic (exact simultaneous rates), planned.

import { isZero } from "../../money/exact";
import { addExact, divideExact, exactFigure, inputFigure, multiplyExact } from "../../statements/exact-figure";
import { type ExactFigure, differenceFigure, halfUpFigure, sumFigures } from "../../statements/figure";
import type { Figure } from "../../statements/report";
import type { FactoryStep } from "./factory-rules";
import { type Gift, type Gifts, type Offer, type StepGround, standingOffers } from "./giving";
import type { Pool } from "./pool-book";
import { spreadOffer } from "./one-way";
import type { Taker } from "./receivers";
import { simultaneousRates } from "./simultaneous-rates";

/** 交互分配: each sender's own pool over all it served, exchanged once; then what it holds over those outside the step. */
export function interactionGifts(step: FactoryStep, stepGround: StepGround): Gifts {
  const offers = step.senders.flatMap((sender) => standingOffers(step, sender, stepGround));
  const rates = offers.map((offer): ExactFigure | null => {
    const served = addExact(offer.takers.map((taker) => taker.weight));
    return isZero(served.value) ? null : divideExact(exactFigure(offer.total), served);
  });
  return exchanged(step, offers, rates, "own", stepGround);
}

/** 代数分配: exchange and spread at the rates that hold for all at once. */
export function algebraicGifts(step: FactoryStep, stepGround: StepGround): Gifts {
  const offers = step.senders.flatMap((sender) => standingOffers(step, sender, stepGround));
  return exchanged(step, offers, simultaneousRates(offers, stepGround.ground.decimals), "exchange", stepGround);
}

/**
 * Exchanges at the given rates, then spreads pool + received - given over those outside.
 *
 * @param printed  rate shown outside: that of the exchange, or the total over the quantities outside
 */
function exchanged(step: FactoryStep, offers: readonly Offer[], rates: readonly (ExactFigure | null)[], printed: "own" | "exchange", stepGround: StepGround): Gifts {
  const { decimals } = stepGround.ground;
  const fellows = new Set(step.senders.map((sender) => sender.centre));
  const exchange = offers.map((offer, i) => chargedAt(offer, offer.takers.filter((taker) => fellows.has(taker.receiver)), rates[i]!, "exchange", decimals));
  const received = receivedBy(offers, exchange.flat());
  const gifts: Gift[] = [];
  const kept: Pool[] = [];
  offers.forEach((offer, i) => {
    const own = exchange[i]!;
    const got = received.get(offer) ?? [];
    if (offer.total.units === 0n && got.length === 0) return;
    const total = differenceFigure(sumFigures([offer.total, ...amountsOf(got)], decimals), sumFigures(amountsOf(own), decimals));
    const outside = offer.takers.filter((taker) => !fellows.has(taker.receiver));
    const external = spreadOffer({ ...offer, total }, outside, "external", stepGround);
    gifts.push(...own, ...(external ?? []).map((gift) => (printed === "exchange" ? { ...gift, rate: rates[i]! } : gift)));
    if (external === null) kept.push({ centre: offer.sender.centre, element: offer.element, amount: total });
  });
  return { gifts, passedOn: new Set([...received.values()].flat()), spent: offers, kept };
}

/** 计划成本分配: everybody pays the planned rate, senders of the step too; what the service really cost differs. */
export function plannedGifts(step: FactoryStep, stepGround: StepGround): Gifts {
  const { decimals } = stepGround.ground;
  const offers = step.senders.flatMap((sender) => standingOffers(step, sender, stepGround)).filter((offer) => offer.takers.length > 0);
  const charges = offers.map((offer) => chargedAt(offer, offer.takers, inputFigure(offer.rule.rate, offer.rule.at, "rate"), "allocate", decimals));
  const received = receivedBy(offers, charges.flat());
  const differences = offers.flatMap((offer, i): Gift[] => {
    const cost = sumFigures([offer.total, ...amountsOf(received.get(offer) ?? [])], decimals);
    const amount = differenceFigure(cost, sumFigures(amountsOf(charges[i]!), decimals));
    return amount.units === 0n ? [] : [{ offer, phase: "difference", to: null, rate: null, amount }];
  });
  return { gifts: [...charges.flat(), ...differences], passedOn: new Set([...received.values()].flat()), spent: offers, kept: [] };
}

/** rate x quantity, half up to the cent. */
function chargedAt(offer: Offer, takers: readonly Taker[], rate: ExactFigure | null, phase: Gift["phase"], decimals: number): Gift[] {
  if (rate === null) return [];
  return takers.map((to) => ({ offer, phase, to, rate, amount: halfUpFigure(multiplyExact(rate, to.weight), decimals) }));
}

/** What fellows were charged, by the offer of the fellow whose rule takes it: the one that names its element, else the first. */
function receivedBy(offers: readonly Offer[], gifts: readonly Gift[]): ReadonlyMap<Offer, readonly Gift[]> {
  const received = new Map<Offer, Gift[]>();
  for (const gift of gifts) {
    const own = offers.filter((offer) => offer.sender.centre === gift.to?.receiver);
    const taking = own.find(({ step, sender, rule }) => step.ruleFor(sender, gift.offer.element) === rule) ?? own[0];
    if (taking) received.set(taking, [...(received.get(taking) ?? []), gift]);
  }
  return received;
}

function amountsOf(gifts: readonly Gift[]): Figure[] {
  return gifts.map((gift) => gift.amount);
}
