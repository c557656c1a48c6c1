// The methods of a step: from what the senders have to what they give, exchanges between them included.

import { apportion } from "../money/apportion";
import { apportionBulk } from "../money/apportion-bulk";
import { type Exact, exact, halfUp, halfUpDiv, isZero, reduced, times } from "../money/exact";
import { decimalToExact } from "../money/decimal";
import type { Origin } from "../statements/lineage";
import { type Certificate, certified } from "./certificate";
import { type Phase, type Posting, amountOf, heldAfter } from "./posting";
import { type PlannedStep, type Sending, type Share, narrowed } from "./network";
import { reciprocalCosts } from "./reciprocal-costs";
import { cellOf } from "../records";
import type { CostGroup, SenderCost } from "./sender-cost";
import { settleExchange } from "./settle-exchange";

/** What a step posts: `exchange` stays between its senders, `given` leaves them, `differences` are left over at planned rates. */
export interface StepPostings {
  readonly exchange: readonly Posting[];
  readonly given: readonly Posting[];
  readonly differences: readonly Posting[];
  /** Senders that hold cost after an exchange and serve nobody outside. */
  readonly stuck?: readonly { readonly cost: SenderCost; readonly amount: Exact }[];
  /** How the senders' simultaneous costs were proved. */
  readonly certificate?: Certificate;
}

/** How a method is carried out: at what precision, and the minor units in a currency unit. */
export interface Precision {
  /** True where a sender's cost is posted to the cent. */
  toCents(sender: string): boolean;
  readonly minorPerUnit: bigint;
}

/** Receiver of what a planned rate left over. */
export const PLANNED_DIFFERENCE = "planned_difference";

/** Carries out one step for the costs of one fund and element. */
export function stepPostings(plan: PlannedStep, group: CostGroup, precision: Precision): StepPostings {
  const step: Step = { step: plan.step, fund: group.fund, element: group.element, fellows: new Set(group.costs.map((cost) => cost.sender)), ...precision };
  const { costs } = group;
  switch (plan.method) {
    case "direct":
    case "sequential":
      return { exchange: [], given: costs.map((cost) => postingOf(step, cost)), differences: [] };
    case "interaction":
      return interaction(step, costs);
    case "algebraic":
      return algebraic(step, costs);
    case "planned":
      return planned(step, costs);
  }
}

/** What the postings of one step, fund and element have in common. */
interface Heading extends Pick<Precision, "toCents"> {
  readonly step: string;
  readonly fund: string;
  readonly element: string;
}

/** `fellows` are the senders that serve each other. */
interface Step extends Heading, Precision {
  readonly fellows: ReadonlySet<string>;
}

/** What a sender gives for good. */
export function postingOf(step: Heading, { sender, sending, cost, origin }: Omit<SenderCost, "fundShare">, phase: Phase = "allocate"): Posting {
  const parts = step.toCents(sender) ? posted(wholeUnits(cost), sending) : null;
  return { step: step.step, phase, fund: step.fund, element: step.element, sending, balance: cost, origin, parts };
}

/** A cost in whole minor units over its shares, by largest remainder; in bulk where float64 holds all numbers exactly. */
function posted(cost: bigint, sending: Sending): Posting["parts"] {
  const { columns } = sending;
  if (!columns || BigInt.asIntN(53, cost) !== cost) return apportion(cost, sending.shares.map((share) => share.quantity)).parts;
  const parts = new Float64Array(columns.weights.length);
  apportionBulk(Number(cost), columns.weights, parts);
  return parts;
}

/** A cost that was posted to the cent before is whole; one that was not is rounded here, where it first is posted. */
function wholeUnits({ n, d }: Exact): bigint {
  return halfUpDiv(n, d);
}

/** One exchange at own cost over all output but own use, then what is held goes to the receivers that are no senders. */
function interaction(step: Step, costs: readonly SenderCost[]): StepPostings {
  const exchange = costs.map((cost) => exchangePosting(step, cost, cost.cost, cost.origin));
  const stuck = costs
    .filter((cost) => outside(step, cost.sending).length === 0)
    .map((cost) => ({ cost, amount: heldAfter(cost, exchange, step.minorPerUnit).value }))
    .filter(({ amount }) => !isZero(amount));
  return { exchange: exchange.filter(reaches), given: costs.flatMap((cost) => external(step, cost, exchange)), differences: [], stuck };
}

