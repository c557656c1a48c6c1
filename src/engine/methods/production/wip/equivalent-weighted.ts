// 约当产量法 (加权平均): opening and current cost over finished and equivalent closing units.

import { posted } from "../../../allocation/methods/split";
import { type Exact, compare, isZero, plus, reduced, sumOf, times } from "../../../money/exact";
import { type CaseRounding, rateOver, rounding } from "../../case-rounding";
import { type ValuesOf, amountOrZero, choiceOr, list, notNegative, object, optional, quantity, quantityOrZero } from "../../field";
import { type Method, defineMethod } from "../../method";
import { UnusableField } from "../../unusable-field";
import { type Completion, completionField, completionOf, equivalentOf, refuseStrangers } from "./completion";
import { COST_ELEMENT, type ElementOutcome, costOf, divide, sidesTail, wipAnswer } from "./divided";
import { type Operation, type OperationDone, operationsDone, operationsField } from "./operations";

const STORE = {
  opening_quantity: quantityOrZero(),
  opening_amount: amountOrZero(),
  received_quantity: quantityOrZero(),
  received_amount: amountOrZero(),
  issued_quantity: quantity(),
};

/** How closing units of an element are counted, and a store that its cost of the period is issued from. */
export const EQUIVALENT_ELEMENT = {
  ...COST_ELEMENT,
  basis: choiceOr("completion", "start", "hours", "operation-start", "operation-gradual"),
  closing_equivalent_units: optional(notNegative(quantity())),
  store: optional(object(STORE)),
};
export type EquivalentElement = ValuesOf<typeof EQUIVALENT_ELEMENT>;

/** What all elements of a step share. */
export interface StepUnits {
  readonly completed: Exact;
  readonly closing: Exact;
  readonly completion: Completion;
  readonly operations: readonly Operation[];
}

export const STEP_FIELDS = {
  completed_quantity: optional(notNegative(quantity())),
  closing_quantity: optional(notNegative(quantity())),
  completion: completionField,
  operations: operationsField,
};

/** Closing units are those of the operations where they are not stated; stated ones must be the same. */
export function stepUnits(given: ValuesOf<typeof STEP_FIELDS>, elements: readonly { readonly id: string }[], path = ""): StepUnits {
  const { completed_quantity, closing_quantity, completion, operations } = given;
  refuseStrangers(completion, elements, `${path}completion`);
  const held = reduced(sumOf(operations.map((operation) => operation.quantity)));
  if (closing_quantity && operations.length > 0 && compare(closing_quantity, held) !== 0) throw new UnusableField(`${path}closing_quantity`, "operations.quantity", "contradicts");
  return { completed: completed_quantity ?? { n: 0n, d: 1n }, closing: closing_quantity ?? held, completion, operations };
}

/** Divides one element; its cost of the period comes from its store where it has one. */
export function weightedElement(element: EquivalentElement, step: StepUnits, by: CaseRounding, path = ""): ElementOutcome {
  const { id } = element;
  const at = `${path}elements.${id}`;
  const done = operationsOf(element, step, by, path);
  const open = element.closing_equivalent_units ?? (done ? reduced(sumOf(done.map((one) => one.equivalent_units))) : openUnits(element, step));
  const units = reduced(plus(step.completed, open));
  const issued = element.store && issue(element.store, by, `${at}.store`);
  if (issued && element.current && compare(issued.issued_amount, element.current) !== 0) throw new UnusableField(`${at}.current`, "store", "contradicts");
  const total = costOf({ opening: element.opening, current: issued?.issued_amount ?? element.current }, by);
  const shown = { closing_equivalent_units: open, equivalent_units: units, store: issued ?? undefined, operations: done?.map((one) => ({ ...one })) };
  if (total === null) return { id, divided: null, unitCost: null, shown };
  const unit = rateOver(total, units, by, `${at}.equivalent_units`);
  const portion = (counted: Exact): { units: Exact; exact: Exact } => ({ units: counted, exact: reduced(times(unit, counted)) });
  const divided = divide(total, { completed: portion(step.completed), closing: portion(open), isRounded: by.rateDecimals !== null }, by);
  return { id, divided, unitCost: unit, shown: { ...shown, unit_cost: unit } };
}

function operationsOf({ basis, closing_equivalent_units }: EquivalentElement, { operations }: StepUnits, by: CaseRounding, path: string): OperationDone[] | null {
  if (closing_equivalent_units || basis === "completion" || basis === "start") return null;
  return operationsDone(operations, basis, by, `${path}operations`);
}

function openUnits({ id, basis }: EquivalentElement, { closing, completion }: StepUnits): Exact {
  return basis === "start" ? closing : equivalentOf(closing, completionOf(completion, id));
}

/** Issued at the average of what the store held and received. */
function issue(store: ValuesOf<typeof STORE>, by: CaseRounding, path: string): { readonly unit_cost: Exact; readonly issued_amount: Exact } {
  const held = plus(store.opening_quantity, store.received_quantity);
  if (compare(store.issued_quantity, held) > 0) throw new UnusableField(`${path}.issued_quantity`, "opening_quantity + received_quantity", "too-little");
  const unit = rateOver(plus(store.opening_amount, store.received_amount), held, by, `${path}.received_quantity`);
  return { unit_cost: unit, issued_amount: posted(times(unit, store.issued_quantity), by) };
}

export const equivalentWeighted: Method = defineMethod({
  id: "wip.equivalent-weighted",
  source: "约当产量法(加权平均): unit cost = (opening + current) / (completed + closing equivalent units)",
  inputs: { ...STEP_FIELDS, elements: list(EQUIVALENT_ELEMENT), rounding },
  results: ["elements", "total", "completed_total", "closing_total", "equivalent_unit_cost", "completed_unit_cost"],
  solve({ elements, rounding: given, ...step }) {
    const by = sidesTail(given, "closing");
    const units = stepUnits(step, elements);
    return wipAnswer(elements.map((element) => weightedElement(element, units, by)), isZero(units.completed) ? null : units.completed);
  },
});
