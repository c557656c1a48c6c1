// Production of a factory given as text tables and current costs, closed by the engine.
import type { CurrentCosts, FactoryGround } from "../../src/engine/factory/factory-month";
import type { Staged } from "../../src/engine/finding";
import { closeStore } from "../../src/engine/inventory/close-store";
import { type Production, closeProduction } from "../../src/engine/production/close-production";
import { NOTHING } from "../../src/engine/statements/lineage";
import { costsOf } from "../engine/production/factory-month-ground";
import { makeFactory } from "../engine/production/make-factory";
import type { OracleInput } from "./oracle-cells";
import { textOf } from "./random-factory";

export interface ClosedFactory extends Staged<Production> {
  readonly ground: FactoryGround;
}

export async function closeFactoryTables(input: OracleInput): Promise<ClosedFactory> {
  const { tail, ...tables } = textOf(input.tables, input.tail);
  const ground = await makeFactory(tables, { tail: tail! });
  return { ground, ...closeProduction(ground, currentCosts(input), closeStore) };
}

function currentCosts({ costs }: OracleInput): CurrentCosts {
  return costsOf(costs.filter((cost) => cost.amount !== 0n).map(({ product, centre, element, amount }) => [product, centre, element, { units: amount, decimals: 2, origin: NOTHING }] as const));
}

/** Every cell of a closed factory in cents, by `product centre origin element`. */
export function cellsOf({ value }: Staged<Production>): Record<string, Record<string, bigint>> {
  return Object.fromEntries(
    value.rows.map(({ product, centre, origin, element, opening, current, scrapOut, byProductCredit, finished, closing }) => [
      `${product} ${centre} ${origin} ${element}`,
      { opening: opening.units, current: current.units, scrap: scrapOut.units, credit: byProductCredit.units, finished: finished.units, closing: closing.units },
    ]),
  );
}
