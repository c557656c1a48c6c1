// 科室收支结余表: what a department ordered against its direct cost, and less what each class passed on, with a margin after every step.

import { type Check, check } from "../../statements/check";
import { exactFigure, inPercent } from "../../statements/exact-figure";
import { differenceFigure, halfUpFigure, sumFigures, zeroFigure } from "../../statements/figure";
import type { Figure, Report, ReportCell } from "../../statements/report";
import { centresOf } from "../department-month";
import type { HospitalMonth } from "../hospital-month";
import { revenueWhere } from "../revenue-sums";
import { FINAL_CLASS } from "../stage-values";
import { column } from "./columns";
import { scopeCost } from "./scope-report";
import { fullCostSteps } from "./summary-reports";

const PERCENT_DECIMALS = 2;

interface IncomeLine {
  readonly row: string;
  /** All, of the drug category, of the material category. */
  readonly revenue: readonly Figure[];
  /** Direct cost, then what administration, medical support and medical technology passed on. */
  readonly costs: readonly Figure[];
}

export function departmentIncomeStatement(month: HospitalMonth): Report {
  const lines = incomeLines(month);
  return {
    id: "department-income-statement",
    keys: ["centre"],
    columns: [
      column("centre", "code"),
      ...[
        "revenue", "drug_revenue", "material_revenue", "direct", "direct_margin", "from_admin", "admin_margin", "from_medaux", "medaux_margin", "from_medtech", "surplus", "full_cost",
      ].map((id) => column(id, "amount")),
      column("surplus_percent", "percent"),
    ],
    rows: [...lines, totalOf(lines, month.decimals)].map((line) => cellsOf(line, month.decimals)),
  };
}

/** One line for every clinical centre, and `OTHER` where another centre ordered something. */
function incomeLines(month: HospitalMonth): IncomeLine[] {
  const { decimals, materialCategory, tables } = month;
  const clinical = centresOf(month, FINAL_CLASS);
  const own = clinical.map(({ centre }): IncomeLine => {
    const ordered = (category?: string): Figure => sumFigures((["OP", "IP"] as const).map((type) => month.revenue.ordered(centre, type, category)), decimals);
    const drugs = tables.drugCategory === null ? zeroFigure(decimals) : ordered(tables.drugCategory);
    return { row: centre, revenue: [ordered(), drugs, ordered(materialCategory)], costs: fullCostSteps(month, centre).slice(0, -1) };
  });
  const codes = new Set(clinical.map(({ centre }) => centre));
  const others = (category: string | null): Figure => revenueWhere(month, (row) => !codes.has(row.ordering_centre) && (category === null || row.category === category));
  const rest = others(null);
  if (rest.units === 0n) return own;
  const nothing = zeroFigure(decimals);
  const drugs = tables.drugCategory === null ? nothing : others(tables.drugCategory);
  return [...own, { row: "OTHER", revenue: [rest, drugs, others(materialCategory)], costs: [nothing, nothing, nothing, nothing] }];
}

function totalOf(lines: readonly IncomeLine[], decimals: number): IncomeLine {
  const add = (of: (line: IncomeLine) => readonly Figure[]): Figure[] => Array.from({ length: lines[0] ? of(lines[0]).length : 0 }, (_, i) => sumFigures(lines.map((line) => of(line)[i]!), decimals));
  return { row: "TOTAL", revenue: add((line) => line.revenue), costs: add((line) => line.costs) };
}

function cellsOf({ row, revenue, costs }: IncomeLine, decimals: number): ReportCell[] {
  const [whole = zeroFigure(decimals)] = revenue;
  let margin = whole;
  const steps = costs.flatMap((cost) => {
    margin = differenceFigure(margin, cost);
    return [cost, margin];
  });
  const percent = whole.units === 0n ? null : halfUpFigure(inPercent(exactFigure(margin), exactFigure(whole)), PERCENT_DECIMALS);
  return [row, ...revenue, ...steps, sumFigures(costs, decimals), percent];
}

/** The statement has all revenue and the whole medical cost. */
export function incomeChecks(month: HospitalMonth): Check[] {
  const lines = incomeLines(month);
  const all = (of: (line: IncomeLine) => readonly Figure[]): Figure => sumFigures(lines.flatMap(of), month.decimals);
  return [
    check("income-statement-revenue", month.revenue.total, all((line) => [line.revenue[0]!])),
    check("income-statement-cost", scopeCost(month, "medical_cost", () => true), all((line) => line.costs)),
  ];
}
