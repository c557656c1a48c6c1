// 混合法: every element by a method of its own.

import { type Exact } from "../../../money/exact";
import { type CaseRounding, rounding } from "../../case-rounding";
import { type ValuesOf, choiceOr, list, notNegative, number, optional, quantity } from "../../field";
import { type Method, defineMethod } from "../../method";
import { UnusableField } from "../../unusable-field";
import { type ElementOutcome, sidesTail, wipAnswer } from "./divided";
import { EQUIVALENT_ELEMENT, STEP_FIELDS, stepUnits, weightedElement } from "./equivalent-weighted";
import { allCompleted } from "./materials";
import { AT_STANDARD, closingHours, standardElement } from "./standard";
import { RATIO, ratioElement } from "./standard-ratio";

const ELEMENT = {
  ...EQUIVALENT_ELEMENT,
  ...RATIO,
  completed_standard: optional(notNegative(number())),
  closing_standard: optional(notNegative(number())),
  ...AT_STANDARD,
  method: choiceOr("equivalent", "standard-ratio", "standard", "none"),
};
type MixedElement = ValuesOf<typeof ELEMENT>;

function byRatio(element: MixedElement, by: CaseRounding): ElementOutcome {
  const { completed_standard, closing_standard } = element;
  const missing = completed_standard ? "closing_standard" : "completed_standard";
  if (!completed_standard || !closing_standard) throw new UnusableField(`elements.${element.id}.${missing}`, "", "missing");
  return ratioElement({ ...element, completed_standard, closing_standard }, by);
}

export const mixed: Method = defineMethod({
  id: "wip.mixed",
  source: "混合法: each element by equivalent units, quota ratio, standard cost, or wholly completed",
  inputs: { ...STEP_FIELDS, closing_hours: optional(notNegative(quantity())), elements: list(ELEMENT), rounding },
  results: ["closing_hours", "elements", "total", "completed_total", "closing_total", "equivalent_unit_cost", "completed_unit_cost"],
  solve({ elements, closing_hours, rounding: given, ...fields }) {
    const by = sidesTail(given, "closing");
    const step = stepUnits(fields, elements);
    const isByHour = elements.some((element) => element.method === "standard" && element.hour_rate);
    const hours: Exact | null = isByHour ? closingHours(closing_hours, step.operations, true) : closing_hours;
    const units = fields.closing_quantity || step.operations.length > 0 ? step.closing : null;
    const outcomes = elements.map((element) => {
      if (element.method === "standard-ratio") return byRatio(element, by);
      if (element.method === "standard") return standardElement(element, { units, hours }, by);
      return element.method === "none" ? allCompleted(element, by) : weightedElement(element, step, by);
    });
    return wipAnswer(outcomes, fields.completed_quantity, { closing_hours: hours ?? undefined });
  },
});
