// Work in process by operation (工序): how far each operation is, by hours or by material, and the hours it holds.

import { type Exact, ZERO, isZero, plus, reduced, sumOf, times } from "../../../money/exact";
import { type CaseRounding, asPercent, percentOf, percentRounded } from "../../case-rounding";
import { type ValuesOf, listOr, notNegative, number, optional, or, quantity, text } from "../../field";
import { UnusableField } from "../../unusable-field";
import { completionPercent } from "./completion";

const HALF: Exact = { n: 50n, d: 1n };

const OPERATION = {
  id: text(),
  quantity: notNegative(quantity()),
  material_quota: optional(notNegative(number())),
  hour_quota: optional(notNegative(number())),
  completion: or(completionPercent(), HALF, "50"),
};

export const operationsField = listOr(OPERATION);
export type Operation = ValuesOf<typeof OPERATION>;

/** From what operations tell how far they are: hours worked, material added at the start, material added during the operation. */
export type OperationBasis = "hours" | "operation-start" | "operation-gradual";

export interface OperationDone {
  readonly id: string;
  readonly percent: Exact;
  readonly equivalent_units: Exact;
}

/** Equivalent units by operation; the percent is rounded first where the case says so. */
export function operationsDone(operations: readonly Operation[], basis: OperationBasis, by: CaseRounding, path: string): OperationDone[] {
  if (operations.length === 0) throw new UnusableField(path, "", "missing");
  const quotas = operations.map((operation, i) => quotaOf(operation, basis, `${path}[${i}]`));
  const whole = sumOf(quotas);
  if (isZero(whole)) throw new UnusableField(path, basis === "hours" ? "hour_quota" : "material_quota", "no-base");
  return operations.map(({ id, quantity: units, completion }, i) => {
    const own = basis === "operation-start" ? quotas[i]! : percentOf(quotas[i]!, completion);
    const percent = percentRounded(asPercent(plus(sumOf(quotas.slice(0, i)), own), whole), by);
    return { id, percent, equivalent_units: percentOf(units, percent) };
  });
}

/** Standard hours in what the operations hold: all earlier operations and the own one as far as it is. */
export function hoursHeld(operations: readonly Operation[], path: string): Exact {
  const quotas = operations.map((operation, i) => quotaOf(operation, "hours", `${path}[${i}]`));
  return operations.reduce((held, { quantity: units, completion }, i) => {
    const unit = plus(sumOf(quotas.slice(0, i)), percentOf(quotas[i]!, completion));
    return reduced(plus(held, times(units, unit)));
  }, ZERO);
}

function quotaOf({ material_quota, hour_quota }: Operation, basis: OperationBasis, path: string): Exact {
  const [name, quota] = basis === "hours" ? (["hour_quota", hour_quota] as const) : (["material_quota", material_quota] as const);
  if (quota === null) throw new UnusableField(`${path}.${name}`, "", "missing");
  return quota;
}
