// The sample factory month without its first half: current costs as the answers give them, so that production can be tested alone.
import { join } from "node:path";
import { byCode } from "../../../src/engine/code-order";
import type { CurrentCosts, FactoryGround } from "../../../src/engine/factory/factory-month";
import { factoryGround } from "../../../src/engine/factory/factory-ground";
import { Decimal } from "../../../src/engine/money/decimal";
import { sumFigures } from "../../../src/engine/statements/figure";
import type { Figure } from "../../../src/engine/statements/report";
import { openWorkbook } from "../../../src/workbook/file/open";
import { type Answers, answersIn } from "../../months/expected-reports";
import { inputOf } from "./make-factory";

const ROOT = join(__dirname, "..", "..", "..");

export const ANSWERS: Answers = answersIn(join(ROOT, "test", "months", "factory-month", "expected"));

export async function sampleGround(): Promise<FactoryGround> {
  return factoryGround(inputOf(await (await openWorkbook(join(ROOT, "assets", "samples", "factory-month", "input"))).read()));
}

/** Cents of an amount in the answers. */
export function minorOf(amount: string): bigint {
  return BigInt(new Decimal(amount).times(100).toFixed());
}

/** Collected, allocated and quality cost of products, read off the expected reports of the first half. */
export function answeredCosts(ground: FactoryGround): CurrentCosts {
  const sums = new Map<string, Figure[]>();
  const add = (product: string, centre: string, element: string, amount: string): void => {
    if (!ground.products.has(product)) return;
    const key = JSON.stringify([product, centre, element]);
    const units = minorOf(amount);
    sums.set(key, [...(sums.get(key) ?? []), { units, decimals: 2, origin: { kind: "cells", value: { n: units, d: 100n }, cells: [] } }]);
  };
  for (const row of ANSWERS.rows("cost-collection")) if (ground.classOf(row["element"]!) !== "quality") add(row["product"]!, row["centre"]!, row["element"]!, row["total"]!);
  for (const row of ANSWERS.rows("allocation-sheets")) add(row["receiver"]!, row["sender"]!, row["element"]!, row["amount"]!);
  for (const row of ANSWERS.rows("quality-cost")) {
    if (row["kind"] === "rework" || row["kind"] === "trial") add(row["to_product"]!, row["to_centre"]!, row["to_element"]!, row["net"]!);
  }
  return costsOf([...sums].map(([key, figures]) => [...(JSON.parse(key) as [string, string, string]), sumFigures(figures, 2)] as const));
}

/** Current costs from (product, centre, element, amount). */
export function costsOf(lines: readonly (readonly [product: string, centre: string, element: string, amount: Figure])[]): CurrentCosts {
  const places = new Map<string, Map<string, Figure>>();
  for (const [product, centre, element, amount] of lines) {
    const key = JSON.stringify([product, centre]);
    const elements = places.get(key) ?? new Map<string, Figure>();
    places.set(key, elements.set(element, amount));
  }
  return {
    at: (product, centre) => places.get(JSON.stringify([product, centre])) ?? new Map(),
    places: [...places.keys()].sort(byCode).map((key) => {
      const [product, centre] = JSON.parse(key) as [string, string];
      return { product, centre };
    }),
  };
}
