// What later months of a hospital compare a closed month with: its medical direct cost by element.

import type { PriorRecord } from "../factory-records";
import { Decimal } from "../money/decimal";
import { minorText } from "../money/minor-units";
import type { ElementRecord } from "../records";
import type { Report } from "../statements/report";
import { reportRows } from "../statements/report-rows";
import { TREND } from "./prior-cost";

/** A closed hospital month as the next one sees it. */
export interface ClosedHospitalMonth {
  /** YYYY-MM. */
  readonly period: string;
  readonly elements: readonly ElementRecord[];
  readonly prior: readonly PriorRecord[];
  readonly reports: readonly Report[];
}

/** Rows of earlier months as they were, and those of the closed month, whether it was closed before or not. */
export function hospitalPriorOfNextMonth({ period, elements, prior, reports }: ClosedHospitalMonth): PriorRecord[] {
  const earlier = prior.filter((row) => row.report !== TREND || row.period !== period);
  const total = reportRows(reports, "department-direct-cost").find((row) => row.text("row") === "TOTAL");
  const own = elements.flatMap(({ element }) => {
    const cost = total?.figure(`cost_${element.toLowerCase()}`);
    return cost ? [{ element, amount: new Decimal(minorText(cost.units, cost.decimals)) }] : [];
  });
  const row = { period, report: TREND, centre: null, product: null, measure: "amount" };
  return [...earlier, ...own.map((each, i) => ({ ...row, ...each, at: { sheet: "prior", row: earlier.length + i + 2, columns: {} } }))];
}
