// 运营指标表: what a hospital is judged by, each from figures of the month; a ratio without a base is blank.

import { cellFigure, differenceFigure, quotientFigure, sumFigures } from "../../statements/figure";
import { exactFigure, inPercent } from "../../statements/exact-figure";
import { halfUpFigure } from "../../statements/figure";
import { cellOf } from "../../records";
import type { Figure, Report } from "../../statements/report";
import { centresOf, drugElement } from "../department-month";
import type { HospitalMonth } from "../hospital-month";
import type { PatientType } from "../revenue";
import { revenueWhere, workloadOf } from "../revenue-sums";
import { FINAL_CLASS } from "../stage-values";
import { column } from "./columns";
import { scopeCost } from "./scope-report";

const RATIO_DECIMALS = 2;

type Indicator = readonly [id: string, unit: "yuan" | "percent" | "days", value: Figure | null];

export function indicators(month: HospitalMonth): Report {
  const figures = figuresOf(month);
  return {
    id: "indicators",
    keys: ["indicator"],
    columns: [column("indicator", "code"), column("unit", "code"), column("value", "amount")],
    rows: [...results(figures), ...shares(figures, month), ...perUnit(figures), ...drugs(figures)].map((row) => [...row]),
  };
}

/** R, Rd, Rm, Ro, Ri, C and the volumes of the rule book. */
interface Figures {
  readonly revenue: Figure;
  readonly drugRevenue: Figure;
  readonly materialRevenue: Figure;
  readonly byType: Readonly<Record<PatientType, { readonly revenue: Figure; readonly cost: Figure }>>;
  readonly cost: Figure;
  readonly surplus: Figure;
  readonly drugCost: Figure;
  readonly visits: Figure;
  readonly bedDays: Figure;
  readonly discharges: Figure;
  readonly headcount: Figure;
  readonly decimals: number;
}

function figuresOf(month: HospitalMonth): Figures {
  const { decimals, elements, materialCategory, tables } = month;
  const revenue = revenueWhere(month, () => true);
  const cost = scopeCost(month, "medical_cost", () => true);
  const clinical = new Set(centresOf(month, FINAL_CLASS).map((centre) => centre.centre));
  const ofType = (type: PatientType): { revenue: Figure; cost: Figure } => ({
    revenue: revenueWhere(month, (row) => row.patient_type === type),
    cost: sumFigures([...clinical].flatMap((centre) => elements.map(({ element }) => month.split(centre, element)[type])), decimals),
  });
  const volume = (field: "visits" | "bed_days" | "discharges"): Figure => workloadOf(month, field, (row) => clinical.has(row.centre));
  const { drugCentre } = tables;
  return {
    decimals,
    revenue,
    cost,
    surplus: differenceFigure(revenue, cost),
    drugRevenue: revenueWhere(month, (row) => row.category === tables.drugCategory),
    materialRevenue: revenueWhere(month, (row) => row.category === materialCategory),
    byType: { OP: ofType("OP"), IP: ofType("IP") },
    drugCost: sumFigures(drugCentre === null ? [] : elements.map(({ element }) => month.stages.inScope("medaux", "medical_cost", element, drugCentre)), decimals),
    visits: volume("visits"),
    bedDays: volume("bed_days"),
    discharges: volume("discharges"),
    headcount: workloadOf(month, "headcount", () => true),
  };
}

function results({ revenue, cost, surplus, drugRevenue, materialRevenue }: Figures): Indicator[] {
  return [
    ["medical_revenue", "yuan", revenue],
    ["medical_cost", "yuan", cost],
    ["medical_surplus", "yuan", surplus],
    ["cost_return", "percent", percent(surplus, cost)],
    ["drug_share", "percent", percent(drugRevenue, revenue)],
    ["material_share", "percent", percent(materialRevenue, revenue)],
  ];
}

function shares(figures: Figures, month: HospitalMonth): Indicator[] {
  const { revenue, cost, surplus, drugRevenue } = figures;
  const material = elementCost(month, (name) => name === "material");
  const asset = (item: string): Figure | null => assetFigure(month, item);
  const gross = asset("fixed_assets_gross");
  const net = asset("avg_net_fixed_assets");
  const drug = drugElement(month);
  return [
    ["material_per_100_revenue_ex_drugs", "yuan", percent(material, differenceFigure(revenue, drugRevenue))],
    ["medical_cost_per_100_revenue", "yuan", percent(cost, revenue)],
    ["personnel_cost_share", "percent", percent(elementCost(month, (name) => name === "personnel"), cost)],
    ["drug_cost_share", "percent", percent(elementCost(month, (_name, element) => element === drug), cost)],
    ["material_cost_share", "percent", percent(material, cost)],
    ["admin_cost_rate", "percent", percent(scopeCost(month, "medical_cost", (name) => name === "admin"), cost)],
    ["revenue_per_100_fixed_assets", "yuan", gross && percent(revenue, gross)],
    ["fixed_asset_return", "percent", net && percent(surplus, net)],
  ];
}

function perUnit({ byType, visits, bedDays, discharges }: Figures): Indicator[] {
  const per = (figure: Figure, volume: Figure): Figure | null => quotientFigure(figure, volume, RATIO_DECIMALS);
  const { OP, IP } = byType;
  return [
    ["revenue_per_visit", "yuan", per(OP.revenue, visits)],
    ["cost_per_visit", "yuan", per(OP.cost, visits)],
    ["revenue_per_bed_day", "yuan", per(IP.revenue, bedDays)],
    ["cost_per_bed_day", "yuan", per(IP.cost, bedDays)],
    ["revenue_per_discharge", "yuan", per(IP.revenue, discharges)],
    ["cost_per_discharge", "yuan", per(IP.cost, discharges)],
    ["average_stay", "days", per(bedDays, discharges)],
  ];
}

/** Medical and drug income and cost kept apart (医药分开核算). */
function drugs({ revenue, cost, drugRevenue, drugCost, headcount }: Figures): Indicator[] {
  const [otherRevenue, otherCost] = [differenceFigure(revenue, drugRevenue), differenceFigure(cost, drugCost)];
  return [
    ["drug_revenue", "yuan", drugRevenue],
    ["drug_cost", "yuan", drugCost],
    ["drug_surplus", "yuan", differenceFigure(drugRevenue, drugCost)],
    ["non_drug_revenue", "yuan", otherRevenue],
    ["non_drug_cost", "yuan", otherCost],
    ["non_drug_surplus", "yuan", differenceFigure(otherRevenue, otherCost)],
    ["revenue_per_employee", "yuan", quotientFigure(revenue, headcount, RATIO_DECIMALS)],
  ];
}

/** Medical direct cost of the elements that pass, over all centres. */
function elementCost(month: HospitalMonth, passes: (name: string | null, element: string) => boolean): Figure {
  const elements = month.elements.filter((row) => passes(row.class, row.element));
  const centres = month.stages.open("direct");
  return sumFigures(elements.flatMap(({ element }) => centres.map(({ centre }) => month.stages.inScope("direct", "medical_cost", element, centre))), month.decimals);
}

function assetFigure({ tables, decimals }: HospitalMonth, item: string): Figure | null {
  const row = tables.assets.find((each) => each.item === item);
  return row && row.amount !== null ? cellFigure(row.amount, decimals, [cellOf(row.at, "amount")]) : null;
}

function percent(left: Figure, right: Figure): Figure | null {
  return right.units === 0n ? null : halfUpFigure(inPercent(exactFigure(left), exactFigure(right)), RATIO_DECIMALS);
}
