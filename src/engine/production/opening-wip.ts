// Opening work in process by product, centre, origin and element.

import type { CostOrigin, OpeningWipRecord } from "../factory-records";
import type { FactoryGround } from "../factory/factory-month";
import { groupBy } from "../group-by";
import { cellOf } from "../records";
import { cellFigure, sumFigures } from "../statements/figure";
import type { Figure } from "../statements/report";

export interface OpeningLine {
  readonly origin: CostOrigin;
  readonly element: string;
  readonly amount: Figure;
}

/** Lines of every step with opening work in process, by `stepKey`; rows of one origin and element are added. */
export function openingWip({ input, classOf, decimals }: FactoryGround): Map<string, OpeningLine[]> {
  const rows = groupBy(input.openingWip, (row) => [row.product, row.centre]);
  const originOf = (row: OpeningWipRecord): CostOrigin => row.origin ?? (classOf(row.element) === "transferred" ? "transferred" : "own");
  const figureOf = (row: OpeningWipRecord): Figure => cellFigure(row.amount, decimals, [cellOf(row.at, "amount")]);
  return new Map([...rows].map(([key, group]) => [key, addedUp(group.map((row) => ({ origin: originOf(row), element: row.element, amount: figureOf(row) })), decimals)]));
}

function addedUp(lines: readonly OpeningLine[], decimals: number): OpeningLine[] {
  const groups = groupBy(lines, (line) => [line.origin, line.element]);
  return [...groups.values()].map((group) => (group.length === 1 ? group[0]! : { ...group[0]!, amount: sumFigures(group.map((line) => line.amount), decimals) }));
}
