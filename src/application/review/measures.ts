// The figures a reviewer compares: what elements, centres, products and units cost, each with the columns it can be held against.

import type { Exact, Figure, Report } from "../../engine";
import type { Language } from "../../locales";
import type { CostingTables } from "../../tables/read-tables";
import { MEASURED_REPORTS } from "./last-close";
import { figureIn, named, rowsOf, valueOf } from "./report-values";

/** What the figures of a report are held against within the report itself. */
export type ReportBasis = "prior-month" | "last-year" | "plan" | "standard";

export interface Measure {
  readonly id: "element" | "centre" | "planned-centre" | "visit" | "bed-day" | "overhead" | "product" | "product-unit";
  readonly report: string;
  readonly keys: readonly ("centre" | "element" | "product" | "line")[];
  readonly column: string;
  readonly bases: Readonly<Partial<Record<ReportBasis, string>>>;
}

export const MEASURES: readonly Measure[] = [
  { id: "element", report: "cost-trend", keys: ["element"], column: "current", bases: { "prior-month": "prior_month", "last-year": "same_month_last_year" } },
  { id: "centre", report: "allocation-summary", keys: ["centre"], column: "full_cost", bases: {} },
  { id: "planned-centre", report: "plan-variance", keys: ["centre", "line"], column: "actual_cost", bases: { plan: "plan_cost" } },
  { id: "visit", report: "visit-cost", keys: ["centre"], column: "unit_cost", bases: {} },
  { id: "bed-day", report: "bed-day-cost", keys: ["centre"], column: "unit_cost", bases: {} },
  { id: "overhead", report: "overhead-detail", keys: ["centre", "element"], column: "current", bases: { plan: "plan", "last-year": "last_year" } },
  { id: "product", report: "finished-product-costs", keys: ["product"], column: "actual_cost", bases: { standard: "standard_cost" } },
  { id: "product-unit", report: "unit-cost-composition", keys: ["product", "element"], column: "unit_cost", bases: { "prior-month": "prior_month_unit", "last-year": "last_year_unit", plan: "plan_unit" } },
];

/** False for what another measure says as well: that is compared within its report only. */
export function isOwn({ report }: Measure): boolean {
  return MEASURED_REPORTS.includes(report);
}

export interface Measured {
  readonly key: string;
  readonly label: string;
  readonly value: Exact;
  readonly figure: Figure;
}

/** @param column  the measure's own, or one that it is held against */
export function measured(reports: readonly Report[], tables: CostingTables, language: Language, { report, keys, column: own }: Measure, column = own): Measured[] {
  return rowsOf(reports, report).flatMap((row) => {
    const figure = figureIn(row, column);
    if (!figure) return [];
    const labels = keys.map((key) => (key === "line" ? String(row(key)) : named(tables, language, row(key), key))).filter((label) => label !== "");
    return [{ key: JSON.stringify(keys.map((key) => row(key))), label: labels.join(" · "), value: valueOf(figure), figure }];
  });
}
