// Net cost of a bed-day (床日净成本): inpatient cost without drugs and separately charged materials over bed-days, exactly.

import { type Finding, finding } from "../../finding";
import type { PatientRecord } from "../../hospital-records";
import { cellOf } from "../../records";
import { divideExact, exactFigure } from "../../statements/exact-figure";
import { type ExactFigure, differenceFigure, sumFigures } from "../../statements/figure";
import { type DepartmentMonth, centresOf, drugElement } from "../department-month";
import { FINAL_CLASS } from "../stage-values";

/** Rate of a clinical centre with bed-days; a ward without one is told once. */
export function bedDayRates(month: DepartmentMonth, findings: Finding[]): (ward: string, patient: PatientRecord, field: "ward" | "icu") => ExactFigure | null {
  const wards = new Set(centresOf(month, FINAL_CLASS).map((centre) => centre.centre));
  const known = new Map<string, ExactFigure | null>();
  return (ward, patient, field) => {
    const found = known.get(ward);
    if (found !== undefined) return found;
    const rate = wards.has(ward) ? netBedDay(month, ward) : null;
    known.set(ward, rate);
    if (!rate) findings.push(finding("ward-without-bed-days", { ward }, cellOf(patient.at, field)));
    return rate;
  };
}

function netBedDay(month: DepartmentMonth, ward: string): ExactFigure | null {
  const days = month.volumes(ward, "IP");
  if (days.units <= 0n) return null;
  const drug = drugElement(month);
  const cost = sumFigures(month.elements.filter(({ element }) => element !== drug).map(({ element }) => month.split(ward, element).IP), month.decimals);
  const net = differenceFigure(cost, month.revenue.ordered(ward, "IP", month.materialCategory));
  return divideExact(exactFigure(net), exactFigure(days));
}
