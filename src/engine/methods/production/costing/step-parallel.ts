// 平行结转分步法: every step gives finished goods their share of its own cost; the rest is in its broad work in process.

import { type Exact, exact, isZero, over, plus, reduced, sumOf, times } from "../../../money/exact";
import { type CaseRounding, asPercent, identity, percentRounded, rateOver, rounding } from "../../case-rounding";
import { type ValuesOf, list, listOr, notNegative, numberOr, optional, quantity, text } from "../../field";
import { type Identity, type Method, type Result, defineMethod } from "../../method";
import { UnusableField } from "../../unusable-field";
import { completionField, completionOf, equivalentOf, isOne, refuseStrangers } from "../wip/completion";
import { COST_ELEMENT, type Divided, costOf, divide, sidesTail } from "../wip/divided";

const STEP = {
  id: text(),
  closing_quantity: notNegative(quantity()),
  completion: completionField,
  input_per_unit: notNegative(numberOr(1n)),
  elements: listOr({ ...COST_ELEMENT, broad_equivalent_units: optional(notNegative(quantity())) }),
};
type Step = ValuesOf<typeof STEP>;

/** Units counted as units of one step. */
interface Counted {
  readonly step: Step;
  /** Closing units of all later steps. */
  readonly later: Exact;
  readonly finished: Exact | null;
}

/** A unit of a later step counts as the units of this step that go into it. */
function counted(steps: readonly Step[], finished: Exact | null): Counted[] {
  const shown: Counted[] = [];
  let later = exact(0n);
  let done = finished;
  for (const step of [...steps].reverse()) {
    shown.unshift({ step, later, finished: done });
    later = reduced(times(plus(later, step.closing_quantity), step.input_per_unit));
    done = done && reduced(times(done, step.input_per_unit));
  }
  return shown;
}

interface ElementShare {
  readonly id: string;
  readonly units: Exact;
  readonly rate: Exact | null;
  readonly divided: Divided | null;
}

function shareOf(element: Step["elements"][number], { step, later, finished }: Counted, by: CaseRounding): ElementShare {
  const { id, broad_equivalent_units } = element;
  const path = `steps.${step.id}.elements.${id}`;
  const units = broad_equivalent_units ?? reduced(plus(equivalentOf(step.closing_quantity, completionOf(step.completion, id)), later));
  const total = costOf(element, by);
  if (total === null) return { id, units, rate: null, divided: null };
  if (finished === null) throw new UnusableField("finished_quantity", "", "missing");
  const rate = rateOver(total, plus(finished, units), by, `${path}.broad_equivalent_units`);
  const portion = (counted_: Exact): { units: Exact; exact: Exact } => ({ units: counted_, exact: reduced(times(rate, counted_)) });
  return { id, units, rate, divided: divide(total, { completed: portion(finished), closing: portion(units), isRounded: by.rateDecimals !== null }, by) };
}

function stepRow(row: Counted, shares: readonly ElementShare[], by: CaseRounding): Result {
  const { step, later, finished } = row;
  const completion = step.completion ?? exact(100n);
  const units = isOne(completion) ? reduced(plus(equivalentOf(step.closing_quantity, completion), later)) : undefined;
  const all = units && finished && plus(finished, units);
  return {
    id: step.id,
    broad_quantity: reduced(plus(step.closing_quantity, later)),
    broad_equivalent_units: units,
    finished_percent: all && !isZero(all) ? percentRounded(asPercent(finished!, all), by) : undefined,
    elements: new Map(
      shares.map(({ id, units: broad, rate, divided }) => [id, { total: divided?.total, broad_equivalent_units: broad, rate: rate ?? undefined, share: divided?.completed, closing: divided?.closing }]),
    ),
  };
}

export const stepParallel: Method = defineMethod({
  id: "costing.step-parallel",
  source: "平行结转分步法: rate = total / (finished + broad equivalent units); share of finished goods = rate x finished",
  inputs: { finished_quantity: optional(notNegative(quantity())), steps: list(STEP), rounding },
  results: ["steps", "finished_total", "closing_total", "finished_unit_cost"],
  solve({ finished_quantity, steps, rounding: given }) {
    const by = sidesTail(given, "closing");
    for (const step of steps) refuseStrangers(step.completion, step.elements, `steps.${step.id}.completion`);
    const rows = counted(steps, finished_quantity).map((row) => ({ row, shares: row.step.elements.map((element) => shareOf(element, row, by)) }));
    const costs = rows.flatMap(({ shares }) => shares.flatMap(({ divided }) => (divided ? [divided] : [])));
    const finished = costs.length > 0 ? reduced(sumOf(costs.map((cost) => cost.completed))) : undefined;
    const isUnit = finished_quantity !== null && !isZero(finished_quantity);
    return {
      results: {
        steps: rows.map(({ row, shares }) => stepRow(row, shares, by)),
        finished_total: finished,
        closing_total: costs.length > 0 ? reduced(sumOf(costs.map((cost) => cost.closing))) : undefined,
        finished_unit_cost: finished && isUnit ? reduced(over(finished, finished_quantity)) : undefined,
      },
      checks: rows.flatMap(({ row, shares }): Identity[] =>
        shares.flatMap(({ id, divided }) => (divided ? [identity(`steps.${row.step.id}.elements.${id}`, divided.total, plus(divided.completed, divided.closing))] : [])),
      ),
    };
  },
});
