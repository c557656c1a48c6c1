// 门诊住院成本拆分表, 科室诊次成本表 and 科室床日成本表.

import { differenceFigure, quotientFigure, sumFigures } from "../../statements/figure";
import type { Figure, Report, ReportCell } from "../../statements/report";
import { centresOf, drugElement } from "../department-month";
import type { HospitalMonth } from "../hospital-month";
import type { PatientType } from "../revenue";
import { FINAL_CLASS } from "../stage-values";
import { column, elementColumns } from "./columns";

const UNIT_DECIMALS = 2;

/** Cost of the clinical centres by element, shared between outpatients and inpatients; revenues repeat on each row. */
export function outpatientInpatientSplit(month: HospitalMonth): Report {
  const rows = centresOf(month, FINAL_CLASS).flatMap(({ centre }) =>
    month.elements.map(({ element }) => {
      const { OP, IP, unsplit } = month.split(centre, element);
      return [centre, element, month.revenue.ordered(centre, "OP"), month.revenue.ordered(centre, "IP"), OP, IP, unsplit];
    }),
  );
  const amounts = ["op_revenue", "ip_revenue", "op_cost", "ip_cost", "unsplit_cost"];
  return {
    id: "outpatient-inpatient-split",
    keys: ["centre", "element"],
    columns: [column("centre", "code"), column("element", "code"), ...amounts.map((id) => column(id, "amount"))],
    rows,
  };
}

export function visitCost(month: HospitalMonth): Report {
  return unitCostReport("visit-cost", month, "OP");
}

export function bedDayCost(month: HospitalMonth): Report {
  return unitCostReport("bed-day-cost", month, "IP");
}

/** Cost, net cost and revenue of one patient type, in total and per visit or bed-day; centres without volume have no row. */
function unitCostReport(id: string, month: HospitalMonth, type: PatientType): Report {
  const centres = centresOf(month, FINAL_CLASS).map((centre) => centre.centre).filter((centre) => month.volumes(centre, type).units > 0n);
  const amounts = ["cost", "unit_cost", "net_cost", "unit_net_cost", "revenue", "unit_revenue", "unit_surplus"];
  return {
    id,
    keys: ["centre"],
    columns: [
      column("centre", "code"),
      column("volume", "quantity"),
      ...amounts.map((name) => column(name, "amount")),
      ...elementColumns("unit", month.elements),
    ],
    rows: [...centres.map((centre) => unitCostRow(month, type, centre, [centre])), unitCostRow(month, type, "TOTAL", centres)],
  };
}

function unitCostRow(month: HospitalMonth, type: PatientType, name: string, centres: readonly string[]): ReportCell[] {
  const { decimals, elements, revenue } = month;
  const over = (of: (centre: string) => Figure): Figure => sumFigures(centres.map(of), decimals);
  const volumes = centres.map((centre) => month.volumes(centre, type));
  const volume = sumFigures(volumes, volumes.reduce((most, figure) => Math.max(most, figure.decimals), 0));
  const byElement = elements.map(({ element }) => over((centre) => month.split(centre, element)[type]));
  const cost = sumFigures(byElement, decimals);
  const drug = drugElement(month);
  const drugs = drug === null ? [] : [over((centre) => month.split(centre, drug)[type])];
  const materials = over((centre) => revenue.ordered(centre, type, month.materialCategory));
  const net = differenceFigure(cost, sumFigures([...drugs, materials], decimals));
  const income = over((centre) => revenue.ordered(centre, type));
  const unit = (figure: Figure): Figure | null => quotientFigure(figure, volume, UNIT_DECIMALS);
  const surplus = differenceFigure(income, cost);
  return [name, volume, cost, unit(cost), net, unit(net), income, unit(income), unit(surplus), ...byElement.map(unit)];
}
