// 成本计划差异表, 成本趋势表, 成本预测表, 门诊急诊成本表, 成本考核评分表, 奖金分配表, 科室收支结余表 and 费别收入成本表.

import { listForm } from "../list";

const VARIANCES = ["volume_variance", "rate_variance", "total_variance"];

export const planVariance = listForm({
  total: true,
  namings: { line: "patient_type" },
  bands: {
    plan_volume: "volumes", actual_volume: "volumes", plan_cost: "costs", actual_cost: "costs",
    ...Object.fromEntries(VARIANCES.map((each) => [each, "variances"])),
  },
  headings: { plan_volume: "planned", actual_volume: "actual", plan_cost: "planned", actual_cost: "actual" },
  sums: ["plan_cost", "actual_cost", ...VARIANCES],
  formulas: { total_variance: { difference: ["actual_cost", "plan_cost"] } },
  notes: ["plan-variance"],
});

export const costTrend = listForm({
  headings: { current: "this_month", mom_change: "change", mom_percent: "change_percent", yoy_change: "change", yoy_percent: "change_percent" },
  bands: {
    prior_month: "month_on_month", mom_change: "month_on_month", mom_percent: "month_on_month",
    same_month_last_year: "year_on_year", yoy_change: "year_on_year", yoy_percent: "year_on_year",
  },
  sums: ["current", "prior_month", "same_month_last_year"],
  formulas: {
    mom_change: { difference: ["current", "prior_month"] },
    mom_percent: { quotient: ["mom_change", "prior_month"], times: 100 },
    yoy_change: { difference: ["current", "same_month_last_year"] },
    yoy_percent: { quotient: ["yoy_change", "same_month_last_year"], times: 100 },
  },
  notes: ["cost-trend"],
});

export const costForecast = listForm({
  groups: ["period"],
  headed: 1,
  without: ["months"],
  headings: { current: "this_month", variable_share: "variable_share_percent" },
  bands: { moving_average: "forecast_methods", same_month_last_year: "forecast_methods", volume_driven: "forecast_methods" },
  sums: ["current", "moving_average", "same_month_last_year", "volume_driven"],
  notes: ["cost-forecast"],
});

export const emergencyCost = listForm({
  groups: ["kind"],
  headed: 1,
  namings: { kind: "visit_kind" },
  headings: { revenue: "revenue", unit_revenue: "visit_revenue", unit_cost: "visit_cost", unit_surplus: "visit_surplus" },
  bands: { element_cost: "element_costs" },
  formulas: {
    unit_revenue: { quotient: ["revenue", "visits"] },
    unit_cost: { quotient: ["cost", "visits"] },
    unit_surplus: { quotient: ["revenue", "visits"], less: "cost" },
  },
  notes: ["emergency-cost"],
});

export const costAssessment = listForm({
  namings: { line: "patient_type" },
  bands: { target_cost: "costs", actual_cost: "costs" },
  headings: { actual_cost: "actual" },
  sums: ["target_cost", "actual_cost", "standard_points", "score"],
  formulas: { overrun_percent: { quotient: ["actual_cost", "target_cost"], less: "target_cost", times: 100 } },
  notes: ["cost-assessment"],
});

export const bonusAllocation = listForm({
  headings: { weight: "bonus_weight" },
  sums: ["weight", "bonus"],
  notes: ["bonus"],
});

/** Revenue against direct cost, then less what each class of departments passed on, with a margin after every step. */
export const departmentIncomeStatement = listForm({
  namings: { centre: "income_row" },
  bands: {
    drug_revenue: "of_which", material_revenue: "of_which",
    direct: "direct_step", direct_margin: "direct_step", from_admin: "admin_step", admin_margin: "admin_step",
    from_medaux: "medaux_step", medaux_margin: "medaux_step", from_medtech: "medtech_step", surplus: "medtech_step",
  },
  headings: { revenue: "department_revenue", direct: "cost", from_admin: "allocated", from_medaux: "allocated", from_medtech: "allocated", direct_margin: "margin", admin_margin: "margin", medaux_margin: "margin" },
  sums: ["revenue", "drug_revenue", "material_revenue", "direct", "from_admin", "from_medaux", "from_medtech", "full_cost"],
  formulas: {
    direct_margin: { difference: ["revenue", "direct"] },
    admin_margin: { difference: ["direct_margin", "from_admin"] },
    medaux_margin: { difference: ["admin_margin", "from_medaux"] },
    surplus: { difference: ["medaux_margin", "from_medtech"] },
    full_cost: { sum: ["direct", "from_admin", "from_medaux", "from_medtech"] },
    surplus_percent: { quotient: ["surplus", "revenue"], times: 100 },
  },
  notes: ["income-statement"],
});

export const payerSummary = listForm({
  groups: ["payer"],
  namings: { line: "patient_type" },
  bands: { revenue: "revenue_and_receipts", received: "revenue_and_receipts", arrears: "revenue_and_receipts", not_stated: "revenue_and_receipts" },
  sums: ["revenue", "received", "arrears", "not_stated", "cost", "surplus"],
  formulas: { surplus: { difference: ["revenue", "cost"] } },
  notes: ["payer-summary"],
});
