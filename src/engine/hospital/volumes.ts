// Volumes (工作量): visits and bed-days of a centre as figures; blank counts as none.

import type { Decimal } from "../money/decimal";
import { quantityUnits } from "../money/quantity";
import { type WorkloadRecord, cellOf } from "../records";
import { cellFigure, zeroFigure } from "../statements/figure";
import type { Figure } from "../statements/report";
import type { PatientType } from "./revenue";

/** Visits of a centre for outpatients, bed-days for inpatients. */
export type Volumes = (centre: string, type: PatientType) => Figure;

const MEASURE = { OP: "visits", IP: "bed_days" } as const;

export function volumesOf(workload: readonly WorkloadRecord[]): Volumes {
  const byCentre = new Map(workload.map((row) => [row.centre, row]));
  return (centre, type) => {
    const row = byCentre.get(centre);
    const quantity: Decimal | null = row?.[MEASURE[type]] ?? null;
    if (!row || quantity === null) return zeroFigure(0);
    const decimals = quantity.decimalPlaces();
    return cellFigure(quantityUnits(quantity, decimals), decimals, [cellOf(row.at, MEASURE[type])]);
  };
}
