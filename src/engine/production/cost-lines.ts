// Cost lines of a step before it is divided: opening work in process, own cost of the month and what was transferred in.

import type { CostOrigin } from "../factory-records";
import { sumFigures, zeroFigure } from "../statements/figure";
import type { Figure } from "../statements/report";
import type { OpeningLine } from "./opening-wip";
import type { CostLine, TransferIn } from "./step-cost";

interface LineSources {
  readonly opening: readonly OpeningLine[];
  readonly own: ReadonlyMap<string, Figure>;
  readonly transfer: TransferIn | null;
  readonly orderOf: (element: string) => number;
  readonly decimals: number;
}

/** One line per origin and element: own before transferred, then in the order of the elements table. */
export function costLines({ opening, own, transfer, orderOf, decimals }: LineSources): CostLine[] {
  const zero = zeroFigure(decimals);
  const lines = new Map<string, CostLine>();
  const add = (origin: CostOrigin, element: string, field: "opening" | "current", amount: Figure): void => {
    const key = `${origin}\u0000${element}`;
    const line = lines.get(key) ?? { origin, element, opening: zero, current: zero };
    lines.set(key, { ...line, [field]: sumFigures([line[field], amount], decimals) });
  };
  for (const line of opening) add(line.origin, line.element, "opening", line.amount);
  for (const [element, amount] of own) add("own", element, "current", amount);
  for (const { element, amount } of transfer?.parts ?? []) add("transferred", element, "current", amount);
  return [...lines.values()].sort((a, b) => (a.origin === b.origin ? orderOf(a.element) - orderOf(b.element) : a.origin === "own" ? -1 : 1));
}

/** The line of an own element with something added to its current cost; a line of its own where there was none. */
export function withOwnCost(lines: readonly CostLine[], element: string, amount: Figure): CostLine[] {
  const isIt = (line: CostLine): boolean => line.origin === "own" && line.element === element;
  const zero = zeroFigure(amount.decimals);
  const known: readonly CostLine[] = lines.some(isIt) ? lines : [...lines, { origin: "own", element, opening: zero, current: zero }];
  return known.map((line) => (isIt(line) ? { ...line, current: sumFigures([line.current, amount], amount.decimals) } : line));
}
