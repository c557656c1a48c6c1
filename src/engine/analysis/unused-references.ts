// Plan and earlier figures that nothing can be compared with: rows that lack what their measure needs, or name a code that is none.

import type { BudgetRecord, PriorRecord } from "../factory-records";
import type { FactoryGround } from "../factory/factory-month";
import { type Finding, finding } from "../finding";
import { cellOf } from "../records";
import { lastDecember, monthBefore, sameMonthLastYear } from "./periods";

type Field = "centre" | "product" | "element" | "quantity" | "amount";

/** What a row of each measure must say. */
const PLANNED: Readonly<Record<string, readonly Field[]>> = {
  unit_cost: ["product", "element", "amount"],
  output: ["product", "quantity"],
  overhead: ["centre", "element", "amount"],
};

const EARLIER: Readonly<Record<string, readonly Field[]>> = {
  unit_cost: ["product", "element"],
  overhead: ["centre", "element"],
  ytd_quantity: ["product"],
  ytd_amount: ["product", "element"],
  ytd_overhead: ["centre", "element"],
  ytd_quality: ["element"],
  year_average: ["product"],
};

/** One finding for each row that is left out of the month's comparisons; earlier periods that are not compared with are not looked at. */
export function unusedReferences(ground: FactoryGround): Finding[] {
  const { budget, prior, settings } = ground.input;
  const compared = new Set([monthBefore(settings.period), sameMonthLastYear(settings.period), lastDecember(settings.period)]);
  const masters = { centre: ground.centres, product: ground.products, element: ground.elements };
  const findings: Finding[] = [];
  const look = (table: "budget" | "prior", row: BudgetRecord | PriorRecord, measures: Readonly<Record<string, readonly Field[]>>): void => {
    const found = unused(table, row, measures, masters);
    if (found) findings.push(found);
  };
  for (const row of budget) look("budget", row, PLANNED);
  for (const row of prior) if (compared.has(row.period)) look("prior", row, EARLIER);
  return findings;
}

const CODES = ["centre", "product", "element"] as const;

type Masters = Readonly<Record<"centre" | "product" | "element", ReadonlyMap<string, unknown>>>;

function unused(table: "budget" | "prior", row: BudgetRecord | PriorRecord, measures: Readonly<Record<string, readonly Field[]>>, masters: Masters): Finding | null {
  if (row.measure === null) return incomplete(table, row, "measure");
  const needed = measures[row.measure];
  if (!needed) return finding("reference-measure-unknown", { table, measure: row.measure, allowed: Object.keys(measures).join(", ") }, cellOf(row.at, "measure"));
  const blank = needed.find((field) => valueOf(row, field) === null);
  if (blank) return incomplete(table, row, blank);
  const strange = CODES.find((field) => needed.includes(field) && !masters[field].has(row[field] ?? ""));
  return strange ? finding("reference-code-unknown", { table, measure: row.measure, column: strange, value: row[strange] ?? "" }, cellOf(row.at, strange)) : null;
}

function incomplete(table: string, row: BudgetRecord | PriorRecord, column: Field | "measure"): Finding {
  return finding("reference-incomplete", { table, measure: row.measure ?? "", column }, cellOf(row.at, column));
}

function valueOf(row: BudgetRecord | PriorRecord, field: Field): unknown {
  if (field !== "quantity") return row[field];
  return "quantity" in row ? row.quantity : null;
}
