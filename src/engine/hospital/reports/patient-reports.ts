// 服务单元成本收入比表, 患者成本表, 病种成本表 and DRG成本表.

import { groupBy } from "../../group-by";
import type { DrgRecord } from "../../hospital-records";
import { exact } from "../../money/exact";
import { type Check, check } from "../../statements/check";
import { addExact, divideExact, exactFigure, inputFigure, multiplyExact } from "../../statements/exact-figure";
import { type ExactFigure, cellFigure, differenceFigure, halfUpFigure, sumFigures } from "../../statements/figure";
import { cellOf } from "../../records";
import type { Figure, Report, ReportCell } from "../../statements/report";
import type { HospitalMonth } from "../hospital-month";
import { type PatientCost, drugsOf, materialsOf } from "../patients/patient-costs";
import { MATERIAL_RATIO, serviceUnits, unitRatios } from "../patients/unit-ratios";
import { column } from "./columns";

const RATIO_DECIMALS = 6;
const UNIT_DECIMALS = 2;
const WEIGHT_DECIMALS = 4;

const METHODS = [
  ["bottom_up", "bottomUp"],
  ["top_down", "topDown"],
  ["cost_income", "costIncome"],
] as const;

export function serviceUnitRatio(month: HospitalMonth): Report {
  const ratioOf = unitRatios(month);
  const rows = serviceUnits(month).map((unit): ReportCell[] => {
    const { cost, revenue, ratio } = ratioOf(unit);
    return [unit, cost, revenue, ratio && halfUpFigure(ratio, RATIO_DECIMALS)];
  });
  return {
    id: "service-unit-ratio",
    keys: ["unit"],
    columns: [column("unit", "code"), column("cost", "amount"), column("revenue", "amount"), column("ratio", "rate")],
    rows: [...rows, [month.materialCategory, null, null, halfUpFigure(MATERIAL_RATIO, RATIO_DECIMALS)]],
  };
}

export function patientCost(month: HospitalMonth): Report {
  return {
    id: "patient-cost",
    keys: ["patient"],
    columns: [...["patient", "disease"].map((id) => column(id, "code")), ...METHODS.map(([id]) => column(id, "amount")), column("revenue", "amount")],
    rows: month.patients.patients.map((each) => [each.patient.patient, each.patient.disease, ...METHODS.map(([, method]) => each[method]), each.revenue]),
  };
}

export function diseaseCost(month: HospitalMonth): Report {
  const { decimals } = month;
  const casesOf = casesByDisease(month);
  const rows = month.tables.diseases.map((disease): ReportCell[] => {
    const own = casesOf(disease.disease);
    const cases = countOf(own);
    const sum = (of: (each: PatientCost) => Figure): Figure => sumFigures(own.map(of), decimals);
    const per = (total: Figure): Figure | null => (own.length === 0 ? null : halfUpFigure(divideExact(exactFigure(total), exactFigure(cases)), UNIT_DECIMALS));
    const totals = METHODS.flatMap(([, method]) => {
      const total = sum((each) => each[method]);
      return [total, per(total)];
    });
    const drugs = sum(({ patient }) => drugsOf(patient, decimals));
    const materials = sum(({ patient }) => materialsOf(patient, decimals));
    const items = differenceFigure(sum((each) => each.bottomUp), sumFigures([drugs, materials], decimals));
    return [disease.disease, disease.name, cases, ...totals, items, drugs, materials, per(sum((each) => each.revenue))];
  });
  return {
    id: "disease-cost",
    keys: ["disease"],
    columns: [
      column("disease", "code"),
      column("name", "text"),
      column("cases", "count"),
      ...METHODS.flatMap(([id]) => [column(`${id}_total`, "amount"), column(`${id}_unit`, "amount")]),
      ...["bottom_up_items", "bottom_up_drugs", "bottom_up_materials", "unit_revenue"].map((id) => column(id, "amount")),
    ],
    rows,
  };
}

type CasesOf = (disease: string) => readonly PatientCost[];

function casesByDisease(month: HospitalMonth): CasesOf {
  const cases = groupBy(month.patients.patients, ({ patient }) => [patient.disease]);
  return (disease) => cases.get(disease) ?? [];
}

function countOf(patients: readonly PatientCost[]): Figure {
  return cellFigure(BigInt(patients.length), 0, patients.map(({ patient }) => cellOf(patient.at, "patient")));
}

export function drgCost(month: HospitalMonth): Report {
  const casesOf = casesByDisease(month);
  const groups = month.tables.drg.map((drg) => groupOf(month, drg, casesOf(drg.disease)));
  const cases = sumFigures(groups.map((group) => group.cases), 0);
  const weighted = addExact(groups.map((group) => multiplyExact(group.weight, exactFigure(group.cases))));
  const index = cases.units === 0n ? null : halfUpFigure(divideExact(weighted, exactFigure(cases)), WEIGHT_DECIMALS);
  const surplus = METHODS.map((_, i) => sumFigures(groups.map((group) => group.surplus[i]!), month.decimals));
  return {
    id: "drg-cost",
    keys: ["drg"],
    columns: [
      ...["drg", "disease"].map((id) => column(id, "code")),
      column("cases", "count"),
      column("weight", "rate"),
      ...["payment", ...METHODS.map(([id]) => `${id}_unit`), ...METHODS.map(([id]) => `surplus_${id}`)].map((id) => column(id, "amount")),
    ],
    rows: [...groups.map((group) => group.row), ["TOTAL", null, cases, index, null, null, null, null, ...surplus]],
  };
}

interface Group {
  readonly cases: Figure;
  readonly weight: ExactFigure;
  readonly surplus: readonly Figure[];
  readonly row: ReportCell[];
}

/** Payment of all cases of a group against what they cost. */
function groupOf(month: HospitalMonth, drg: DrgRecord, own: readonly PatientCost[]): Group {
  const cases = countOf(own);
  const weight = inputFigure(drg.weight, drg.at, "weight");
  const payment = halfUpFigure(multiplyExact(weight, inputFigure(drg.rate, drg.at, "rate")), UNIT_DECIMALS);
  const paid = halfUpFigure(multiplyExact(exactFigure(payment), exactFigure(cases)), month.decimals);
  const totals = METHODS.map(([, method]) => sumFigures(own.map((each) => each[method]), month.decimals));
  const units = totals.map((total) => (own.length === 0 ? null : halfUpFigure(divideExact(exactFigure(total), exactFigure(cases)), UNIT_DECIMALS)));
  const surplus = totals.map((total) => differenceFigure(paid, total));
  return { cases, weight, surplus, row: [drg.drg, drg.disease, cases, halfUpFigure(weight, WEIGHT_DECIMALS), payment, ...units, ...surplus] };
}

/** Every patient has items and revenue. */
export function patientChecks(month: HospitalMonth): Check[] {
  const { patients } = month.tables;
  if (patients.length === 0) return [];
  const counted = (rows: typeof patients): Figure => ({ units: BigInt(rows.length), decimals: 0, origin: { kind: "cells", value: exact(BigInt(rows.length)), cells: rows.map((row) => cellOf(row.at, "patient")) } });
  return [check("patients", counted(patients), counted(month.patients.complete))];
}
