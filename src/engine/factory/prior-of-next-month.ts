// What later months compare a closed month with: its unit costs and overhead, and the year so far.

import type { PriorRecord } from "../factory-records";
import { type ReportRow, reportRows } from "../statements/report-rows";
import { type ClosedMonth, decimalOf, placeIn } from "./closed-month";

type Row = Omit<PriorRecord, "at">;

/** Stands for a product where the quality cost of the year follows the products. */
const QUALITY = "quality";

/** Rows of earlier months as they were, and those of the closed month, whether it was closed before or not. */
export function priorOfNextMonth({ input, reports }: ClosedMonth): PriorRecord[] {
  const { period } = input.settings;
  const earlier = input.prior.filter((row) => row.period !== period);
  const own = [
    ...reportRows(reports, "unit-cost-composition").flatMap((row) => rowsOf(row, period, "unit-cost-composition", { unit_cost: "unit_cost" })),
    ...reportRows(reports, "cumulative-ledger").flatMap((row) => yearRows(row, period)),
    ...reportRows(reports, "overhead-detail").flatMap((row) => rowsOf(row, period, "overhead-detail", { current: "overhead", ytd: "ytd_overhead" })),
  ];
  return [...earlier, ...own.map((row, i) => ({ ...row, at: placeIn("prior", earlier.length + i) }))];
}

/** Output and cost of the year so far; in December the year's average unit cost, which next year is compared with. */
function yearRows(row: ReportRow, period: string): Row[] {
  const element = row.text("element");
  if (row.text("product") === QUALITY) {
    return element === "total" ? [] : rowsOf(row, period, "cumulative-ledger", { ytd: "ytd_quality" }).map((each) => ({ ...each, product: null }));
  }
  if (element === "quantity") return rowsOf(row, period, "cumulative-ledger", { ytd: "ytd_quantity" }).map((each) => ({ ...each, element: null }));
  if (element !== "total") return rowsOf(row, period, "cumulative-ledger", { ytd: "ytd_amount" });
  const isDecember = period.endsWith("-12");
  return isDecember ? rowsOf(row, period, "year-average", { average_unit: "year_average" }).map((each) => ({ ...each, element: null })) : [];
}

/** One row for each measure whose column holds a number. */
function rowsOf(row: ReportRow, period: string, report: string, measures: Readonly<Record<string, string>>): Row[] {
  const [centre, product] = report === "overhead-detail" ? [row.text("centre"), null] : [null, row.text("product")];
  return Object.entries(measures).flatMap(([column, measure]) => {
    const figure = row.figure(column);
    return figure ? [{ period, report, centre, product, element: row.text("element"), measure, amount: decimalOf(figure) }] : [];
  });
}
