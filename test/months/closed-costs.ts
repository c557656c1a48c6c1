// What the first half of a close charged to products, read off its reports: where an oracle of production starts.
import type { MonthClose } from "../../src/application/close-month";
import type { OracleInput } from "../oracles/oracle-cells";
import { frac, toCents } from "../oracles/fractions";
import { rowsOf } from "./expected-reports";

export function reportRows(close: MonthClose, id: string): readonly Readonly<Record<string, string>>[] {
  return rowsOf(close.reports.find((each) => each.id === id)!);
}

/** Own cost of products: collected, allocated, and rework and trial cost net of what was recovered. */
export function ownCosts(close: MonthClose, products: ReadonlySet<string>): OracleInput["costs"] {
  const centsIn = (text: string | undefined): bigint => toCents(frac(text));
  const collected = reportRows(close, "cost-collection").filter((row) => products.has(row["product"]!) && !/^(rework|trial)$/.test(row["element"]!));
  const allocated = reportRows(close, "allocation-sheets").filter((row) => products.has(row["receiver"]!));
  const quality = reportRows(close, "quality-cost").filter((row) => row["kind"] === "rework" || row["kind"] === "trial");
  return [
    ...collected.map((row) => ({ product: row["product"]!, centre: row["centre"]!, element: row["element"]!, amount: centsIn(row["total"]) })),
    ...allocated.map((row) => ({ product: row["receiver"]!, centre: row["sender"]!, element: row["element"]!, amount: centsIn(row["amount"]) })),
    ...quality.map((row) => ({ product: row["to_product"]!, centre: row["to_centre"]!, element: row["to_element"]!, amount: centsIn(row["net"]) })),
  ];
}
