// 患者成本表, 病种成本表 and DRG成本表: three methods side by side.

import { listForm } from "../list";
import type { RowFormula } from "../list-declaration";

const METHODS = ["bottom_up", "top_down", "cost_income"];

const byMethod = <T>(of: (method: string) => readonly (readonly [string, T])[]): Record<string, T> => Object.fromEntries(METHODS.flatMap(of));

export const patientCost = listForm({
  groups: ["disease"],
  total: true,
  sums: [...METHODS, "revenue"],
  bands: Object.fromEntries(METHODS.map((method) => [method, "patient_costs"])),
  headings: { revenue: "patient_revenue" },
  notes: ["patient-methods"],
});

const PARTS = ["bottom_up_items", "bottom_up_drugs", "bottom_up_materials"];

export const diseaseCost = listForm({
  without: ["name"],
  total: true,
  headings: { ...byMethod((method) => [[`${method}_total`, "total_cost"], [`${method}_unit`, "unit_cost"]]), unit_revenue: "case_revenue" },
  bands: {
    ...byMethod((method) => [[`${method}_total`, method], [`${method}_unit`, method]]),
    ...Object.fromEntries(PARTS.map((part) => [part, "bottom_up_parts"])),
  },
  sums: ["cases", ...METHODS.map((method) => `${method}_total`), ...PARTS],
  formulas: {
    ...byMethod<RowFormula>((method) => [[`${method}_unit`, { quotient: [`${method}_total`, "cases"] }]]),
    bottom_up_items: { sum: ["bottom_up_total"], less: ["bottom_up_drugs", "bottom_up_materials"] },
  },
  notes: ["patient-methods"],
});

export const drgCost = listForm({
  headings: byMethod((method) => [[`${method}_unit`, method], [`surplus_${method}`, method]]),
  bands: byMethod((method) => [[`${method}_unit`, "unit_cost"], [`surplus_${method}`, "drg_surplus"]]),
  sums: ["cases", ...METHODS.map((method) => `surplus_${method}`)],
  notes: ["drg"],
});
