// Checks of quantities: units of every step, what steps hand on, what stores received and issued against production statistics.

import { byCode } from "../../code-order";
import type { ProductionRecord } from "../../factory-records";
import { groupBy, groupKey } from "../../group-by";
import { isZero } from "../../money/exact";
import type { Check } from "../../statements/check";
import { NO_FIGURE, addExact, inputFigure, multiplyExact, quantityFigure, subtractExact } from "../../statements/exact-figure";
import type { ExactFigure } from "../../statements/figure";
import type { FactoryGround, StoreLedger } from "../factory-month";

type Units = "opening" | "started" | "finished" | "closing" | "scrapped";

/** Units in = units out at every routing step; what a step finished, the next one started; what stores issued, steps started. */
export function quantityChecks(ground: FactoryGround, semi: readonly StoreLedger[], finished: readonly StoreLedger[]): Check[] {
  const issues = groupBy(semi.flatMap(({ item, out }) => out.filter((each) => each.kind === "issue").map((each) => ({ item, ...each }))), (each) => [each.item, each.product, each.centre]);
  const issued = (item: string, product: string, centre: string): ExactFigure => addExact((issues.get(groupKey(item, product, centre)) ?? []).map((each) => each.quantity));
  return [...routed(ground).flatMap((product) => stepChecks(product, ground, issued)), ...receiptChecks("semi-receipt", semi, ground), ...receiptChecks("finished-receipt", finished, ground)];
}

/** Products with a routing, in code order. */
export function routed(ground: FactoryGround): string[] {
  return [...new Set(ground.input.routing.map((row) => row.product))].sort(byCode);
}

function stepChecks(product: string, ground: FactoryGround, issued: (item: string, product: string, centre: string) => ExactFigure): Check[] {
  const steps = ground.routing(product);
  return steps.flatMap((step, i) => {
    const { centre, input } = step;
    const row = ground.production(product, centre);
    const checks = [unitsCheck(product, centre, ground)];
    if (input !== null) {
      const need = multiplyExact(unitsOf(row, "started"), inputFigure(step.input_quantity, step.at, "input_quantity") ?? NO_FIGURE);
      checks.push(quantityCheck(`semi-issue:${input}:${product}:${centre}`, issued(input, product, centre), need));
    } else if (i > 0) {
      const before = ground.production(product, steps[i - 1]!.centre);
      checks.push(quantityCheck(`transfer:${product}:${centre}`, unitsOf(before, "finished"), unitsOf(row, "started")));
    }
    return checks;
  });
}

/** Opening and started units are finished, in process or scrapped. */
export function unitsCheck(product: string, centre: string, ground: FactoryGround): Check {
  const row = ground.production(product, centre);
  const sum = (...columns: Units[]): ExactFigure => addExact(columns.map((column) => unitsOf(row, column)));
  return quantityCheck(`units:${product}:${centre}`, sum("opening", "started"), sum("finished", "closing", "scrapped"));
}

function unitsOf(row: ProductionRecord | null, column: Units): ExactFigure {
  return (row && inputFigure(row[column], row.at, column)) ?? NO_FIGURE;
}

/** Store receipts against what production statistics say was finished: of the last step, or of a by-product wherever it arose. */
export function receiptChecks(name: "semi-receipt" | "finished-receipt", stores: readonly StoreLedger[], ground: FactoryGround): Check[] {
  const byProduct = groupBy(ground.input.production, (row) => [row.product]);
  return stores.map(({ item, receipt }) => {
    const last = ground.routing(item).at(-1);
    const rows = last ? [ground.production(item, last.centre)] : (byProduct.get(groupKey(item)) ?? []);
    return quantityCheck(`${name}:${item}`, receipt.quantity, addExact(rows.map((row) => unitsOf(row, "finished"))));
  });
}

function quantityCheck(id: string, left: ExactFigure, right: ExactFigure): Check {
  const difference = subtractExact(right, left);
  return { id, left: quantityFigure(left), right: quantityFigure(right), difference: quantityFigure(difference), ok: isZero(difference.value), severity: "error" };
}
