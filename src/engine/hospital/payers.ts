// Payers (费别): what each payer was charged, has paid and owes, and the cost of the work that was done for it.

import { byCode } from "../code-order";
import { groupBy } from "../group-by";
import { apportion } from "../money/apportion";
import { type RevenueRecord, cellOf } from "../records";
import { cellFigure, differenceFigure, sumFigures } from "../statements/figure";
import type { Figure } from "../statements/report";
import { type DepartmentMonth, centresOf } from "./department-month";
import type { PatientType } from "./revenue";
import { costPart } from "./split";
import { FINAL_CLASS } from "./stage-values";

export interface PayerLine {
  /** Null for revenue without a payer, and for cost that is not split. */
  readonly payer: string | null;
  /** Null for cost that is not split between outpatients and inpatients. */
  readonly line: PatientType | null;
  readonly revenue: Figure;
  readonly received: Figure;
  /** Of revenue whose receipt is stated. */
  readonly arrears: Figure;
  /** Revenue whose receipt is not stated. */
  readonly notStated: Figure;
  readonly cost: Figure;
}

/**
 * Revenue by payer and patient type, and the split cost of every clinical centre shared by the revenue it ordered for each payer,
 * to the cent; of equal fractions the lower payer code takes it. Empty for a hospital whose revenue names no payer.
 */
export function payerLines(month: DepartmentMonth): PayerLine[] {
  const { revenueRows, decimals } = month;
  if (revenueRows.every((row) => row.payer === null)) return [];
  const costs = costByLine(month);
  const rows = grouped(revenueRows, (row) => keyOf(row.payer, row.patient_type));
  const lines = [...rows].sort(([a], [b]) => byLine(a, b)).map(([key, own]): PayerLine => ({ ...partsOf(key), ...charged(own, decimals), cost: sumFigures(costs.get(key) ?? [], decimals) }));
  const unsplit = sumFigures(centresOf(month, FINAL_CLASS).flatMap(({ centre }) => month.elements.map(({ element }) => month.split(centre, element).unsplit)), decimals);
  return unsplit.units === 0n ? lines : [...lines, { payer: null, line: null, ...charged([], decimals), cost: unsplit }];
}

function charged(rows: readonly RevenueRecord[], decimals: number): Omit<PayerLine, "payer" | "line" | "cost"> {
  const amounts = (of: readonly RevenueRecord[]): Figure => cellFigure(of.reduce((sum, row) => sum + row.amount, 0n), decimals, of.map((row) => cellOf(row.at, "amount")));
  const stated = rows.filter((row) => row.received !== null);
  const received = cellFigure(stated.reduce((sum, row) => sum + (row.received ?? 0n), 0n), decimals, stated.map((row) => cellOf(row.at, "received")));
  return { revenue: amounts(rows), received, arrears: differenceFigure(amounts(stated), received), notStated: amounts(rows.filter((row) => row.received === null)) };
}

/** What every payer and patient type bears of each centre's cost. */
function costByLine(month: DepartmentMonth): Map<string, Figure[]> {
  const { decimals, elements } = month;
  const costs = new Map<string, Figure[]>();
  const byCentre = grouped(month.revenueRows, (row) => JSON.stringify([row.ordering_centre, row.patient_type]));
  for (const { centre } of centresOf(month, FINAL_CLASS)) {
    for (const type of ["OP", "IP"] as const) {
      const cost = sumFigures(elements.map(({ element }) => month.split(centre, element)[type]), decimals);
      if (cost.units === 0n) continue;
      const payers = [...grouped(byCentre.get(JSON.stringify([centre, type])) ?? [], (row) => keyOf(row.payer, type))].sort(([a], [b]) => byCode(partsOf(a).payer ?? "", partsOf(b).payer ?? ""));
      const weights = payers.map(([, rows]) => charged(rows, decimals).revenue);
      const { parts } = apportion(cost.units, weights.map(({ units }) => units));
      const whole = weights.reduce((sum, { units }) => sum + units, 0n);
      payers.forEach(([key], i) => costs.set(key, [...(costs.get(key) ?? []), costPart(cost, weights[i]!, whole, parts[i]!)]));
    }
  }
  return costs;
}

function grouped(rows: readonly RevenueRecord[], key: (row: RevenueRecord) => string): Map<string, RevenueRecord[]> {
  return groupBy(rows, (row) => [key(row)]);
}

function keyOf(payer: string | null, type: string): string {
  return JSON.stringify([payer, type]);
}

function partsOf(key: string): { payer: string | null; line: PatientType } {
  const [payer, line] = JSON.parse(key) as [string | null, PatientType];
  return { payer, line };
}

/** By payer code, those without one last; outpatients before inpatients. */
function byLine(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)];
  if ((left.payer === null) !== (right.payer === null)) return left.payer === null ? 1 : -1;
  return byCode(left.payer ?? "", right.payer ?? "") || byCode(right.line, left.line);
}
