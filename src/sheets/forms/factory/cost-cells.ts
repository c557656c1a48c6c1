// The cells of a product cost sheet at one step: amounts by element, of all cost or of what was transferred in.

import type { Report, ReportCell } from "../../../engine";
import { type Reading, reading } from "../../form";
import { type Printed, type TableCell, added, isPrinted } from "../../table";

/** Columns of the report that a sheet shows as rows. */
export type CostColumn = "opening" | "current" | "scrap_out" | "by_product_credit" | "total" | "finished" | "closing";

/** One product at one step. */
export interface CostStep {
  readonly product: string;
  readonly centre: string;
  /** True when elements were handed on one by one, so that an element holds own and transferred cost. */
  readonly itemised: boolean;
  /** Amount of an element; of one origin only where it is given; null where the report has no such cell. */
  amount(column: CostColumn, element: string, origin?: "own" | "transferred"): Printed | null;
}

export function costSteps(report: Report): CostStep[] {
  const read = reading(report);
  return [...read.groups("product", "centre")].map((lines) => stepOf(lines, read));
}

function stepOf(lines: readonly (readonly ReportCell[])[], read: Reading): CostStep {
  const elementsOf = (origin: string): string[] => lines.filter((line) => read.text(line, "origin") === origin).map((line) => read.text(line, "element"));
  const [own, transferred] = [elementsOf("own"), elementsOf("transferred")];
  return {
    product: read.text(lines[0]!, "product"),
    centre: read.text(lines[0]!, "centre"),
    itemised: transferred.length > 1 || transferred.some((element) => own.includes(element)),
    amount: (column, element, origin) => {
      const cells = lines.filter((line) => read.text(line, "element") === element && (origin === undefined || read.text(line, "origin") === origin));
      return cells.length > 0 ? added(cells.map((line) => read.figure(line, column))) : null;
    },
  };
}

/** Blank where there is nothing: lines of a printed form that this month does not need. */
export function unlessZero(cell: TableCell): TableCell {
  return isPrinted(cell) && cell.units === 0n ? null : cell;
}
