// Service-unit ratios (服务单元成本收入比): what a unit costs per yuan of revenue it executes, materials and drugs apart.

import { byCode } from "../../code-order";
import { type ExactFigure, differenceFigure, sumFigures } from "../../statements/figure";
import { constantFigure, divideExact, exactFigure } from "../../statements/exact-figure";
import type { Figure } from "../../statements/report";
import { type DepartmentMonth, drugElement } from "../department-month";
import { executedRevenue } from "../revenue-sums";

export interface UnitRatio {
  readonly cost: Figure;
  readonly revenue: Figure;
  /** Null where nothing was earned. */
  readonly ratio: ExactFigure | null;
}

/** Separately charged materials are paid at cost. */
export const MATERIAL_RATIO: ExactFigure = constantFigure(1n);

/** Codes that the report lists: medical technology centres and the wards of diseases, in code order. */
export function serviceUnits(month: DepartmentMonth): readonly string[] {
  const wards = month.tables.diseases.map((row) => row.ward);
  const medtech = month.stages.ofClass("medtech").map((centre) => centre.centre);
  return [...new Set([...medtech, ...wards])].sort(byCode);
}

/** Ratio of any centre, worked out once. */
export function unitRatios(month: DepartmentMonth): (centre: string) => UnitRatio {
  const known = new Map<string, UnitRatio>();
  return (centre) => {
    const ratio = known.get(centre) ?? unitRatio(month, centre);
    known.set(centre, ratio);
    return ratio;
  };
}

function unitRatio(month: DepartmentMonth, centre: string): UnitRatio {
  const { decimals, materialCategory, tables } = month;
  const drug = centre === tables.drugCentre ? null : drugElement(month);
  const elements = month.elements.filter(({ element }) => element !== drug);
  const whole = sumFigures(elements.map(({ element }) => month.stages.inScope("medaux", "medical_cost", element, centre)), decimals);
  const materials = executedRevenue(month, centre, (category) => category === materialCategory);
  const cost = differenceFigure(whole, materials);
  const revenue = executedRevenue(month, centre, (category) => category !== materialCategory);
  return { cost, revenue, ratio: revenue.units === 0n ? null : divideExact(exactFigure(cost), exactFigure(revenue)) };
}
