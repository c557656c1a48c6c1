// Emergency beside outpatients (门诊与急诊): the outpatient cost of a clinical centre shared once more, where the book keeps the two apart.

import { groupBy } from "../group-by";
import { type Finding, finding } from "../finding";
import { apportion } from "../money/apportion";
import { commonDecimals, quantityUnits } from "../money/quantity";
import { type RevenueRecord, type WorkloadRecord, cellOf } from "../records";
import { cellFigure, differenceFigure, sumFigures, zeroFigure } from "../statements/figure";
import type { Figure } from "../statements/report";
import { type DepartmentMonth, centresOf } from "./department-month";
import { costPart } from "./split";
import { FINAL_CLASS } from "./stage-values";

/** `CL` outpatients that come by appointment (门诊), `ER` emergencies. */
export type VisitKind = "CL" | "ER";
export const VISIT_KINDS: readonly VisitKind[] = ["CL", "ER"];

export interface VisitLine {
  readonly centre: string;
  readonly kind: VisitKind;
  readonly visits: Figure;
  readonly revenue: Figure;
  /** By element, in file order. */
  readonly costs: readonly Figure[];
}

/** Empty where neither revenue nor workload tells emergencies apart. Of two equal fractions `CL` takes the cent. */
export function visitLines(month: DepartmentMonth): VisitLine[] {
  const { revenueRows, workloadRows, decimals, elements } = month;
  if (!revenueRows.some((row) => row.emergency) && !workloadRows.some((row) => row.emergency_visits)) return [];
  const ordered = groupBy(revenueRows.filter((row) => row.patient_type === "OP"), (row) => [row.ordering_centre]);
  const work = new Map(workloadRows.map((row) => [row.centre, row]));
  return centresOf(month, FINAL_CLASS).flatMap(({ centre }): VisitLine[] => {
    const own = ordered.get(centre) ?? [];
    const revenue = VISIT_KINDS.map((kind) => revenueOf(own.filter((row) => (row.emergency ?? false) === (kind === "ER")), decimals));
    const costs = elements.map(({ element }) => shared(month.split(centre, element).OP, revenue));
    const visits = visitsOf(work.get(centre));
    const lines = VISIT_KINDS.map((kind, k): VisitLine => ({ centre, kind, visits: visits[k]!, revenue: revenue[k]!, costs: costs.map((parts) => parts[k]!) }));
    return lines.filter((line) => [line.visits, line.revenue, ...line.costs].some(({ units }) => units !== 0n));
  });
}

function revenueOf(rows: readonly RevenueRecord[], decimals: number): Figure {
  return cellFigure(rows.reduce((sum, row) => sum + row.amount, 0n), decimals, rows.map((row) => cellOf(row.at, "amount")));
}

function shared(cost: Figure, revenue: readonly Figure[]): Figure[] {
  if (cost.units === 0n) return revenue.map(() => cost);
  const weights = revenue.map(({ units }) => units);
  const whole = weights.reduce((sum, weight) => sum + weight, 0n);
  const { parts } = apportion(cost.units, weights);
  return parts.map((units, k) => costPart(cost, revenue[k]!, whole, units));
}

/** Visits of all kinds less emergencies, and emergencies. */
function visitsOf(row: WorkloadRecord | undefined): readonly Figure[] {
  if (!row) return [zeroFigure(0), zeroFigure(0)];
  const [all, emergencies] = [row.visits, row.emergency_visits ?? null];
  const decimals = commonDecimals([all, emergencies].filter((each) => each !== null));
  const figure = (field: "visits" | "emergency_visits"): Figure => {
    const quantity = row[field] ?? null;
    return quantity === null ? zeroFigure(decimals) : cellFigure(quantityUnits(quantity, decimals), decimals, [cellOf(row.at, field)]);
  };
  return [differenceFigure(figure("visits"), figure("emergency_visits")), figure("emergency_visits")];
}

/** Centres with more emergencies than visits, of which emergencies are a part. */
export function emergencyFindings({ workloadRows }: DepartmentMonth): Finding[] {
  return workloadRows.flatMap((row) => {
    const emergencies = row.emergency_visits ?? null;
    if (emergencies === null || emergencies.lessThanOrEqualTo(row.visits ?? 0)) return [];
    return [finding("emergency-exceeds-visits", { centre: row.centre, emergency: emergencies.toFixed(), visits: row.visits?.toFixed() ?? "" }, cellOf(row.at, "emergency_visits"))];
  });
}

/** Cost of a kind of visit, all elements together. */
export function costOfLine({ costs }: VisitLine, decimals: number): Figure {
  return sumFigures(costs, decimals);
}
