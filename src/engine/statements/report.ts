// Reports: rows of figures that remember where they came from; no layout, no words.

import type { Origin } from "./lineage";

/** A number in a report: a whole number of 10^-decimals units, and what it was computed from. */
export interface Figure {
  readonly units: bigint;
  readonly decimals: number;
  readonly origin: Origin;
}

/** A cell: a figure, a code or text, or null where the column does not apply to the row. */
export type ReportCell = Figure | string | null;

/** What a column holds: `amount` money, `quantity` bases and volumes, `rate` money per base, `percent`, `count`, `code`, `text`, `flag` true/false. */
export type ColumnKind = "code" | "text" | "amount" | "quantity" | "rate" | "percent" | "count" | "flag";

export interface ReportColumn {
  /** Column name in CSV and JSON; lower case, never renamed. */
  readonly id: string;
  readonly kind: ColumnKind;
  /** The element or fund a repeated column stands for: `cost_p` is `{ base: "cost", element: "P" }`. */
  readonly of?: { readonly base: string; readonly element?: string; readonly fund?: string };
}

/** One report: its id is the JSON key, the CSV file name and the mark of its worksheet. */
export interface Report {
  readonly id: string;
  readonly columns: readonly ReportColumn[];
  /** Columns that together name a row. */
  readonly keys: readonly string[];
  readonly rows: readonly (readonly ReportCell[])[];
}

export function isFigure(cell: ReportCell): cell is Figure {
  return cell !== null && typeof cell === "object";
}

/** A figure as decimal text with all its decimals: units -5, decimals 2 is `-0.05`. Zero never carries a sign. */
export function figureText(figure: Pick<Figure, "units" | "decimals">): string {
  const { units, decimals } = figure;
  const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, "0");
  const sign = units < 0n ? "-" : "";
  return decimals === 0 ? sign + digits : `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** A cell as the text it has in CSV and JSON; blank for a cell that does not apply. */
export function cellText(cell: ReportCell): string {
  return cell === null ? "" : typeof cell === "string" ? cell : figureText(cell);
}
