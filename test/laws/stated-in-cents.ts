// A month stated in cents instead of currency units: which columns hold money, and what a report says in whole minor units.
import { type Report, cellText, isFigure } from "../../src/engine";
import { type TableId, tablesById } from "../../src/tables/catalogue";

/** Money in columns that hold more decimals than an amount has. */
const MONEY = new Set(["standards.price", "standards.amount", "stock.planned_price", "products.price", "budget.amount", "prior.amount", "rules.rate", "accruals.base", "production.closing_quota_material"]);

/** A hundred times a decimal text; what is no number stays what it is. */
export function hundredfold(text: string): string {
  if (!/^-?\d+(\.\d+)?$/.test(text)) return text;
  const [whole = "", part = ""] = text.split(".");
  const digits = `${whole}${part.padEnd(2, "0").slice(0, 2)}`;
  return part.length > 2 ? `${digits}.${part.slice(2)}` : digits;
}

export function isMoney(table: TableId, column: string): boolean {
  return tablesById[table].columns[column]?.holds === "amount" || MONEY.has(`${table}.${column}`);
}

/** Whole minor units of every amount, and codes, by report; rates and percentages are rounded to places of their own. */
export function amounts({ reports }: { readonly reports: readonly Report[] }): Record<string, string[]> {
  const text = (cell: Report["rows"][number][number], kind: string): string => (isFigure(cell) ? (kind === "amount" ? cell.units.toString() : "") : cellText(cell));
  const compared = reports.filter(({ id }) => id !== "checks" && id !== "run-log");
  return Object.fromEntries(compared.map(({ id, columns, rows }) => [id, rows.map((row) => row.map((cell, i) => text(cell, columns[i]!.kind)).join("|"))]));
}
