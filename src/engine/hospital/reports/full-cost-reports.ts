// 医院临床服务类科室全成本表, its composition, and its comparison with posting every step to the cent.

import { PERCENT_DECIMALS } from "../../statements/columns";
import { differenceFigure, quotientFigure, sumFigures } from "../../statements/figure";
import { percentShares } from "../../statements/percent-shares";
import type { Figure, Report, ReportCell } from "../../statements/report";
import { centresOf } from "../department-month";
import type { HospitalMonth } from "../hospital-month";
import { FINAL_CLASS, SCOPES, type Scope, stageValues } from "../stage-values";
import { column } from "./columns";

/** Direct, indirect and full cost of the clinical centres in each scope, by element and in total. */
export function departmentFullCost(month: HospitalMonth): Report {
  const clinical = centresOf(month, FINAL_CLASS).map((centre) => centre.centre);
  const rows = SCOPES.flatMap((scope) => {
    const each = clinical.map((centre) => ({ centre, lines: centreLines(month, scope, centre) }));
    const total = [...month.elements.map(({ element }) => element), "TOTAL"].map((element, i) => ({
      element,
      figures: addUp(each.map(({ lines }) => lines[i]!.figures), month.decimals),
    }));
    return [...each, { centre: "TOTAL", lines: total }].flatMap(({ centre, lines }) => lines.map(({ element, figures }) => [scope, centre, element, ...figures]));
  });
  return {
    id: "department-full-cost",
    keys: ["scope", "centre", "element"],
    columns: [
      column("scope", "code"),
      column("centre", "code"),
      column("element", "code"),
      column("direct", "amount"),
      column("indirect", "amount"),
      column("full_cost", "amount"),
    ],
    rows,
  };
}

interface ElementLine {
  readonly element: string;
  /** direct, indirect, full */
  readonly figures: readonly Figure[];
}

function centreLines(month: HospitalMonth, scope: Scope, centre: string): ElementLine[] {
  const lines = month.elements.map(({ element }): ElementLine => {
    const direct = month.stages.inScope("direct", scope, element, centre);
    const full = month.stages.inScope("medtech", scope, element, centre);
    return { element, figures: [direct, differenceFigure(full, direct), full] };
  });
  return [...lines, { element: "TOTAL", figures: addUp(lines.map((line) => line.figures), month.decimals) }];
}

function addUp(rows: readonly (readonly Figure[])[], decimals: number): Figure[] {
  return [0, 1, 2].map((i) => sumFigures(rows.map((figures) => figures[i]!), decimals));
}

/** What a clinical centre's full cost consists of, beside its revenue and unit costs. */
export function departmentCostComposition(month: HospitalMonth): Report {
  const clinical = centresOf(month, FINAL_CLASS).map((centre) => centre.centre);
  const rows = [...clinical.map((centre) => [centre]), clinical].flatMap((centres, i) => compositionRows(month, clinical[i] ?? "TOTAL", centres));
  return {
    id: "department-cost-composition",
    keys: ["centre", "item"],
    columns: [column("centre", "code"), column("item", "code"), column("amount", "amount"), column("percent", "percent")],
    rows,
  };
}

function compositionRows(month: HospitalMonth, name: string, centres: readonly string[]): ReportCell[][] {
  const { decimals, elements, stages, revenue } = month;
  const over = (of: (centre: string) => Figure): Figure => sumFigures(centres.map(of), decimals);
  const costs = elements.map(({ element }) => over((centre) => stages.inScope("medtech", "medical_cost", element, centre)));
  const full = sumFigures(costs, decimals);
  const income = over((centre) => sumFigures([revenue.ordered(centre, "OP"), revenue.ordered(centre, "IP")], decimals));
  const percents = percentShares(elements.map(({ element }) => element), costs, full);
  return [
    ...elements.map(({ element }, i) => [name, element, costs[i]!, percents[i]!]),
    [name, "full_cost", full, full.units === 0n ? null : sumFigures(percents as Figure[], PERCENT_DECIMALS)],
    [name, "revenue", income, null],
    [name, "surplus", differenceFigure(income, full), null],
    [name, "bed_day_cost", unitCost(month, centres, "IP"), null],
    [name, "visit_cost", unitCost(month, centres, "OP"), null],
  ];
}

function unitCost(month: HospitalMonth, centres: readonly string[], type: "OP" | "IP"): Figure | null {
  const cost = sumFigures(centres.flatMap((centre) => month.elements.map(({ element }) => month.split(centre, element)[type])), month.decimals);
  const volumes = centres.map((centre) => month.volumes(centre, type));
  const volume = sumFigures(volumes, volumes.reduce((most, figure) => Math.max(most, figure.decimals), 0));
  return quotientFigure(cost, volume, 2);
}

/** Full cost when every posting of every step is rounded to the cent, against the full cost of the reports. */
export function postedModeFullCost(month: HospitalMonth): Report {
  const posted = stageValues(month.posted, month.funds, month.decimals);
  const rows = centresOf(month, FINAL_CLASS).flatMap(({ centre }) =>
    month.elements.flatMap(({ element }): ReportCell[][] => {
      const full = month.stages.inScope("medtech", "medical_cost", element, centre);
      const other = posted.inScope("medtech", "medical_cost", element, centre);
      return full.units === 0n && other.units === 0n ? [] : [[centre, element, other, differenceFigure(other, full)]];
    }),
  );
  return {
    id: "posted-mode-full-cost",
    keys: ["centre", "element"],
    columns: [column("centre", "code"), column("element", "code"), column("full_cost_posted", "amount"), column("difference", "amount")],
    rows,
  };
}
