// Ledgers as other systems print them, brought to the plain form row for row: accounts in rows of their own, sides as keys, bare totals.

import type { FoundTable } from "../found-table";
import { bareTotals } from "./bare-totals";
import { accountSections } from "./account-sections";
import { sideColumn } from "./side-column";
import { yearlessDays } from "./yearless-days";

const STEPS = [accountSections, sideColumn, yearlessDays, bareTotals] as const;

/** The ledger as found when there is nothing to bring into form, which costs a look at a few cells. */
export function plainLedger(table: FoundTable): FoundTable {
  return STEPS.reduce<FoundTable>((found, step) => {
    const change = step(found);
    if (!change) return found;
    const { place, heading } = found;
    const sheet = { ...place.sheet, rows: change.rows ?? place.sheet.rows };
    const apart = new Map([...(heading.apart ?? []), ...(change.apart ?? [])]);
    return { ...found, place: { ...place, sheet }, heading: { ...heading, columns: change.columns ?? heading.columns, apart } };
  }, table);
}
