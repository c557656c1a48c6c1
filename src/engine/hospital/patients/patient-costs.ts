// Patient cost (患者成本): bottom-up from items, top-down from bed-days, and from what a patient was charged; each to the cent per patient.

import { type Finding, finding } from "../../finding";
import { groupBy } from "../../group-by";
import type { PatientItemRecord, PatientRecord, PatientRevenueRecord } from "../../hospital-records";
import { type Exact, ZERO, exact, plus, times } from "../../money/exact";
import { cellOf } from "../../records";
import { inputFigure, multiplyExact } from "../../statements/exact-figure";
import { type ExactFigure, cellFigure, exactOf, halfUpFigure, remadeFigure, sumFigures } from "../../statements/figure";
import type { Origin } from "../../statements/lineage";
import type { Figure } from "../../statements/report";
import type { CostedMonth } from "../services/costed-month";
import { bedDayRates } from "./bed-day-rates";
import { itemPrices } from "./item-prices";
import { MATERIAL_RATIO, unitRatios } from "./unit-ratios";

export interface PatientCost {
  readonly patient: PatientRecord;
  readonly bottomUp: Figure;
  readonly topDown: Figure;
  readonly costIncome: Figure;
  readonly revenue: Figure;
}

export interface PatientCosts {
  readonly patients: readonly PatientCost[];
  /** Patients that have both items and revenue. */
  readonly complete: readonly PatientRecord[];
  readonly findings: readonly Finding[];
}

/** A factor with what it is multiplied by: quantity x unit cost, days x day rate, revenue x ratio. */
type Product = readonly [ExactFigure, ExactFigure];

/** Costs every patient of the table; items, units and wards that cannot be costed are findings, and add nothing. */
export function patientCosts(month: CostedMonth): PatientCosts {
  const { patients, patientItems, patientRevenue } = month.tables;
  const findings = strangers(month);
  const items = groupBy(patientItems, (row) => [row.patient]);
  const revenue = groupBy(patientRevenue, (row) => [row.patient]);
  const ground: Ground = { month, unitCost: itemPrices(month, findings), ratioOf: ratios(month, findings), bedDay: bedDayRates(month, findings) };
  const value = patients.map((patient): PatientCost => {
    const charged = revenue.get(patient.patient) ?? [];
    return {
      patient,
      bottomUp: bottomUp(patient, items.get(patient.patient) ?? [], ground),
      topDown: topDown(patient, ground),
      costIncome: costIncome(patient, charged, ground),
      revenue: cellFigure(charged.reduce((sum, row) => sum + row.revenue, 0n), month.decimals, charged.map((row) => cellOf(row.at, "revenue"))),
    };
  });
  const complete = patients.filter(({ patient }) => items.has(patient) && revenue.has(patient));
  return { patients: value, complete, findings };
}

interface Ground {
  readonly month: CostedMonth;
  unitCost(row: PatientItemRecord): ExactFigure | null;
  ratioOf(patient: PatientRecord, row: PatientRevenueRecord): ExactFigure | null;
  bedDay(ward: string, patient: PatientRecord, field: "ward" | "icu"): ExactFigure | null;
}

function bottomUp(patient: PatientRecord, items: readonly PatientItemRecord[], { month, unitCost }: Ground): Figure {
  const products = (): Product[] => items.flatMap((row): Product[] => {
    const cost = unitCost(row);
    return cost ? [[inputFigure(row.quantity, row.at, "quantity"), cost]] : [];
  });
  return sumOfProducts(products, byThePiece(patient, month.decimals), month.decimals);
}

function topDown(patient: PatientRecord, { month, bedDay }: Ground): Figure {
  const stays = [["ward", patient.ward, "ward_days"], ["icu", patient.icu, "icu_days"]] as const;
  const products = (): Product[] => stays.flatMap(([field, ward, days]): Product[] => {
    const stayed = inputFigure(patient[days], patient.at, days);
    const rate = ward === null || stayed === null || stayed.value.n === 0n ? null : bedDay(ward, patient, field);
    return stayed && rate ? [[stayed, rate]] : [];
  });
  return sumOfProducts(products, byThePiece(patient, month.decimals), month.decimals);
}

function costIncome(patient: PatientRecord, charged: readonly PatientRevenueRecord[], { month, ratioOf }: Ground): Figure {
  const products = (): Product[] => charged.flatMap((row): Product[] => {
    const ratio = ratioOf(patient, row);
    const figure = cellFigure(row.revenue, month.decimals, [cellOf(row.at, "revenue")]);
    return ratio ? [[{ value: exactOf(figure), origin: figure.origin }, ratio]] : [];
  });
  return sumOfProducts(products, [], month.decimals);
}

/** Drugs and separately charged materials of a patient. */
function byThePiece(patient: PatientRecord, decimals: number): Figure[] {
  return [drugsOf(patient, decimals), materialsOf(patient, decimals)];
}

export function drugsOf(patient: PatientRecord, decimals: number): Figure {
  return cellFigure(patient.drug_cost ?? 0n, decimals, [cellOf(patient.at, "drug_cost")]);
}

export function materialsOf(patient: PatientRecord, decimals: number): Figure {
  return cellFigure(patient.material_cost ?? 0n, decimals, [cellOf(patient.at, "material_cost")]);
}

/** @param products  listed once for the sum, and again when somebody asks where it comes from */
function sumOfProducts(products: () => readonly Product[], more: readonly Figure[], decimals: number): Figure {
  return remadeFigure(() => {
    const listed = products();
    const value = listed.reduce((sum: Exact, [left, right]) => {
      const product = times(left.value, right.value);
      return product.d === sum.d ? exact(sum.n + product.n, sum.d) : plus(sum, product);
    }, exactOf(sumFigures(more, decimals)));
    const unfold = (): Origin => ({ kind: "sum", terms: [...listed.map(([left, right]) => multiplyExact(left, right).origin), ...more.map(({ origin }) => origin)].map((of) => ({ sign: 1, of })) });
    return halfUpFigure({ value: value.n === 0n ? ZERO : value, origin: { kind: "deferred", unfold } }, decimals);
  });
}

/** `WARD` is the ratio of the patient's ward, drugs that of the pharmacy, materials are paid at cost, everything else is a unit. */
function ratios(month: CostedMonth, findings: Finding[]): Ground["ratioOf"] {
  const ratioOf = unitRatios(month);
  const centres = new Set(month.centres.map((centre) => centre.centre));
  const told = new Set<string>();
  return (patient, row) => {
    if (row.unit === month.materialCategory) return MATERIAL_RATIO;
    const unit = row.unit === "WARD" ? patient.ward : row.unit === month.tables.drugCategory ? month.tables.drugCentre : row.unit;
    const ratio = unit !== null && centres.has(unit) ? ratioOf(unit).ratio : null;
    if (!ratio && !told.has(row.unit)) {
      told.add(row.unit);
      findings.push(finding("unit-without-ratio", { unit: unit ?? row.unit }, cellOf(row.at, "unit")));
    }
    return ratio;
  };
}

/** Rows of patients that the patients table does not have, told once per patient and table. */
function strangers({ tables }: CostedMonth): Finding[] {
  const known = new Set(tables.patients.map((row) => row.patient));
  const told = new Set<string>();
  return [...tables.patientItems, ...tables.patientRevenue].flatMap((row) => {
    if (known.has(row.patient) || told.has(row.patient)) return [];
    told.add(row.patient);
    return [finding("patient-unknown", { patient: row.patient }, cellOf(row.at, "patient"))];
  });
}
