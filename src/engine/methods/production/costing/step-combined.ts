// 逐步综合结转分步法: steps hand their output on as one element, and the last one may be restored.

import { type Exact, ZERO, compare } from "../../../money/exact";
import { type CaseRounding, identity, rounding } from "../../case-rounding";
import { type ValuesOf, flag, list, notNegative, optional, quantity, text } from "../../field";
import { type Answer, type Identity, type Method, type Result, defineMethod } from "../../method";
import { UnusableField } from "../../unusable-field";
import { type ElementOutcome, sidesTail, totalsOf, wipAnswer } from "../wip/divided";
import { EQUIVALENT_ELEMENT, STEP_FIELDS, stepUnits, weightedElement } from "../wip/equivalent-weighted";
import { type CostLine, type Stage, restore } from "./restoration";

const STEP = { ...STEP_FIELDS, id: text(), completed_quantity: notNegative(quantity()), elements: list({ ...EQUIVALENT_ELEMENT, from: optional(text()) }) };
type Step = ValuesOf<typeof STEP>;

interface ClosedStep {
  readonly step: Step;
  readonly outcomes: readonly ElementOutcome[];
  readonly completedTotal: Exact;
}

function closeSteps(steps: readonly Step[], by: CaseRounding): ReadonlyMap<string, ClosedStep> {
  const closed = new Map<string, ClosedStep>();
  for (const step of steps) {
    const path = `steps.${step.id}.`;
    const units = stepUnits(step, step.elements, path);
    const outcomes = step.elements.map((element) => weightedElement({ ...element, current: currentOf(element, closed, path) }, units, by, path));
    closed.set(step.id, { step, outcomes, completedTotal: totalsOf(outcomes)?.completed_total ?? ZERO });
  }
  return closed;
}

/** What an earlier step completed, or the element's own cost. */
function currentOf({ id, from, current, store }: Step["elements"][number], closed: ReadonlyMap<string, ClosedStep>, path: string): Exact | null {
  if (from === null) return current;
  const at = `${path}elements.${id}`;
  const handed = closed.get(from)?.completedTotal;
  if (!handed) throw new UnusableField(`${at}.from`, from, "not-found");
  if (store || (current && compare(current, handed) !== 0)) throw new UnusableField(`${at}.from`, store ? "store" : "current", "contradicts");
  return handed;
}

/** More than this many elements to take back is a net of steps that no plant has. */
const MOST_STAGES = 1_000;

/** Elements handed on, from the last step back, breadth first and in the order of elements. */
function stagesOf(last: ClosedStep, closed: ReadonlyMap<string, ClosedStep>): Stage[] {
  const stages: Stage[] = [];
  const waiting = [last];
  for (const { step } of waiting) {
    for (const { id, from } of step.elements) {
      if (from === null) continue;
      const source = closed.get(from)!;
      stages.push({ id, produced: completedLines(source) });
      waiting.push(source);
    }
    if (stages.length > MOST_STAGES) throw new UnusableField("steps", `1 – ${MOST_STAGES}`, "out-of-range");
  }
  return stages;
}

function completedLines({ outcomes }: ClosedStep): CostLine[] {
  return outcomes.flatMap(({ id, divided }) => (divided ? [{ id, amount: divided.completed }] : []));
}

/** A line that an earlier stage took back already holds nothing more. */
function restorationOf(closed: ReadonlyMap<string, ClosedStep>, by: CaseRounding): Answer | null {
  const last = [...closed.values()].at(-1);
  return last ? restore(completedLines(last), stagesOf(last, closed), last.step.completed_quantity, by, () => ZERO) : null;
}

/** A tail that names an element to be restored does not concern the steps. */
function tailOfSteps(given: CaseRounding, isRestored: boolean): CaseRounding {
  const isElement = typeof given.tail === "object" && given.tail.to !== "completed" && given.tail.to !== "closing";
  return sidesTail(isRestored && isElement ? { ...given, tailGiven: false } : given, "closing");
}

function stepChecks(id: string, answer: Answer): Identity[] {
  return answer.checks.map((check) => identity(`steps.${id}.${check.id}`, check.left, check.right));
}

export const stepCombined: Method = defineMethod({
  id: "costing.step-combined",
  source: "逐步综合结转分步法: the completed cost of a step is one element of the next; optionally restored",
  inputs: { steps: list(STEP), restore: flag(), rounding },
  results: ["steps", "restoration"],
  solve({ steps, restore: isRestored, rounding: given }) {
    const closed = closeSteps(steps, tailOfSteps(given, isRestored));
    const answers = [...closed.values()].map(({ step, outcomes }) => ({ id: step.id, answer: wipAnswer(outcomes, step.completed_quantity) }));
    const restored = isRestored ? restorationOf(closed, given) : null;
    const shown: Result[] = answers.map(({ id, answer }) => ({ id, ...answer.results }));
    return {
      results: { steps: shown, restoration: restored?.results },
      checks: [...answers.flatMap(({ id, answer }) => stepChecks(id, answer)), ...(restored?.checks.map((check) => identity(`restoration.${check.id}`, check.left, check.right)) ?? [])],
    };
  },
});
