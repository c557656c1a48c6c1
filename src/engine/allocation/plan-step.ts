// Planning steps: the receivers of every sender, before any amount moves, so that empty bases and loops show first.

import { byCode } from "../code-order";
import type { CentreRecord, RuleRecord } from "../records";
import type { DriverBook, DriverQuantities } from "./driver-book";
import type { Method, PlannedStep, Route, ShareColumns } from "./network";
import { CLASS_PREFIX, type RuleStep, receiverNames } from "./rule-book";
import { type Candidates, type ShareList, candidatesOf, openShares } from "./share-list";

/** What the planning of every step reads. */
export interface PlanningGround {
  /** All centres in code order. */
  readonly centres: readonly CentreRecord[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly drivers: DriverBook;
}

/** A 1 for every centre, by its place, that receives nothing any more. */
type Closed = Uint8Array;

/**
 * Makes the steps of a rule book concrete, in order. A centre that has sent receives nothing any more; pools never do.
 *
 * Whom a sender may reach within its own step is its method's business: nobody (`direct`), the senders that close after it
 * (`sequential`), every other sender (`interaction`, `planned`), itself too (`algebraic`).
 */
export function planSteps(steps: readonly RuleStep[], ground: PlanningGround): PlannedStep[] {
  const sent: Closed = new Uint8Array(ground.centres.length);
  const known: Known = { named: new Map(), candidates: new Map() };
  return steps.flatMap((step) => {
    const planned = step.method === "sequential" ? runsInSequence(step, ground, sent, known) : [planStep(step, step.senders, ground, sent, known)];
    close(sent, step.senders, ground);
    return planned;
  });
}

function close(closed: Closed, centres: readonly CentreRecord[], { indexOf }: PlanningGround): Closed {
  for (const { centre } of centres) closed[indexOf.get(centre)!] = 1;
  return closed;
}

/** By the order the centres table gives, then by code; a run ends where the next sender is of another class, as stages end with classes. */
function runsInSequence(step: RuleStep, ground: PlanningGround, sent: Closed, known: Known): PlannedStep[] {
  const order = [...step.senders].sort((a, b) => (a.order && b.order ? a.order.comparedTo(b.order) : Number(!a.order) - Number(!b.order)) || byCode(a.centre, b.centre));
  const closed = Uint8Array.from(sent);
  const runs: PlannedStep[] = [];
  for (let from = 0; from < order.length; ) {
    let until = from + 1;
    while (order[until]?.class === order[from]!.class) until++;
    const senders = order.slice(from, until);
    runs.push(inSequence(step, senders, ground, Uint8Array.from(closed), known));
    close(closed, senders, ground);
    from = until;
  }
  return runs;
}

/** Senders that close one after another, each before the next one gives. */
function inSequence(step: RuleStep, senders: readonly CentreRecord[], ground: PlanningGround, closedBefore: Closed, known: Known): PlannedStep {
  const singles = new Map<number, PlannedStep>();
  const single = (number: number): PlannedStep => {
    const planned = singles.get(number) ?? planStep(step, [senders[number]!], ground, close(Uint8Array.from(closedBefore), senders.slice(0, number), ground), known);
    singles.set(number, planned);
    return planned;
  };
  const numberOf = new Map(senders.map((sender, number) => [sender.centre, number]));
  const receivers = (number: number, rule: RuleRecord): ShareColumns | null => {
    const quantities = rule.driver === null ? null : ground.drivers.quantities(rule.driver, senders[number]!.centre);
    return quantities && candidatesFor(quantities, rule, namedReceivers(rule, ground.centres, known.named), ground, known).columns;
  };
  return {
    ...plannedHead(step, senders),
    route: (sender, element) => single(numberOf.get(sender)!).route(sender, element),
    sequence: { closedBefore, single, receivers, ruleFor: (number, element) => step.ruleFor(senders[number]!, element) },
  };
}

function plannedHead({ step, method }: RuleStep, senders: readonly CentreRecord[]): Pick<PlannedStep, "step" | "method" | "classes" | "senders"> {
  return { step, method, classes: [...new Set(senders.map((sender) => sender.class))], senders: senders.map((sender) => sender.centre) };
}

/** Candidate receivers by rule and quantities, worked out once for all senders and steps that ask. */
interface Known {
  readonly named: Map<string, Uint8Array>;
  readonly candidates: Map<DriverQuantities, Map<string, Candidates>>;
}

function planStep(step: RuleStep, senders: readonly CentreRecord[], ground: PlanningGround, sent: Closed, known: Known): PlannedStep {
  const before = Uint8Array.from(sent);
  const bySender = new Map(senders.map((sender) => [sender.centre, sender]));
  const outside = close(Uint8Array.from(before), senders, ground);
  const shared = new Map<Candidates, ShareList>();
  const planned = new Map<RuleRecord, Map<string, Route>>();
  const route = (sender: string, element: string): Route => {
    const centre = bySender.get(sender);
    const rule = centre && step.ruleFor(centre, element);
    if (!rule || rule.driver === null) return null;
    const ofRule = planned.get(rule) ?? new Map<string, Route>();
    planned.set(rule, ofRule);
    const closed = closedFor(step.method, ground.indexOf.get(sender)!, before, outside);
    const found = ofRule.get(sender) ?? routeOf(sender, rule, rule.driver, ground, closed, known, closed === outside ? shared : null);
    ofRule.set(sender, found);
    return found;
  };
  return { ...plannedHead(step, senders), route, sequence: null };
}

/** Who cannot receive from a sender. One set for all senders of a step means one list of receivers for all of them. */
function closedFor(method: Method, sender: number, sent: Closed, outside: Closed): Closed {
  if (method === "algebraic") return sent;
  if (method === "direct" || method === "sequential") return outside;
  const own = Uint8Array.from(sent);
  own[sender] = 1;
  return own;
}

function routeOf(sender: string, rule: RuleRecord, driver: string, ground: PlanningGround, closed: Closed, known: Known, shared: Map<Candidates, ShareList> | null): Route {
  const { centres, indexOf, drivers } = ground;
  const quantities = drivers.quantities(driver, sender);
  const named = namedReceivers(rule, centres, known.named);
  const candidates = quantities && candidatesFor(quantities, rule, named, ground, known);
  if (candidates) {
    const list = shared?.get(candidates) ?? openShares(candidates, closed);
    shared?.set(candidates, list);
    const { total, columns } = list;
    if (total > 0n) return { sending: { sender, rule, driver, decimals: quantities.decimals, total, columns, get shares() { return list.shares(); } } };
  }
  const open = centres.filter((_, place) => named[place] && !closed[place]).map((centre) => centre.centre);
  const blocked = (candidates?.list ?? []).map((share) => share.receiver).filter((receiver) => receiver !== sender && closed[indexOf.get(receiver)!]);
  return { deadEnd: { sender, rule, driver, named: open, blocked } };
}

function candidatesFor(quantities: DriverQuantities, rule: RuleRecord, named: Uint8Array, { indexOf }: PlanningGround, known: Known): Candidates {
  const ofQuantities = known.candidates.get(quantities) ?? new Map<string, Candidates>();
  known.candidates.set(quantities, ofQuantities);
  const key = rule.receivers ?? "";
  const found = ofQuantities.get(key) ?? candidatesOf(named, indexOf, quantities);
  ofQuantities.set(key, found);
  return found;
}

/** A 1 for every centre a rule names, whether or not it is still open; never a pool. */
function namedReceivers(rule: RuleRecord, centres: readonly CentreRecord[], named: Known["named"]): Uint8Array {
  const key = rule.receivers ?? "";
  const known = named.get(key);
  if (known) return known;
  const names = new Set(receiverNames(rule));
  const flags = Uint8Array.from(centres, ({ centre, class: name }) =>
    name !== "pool" && (names.size === 0 || names.has(centre) || names.has(CLASS_PREFIX + name)) ? 1 : 0,
  );
  named.set(key, flags);
  return flags;
}

/** Whom a sender would serve by a rule if nobody had closed: named centres but itself that the driver measures. */
export function measuredReceivers(sender: string, rule: RuleRecord, { centres, drivers }: PlanningGround): string[] {
  const quantities = rule.driver === null ? null : drivers.quantities(rule.driver, sender);
  const named = namedReceivers(rule, centres, new Map());
  return centres
    .filter((_, place) => named[place])
    .map((centre) => centre.centre)
    .filter((receiver) => receiver !== sender && (quantities?.byReceiver.get(receiver)?.quantity ?? 0n) > 0n);
}
