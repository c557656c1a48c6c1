// Planning steps: the receivers of every sender, before any amount moves, so that empty bases and loops show first.

import { byCode } from "../code-order";
import type { CentreRecord, RuleRecord } from "../records";
import type { DriverBook, DriverQuantities } from "./driver-book";
import type { Method, PlannedStep, Route, Share } from "./network";
import { CLASS_PREFIX, type RuleStep, receiverNames } from "./rule-book";

/** What the planning of every step reads. */
export interface PlanningGround {
  /** All centres in code order. */
  readonly centres: readonly CentreRecord[];
  readonly drivers: DriverBook;
}

/** Receivers that several senders have in common: one list for all who use the same quantities and rule. */
type SharedRoutes = Map<DriverQuantities, Map<RuleRecord, Shares>>;

interface Shares {
  readonly shares: readonly Share[];
  readonly total: bigint;
}

/**
 * Makes the steps of a rule book concrete, in order. A centre that has sent receives nothing any more; pools never do.
 *
 * Whom a sender may reach within its own step is its method's business: nobody (`direct`), the senders that close after it
 * (`sequential`), every other sender (`interaction`, `planned`), itself too (`algebraic`).
 */
export function planSteps(steps: readonly RuleStep[], ground: PlanningGround): PlannedStep[] {
  const sent = new Set<string>();
  return steps.flatMap((step) => {
    const planned = step.method === "sequential" ? inSequence(step, ground, sent) : [planStep(step, step.senders, ground, sent)];
    for (const sender of step.senders) sent.add(sender.centre);
    return planned;
  });
}

/** One step per sender, by the order the centres table gives, then by code; each closes before the next one gives. */
function inSequence(step: RuleStep, ground: PlanningGround, sent: ReadonlySet<string>): PlannedStep[] {
  const order = [...step.senders].sort((a, b) => (a.order && b.order ? a.order.comparedTo(b.order) : Number(!a.order) - Number(!b.order)) || byCode(a.centre, b.centre));
  return order.map((sender, i) => planStep(step, [sender], ground, new Set([...sent, ...order.slice(0, i).map((before) => before.centre)])));
}

function planStep(step: RuleStep, senders: readonly CentreRecord[], ground: PlanningGround, sent: ReadonlySet<string>): PlannedStep {
  const before = new Set(sent);
  const bySender = new Map(senders.map((sender) => [sender.centre, sender]));
  const outside = new Set([...before, ...bySender.keys()]);
  const shared: SharedRoutes = new Map();
  const planned = new Map<RuleRecord, Map<string, Route>>();
  const route = (sender: string, element: string): Route => {
    const centre = bySender.get(sender);
    const rule = centre && step.ruleFor(centre, element);
    if (!rule || rule.driver === null) return null;
    const ofRule = planned.get(rule) ?? new Map<string, Route>();
    planned.set(rule, ofRule);
    const known = ofRule.get(sender) ?? routeOf(sender, rule, rule.driver, ground, closedFor(step.method, sender, before, outside), isShared(step.method) ? shared : new Map());
    ofRule.set(sender, known);
    return known;
  };
  return {
    step: step.step,
    method: step.method,
    classes: [...new Set(senders.map((sender) => sender.class))],
    senders: senders.map((sender) => sender.centre),
    route,
  };
}

/** Who cannot receive from a sender. One set for all senders of a step means one list of receivers for all of them. */
function closedFor(method: Method, sender: string, sent: ReadonlySet<string>, outside: ReadonlySet<string>): ReadonlySet<string> {
  if (method === "algebraic") return sent;
  return method === "direct" || method === "sequential" ? outside : new Set([...sent, sender]);
}

/** True where every sender of a step is closed to the same centres. */
function isShared(method: Method): boolean {
  return method !== "interaction" && method !== "planned";
}

function routeOf(sender: string, rule: RuleRecord, driver: string, { centres, drivers }: PlanningGround, closed: ReadonlySet<string>, shared: SharedRoutes): Route {
  const quantities = drivers.quantities(driver, sender);
  const { shares, total } = quantities ? sharesOf(rule, quantities, centres, closed, shared) : { shares: [], total: 0n };
  if (total > 0n) return { sending: { sender, rule, driver, decimals: quantities!.decimals, shares, total } };
  const within = namedReceivers(rule, centres);
  const measured = (centre: CentreRecord): bigint => quantities?.byReceiver.get(centre.centre)?.quantity ?? 0n;
  const open = within.filter((centre) => !closed.has(centre.centre));
  const blocked = within.filter((centre) => closed.has(centre.centre) && centre.centre !== sender && measured(centre) > 0n);
  return { deadEnd: { sender, rule, driver, named: open.map((centre) => centre.centre), blocked: blocked.map((centre) => centre.centre) } };
}

/** The open receivers of a rule with their quantities, in code order; shared where every sender is closed to the same centres. */
function sharesOf(rule: RuleRecord, quantities: DriverQuantities, centres: readonly CentreRecord[], closed: ReadonlySet<string>, shared: SharedRoutes): Shares {
  const ofQuantities = shared.get(quantities) ?? new Map<RuleRecord, Shares>();
  shared.set(quantities, ofQuantities);
  const known = ofQuantities.get(rule);
  if (known) return known;
  const shares: Share[] = [];
  let total = 0n;
  for (const { centre: receiver } of namedReceivers(rule, centres)) {
    const measured = closed.has(receiver) ? undefined : quantities.byReceiver.get(receiver);
    if (!measured || measured.quantity <= 0n) continue;
    shares.push({ receiver, ...measured });
    total += measured.quantity;
  }
  ofQuantities.set(rule, { shares, total });
  return { shares, total };
}

/** Centres a rule names, in code order, whether or not they are still open; never a pool. */
function namedReceivers(rule: RuleRecord, centres: readonly CentreRecord[]): CentreRecord[] {
  const names = new Set(receiverNames(rule));
  return centres.filter((centre) => centre.class !== "pool" && (names.size === 0 || names.has(centre.centre) || names.has(CLASS_PREFIX + centre.class)));
}

/** Whom a sender would serve by a rule if nobody had closed: named centres but itself that the driver measures. */
export function measuredReceivers(sender: string, rule: RuleRecord, { centres, drivers }: PlanningGround): string[] {
  const quantities = rule.driver === null ? null : drivers.quantities(rule.driver, sender);
  return namedReceivers(rule, centres)
    .map((centre) => centre.centre)
    .filter((receiver) => receiver !== sender && (quantities?.byReceiver.get(receiver)?.quantity ?? 0n) > 0n);
}
