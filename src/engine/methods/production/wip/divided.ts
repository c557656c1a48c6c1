// One element's cost between completed output and closing work in process, and the totals of all elements.

import { closedTo, posted } from "../../../allocation/methods/split";
import { type Exact, compare, isZero, minus, over, plus, reduced, sumOf } from "../../../money/exact";
import { type CaseRounding, identity } from "../../case-rounding";
import { type ValuesOf, amount, optional, text } from "../../field";
import type { Answer, Result } from "../../method";
import { UnusableField } from "../../unusable-field";

/** A cost element (成本项目) with its opening work in process and the cost of the period. */
export const COST_ELEMENT = { id: text(), opening: optional(amount()), current: optional(amount()) };
export type CostElement = ValuesOf<typeof COST_ELEMENT>;

/** Opening and current cost as they are posted; null for an element that states neither. */
export function costOf({ opening, current }: Omit<CostElement, "id">, by: CaseRounding): Exact | null {
  return opening || current ? posted(sumOf([opening, current].filter((part) => part !== null)), by) : null;
}

export interface Divided {
  readonly total: Exact;
  readonly completed: Exact;
  readonly closing: Exact;
}

type Side = "completed" | "closing";

/** What one side counts, and its exact amount. */
export interface Portion {
  readonly units: Exact;
  readonly exact: Exact;
}

export interface Proportions {
  readonly completed: Portion;
  readonly closing: Portion;
  /** Whether a rounded rate or percent made the amounts, so that they need not add up to the total. */
  readonly isRounded: boolean;
}

/**
 * Both sides add up to the total: one is rounded, the other is the rest, as the tail says.
 *
 * A side without units takes nothing, not even the odd cents of a rounded rate.
 */
export function divide(total: Exact, { completed, closing, isRounded }: Proportions, by: CaseRounding): Divided {
  if (isZero(closing.units)) return { total, completed: total, closing: minus(total, total) };
  if (isZero(completed.units)) return { total, completed: minus(total, total), closing: total };
  if (by.tail === "largest-remainder" && !isRounded) {
    const [finished, open] = closedTo([{ id: "completed", base: completed.exact }, { id: "closing", base: closing.exact }], by);
    return { total, completed: finished!, closing: open! };
  }
  if (restTo(completed, closing, by) === "closing") {
    const finished = posted(completed.exact, by);
    return { total, completed: finished, closing: reduced(minus(total, finished)) };
  }
  const open = posted(closing.exact, by);
  return { total, completed: reduced(minus(total, open)), closing: open };
}

function restTo(completed: Portion, closing: Portion, { tail }: CaseRounding): Side {
  if (typeof tail === "object") return tail.to === "completed" ? "completed" : "closing";
  if (tail !== "largest") return "closing";
  return compare(sizeOf(completed.exact), sizeOf(closing.exact)) >= 0 ? "completed" : "closing";
}

function sizeOf({ n, d }: Exact): Exact {
  return { n: n < 0n ? -n : n, d };
}

/** The tail of a case, or the method's own; of the two sides, or of nobody else. */
export function sidesTail(given: CaseRounding, own: Side): CaseRounding {
  if (!given.tailGiven) return { ...given, tail: { to: own } };
  if (typeof given.tail === "object" && given.tail.to !== "completed" && given.tail.to !== "closing") throw new UnusableField("rounding.tail", `to:${given.tail.to} (to:completed, to:closing)`, "not-a-choice");
  return given;
}

/** An element after its division: what it adds to the totals, its cost per equivalent unit, and more to show. */
export interface ElementOutcome {
  readonly id: string;
  readonly divided: Divided | null;
  readonly unitCost: Exact | null;
  readonly shown: Readonly<Record<string, Result>>;
}

export interface WipTotals {
  readonly total: Exact;
  readonly completed_total: Exact;
  readonly closing_total: Exact;
}

/** Totals over the elements that have costs; null where none has. */
export function totalsOf(outcomes: readonly ElementOutcome[]): WipTotals | null {
  const costs = outcomes.flatMap(({ divided }) => (divided ? [divided] : []));
  if (costs.length === 0) return null;
  const sum = (side: keyof Divided): Exact => reduced(sumOf(costs.map((cost) => cost[side])));
  return { total: sum("total"), completed_total: sum("completed"), closing_total: sum("closing") };
}

/** Results and checks of a division by elements. */
export function wipAnswer(outcomes: readonly ElementOutcome[], completedQuantity: Exact | null, more: Readonly<Record<string, Result>> = {}): Answer {
  const totals = totalsOf(outcomes);
  const costs = outcomes.flatMap(({ unitCost }) => (unitCost ? [unitCost] : []));
  const costed = outcomes.filter(({ divided }) => divided !== null);
  const isUnit = completedQuantity !== null && !isZero(completedQuantity);
  return {
    results: {
      elements: new Map(outcomes.map(({ id, divided, shown }) => [id, { ...shown, total: divided?.total, completed: divided?.completed, closing: divided?.closing }])),
      ...totals,
      completed_unit_cost: totals && isUnit ? reduced(over(totals.completed_total, completedQuantity)) : undefined,
      equivalent_unit_cost: costs.length > 0 && costs.length === costed.length ? reduced(sumOf(costs)) : undefined,
      ...more,
    },
    checks: [
      ...outcomes.flatMap(({ id, divided }) => (divided ? [identity(`elements.${id}`, divided.total, plus(divided.completed, divided.closing))] : [])),
      ...(totals ? [identity("total", totals.total, plus(totals.completed_total, totals.closing_total))] : []),
    ],
  };
}
