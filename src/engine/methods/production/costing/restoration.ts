// 成本还原: semi-finished cost inside a product taken back, stage by stage, to what it was made of.

import { posted } from "../../../allocation/methods/split";
import { type Exact, ZERO, isZero, over, plus, reduced, sumOf } from "../../../money/exact";
import { type CaseRounding, addsUp, identity, rateOver, rounding, splitById } from "../../case-rounding";
import { amount, list, notNegative, optional, quantity, repeating, text } from "../../field";
import { type Answer, type Identity, type Method, type Result, defineMethod } from "../../method";
import { UnusableField } from "../../unusable-field";

const LINE = { id: text(), amount: amount() };

export interface CostLine {
  readonly id: string;
  readonly amount: Exact;
}

/** The line to take back, and the cost of the period of what it stands for. */
export interface Stage {
  readonly id: string;
  readonly produced: readonly CostLine[];
}

/**
 * Restores a product's cost; elements of one name are merged, also with those that arise later.
 *
 * @param absent  what a line that is not in the product holds
 */
export function restore(finished: readonly CostLine[], stages: readonly Stage[], units: Exact | null, by: CaseRounding, absent: (id: string) => Exact): Answer {
  const vector = new Map(finished.map((line) => [line.id, posted(line.amount, by)]));
  const total = reduced(sumOf(vector.values()));
  const checks: Identity[] = [];
  const shown = stages.map(({ id, produced }) => {
    const taken = vector.get(id) ?? absent(id);
    vector.delete(id);
    const lines = produced.map((line) => ({ id: line.id, base: line.amount }));
    const rate = rateOver(taken, sumOf(lines.map((line) => line.base)), by, `stages.${id}.produced`);
    const restored = splitById(taken, lines, by, `stages.${id}.produced`);
    for (const [element, part] of restored) vector.set(element, reduced(plus(vector.get(element) ?? ZERO, part)));
    checks.push(addsUp(`stages.${id}`, taken, restored.values(), by));
    return { id, rate, amount: taken, restored };
  });
  const unitCosts = units && !isZero(units) ? { unit_cost: new Map([...vector].map(([id, part]) => [id, reduced(over(part, units))])), unit_total: reduced(over(total, units)) } : {};
  const results: Record<string, Result> = { stages: shown, after: vector, total, ...unitCosts };
  return { results, checks: [...checks, identity("total", total, sumOf(vector.values()))] };
}

export const restoration: Method = defineMethod({
  id: "costing.restoration",
  source: "成本还原: rate = semi-finished cost in the product / cost of the semi-finished goods produced",
  inputs: { finished: list(LINE), stages: repeating({ id: text(), produced: list(LINE) }), quantity: optional(notNegative(quantity())), rounding },
  results: ["stages", "after", "total", "unit_cost", "unit_total"],
  solve: ({ finished, stages, quantity: units, rounding: by }) => restore(finished, stages, units, by, refuse),
});

function refuse(id: string): never {
  throw new UnusableField("stages.id", id, "not-found");
}
