// Opening work in process by product, centre, origin and element.

import type { CostOrigin, OpeningWipRecord } from "../factory-records";
import type { FactoryGround } from "../factory/factory-month";
import { cellOf } from "../records";
import { cellFigure, sumFigures } from "../statements/figure";
import type { Figure } from "../statements/report";
import { stepKey } from "./routing";

export interface OpeningLine {
  readonly origin: CostOrigin;
  readonly element: string;
  readonly amount: Figure;
}

/** Lines of every step with opening work in process, by `stepKey`; rows of one origin and element are added. */
export function openingWip({ input, classOf, decimals }: FactoryGround): Map<string, OpeningLine[]> {
  const rows = new Map<string, OpeningWipRecord[]>();
  for (const row of input.openingWip) {
    const key = stepKey(row.product, row.centre);
    rows.set(key, [...(rows.get(key) ?? []), row]);
  }
  const originOf = (row: OpeningWipRecord): CostOrigin => row.origin ?? (classOf(row.element) === "transferred" ? "transferred" : "own");
  const figureOf = (row: OpeningWipRecord): Figure => cellFigure(row.amount, decimals, [cellOf(row.at, "amount")]);
  return new Map([...rows].map(([key, group]) => [key, addedUp(group.map((row) => ({ origin: originOf(row), element: row.element, amount: figureOf(row) })), decimals)]));
}

function addedUp(lines: readonly OpeningLine[], decimals: number): OpeningLine[] {
  const sums = new Map<string, OpeningLine>();
  for (const line of lines) {
    const key = stepKey(line.origin, line.element);
    const known = sums.get(key);
    sums.set(key, known ? { ...line, amount: sumFigures([known.amount, line.amount], decimals) } : line);
  }
  return [...sums.values()];
}
