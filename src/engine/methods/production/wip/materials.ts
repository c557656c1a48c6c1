// 在产品按所耗原材料计价: closing work in process holds material only; all other cost is completed.

import { exact } from "../../../money/exact";
import { type CaseRounding, rounding } from "../../case-rounding";
import { list, notNegative, quantity, texts } from "../../field";
import { type Method, defineMethod } from "../../method";
import { UnusableField } from "../../unusable-field";
import { completionField } from "./completion";
import { COST_ELEMENT, type CostElement, type ElementOutcome, costOf, sidesTail, wipAnswer } from "./divided";
import { stepUnits, weightedElement } from "./equivalent-weighted";

/** All of the element is completed. */
export function allCompleted(element: CostElement, by: CaseRounding): ElementOutcome {
  const total = costOf(element, by) ?? exact(0n);
  return { id: element.id, divided: { total, completed: total, closing: exact(0n) }, unitCost: null, shown: {} };
}

export const byMaterials: Method = defineMethod({
  id: "wip.materials",
  source: "在产品按所耗原材料计价: material by equivalent units, everything else is completed",
  inputs: {
    completed_quantity: notNegative(quantity()),
    closing_quantity: notNegative(quantity()),
    completion: completionField,
    materials: texts(),
    elements: list(COST_ELEMENT),
    rounding,
  },
  results: ["elements", "total", "completed_total", "closing_total", "equivalent_unit_cost", "completed_unit_cost"],
  solve({ materials, elements, rounding: given, ...units }) {
    const by = sidesTail(given, "closing");
    const stranger = materials.find((id) => elements.every((element) => element.id !== id));
    if (stranger !== undefined) throw new UnusableField("materials", stranger, "not-found");
    const step = stepUnits({ ...units, operations: [] }, elements);
    const outcomes = elements.map((element) =>
      materials.includes(element.id)
        ? weightedElement({ ...element, basis: "completion", closing_equivalent_units: null, store: null }, step, by)
        : allCompleted(element, by),
    );
    return wipAnswer(outcomes, units.completed_quantity);
  },
});
