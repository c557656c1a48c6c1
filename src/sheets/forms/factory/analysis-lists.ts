// Forms of finished cost, of variances and of analysis: lists, grouped and added up.

import { withColumn, reading } from "../../form";
import { factoryForm } from "../../factory-words";
import { listForm } from "../list";
import { withAllProducts } from "./unit-lists";
import type { RowFormula } from "../list-declaration";

const finishedList = listForm({
  total: true, sums: ["cost", "variance", "actual_cost", "standard_cost", "difference"],
  headings: { quantity: "finished_quantity", cost: "restored_cost", variance: "distributed_variance", unit_cost: "actual", standard_unit: "standard", difference: "actual_less_standard" },
  bands: { unit_cost: "unit_costs", standard_unit: "unit_costs", cost: "total_costs", variance: "total_costs", actual_cost: "total_costs" },
  formulas: {
    actual_cost: { sum: ["cost", "variance"] },
    unit_cost: { quotient: ["actual_cost", "quantity"] },
    difference: { difference: ["actual_cost", "standard_cost"] },
  },
  notes: ["finished-product-costs"],
});

/** 产品生产成本表 */
export const finishedProductCosts = factoryForm((report, words) => {
  const read = reading(report);
  return finishedList(withColumn(report, "quantity", { id: "unit", kind: "text" }, (line) => words.unitOf(read.text(line, "product"))), words);
});

const reviewList = listForm({
  headings: { quantity: "finished_quantity", variance: "actual_less_standard", rate: "variance_percent" },
  formulas: { variance: { difference: ["actual_cost", "standard_cost"] }, rate: { quotient: ["variance", "standard_cost"], times: 100 } },
  sums: [], alert: ["flag", "explain"], wrap: { explanation: 26 }, notes: ["transfer-review"],
});

/** 转出标准成本差异审核表, with room for the explanation that a large variance asks for. */
export const transferReview = factoryForm((report, words) => {
  const columns = report.columns.map((column) => (column.id === "flag" ? { ...column, kind: "flag" as const } : column));
  const explained = { ...report, columns: [...columns, { id: "explanation", kind: "text" as const }], rows: report.rows.map((line) => [...line, null]) };
  return reviewList(explained, words);
});

const distributionList = listForm({
  total: true, sums: ["opening", "incurred", "available", "distributed", "carried"], namings: { method: "disposal" },
  headings: { method: "disposal", origin: "arose", opening: "opening_variance", share: "distributed_share" },
  formulas: { available: { sum: ["opening", "incurred"] }, carried: { difference: ["available", "distributed"] } },
  notes: ["variance-distribution"],
});

/** 差异分配表; a variance of a whole workshop names no product. */
export const varianceDistribution = factoryForm((report, words) => {
  const columns = report.columns.map((column) => (column.id === "method" ? { ...column, kind: "flag" as const } : column));
  return distributionList(withAllProducts({ ...report, columns }, "product", words), words);
});

const sources = ["source_product", "centre", "element"];
const allocationList = (groups: readonly string[], note: string): ReturnType<typeof listForm> =>
  listForm({ groups, headed: groups.length, total: true, sums: ["amount"], groupSums: ["base"], headings: { product: "bearing_product", amount: "distributed" }, notes: [note] });
const sourceList = allocationList(sources, "variance-allocation");
const originList = allocationList([...sources, "origin"], "headquarters-allocation");

/** 差异分配明细表 */
export const varianceAllocation = factoryForm((report, words) => {
  const hasOrigin = report.columns.some(({ id }) => id === "origin");
  return (hasOrigin ? originList : sourceList)(report, words);
});

/** 成本增减分析表 */
export const costAnalysis = factoryForm(listForm({
  groups: ["product", "basis"], headed: 2, sums: ["current_unit", "base_unit", "change", "effect"],
  headings: { rate: "change_percent", change: "unit_change" },
  formulas: { change: { difference: ["current_unit", "base_unit"] }, rate: { quotient: ["change", "base_unit"], times: 100 } },
  notes: ["cost-analysis"],
}));

const reduction = (kind: "plan" | "actual", cost: string): Readonly<Record<string, RowFormula>> => ({
  [`${kind}_reduction`]: { difference: [`${kind}_at_last_year`, cost] },
  [`${kind}_rate`]: { quotient: [`${kind}_reduction`, `${kind}_at_last_year`], times: 100 },
});

/** 可比产品成本降低表 */
export const comparableReduction = factoryForm(listForm({
  sums: ["plan_at_last_year", "plan_at_plan", "actual_at_last_year", "actual_at_plan", "actual_cost", "plan_reduction", "actual_reduction"],
  headings: {
    plan_quantity: "planned_output", actual_quantity: "actual", last_year_unit: "last_year_average", plan_unit: "plan", actual_unit: "actual",
    plan_at_last_year: "at_last_year", plan_at_plan: "at_plan", actual_at_last_year: "at_last_year", actual_at_plan: "at_plan", actual_cost: "actual",
    plan_reduction: "reduction", plan_rate: "reduction_percent", actual_reduction: "reduction", actual_rate: "reduction_percent",
  },
  bands: {
    plan_quantity: "quantities_band", actual_quantity: "quantities_band", last_year_unit: "unit_costs", plan_unit: "unit_costs", actual_unit: "unit_costs",
    plan_at_last_year: "plan_output_cost", plan_at_plan: "plan_output_cost", actual_at_last_year: "actual_output_cost", actual_at_plan: "actual_output_cost", actual_cost: "actual_output_cost",
    plan_reduction: "planned_reduction", plan_rate: "planned_reduction", actual_reduction: "actual_reduction", actual_rate: "actual_reduction",
  },
  formulas: { ...reduction("plan", "plan_at_plan"), ...reduction("actual", "actual_cost") },
  notes: ["comparable-reduction"],
}));

