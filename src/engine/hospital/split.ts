// Outpatient and inpatient cost (门诊住院成本拆分): a clinical centre's cost of each element shared by its ordering revenue.

import { groupKey } from "../group-by";
import { apportion } from "../money/apportion";
import { exact } from "../money/exact";
import { exactOf, roundedFigure, zeroFigure } from "../statements/figure";
import type { Figure } from "../statements/report";
import type { ElementRecord } from "../records";
import type { OrderingRevenue, PatientType } from "./revenue";
import type { StageValues } from "./stage-values";

export interface SplitCost {
  readonly OP: Figure;
  readonly IP: Figure;
  /** The whole cost of a centre that ordered nothing; zero elsewhere. */
  readonly unsplit: Figure;
}

/** Split cost of a centre and element. */
export type Split = (centre: string, element: string) => SplitCost;

/** Of two equal fractions the lower code takes the cent, and `IP` stands before `OP`. */
const BY_CODE: readonly PatientType[] = ["IP", "OP"];

/**
 * Shares the rounded medical cost after the last stage by revenue of type OP and IP, to the cent.
 * A centre whose revenue adds up to nothing is not split.
 */
export function splitCost(stages: StageValues, revenue: OrderingRevenue, elements: readonly ElementRecord[], decimals: number): Split {
  const table = new Map<string, SplitCost>();
  for (const { centre } of stages.ofClass("clinical")) {
    for (const { element } of elements) {
      table.set(keyOf(centre, element), splitOne(stages.inScope("medtech", "medical_cost", element, centre), revenue, centre, decimals));
    }
  }
  return (centre, element) => table.get(keyOf(centre, element))!;
}

function keyOf(centre: string, element: string): string {
  return groupKey(centre, element);
}

function splitOne(cost: Figure, revenue: OrderingRevenue, centre: string, decimals: number): SplitCost {
  const zero = zeroFigure(decimals);
  const weights = BY_CODE.map((type) => revenue.ordered(centre, type));
  const whole = weights.reduce((sum, weight) => sum + weight.units, 0n);
  if (whole === 0n) return { OP: zero, IP: zero, unsplit: cost };
  const { parts } = apportion(cost.units, weights.map((weight) => weight.units));
  const [IP, OP] = weights.map((weight, i) => costPart(cost, weight, whole, parts[i]!));
  return { OP: OP!, IP: IP!, unsplit: zero };
}

/**
 * One part of a cost that was shared by ordering revenue.
 *
 * @param whole  minor units of all weights together
 * @param units  minor units of cost that the part was given
 */
export function costPart(cost: Figure, weight: Figure, whole: bigint, units: bigint): Figure {
  const part = exactOf(weight);
  const all = exact(whole, 10n ** BigInt(weight.decimals));
  const cells = weight.origin.kind === "cells" ? weight.origin.cells : [];
  const origin = { kind: "share", of: cost.origin, part, whole: all, basis: { driver: "ordering_revenue", cells } } as const;
  const value = exact(cost.units * part.n * all.d, 10n ** BigInt(cost.decimals) * part.d * all.n);
  return roundedFigure({ value, origin }, units, cost.decimals, "largest-remainder");
}
