// What a step gives: pools of a sender under one rule and one posted element, to whom, at what rate.

import { sumFigures } from "../../statements/figure";
import type { ExactFigure } from "../../statements/figure";
import type { FactoryGround } from "../../factory/factory-month";
import type { Role } from "../../journal/entry-line";
import type { CentreRecord, RuleRecord } from "../../records";
import type { Figure } from "../../statements/report";
import type { DriverBook } from "../driver-book";
import type { FactoryStep } from "./factory-rules";
import type { Pool, PoolBook } from "./pool-book";
import { type Taker, takersOf } from "./receivers";

/** Pools a sender gives away together. */
export interface Offer {
  readonly step: FactoryStep;
  readonly sender: CentreRecord;
  readonly rule: RuleRecord;
  /** Element the cost is posted under. */
  readonly element: string;
  readonly pools: readonly Pool[];
  readonly total: Figure;
  readonly takers: readonly Taker[];
  /** Account the cost leaves: that of the first pool in the order of the elements table. */
  readonly role: Role;
}

/** One posting of a step. `to` is null for the difference of planned rates. */
export interface Gift {
  readonly offer: Offer;
  readonly phase: "allocate" | "exchange" | "external" | "difference";
  readonly to: Taker | null;
  readonly rate: ExactFigure | null;
  readonly amount: Figure;
  /** What the sender is credited with, element by element; its pools are not touched. */
  readonly parts?: readonly { readonly element: string; readonly amount: Figure }[];
}

/** What a method makes of the offers of a step. */
export interface Gifts {
  readonly gifts: readonly Gift[];
  /** Gifts that the receiver's own offer has taken in and passed on within the step. */
  readonly passedOn: ReadonlySet<Gift>;
  /** Offers whose pools leave their sender. */
  readonly spent: readonly Offer[];
  /** What stays with a sender that serves nobody outside. */
  readonly kept: readonly Pool[];
}

export interface StepGround {
  readonly ground: FactoryGround;
  readonly drivers: DriverBook;
  readonly pools: PoolBook;
  /** Takers of a rule at a sender; production and drivers stay as they are while steps run. */
  takers(sender: string, rule: RuleRecord): readonly Taker[];
}

export function stepGround(ground: FactoryGround, drivers: DriverBook, pools: PoolBook): StepGround {
  const known = new Map<RuleRecord, Map<string, readonly Taker[]>>();
  const takers = (sender: string, rule: RuleRecord): readonly Taker[] => {
    const ofRule = known.get(rule) ?? new Map<string, readonly Taker[]>();
    known.set(rule, ofRule);
    const found = ofRule.get(sender) ?? takersOf(sender, rule, ground, drivers);
    ofRule.set(sender, found);
    return found;
  };
  return { ground, drivers, pools, takers };
}

/** The offers of a sender: one per rule and posted element, with the pools that hold something. */
export function offersOf(step: FactoryStep, sender: CentreRecord, { ground, pools, takers }: StepGround): Offer[] {
  const groups = new Map<string, { rule: RuleRecord; element: string; pools: Pool[] }>();
  for (const pool of pools.at(sender.centre)) {
    const rule = step.ruleFor(sender, pool.element);
    if (!rule) continue;
    const element = rule.as_element ?? pool.element;
    const key = `${rule.at.row}\u0000${element}`;
    const group = groups.get(key) ?? { rule, element, pools: [] };
    group.pools.push(pool);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ rule, element, pools: own }) => ({
    step,
    sender,
    rule,
    element,
    pools: own,
    total: sumFigures(own.map((pool) => pool.amount), ground.decimals),
    takers: takers(sender.centre, rule),
    role: roleOfSource(sender.centre, own, element, ground),
  }));
}

/** The offers of a sender that takes part though its pools may be empty: others serve it, or it charges by a planned rate. */
export function standingOffers(step: FactoryStep, sender: CentreRecord, underway: StepGround): Offer[] {
  const offers = offersOf(step, sender, underway);
  const rule = step.anyRule(sender);
  if (offers.length > 0 || rule === null || rule.as_element === null) return offers;
  const { ground, takers } = underway;
  const element = rule.as_element;
  const role = roleOfSource(sender.centre, [], element, ground);
  return [{ step, sender, rule, element, pools: [], total: sumFigures([], ground.decimals), takers: takers(sender.centre, rule), role }];
}

function roleOfSource(centre: string, pools: readonly Pool[], element: string, ground: FactoryGround): Role {
  const [first] = [...pools].sort((a, b) => ground.orderOf(a.element) - ground.orderOf(b.element));
  return ground.roleOf(centre, null, first?.element ?? element);
}

/** Name of an offer's spread in the report of odd cents. */
export function spreadId({ step, sender, element }: Offer): string {
  return `${step.step}:${sender.centre}:${element}`;
}
