// Patients against the workload of their wards (病案与工作量核对): a ward cannot have cared for more days or patients than it reports.

import { type Finding, finding } from "../../finding";
import type { PatientRecord } from "../../hospital-records";
import type { Decimal } from "../../money/decimal";
import { cellOf } from "../../records";
import type { DepartmentMonth } from "../department-month";

/** A warning for every ward whose patients stayed longer than its bed-days, at the first of them. */
export function patientWorkFindings({ tables, workloadRows }: DepartmentMonth): Finding[] {
  const days = new Map<string, { sum: Decimal; patient: PatientRecord; field: "ward" | "icu" }>();
  for (const patient of tables.patients) {
    for (const [field, stayed] of [["ward", "ward_days"], ["icu", "icu_days"]] as const) {
      const [ward, own] = [patient[field], patient[stayed]];
      if (ward === null || own === null) continue;
      const known = days.get(ward);
      if (known) known.sum = known.sum.plus(own);
      else days.set(ward, { sum: own, patient, field });
    }
  }
  const work = new Map(workloadRows.map((row) => [row.centre, row]));
  return [...days].flatMap(([ward, { sum, patient, field }]) => {
    const given = work.get(ward)?.bed_days ?? null;
    if (given === null || sum.lessThanOrEqualTo(given)) return [];
    return [finding("patient-days-exceed-ward", { ward, days: sum.toFixed(), bed_days: given.toFixed() }, cellOf(patient.at, field))];
  });
}
