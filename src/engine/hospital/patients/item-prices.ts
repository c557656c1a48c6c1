// What one item costs a patient: the activity-based unit cost with its four decimals, else a unit cost that is given.

import { type Finding, finding } from "../../finding";
import type { PatientItemRecord } from "../../hospital-records";
import { cellOf } from "../../records";
import { exactFigure, inputFigure } from "../../statements/exact-figure";
import type { ExactFigure } from "../../statements/figure";
import type { CostedMonth } from "../services/costed-month";

/** Unit cost by item code; an item without one is told once. */
export function itemPrices(month: CostedMonth, findings: Finding[]): (row: PatientItemRecord) => ExactFigure | null {
  const prices = new Map<string, ExactFigure>();
  for (const row of month.tables.otherItems) prices.set(row.item, inputFigure(row.unit_cost, row.at, "unit_cost"));
  for (const { items } of month.services) for (const { item, units } of items) if (units.abc) prices.set(item.item, exactFigure(units.abc));
  const told = new Set<string>();
  return (row) => {
    const price = prices.get(row.item) ?? null;
    if (!price && !told.has(row.item)) {
      told.add(row.item);
      findings.push(finding("item-without-cost", { item: row.item }, cellOf(row.at, "item")));
    }
    return price;
  };
}
