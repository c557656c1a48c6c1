// Staged allocation (逐级分项结转): senders close step by step, layer by layer, until only the final centres hold cost.

import { byCode } from "../code-order";
import type { Collected } from "../collection/cost-pool";
import { type Finding, type Staged, finding } from "../finding";
import { halfUpDiv } from "../money/exact";
import { minorText } from "../money/minor-units";
import { type CentreRecord, type RuleRecord, cellOf } from "../records";
import type { Certificate } from "./certificate";
import { closedLoopsOf, deadEndFinding, stuckAfterExchange } from "./dead-end";
import type { DriverBook } from "./driver-book";
import { type Layer, type Snapshot, charge, emptied, emptyLayer, heldAt, isEmptyAt, receive, snapshotOf } from "./layer";
import type { DeadEnd, PlannedStep } from "./network";
import { measuredReceivers, planSteps } from "./plan-step";
import type { Posting } from "./posting";
import type { RuleStep } from "./rule-book";
import { closedInBulk } from "./sequence-in-bulk";
import { costGroups } from "./sender-cost";
import { PLANNED_DIFFERENCE, type Precision, stepPostings } from "./step-methods";

/** `exact` carries shares unrounded between steps and posts only pools to the cent; `posted` posts every step to the cent. */
export type AllocationMode = "exact" | "posted";

export interface AllocationInput {
  readonly collected: Collected;
  readonly centres: readonly CentreRecord[];
  readonly steps: readonly RuleStep[];
  readonly drivers: DriverBook;
  /** Decimals of a minor unit, 2 for cents. */
  readonly decimals: number;
  /** Classes whose sending ends a stage, in order; a class that never sends ends its stage with the one before it. */
  readonly stages: readonly string[];
  /** Classes that keep their cost. */
  readonly finalClasses: ReadonlySet<string>;
}

export interface Allocation {
  /** All centres in code order; balances are indexed by it. */
  readonly centres: readonly CentreRecord[];
  readonly layers: readonly { readonly fund: string; readonly element: string; readonly snapshots: readonly Snapshot[] }[];
  readonly postings: readonly Posting[];
  readonly mode: AllocationMode;
  /** One per algebraic step, fund and element. */
  readonly certificates: readonly Certificate[];
}

/**
 * Allocates the collected pools step by step.
 *
 * @returns balances of every layer after every stage, in minor units; a finding for every sender whose cost cannot leave it
 * @source  三级分摊(分项逐级分步结转): all senders of a step close with the balance they hold at its start
 */
export function allocate(input: AllocationInput, mode: AllocationMode): Staged<Allocation> {
  const ground = groundOf(input, mode);
  const layers = openLayers(input.collected, ground);
  const plans = planSteps(input.steps, { ...ground, drivers: input.drivers });
  const stageEnds = endsOfStages(plans, input.stages);
  const snapshots = input.stages.map((): ReadonlyMap<Layer, Snapshot> => new Map());
  const made: (() => readonly Posting[])[] = [];
  const told: Told = { findings: [], certificates: [] };
  const { findings, certificates } = told;
  for (let at = -1; at < plans.length; at++) {
    if (at >= 0) made.push(runPlan(plans[at]!, layers, ground, input, told));
    stageEnds.forEach((end, stage) => {
      if (end === at) snapshots[stage] = new Map(layers.map((layer) => [layer, snapshotOf(layer, ground.precision.minorPerUnit)]));
    });
  }
  findings.push(...leftBehind(layers, ground.centres, input, findings));
  const nothing = (layer: Layer): Snapshot => snapshotOf(emptyLayer(layer.fund, layer.element, ground.codes), ground.precision.minorPerUnit);
  const sorted = [...layers].sort((a, b) => byCode(a.fund, b.fund) || byCode(a.element, b.element));
  const value = sorted.map((layer) => ({ fund: layer.fund, element: layer.element, snapshots: snapshots.map((stage) => stage.get(layer) ?? nothing(layer)) }));
  let postings: readonly Posting[] | null = null;
  return { value: { centres: ground.centres, layers: value, get postings() { return (postings ??= made.flatMap((make) => make())); }, mode, certificates }, findings };
}

/** What every step stands on: centres in code order and their places, and the precision of the mode. */
interface Ground {
  readonly centres: readonly CentreRecord[];
  readonly codes: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly precision: Precision;
}

function groundOf(input: AllocationInput, mode: AllocationMode): Ground {
  const own = input.steps.some((step) => step.method === "planned") ? [differenceCentre(input.centres)] : [];
  const centres = [...input.centres, ...own].sort((a, b) => byCode(a.centre, b.centre));
  const pools = new Set(centres.filter((centre) => centre.class === "pool").map((centre) => centre.centre));
  const toCents = (sender: string): boolean => mode === "posted" || pools.has(sender);
  const codes = centres.map((centre) => centre.centre);
  return { centres, codes, indexOf: new Map(codes.map((code, i) => [code, i])), precision: { toCents, minorPerUnit: 10n ** BigInt(input.decimals) } };
}

/** Where planned rates leave their differences: no department, so that no report mistakes it for one. */
function differenceCentre(centres: readonly CentreRecord[]): CentreRecord {
  const { at } = centres[0]!;
  return { centre: PLANNED_DIFFERENCE, name: PLANNED_DIFFERENCE, class: PLANNED_DIFFERENCE, parent: null, order: null, attribute: null, at };
}

function openLayers(collected: Collected, ground: Ground): Layer[] {
  const layers: Layer[] = [];
  for (const { centre, element, fund, amount, lines } of collected.pools) {
    const layer = layerOf(layers, fund, element, ground);
    charge(layer, ground.indexOf.get(centre)!, amount, { kind: "lines", lines });
  }
  return layers;
}

