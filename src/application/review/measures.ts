// The figures a reviewer compares: what elements, centres, products and units cost, each with the columns it can be held against.

import type { Exact, Figure, Report } from "../../engine";
import type { CostingTables } from "../../tables/read-tables";
import { figureIn, named, rowsOf, valueOf } from "./report-values";

/** What the figures of a report are held against within the report itself. */
export type ReportBasis = "prior-month" | "last-year" | "plan" | "standard";

export interface Measure {
  readonly id: "element" | "centre" | "planned-centre" | "visit" | "bed-day" | "overhead" | "product" | "product-unit";
  readonly report: string;
  readonly keys: readonly ("centre" | "element" | "product" | "line")[];
  readonly column: string;
  readonly bases: Readonly<Partial<Record<ReportBasis, string>>>;
  /** False for what another measure says as well. */
  readonly isOwn: boolean;
}

export const MEASURES: readonly Measure[] = [
  { id: "element", report: "cost-trend", keys: ["element"], column: "current", bases: { "prior-month": "prior_month", "last-year": "same_month_last_year" }, isOwn: true },
  { id: "centre", report: "allocation-summary", keys: ["centre"], column: "full_cost", bases: {}, isOwn: true },
  { id: "planned-centre", report: "plan-variance", keys: ["centre", "line"], column: "actual_cost", bases: { plan: "plan_cost" }, isOwn: false },
  { id: "visit", report: "visit-cost", keys: ["centre"], column: "unit_cost", bases: {}, isOwn: true },
  { id: "bed-day", report: "bed-day-cost", keys: ["centre"], column: "unit_cost", bases: {}, isOwn: true },
  { id: "overhead", report: "overhead-detail", keys: ["centre", "element"], column: "current", bases: { plan: "plan", "last-year": "last_year" }, isOwn: true },
  { id: "product", report: "finished-product-costs", keys: ["product"], column: "actual_cost", bases: { standard: "standard_cost" }, isOwn: true },
  { id: "product-unit", report: "unit-cost-composition", keys: ["product", "element"], column: "unit_cost", bases: { "prior-month": "prior_month_unit", "last-year": "last_year_unit", plan: "plan_unit" }, isOwn: true },
];

/** Reports whose sheets hold the figures of the last close. */
export const MEASURED_REPORTS: readonly string[] = MEASURES.filter(({ isOwn }) => isOwn).map(({ report }) => report);

export interface Measured {
  readonly key: string;
  readonly label: string;
  readonly value: Exact;
  readonly figure: Figure;
}

/** @param column  the measure's own, or one that it is held against */
export function measured(reports: readonly Report[], tables: CostingTables, { report, keys, column: own }: Measure, column = own): Measured[] {
  return rowsOf(reports, report).flatMap((row) => {
    const figure = figureIn(row, column);
    if (!figure) return [];
    const labels = keys.map((key) => (key === "line" ? String(row(key)) : named(tables, row(key), key))).filter((label) => label !== "");
    return [{ key: JSON.stringify(keys.map((key) => row(key))), label: labels.join(" · "), value: valueOf(figure), figure }];
  });
}
