// 约当产量法 (先进先出): opening units are finished first, so only the cost of the period is divided.

import { posted } from "../../../allocation/methods/split";
import { type Exact, ZERO, minus, plus, reduced, sumOf, times } from "../../../money/exact";
import { type CaseRounding, rateOver, rounding } from "../../case-rounding";
import { list, notNegative, quantity } from "../../field";
import { type Method, defineMethod } from "../../method";
import { type Completion, completionField, completionOf, equivalentOf, openPart, refuseStrangers } from "./completion";
import { COST_ELEMENT, type CostElement, type ElementOutcome, divide, sidesTail, wipAnswer } from "./divided";

interface Units {
  readonly opening_quantity: Exact;
  readonly completed_quantity: Exact;
  readonly closing_quantity: Exact;
  readonly opening_completion: Completion;
  readonly completion: Completion;
}

function fifoElement({ id, opening, current }: CostElement, units: Units, by: CaseRounding): ElementOutcome {
  const finish = openPart(units.opening_quantity, completionOf(units.opening_completion, id));
  const started = minus(units.completed_quantity, units.opening_quantity);
  const open = equivalentOf(units.closing_quantity, completionOf(units.completion, id));
  const done = reduced(plus(finish, started));
  const all = reduced(sumOf([done, open]));
  const counted = { equivalent_units: all, closing_equivalent_units: open };
  if (opening === null && current === null) return { id, divided: null, unitCost: null, shown: counted };
  const spent = posted(current ?? ZERO, by);
  const before = posted(opening ?? ZERO, by);
  const unit = rateOver(spent, all, by, `elements.${id}.equivalent_units`);
  const portion = (side: Exact): { units: Exact; exact: Exact } => ({ units: side, exact: reduced(times(unit, side)) });
  const { completed, closing } = divide(spent, { completed: portion(done), closing: portion(open), isRounded: by.rateDecimals !== null }, by);
  return {
    id,
    divided: { total: plus(before, spent), completed: plus(before, completed), closing },
    unitCost: unit,
    shown: {
      ...counted,
      unit_cost: unit,
      opening_cost: before,
      finish_opening: posted(times(unit, finish), by),
      started_completed: posted(times(unit, started), by),
    },
  };
}

export const equivalentFifo: Method = defineMethod({
  id: "wip.equivalent-fifo",
  source: "约当产量法(先进先出): unit cost = current / (opening still to do + started and completed + closing equivalent units)",
  inputs: {
    opening_quantity: notNegative(quantity()),
    completed_quantity: notNegative(quantity()),
    closing_quantity: notNegative(quantity()),
    opening_completion: completionField,
    completion: completionField,
    elements: list(COST_ELEMENT),
    rounding,
  },
  results: ["elements", "total", "completed_total", "closing_total", "equivalent_unit_cost", "completed_unit_cost"],
  solve({ elements, rounding: given, ...units }) {
    const by = sidesTail(given, "completed");
    refuseStrangers(units.opening_completion, elements, "opening_completion");
    refuseStrangers(units.completion, elements, "completion");
    return wipAnswer(elements.map((element) => fifoElement(element, units, by)), units.completed_quantity);
  },
});
