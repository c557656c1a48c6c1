// Staged allocation (逐级分项结转): senders close step by step, layer by layer, until only the final centres hold cost.

import { byCode } from "../code-order";
import { type Collected } from "../collection/cost-pool";
import { type Finding, type Staged, finding } from "../finding";
import { apportion } from "../money/apportion";
import { exact, halfUpDiv } from "../money/exact";
import { minorText } from "../money/minor-units";
import { type CentreRecord, cellOf } from "../records";
import { NOTHING, type Origin } from "../statements/lineage";
import { deadEndFinding } from "./dead-end";
import type { DriverBook } from "./driver-book";
import { type Layer, type Posting, type Snapshot, move, snapshotOf } from "./layer";
import type { Sending } from "./network";
import { type PlannedStep, measuredReceivers, planStep } from "./plan-step";
import type { RuleStep } from "./rule-book";

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
}

/**
 * Allocates the collected pools by method `direct` in steps.
 *
 * @returns balances of every layer after every stage, in minor units; a finding for every sender whose cost cannot leave it
 * @source  三级分摊(分项逐级分步结转): all senders of a step close in parallel with the balance they hold at its start
 */
export function allocate(input: AllocationInput, mode: AllocationMode): Staged<Allocation> {
  const centres = [...input.centres].sort((a, b) => byCode(a.centre, b.centre));
  const indexOf = new Map(centres.map((centre, i) => [centre.centre, i]));
  const layers = openLayers(input.collected, indexOf);
  const plans = planSteps(input, centres);
  const stageEnds = endsOfStages(plans, input.stages);
  const snapshots = layers.map((): Snapshot[] => []);
  const postings: Posting[] = [];
  const findings: Finding[] = [];
  for (let at = -1; at < plans.length; at++) {
    if (at >= 0) {
      findings.push(...stuckSenders(plans[at]!, layers, indexOf, centres, input));
      for (const layer of layers) postings.push(...runStep(plans[at]!, layer, indexOf, centres, input.decimals, mode));
    }
    for (const end of stageEnds) if (end === at) layers.forEach((layer, i) => snapshots[i]!.push(snapshotOf(layer)));
  }
  findings.push(...leftBehind(layers, centres, input, findings));
  const value = { centres, layers: layers.map(({ fund, element }, i) => ({ fund, element, snapshots: snapshots[i]! })), postings, mode };
  return { value, findings };
}

function openLayers(collected: Collected, indexOf: ReadonlyMap<string, number>): Layer[] {
  const layers = new Map<string, Layer>();
  for (const { centre, element, fund, amount, lines } of collected.pools) {
    const key = JSON.stringify([fund, element]);
    const layer = layers.get(key) ?? emptyLayer(fund, element, indexOf.size);
    layers.set(key, layer);
    const at = indexOf.get(centre)!;
    layer.n[at]! += amount;
    layer.origins[at] = { kind: "lines", lines };
  }
  return [...layers.values()].sort((a, b) => byCode(a.fund, b.fund) || byCode(a.element, b.element));
}

function emptyLayer(fund: string, element: string, size: number): Layer {
  return { fund, element, d: 1n, n: new Array<bigint>(size).fill(0n), origins: new Array<Origin>(size).fill(NOTHING) };
}

function planSteps(input: AllocationInput, centres: readonly CentreRecord[]): PlannedStep[] {
  const sent = new Set<string>();
  return input.steps.map((step) => {
    const plan = planStep(step, centres, input.drivers, new Set(sent));
    for (const sender of plan.senders) sent.add(sender);
    return plan;
  });
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

function runStep(
  plan: PlannedStep,
  layer: Layer,
  indexOf: ReadonlyMap<string, number>,
  centres: readonly CentreRecord[],
  decimals: number,
  mode: AllocationMode,
): Posting[] {
  const postings = plan.senders.flatMap((sender): Posting[] => {
    const at = indexOf.get(sender)!;
    const sending = layer.n[at] === 0n ? null : plan.sending(sender, layer.element);
    if (!sending) return [];
    const toCents = mode === "posted" || centres[at]!.class === "pool";
    return [postingOf(plan.step, layer, at, sending, toCents)];
  });
  move(layer, postings, indexOf, 10n ** BigInt(decimals));
  return postings;
}

function postingOf(step: string, layer: Layer, at: number, sending: Sending, toCents: boolean): Posting {
  const balance = exact(layer.n[at]!, layer.d);
  const { fund, element } = layer;
  const parts = toCents ? apportion(balance.n / balance.d, sending.shares.map((share) => share.quantity)).parts : null;
  return { step, fund, element, sending, balance, origin: layer.origins[at]!, parts };
}

/** Findings for senders of a step that hold cost and reach nobody, one per sender and rule with all its cost. */
function stuckSenders(
  plan: PlannedStep,
  layers: readonly Layer[],
  indexOf: ReadonlyMap<string, number>,
  centres: readonly CentreRecord[],
  input: AllocationInput,
): Finding[] {
  const wouldServe = (code: string): readonly string[] => {
    const centre = centres[indexOf.get(code)!]!;
    const rules = input.steps.flatMap((step) => layers.map((layer) => step.ruleFor(centre, layer.element)));
    return [...new Set(rules.flatMap((rule) => (rule ? measuredReceivers(code, rule, centres, input.drivers) : [])))];
  };
  const findings: Finding[] = [];
  for (const sender of plan.senders) {
    const stuck = layers.filter((layer) => layer.n[indexOf.get(sender)!] !== 0n && plan.deadEnd(sender, layer.element));
    const rules = new Set(stuck.map((layer) => plan.deadEnd(sender, layer.element)!.rule));
    for (const rule of rules) {
      const own = stuck.filter((layer) => plan.deadEnd(sender, layer.element)!.rule === rule);
      const amount = heldText(own, indexOf.get(sender)!, input.decimals);
      findings.push(deadEndFinding(plan.deadEnd(sender, own[0]!.element)!, amount, rule.element ?? "", wouldServe));
    }
  }
  return findings;
}

/** Findings for cost that stayed with a centre of a class that keeps none, though no dead end explains it: no rule matched. */
function leftBehind(layers: readonly Layer[], centres: readonly CentreRecord[], input: AllocationInput, told: readonly Finding[]): Finding[] {
  const stuck = new Set(told.flatMap((found) => [found.args["sender"], ...(found.args["loop"]?.split(" → ") ?? [])]));
  return centres.flatMap((centre, at) => {
    if (input.finalClasses.has(centre.class) || stuck.has(centre.centre)) return [];
    const held = layers.filter((layer) => layer.n[at] !== 0n);
    if (held.length === 0) return [];
    const element = [...new Set(held.map((layer) => layer.element))].join(";");
    return [finding("rule-missing", { centre: centre.centre, element, amount: heldText(held, at, input.decimals) }, cellOf(centre.at, "centre"))];
  });
}

function heldText(layers: readonly Layer[], at: number, decimals: number): string {
  return minorText(layers.reduce((total, layer) => total + halfUpDiv(layer.n[at]!, layer.d), 0n), decimals);
}
