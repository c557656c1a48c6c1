// 在产品按定额成本计价: closing work in process at its standard cost, every deviation falls on completed output.

import { posted } from "../../../allocation/methods/split";
import { type Exact, exact, minus, reduced, times } from "../../../money/exact";
import { type CaseRounding, rounding } from "../../case-rounding";
import { type ValuesOf, list, notNegative, optional, quantity, rate } from "../../field";
import { type Method, defineMethod } from "../../method";
import { UnusableField } from "../../unusable-field";
import { COST_ELEMENT, type CostElement, type ElementOutcome, costOf, wipAnswer } from "./divided";
import { STEP_FIELDS, stepUnits } from "./equivalent-weighted";
import { type Operation, hoursHeld } from "./operations";

/** Money per unit, or per standard hour: one of them. */
export const AT_STANDARD = { unit_standard: optional(rate()), hour_rate: optional(rate()) };
export type AtStandard = ValuesOf<typeof AT_STANDARD>;

export interface ClosingAtStandard {
  /** Null where nobody states closing units. */
  readonly units: Exact | null;
  readonly hours: Exact | null;
}

export function standardElement(element: CostElement & AtStandard, closing: ClosingAtStandard, by: CaseRounding): ElementOutcome {
  const { id, unit_standard: unit, hour_rate: hourly } = element;
  if ((unit === null) === (hourly === null)) throw new UnusableField(`elements.${id}`, "unit_standard, hour_rate", unit ? "contradicts" : "needs-one-of");
  const counted = unit ? closing.units : closing.hours;
  if (counted === null) throw new UnusableField(unit ? "closing_quantity" : "closing_hours", `operations, ${unit ? "closing_quantity" : "closing_hours"}`, "needs-one-of");
  const total = costOf(element, by) ?? exact(0n);
  const open = posted(times(unit ?? hourly!, counted), by);
  return { id, divided: { total, completed: reduced(minus(total, open)), closing: open }, unitCost: null, shown: {} };
}

/** Hours as stated, or those that the operations hold; null where no element is valued by the hour and no operation has hours. */
export function closingHours(stated: Exact | null, operations: readonly Operation[], isNeeded: boolean): Exact | null {
  if (stated || operations.length === 0) return stated;
  const isKnown = operations.every((operation) => operation.hour_quota !== null);
  return isNeeded || isKnown ? hoursHeld(operations, "operations") : null;
}

const { completed_quantity, closing_quantity, operations } = STEP_FIELDS;

export const atStandard: Method = defineMethod({
  id: "wip.standard",
  source: "在产品按定额成本计价: closing = quantity x unit standard, or hours x hour rate; completed = total - closing",
  inputs: { completed_quantity, closing_quantity, operations, closing_hours: optional(notNegative(quantity())), elements: list({ ...COST_ELEMENT, ...AT_STANDARD }), rounding },
  results: ["closing_hours", "elements", "total", "completed_total", "closing_total", "completed_unit_cost"],
  solve({ elements, closing_hours, rounding: by, ...given }) {
    const step = stepUnits({ ...given, completion: null }, elements);
    const units = given.closing_quantity || given.operations.length > 0 ? step.closing : null;
    const hours = closingHours(closing_hours, step.operations, elements.some((element) => element.hour_rate));
    const outcomes = elements.map((element) => standardElement(element, { units, hours }, by));
    return wipAnswer(outcomes, given.completed_quantity, { closing_hours: hours ?? undefined });
  },
});
