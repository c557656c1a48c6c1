// Allocation in posting mode (费用分配): a factory's pools go to centres and products step by step, every posting in whole cents.

import type { CostCell } from "../../collection/cost-cell";
import { firstDebit, rechargeEntries } from "../../collection/recharge";
import type { VarianceRecord } from "../../factory-records";
import type { FactoryGround, PlannedDifference } from "../../factory/factory-month";
import { type Finding, type Staged, finding } from "../../finding";
import { type EntryLine, credited, debited, moved, place } from "../../journal/entry-line";
import { cellOf } from "../../records";
import { driverBook } from "../driver-book";
import { algebraicGifts, interactionGifts, plannedGifts } from "./exchange";
import { type FactoryStep, factoryRules } from "./factory-rules";
import { type Gift, type Gifts, type Offer, type StepGround, standingOffers, stepGround } from "./giving";
import { closedLoopFindings } from "./closed-services";
import { leftOverFindings } from "./left-over";
import { measureFindings } from "./measure-findings";
import { directGifts, inTurn, turnGifts } from "./one-way";
import { type Pool, type PoolBook, poolBook } from "./pool-book";
import { serviceFindings, standardGifts } from "./standard-services";

export interface PostedAllocation {
  readonly gifts: readonly Gift[];
  /** What products were charged. */
  readonly products: readonly CostCell[];
  readonly entries: readonly EntryLine[];
  /** Basic workshops' overhead pools at the moment they were given away. */
  readonly overheadGiven: readonly Pool[];
  /** Differences of planned rates that join a row of the variances table. */
  readonly plannedDifferences: readonly PlannedDifference[];
  /** Pools left when all steps have run. */
  readonly left: readonly Pool[];
}

/** Runs the steps of the rules table over the collected pools. */
export function allocatePosted(ground: FactoryGround, collected: readonly Pool[]): Staged<PostedAllocation> {
  const rules = factoryRules(ground);
  const drivers = driverBook(ground.input.drivers, new Set([...ground.centres.keys(), ...ground.products.keys()]), new Set(ground.centres.keys()));
  const findings: Finding[] = [...rules.findings, ...drivers.findings];
  const pools = poolBook(collected, ground.decimals);
  const nothing: PostedAllocation = { gifts: [], products: [], entries: [], overheadGiven: [], plannedDifferences: [], left: collected };
  if (findings.some((found) => found.severity === "refuse")) return { value: nothing, findings };
  const underway = stepGround(ground, drivers.value, pools);
  const ran: Gifts[] = [];
  for (const step of rules.value) {
    const wrong = stepFindings(step, underway);
    findings.push(...wrong);
    if (wrong.length > 0) return { value: nothing, findings };
    const made = runStep(step, underway);
    if (step.method === "standard") findings.push(...serviceFindings(step, ground));
    findings.push(...made.flatMap((each) => each.spent.flatMap((offer) => measureFindings(offer, ground))));
    ran.push(...made);
  }
  const left = pools.held();
  findings.push(...leftOverFindings(left, rules.value, underway));
  return { value: { ...resultOf(ran, ground), left }, findings };
}

function runStep(step: FactoryStep, underway: StepGround): Gifts[] {
  if (step.method !== "sequential") return [applied(METHODS[step.method](step, underway), underway.pools)];
  const closed = new Set<string>();
  return inTurn(step.senders).map((sender) => {
    const turn = applied(turnGifts(step, sender, closed, underway), underway.pools);
    closed.add(sender.centre);
    return turn;
  });
}

const METHODS: Readonly<Record<Exclude<FactoryStep["method"], "sequential">, (step: FactoryStep, underway: StepGround) => Gifts>> = {
  direct: directGifts,
  interaction: interactionGifts,
  algebraic: algebraicGifts,
  planned: plannedGifts,
  standard: standardGifts,
};

/** Everything leaves and arrives at once. */
function applied(made: Gifts, pools: PoolBook): Gifts {
  for (const offer of made.spent) pools.empty(offer.pools);
  for (const gift of made.gifts) {
    if (gift.to && !gift.to.isProduct && !made.passedOn.has(gift)) pools.receive(gift.to.receiver, gift.offer.element, gift.amount);
  }
  for (const { centre, element, amount } of made.kept) pools.receive(centre, element, amount);
  return made;
}