function layerOf(layers: Layer[], fund: string, element: string, { codes }: Ground): Layer {
  const known = layers.find((layer) => layer.fund === fund && layer.element === element);
  if (known) return known;
  const layer = emptyLayer(fund, element, codes);
  layers.push(layer);
  return layer;
}

/** Number of the step after which each stage ends; -1 when it ends before the first. */
function endsOfStages(plans: readonly PlannedStep[], stages: readonly string[]): number[] {
  let before = -1;
  return stages.map((stage) => {
    const last = plans.findLastIndex((plan) => plan.classes.includes(stage));
    before = last === -1 ? before : last;
    return before;
  });
}

/** What steps say beside their postings. */
interface Told {
  readonly findings: Finding[];
  readonly certificates: Certificate[];
}

/** Runs one step, a sequence in bulk where that is possible. Its postings are written out when somebody looks. */
function runPlan(plan: PlannedStep, layers: Layer[], ground: Ground, input: AllocationInput, told: Told): () => readonly Posting[] {
  const { sequence, senders } = plan;
  const { toCents, minorPerUnit } = ground.precision;
  const places = senders.map((sender) => ground.indexOf.get(sender)!);
  const inBulk = sequence && senders.every(toCents) ? closedInBulk(plan, sequence, layers, places, minorPerUnit) : null;
  if (inBulk) return inBulk;
  const postings = (sequence ? senders.map((_, number) => () => sequence.single(number)) : [() => plan]).flatMap((single) => {
    const step = single();
    told.findings.push(...stuckSenders(step, layers, ground, input));
    return runStep(step, layers, ground, told);
  });
  return () => postings;
}

/** Posts one step: everything is worked out from what the senders hold at its start, then leaves and arrives at once. */
function runStep(plan: PlannedStep, layers: Layer[], ground: Ground, { findings, certificates }: Told): Posting[] {
  const groups = costGroups(plan, layers, ground.indexOf, ground.precision.minorPerUnit).filter((group) => {
    const loops = closedLoopsOf(plan, group, ground.precision.minorPerUnit);
    findings.push(...loops);
    return loops.length === 0;
  });
  const posted = groups.map((group) => ({ group, ...stepPostings(plan, group, ground.precision) }));
  for (const { stuck = [] } of posted) findings.push(...stuck.map(({ cost, amount }) => stuckAfterExchange(cost, halfUpDiv(amount.n, amount.d), ground.precision.minorPerUnit)));
  certificates.push(...posted.flatMap(({ certificate }) => certificate ?? []));
  for (const { group } of posted) for (const { layer, at } of group.sources) emptied(layer, at);
  for (const { group, given, differences } of posted) {
    const target = layerOf(layers, group.fund, group.element, ground);
    receive(target, given, ground.indexOf);
    // What a sender at planned rates received from its fellows is in its difference.
    if (plan.method === "planned") for (const { sender } of group.costs) emptied(target, ground.indexOf.get(sender)!);
    receive(target, differences, ground.indexOf);
  }
  return posted.flatMap(({ exchange, given, differences }) => [...exchange, ...given, ...differences]);
}

/** Findings for senders of a step that hold cost and reach nobody, one per sender and rule with all its cost. */
function stuckSenders(plan: PlannedStep, layers: readonly Layer[], ground: Ground, input: AllocationInput): Finding[] {
  const { centres, indexOf } = ground;
  const planning = { centres, indexOf, drivers: input.drivers };
  const wouldServe = (code: string): readonly string[] => {
    const centre = centres[indexOf.get(code)!]!;
    const rules = input.steps.flatMap((step) => layers.map((layer) => step.ruleFor(centre, layer.element)));
    return [...new Set(rules.flatMap((rule) => (rule ? measuredReceivers(code, rule, planning) : [])))];
  };
  return plan.senders.flatMap((sender) => {
    const at = indexOf.get(sender)!;
    const byRule = new Map<RuleRecord, { end: DeadEnd; held: Layer[] }>();
    for (const layer of layers) {
      const route = isEmptyAt(layer, at) ? null : plan.route(sender, layer.element);
      if (!route || !("deadEnd" in route)) continue;
      const known = byRule.get(route.deadEnd.rule) ?? { end: route.deadEnd, held: [] };
      byRule.set(route.deadEnd.rule, known);
      known.held.push(layer);
    }
    return [...byRule.values()].map(({ end, held }) => deadEndFinding(end, heldText(held, at, input.decimals), end.rule.element ?? "", wouldServe));
  });
}

/** Findings for cost that stayed with a centre of a class that keeps none, though no dead end explains it: no rule matched. */
function leftBehind(layers: readonly Layer[], centres: readonly CentreRecord[], input: AllocationInput, told: readonly Finding[]): Finding[] {
  const stuck = new Set(told.flatMap((found) => [found.args["sender"], ...(found.args["loop"]?.split(" → ") ?? [])]));
  return centres.flatMap((centre, at) => {
    if (input.finalClasses.has(centre.class) || centre.class === PLANNED_DIFFERENCE || stuck.has(centre.centre)) return [];
    const held = layers.filter((layer) => !isEmptyAt(layer, at));
    if (held.length === 0) return [];
    const element = [...new Set(held.map((layer) => layer.element))].join(";");
    return [finding("rule-missing", { centre: centre.centre, element, amount: heldText(held, at, input.decimals) }, cellOf(centre.at, "centre"))];
  });
}

function heldText(layers: readonly Layer[], at: number, decimals: number): string {
  const held = layers.map((layer) => heldAt(layer, at));
  return minorText(held.reduce((total, { n, d }) => total + halfUpDiv(n, d), 0n), decimals);
}
