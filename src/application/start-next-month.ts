// Start the next month: the tables of a closed month with its closings as openings, ready to be filled.

import type { MonthClose } from "./close-month";
import { nextFactoryMonth } from "./next-factory-month";
import { nextHospitalMonth } from "./next-hospital-month";
import type { NextMonth } from "./next-month";

export type { NextMonth } from "./next-month";

/**
 * Opens the month after a closed one. Nothing of the closed month is changed.
 *
 * @returns null for a month that is not closed: it has nothing to hand on
 */
export function startNextMonth({ closed, tables, ledger, period, reports }: MonthClose): NextMonth | null {
  if (!closed || !ledger) return null;
  if (tables.settings.industry === "manufacturing") return nextFactoryMonth(tables, ledger, period, reports);
  return nextHospitalMonth(tables, period, reports);
}