/** What forbids running a step: pools of several accounts given as one, services that only serve each other. */
function stepFindings(step: FactoryStep, underway: StepGround): Finding[] {
  if (step.method !== "planned" && step.method !== "interaction" && step.method !== "algebraic") return [];
  const offers = step.senders.flatMap((sender) => standingOffers(step, sender, underway));
  const mixed = step.method === "algebraic" ? [] : offers.flatMap((offer) => mixedRoles(offer, underway.ground));
  return [...mixed, ...closedLoopFindings(step, offers)];
}

function mixedRoles({ step, sender, rule, pools }: Offer, ground: FactoryGround): Finding[] {
  const roles = new Set(pools.map((pool) => ground.roleOf(pool.centre, null, pool.element)));
  if (roles.size < 2) return [];
  const args = { step: step.step, sender: sender.centre, elements: pools.map((pool) => pool.element).join(";"), accounts: [...roles].join(";"), method: step.method };
  return [finding("pool-roles-mixed", args, cellOf(rule.at, "element"))];
}

function resultOf(ran: readonly Gifts[], ground: FactoryGround): Omit<PostedAllocation, "left"> {
  const gifts = ran.flatMap((made) => made.gifts);
  const joins = (gift: Gift): boolean => gift.phase === "difference" && hasVarianceRow(gift.offer, ground);
  return {
    gifts,
    products: gifts.flatMap(({ offer, to, amount }) => (to?.isProduct ? [{ centre: offer.sender.centre, product: to.receiver, element: offer.element, amount }] : [])),
    entries: gifts.flatMap((gift) => giftEntries(gift, joins(gift), ground)),
    overheadGiven: ran.flatMap((made) => overheadOf(made, ground)),
    plannedDifferences: gifts.filter(joins).map(({ offer, amount }) => ({ centre: offer.sender.centre, element: offer.element, amount })),
  };
}

/** At a factory of two levels a row of an earlier month is another variance. */
function hasVarianceRow({ sender, element }: Offer, { input, units }: FactoryGround): boolean {
  const isOfMonth = ({ origin }: VarianceRecord): boolean => units.size === 0 || (origin ?? input.settings.period) === input.settings.period;
  return input.variances.some((row) => row.product === null && row.centre === sender.centre && row.element === element && isOfMonth(row));
}

function giftEntries({ offer, to, amount, phase, parts }: Gift, joinsVariance: boolean, ground: FactoryGround): EntryLine[] {
  const { step, sender, element, role } = offer;
  const from = place(role, sender.centre, null, element);
  if (joinsVariance) return moved("variance-incurred", amount, place(ground.units.size > 0 ? "headquarters" : "product_variance", sender.centre, null, element), from);
  const target = to === null
    ? place("planned_difference", sender.centre, null, element)
    : to.isProduct
      ? place("basic", sender.centre, to.receiver, element)
      : phase === "exchange" ? place(ground.roleOf(to.receiver, null, element), to.receiver, null, element) : firstDebit(to.receiver, element, ground);
  const entry = `allocation-${step.step}` as const;
  const left = parts ? parts.map((part) => credited(entry, place(ground.roleOf(sender.centre, null, part.element), sender.centre, null, part.element), part.amount)) : [credited(entry, from, amount)];
  const recharged = to !== null && !to.isProduct && phase !== "exchange" ? rechargeEntries(to.receiver, element, amount, amount, ground) : [];
  return [debited(entry, target, amount), ...left, ...recharged];
}

/** Overhead a basic workshop gave away, what its fellows charged it within the step included. */
function overheadOf({ spent, passedOn }: Gifts, ground: FactoryGround): Pool[] {
  const received = [...passedOn].map(({ offer, to, amount }) => ({ centre: to!.receiver, element: offer.element, amount }));
  return [...spent.flatMap((offer) => offer.pools), ...received].filter((pool) => ground.roleOf(pool.centre, null, pool.element) === "overhead");
}