/** All gross costs at once; services between senders are exchanged at them, the rest goes outside. */
function algebraic(step: Step, costs: readonly SenderCost[]): StepPostings {
  const gross = reciprocalCosts(costs);
  const atCost = costs.map((cost, i) => exchangePosting(step, cost, gross[i]!.value, gross[i]!.origin));
  const exchange = atCost.every((posting) => posting.parts) ? settleExchange(costs, atCost, step.fellows) : atCost;
  const given = costs.flatMap((cost, i) => {
    if (step.toCents(cost.sender)) return external(step, cost, exchange);
    const sending = narrowed(cost.sending, outside(step, cost.sending));
    const { value, origin } = gross[i]!;
    return isZero(value) ? [] : [{ ...postingOf({ ...step, toCents: () => false }, { ...cost, sending, cost: value, origin }, "external") }].filter(reaches);
  });
  const certificate = { step: step.step, fund: step.fund, element: step.element, ...certified(costs, gross.map(({ value }) => value)) };
  return { exchange: exchange.filter(reaches), given, differences: [], certificate };
}

function reaches(posting: Posting): boolean {
  return posting.sending.shares.length > 0 && !isZero(posting.balance);
}

/** Services of one sender to the other senders of its step, each half up where cents are posted. */
function exchangePosting(step: Step, cost: SenderCost, balance: Exact, origin: Origin): Posting {
  const sending = narrowed(cost.sending, cost.sending.shares.filter((share) => step.fellows.has(share.receiver)));
  const posting: Posting = { step: step.step, phase: "exchange", fund: step.fund, element: step.element, sending, balance, origin, parts: null };
  if (!step.toCents(cost.sender)) return posting;
  return { ...posting, parts: sending.shares.map((_, i) => halfUp(amountOf(posting, i), 0)) };
}

/** What a sender holds after the exchange, over its receivers outside the step; nothing where it holds nothing. */
function external(step: Step, cost: SenderCost, exchange: readonly Posting[]): Posting[] {
  const shares = outside(step, cost.sending);
  const { value, origin } = heldAfter(cost, exchange, step.minorPerUnit);
  if (shares.length === 0 || isZero(value)) return [];
  const sending = narrowed(cost.sending, shares, shares.reduce((sum, share) => sum + share.quantity, 0n));
  return [postingOf(step, { ...cost, sending, cost: value, origin }, "external")];
}

function outside(step: Step, sending: Sending): Share[] {
  return sending.shares.filter((share) => !step.fellows.has(share.receiver));
}

/**
 * Every receiver pays the planned rate, half up to the cent; what the service really cost, services received from this step
 * included, differs by a variance.
 */
function planned(step: Step, costs: readonly SenderCost[]): StepPostings {
  const given = costs.map((cost): Posting => {
    const { sending, fundShare } = cost;
    const perUnit = times(decimalToExact(sending.rule.rate!), exact(step.minorPerUnit, 10n ** BigInt(sending.decimals)));
    const balance = reduced(times(times(perUnit, exact(sending.total)), fundShare));
    const value = exact(balance.n, balance.d * step.minorPerUnit);
    const origin: Origin = { kind: "cells", value, cells: [cellOf(sending.rule.at, "rate")] };
    const posting: Posting = { step: step.step, phase: "allocate", fund: step.fund, element: step.element, sending, balance, origin, parts: null };
    return { ...posting, parts: sending.shares.map((_, i) => halfUp(amountOf(posting, i), 0)) };
  });
  return { exchange: [], given, differences: costs.flatMap((cost) => difference(step, cost, given)) };
}

function difference(step: Step, cost: SenderCost, given: readonly Posting[]): Posting[] {
  const { value, origin } = heldAfter(cost, given, step.minorPerUnit);
  if (isZero(value)) return [];
  const sending: Sending = { ...narrowed(cost.sending, [{ receiver: PLANNED_DIFFERENCE, quantity: 1n, cells: [] }], 1n), decimals: 0 };
  return [{ step: step.step, phase: "difference", fund: step.fund, element: step.element, sending, balance: value, origin, parts: null }];
}
