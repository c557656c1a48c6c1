// 医院各科室直接成本表 and its variant by fund and scope: what departments cost before any department serves another.

import type { CentreRecord } from "../../records";
import { sumFigures } from "../../statements/figure";
import type { Figure, Report, ReportCell } from "../../statements/report";
import { centresOf } from "../department-month";
import type { HospitalMonth } from "../hospital-month";
import { SCOPES, fundsOf } from "../stage-values";
import { column, elementColumns } from "./columns";

const SUBTOTAL_CLASSES = ["clinical", "medtech", "medaux", "admin"] as const;

/** Medical direct cost by element after pools, with a subtotal per class, the medical business cost and the total. */
export function departmentDirectCost(month: HospitalMonth): Report {
  const { decimals, elements, stages } = month;
  const costs = (centre: string): Figure[] => elements.map(({ element }) => stages.inScope("direct", "medical_cost", element, centre));
  const withTotal = (figures: readonly Figure[]): Figure[] => [...figures, sumFigures(figures, decimals)];
  const sumOver = (centres: readonly CentreRecord[]): Figure[] => {
    const each = centres.map((centre) => costs(centre.centre));
    return withTotal(elements.map((_, i) => sumFigures(each.map((figures) => figures[i]!), decimals)));
  };
  const departments = nonPools(month);
  const rows: ReportCell[][] = departments.map((centre) => [centre.centre, centre.name, centre.class, ...withTotal(costs(centre.centre))]);
  for (const name of SUBTOTAL_CLASSES) rows.push([`SUBTOTAL:${name}`, null, name, ...sumOver(centresOf(month, name))]);
  rows.push(["MEDICAL_BUSINESS", null, null, ...sumOver(departments.filter((centre) => centre.class !== "admin"))]);
  rows.push(["TOTAL", null, null, ...sumOver(departments)]);
  return {
    id: "department-direct-cost",
    keys: ["row"],
    columns: [column("row", "code"), column("name", "text"), column("class", "code"), ...elementColumns("cost", elements), column("total", "amount")],
    rows,
  };
}

/** Direct cost after pools by fund, and summed by scope; hospital-level items belong to no department. */
export function departmentDirectCostScopes(month: HospitalMonth): Report {
  const { decimals, elements, funds, stages } = month;
  const cost = (fund: string, centre: string): Figure =>
    sumFigures(elements.map(({ element }) => stages.byFund("direct", fund, element, centre)), decimals);
  const cells = (centre: string): Figure[] => {
    const byFund = new Map(funds.map(({ fund }) => [fund, cost(fund, centre)]));
    return [...byFund.values(), ...SCOPES.map((scope) => sumFigures(fundsOf(scope, funds).map((fund) => byFund.get(fund)!), decimals))];
  };
  const each = nonPools(month).map((centre) => ({ centre: centre.centre, figures: cells(centre.centre) }));
  const width = funds.length + SCOPES.length;
  const totals = Array.from({ length: width }, (_, i) => sumFigures(each.map(({ figures }) => figures[i]!), decimals));
  return {
    id: "department-direct-cost-scopes",
    keys: ["centre"],
    columns: [
      column("centre", "code"),
      ...funds.map(({ fund }) => ({ id: `fund_${fund.toLowerCase()}`, kind: "amount" as const, of: { base: "fund", fund } })),
      ...SCOPES.map((scope) => column(scope, "amount")),
    ],
    rows: [...each.map(({ centre, figures }) => [centre, ...figures]), ["TOTAL", ...totals]],
  };
}

function nonPools(month: HospitalMonth): readonly CentreRecord[] {
  return month.centres.filter((centre) => centre.class !== "pool");
}
