// Planning a step: the receivers of every sender, before any amount moves, so that empty bases and loops show first.

import { byCode } from "../code-order";
import type { CentreRecord, RuleRecord } from "../records";
import type { DriverBook } from "./driver-book";
import type { Sending, Share, StepPlan } from "./network";
import { CLASS_PREFIX, type RuleStep, receiverNames } from "./rule-book";

/** Centres that can no longer receive: senders of this step and of the steps before it. */
export type ClosedCentres = ReadonlySet<string>;

/** A rule that reaches nobody; `blocked` names the receivers it would have reached, were they still open. */
export interface DeadEnd {
  readonly sender: string;
  readonly rule: RuleRecord;
  readonly driver: string;
  /** Receivers named by the rule that are open to receive, whether or not the driver measures them. */
  readonly named: readonly string[];
  readonly blocked: readonly string[];
}

export interface PlannedStep extends StepPlan {
  /** The dead end of a sender for an element; null where the sending is sound or no rule applies. */
  deadEnd(sender: string, element: string): DeadEnd | null;
}

/**
 * Makes a step concrete.
 *
 * @param centres  all centres in code order
 * @param sent     centres that closed in an earlier step; they, pools and the senders of this step receive nothing
 */
export function planStep(step: RuleStep, centres: readonly CentreRecord[], drivers: DriverBook, sent: ClosedCentres): PlannedStep {
  const closed = new Set([...sent, ...step.senders.map((sender) => sender.centre)]);
  const bySender = new Map(step.senders.map((sender) => [sender.centre, sender]));
  const planned = new Map<RuleRecord, Map<string, Sending | DeadEnd>>();
  const plan = (sender: string, element: string): Sending | DeadEnd | null => {
    const centre = bySender.get(sender);
    const rule = centre && step.ruleFor(centre, element);
    if (!rule || rule.driver === null) return null;
    const ofRule = planned.get(rule) ?? new Map<string, Sending | DeadEnd>();
    planned.set(rule, ofRule);
    const known = ofRule.get(sender) ?? planSending(sender, rule, rule.driver, centres, drivers, closed);
    ofRule.set(sender, known);
    return known;
  };
  return {
    step: step.step,
    classes: [...new Set(step.senders.map((sender) => sender.class))],
    senders: step.senders.map((sender) => sender.centre),
    sending: (sender, element) => only(plan(sender, element), isSending),
    deadEnd: (sender, element) => only(plan(sender, element), isDeadEnd),
  };
}

function planSending(
  sender: string,
  rule: RuleRecord,
  driver: string,
  centres: readonly CentreRecord[],
  drivers: DriverBook,
  closed: ClosedCentres,
): Sending | DeadEnd {
  const quantities = drivers.quantities(driver, sender);
  const within = namedReceivers(sender, rule, centres);
  const measured = (centre: CentreRecord): bigint => quantities?.byReceiver.get(centre.centre)?.quantity ?? 0n;
  const open = within.filter((centre) => !closed.has(centre.centre));
  const shares: Share[] = open
    .filter((centre) => measured(centre) > 0n)
    .map((centre) => ({ receiver: centre.centre, ...quantities!.byReceiver.get(centre.centre)! }))
    .sort((a, b) => byCode(a.receiver, b.receiver));
  const total = shares.reduce((sum, share) => sum + share.quantity, 0n);
  if (total > 0n) return { sender, rule, driver, decimals: quantities!.decimals, shares, total };
  const blocked = within.filter((centre) => closed.has(centre.centre) && measured(centre) > 0n);
  return { sender, rule, driver, named: open.map((centre) => centre.centre), blocked: blocked.map((centre) => centre.centre) };
}

/** Centres a rule names, whether or not they are still open: never a pool, never the sender itself. */
function namedReceivers(sender: string, rule: RuleRecord, centres: readonly CentreRecord[]): CentreRecord[] {
  return centres.filter((centre) => centre.class !== "pool" && centre.centre !== sender && isNamed(centre, rule));
}

/** Whom a sender would serve by a rule if nobody had closed: named centres that the driver measures. */
export function measuredReceivers(sender: string, rule: RuleRecord, centres: readonly CentreRecord[], drivers: DriverBook): string[] {
  const quantities = rule.driver === null ? null : drivers.quantities(rule.driver, sender);
  return namedReceivers(sender, rule, centres)
    .map((centre) => centre.centre)
    .filter((receiver) => (quantities?.byReceiver.get(receiver)?.quantity ?? 0n) > 0n);
}

function isNamed(centre: CentreRecord, rule: RuleRecord): boolean {
  const names = receiverNames(rule);
  return names.length === 0 || names.includes(centre.centre) || names.includes(CLASS_PREFIX + centre.class);
}

function isSending(plan: Sending | DeadEnd): plan is Sending {
  return "shares" in plan;
}

function isDeadEnd(plan: Sending | DeadEnd): plan is DeadEnd {
  return "blocked" in plan;
}

function only<T, U extends T>(value: T | null, is: (value: T) => value is U): U | null {
  return value !== null && is(value) ? value : null;
}
