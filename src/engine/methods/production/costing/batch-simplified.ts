// 简化分批法: indirect cost stays in one ledger, and finished units take it over at the cumulative rate.

import { posted } from "../../../allocation/methods/split";
import { type Exact, ZERO, compare, isZero, minus, over, plus, reduced, sumOf, times } from "../../../money/exact";
import { type CaseRounding, identity, rateOver, rounding } from "../../case-rounding";
import { type ValuesOf, amount, list, notNegative, optional, or, quantity, quantityOrZero, text } from "../../field";
import { type Method, defineMethod } from "../../method";
import { UnusableField } from "../../unusable-field";
import { completionPercent, equivalentOf } from "../wip/completion";

const FULL: Exact = { n: 100n, d: 1n };

const BATCH = {
  id: text(),
  quantity: notNegative(quantity()),
  completed_quantity: notNegative(quantityOrZero()),
  material: amount(),
  hours: quantity(),
  completion: or(completionPercent(), FULL, "100"),
  material_completion: or(completionPercent(), FULL, "100"),
  completed_hours: optional(notNegative(quantity())),
};
type Batch = ValuesOf<typeof BATCH>;

interface Finished {
  readonly id: string;
  readonly units: Exact;
  readonly material: Exact;
  readonly hours: Exact;
  readonly indirect: ReadonlyMap<string, Exact>;
  readonly total: Exact;
}

function finishedOf(batch: Batch, rates: ReadonlyMap<string, Exact>, by: CaseRounding): Finished {
  const { id, quantity: all, completed_quantity: units, material, hours } = batch;
  if (compare(units, all) > 0) throw new UnusableField(`batches.${id}.completed_quantity`, "≤ quantity", "out-of-range");
  const open = minus(all, units);
  const part = (of: Exact, completion: Exact): Exact => (isZero(units) ? ZERO : reduced(over(times(of, units), plus(units, equivalentOf(open, completion)))));
  const done = isZero(units) ? ZERO : (batch.completed_hours ?? part(hours, batch.completion));
  if (compare(done, hours) > 0) throw new UnusableField(`batches.${id}.completed_hours`, "≤ hours", "out-of-range");
  const own = posted(part(material, batch.material_completion), by);
  const indirect = new Map([...rates].map(([element, rate]) => [element, posted(times(rate, done), by)]));
  return { id, units, material: own, hours: done, indirect, total: reduced(sumOf([own, ...indirect.values()])) };
}

export const batchSimplified: Method = defineMethod({
  id: "costing.batch-simplified",
  source: "简化分批法: cumulative rate = indirect cost / hours of all batches; a batch takes rate x its completed hours",
  inputs: { batches: list(BATCH), indirect: list({ id: text(), amount: amount() }), rounding },
  results: ["total_hours", "rates", "batches", "remaining"],
  solve({ batches, indirect, rounding: by }) {
    const hours = reduced(sumOf(batches.map((batch) => batch.hours)));
    const rates = new Map(indirect.map((element) => [element.id, rateOver(element.amount, hours, by, "batches.hours")]));
    const finished = batches.map((batch) => finishedOf(batch, rates, by));
    const material = posted(sumOf(batches.map((batch) => batch.material)), by);
    const taken = (id: string): Exact => sumOf(finished.map((batch) => batch.indirect.get(id)!));
    const left = new Map(indirect.map((element) => [element.id, reduced(minus(posted(element.amount, by), taken(element.id)))]));
    const leftMaterial = reduced(minus(material, sumOf(finished.map((batch) => batch.material))));
    return {
      results: {
        total_hours: hours,
        rates,
        batches: finished.map((batch) => ({
          id: batch.id,
          completed_material: batch.material,
          completed_hours: batch.hours,
          completed_indirect: batch.indirect,
          completed_total: batch.total,
          unit_cost: isZero(batch.units) ? null : reduced(over(batch.total, batch.units)),
        })),
        remaining: { hours: reduced(minus(hours, sumOf(finished.map((batch) => batch.hours)))), material: leftMaterial, indirect: left },
      },
      checks: [
        identity("total", plus(material, sumOf(indirect.map((element) => posted(element.amount, by)))), sumOf([...finished.map((batch) => batch.total), leftMaterial, ...left.values()])),
      ],
    };
  },
});
