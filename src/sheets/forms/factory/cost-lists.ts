// Forms of a factory's cost as it is collected and handed on: lists, grouped and added up.

import type { Report } from "../../../engine";
import { reading, withColumn } from "../../form";
import { factoryForm } from "../../factory-words";
import { added } from "../../table";
import { listForm } from "../list";

const SOURCES = ["ledger", "material_variance", "utilities", "depreciation", "accruals"];

/** 材料成本差异计算表 */
export const materialVariance = factoryForm(listForm({
  total: true,
  headings: {
    opening_planned: "planned", opening_variance: "variance", receipt_planned: "planned", receipt_variance: "variance",
    rate: "variance_rate", issued_planned: "planned", issued_variance: "variance", closing_planned: "planned", closing_variance: "variance",
  },
  bands: {
    opening_planned: "opening", opening_variance: "opening", receipt_planned: "receipt", receipt_variance: "receipt",
    issued_planned: "issued", issued_variance: "issued", closing_planned: "closing", closing_variance: "closing",
  },
  formulas: {
    rate: { quotient: [["opening_variance", "receipt_variance"], ["opening_planned", "receipt_planned"]] },
    closing_planned: { sum: ["opening_planned", "receipt_planned"], less: ["issued_planned"] },
    closing_variance: { sum: ["opening_variance", "receipt_variance"], less: ["issued_variance"] },
  },
  notes: ["material-variance"],
}));

/** 材料成本差异分配表 */
export const materialVarianceAllocation = factoryForm(listForm({
  groups: ["group"], headed: 1, total: true, formulas: { actual: { sum: ["planned", "variance"] } }, headings: { actual: "actual_material" },
}));

/** 水电费分配表 */
export const utilities = factoryForm(listForm({
  groups: ["kind"], headed: 1, total: true, groupSums: ["quantity"], headings: { receiver: "using_centre", quantity: "consumption", net: "net_of_vat" },
  formulas: { total: { sum: ["net", "vat_transfer_out", "vat_output"] } }, notes: ["utilities"],
}));

const depreciationList = listForm({
  groups: ["centre"], headed: 1, total: true, sums: ["cost", "amount", "accumulated_closing", "net_closing"],
  namings: { method: "depreciation" }, headings: { amount: "depreciation_amount", method: "depreciation_method", cost: "asset_cost" },
  formulas: { net_closing: { difference: ["cost", "accumulated_closing"] } },
});

/** 固定资产折旧计算表 */
export const depreciationSchedule = factoryForm((report, words) => {
  const read = reading(report);
  return depreciationList(withColumn(report, "centre", { id: "asset_name", kind: "text" }, (line) => read.text(line, "asset")), words);
});

/** 税费及预提计算表 */
export const accruals = factoryForm(listForm({ groups: ["name"], headed: 1, total: true, sums: ["amount"], headings: { account: "debit_account", base: "accrual_base", rate: "accrual_rate" } }));

/** 费用归集表 of a factory. */
export const factoryCollection = factoryForm(listForm({ groups: ["centre"], headed: 1, total: true, sums: [...SOURCES, "total"], formulas: { total: { sum: SOURCES } } }));

/** 质量成本表 */
export const qualityCost = factoryForm(listForm({
  groups: ["kind"], headed: 1, total: true, sums: ["ledger", "material_variance", "total", "salvage", "compensation", "net"],
  bands: { ledger: "cost_incurred", material_variance: "cost_incurred", total: "cost_incurred", to_account: "charged_to", to_centre: "charged_to", to_product: "charged_to", to_element: "charged_to" },
  headings: { total: "sum", to_account: "account", to_centre: "centre", to_product: "product", to_element: "element" },
  wrap: { centre: 16, product: 18, to_account: 23, to_centre: 16, to_product: 18, to_element: 21 },
  formulas: { total: { sum: ["ledger", "material_variance"] }, net: { sum: ["total"], less: ["salvage", "compensation"] } },
  notes: ["quality-cost"],
}));

const wipList = listForm({
  groups: ["product", "centre"], headed: 2, sums: ["available", "finished", "closing"], namings: { method: "wip" },
  headings: { method: "wip_method", rate: "wip_rate", share: "wip_share", finished: "finished_cost", closing: "closing_cost", available: "to_divide" },
  bands: { finished_quantity: "quantities", closing_quantity: "quantities", finished_base: "bases", closing_base: "bases" },
  formulas: { available: { sum: ["finished", "closing"] }, rate: { quotient: ["available", ["finished_base", "closing_base"]] } },
  notes: ["wip-split"],
});

/** 完工与在产品分配表: the report divides, the form also shows what is divided. */
export const wipSplit = factoryForm((report, words) => wipList(withAvailable(report), words));

function withAvailable(report: Report): Report {
  const read = reading(report);
  return withColumn(report, "finished", { id: "available", kind: "amount" }, (line) => {
    const finished = read.figure(line, "finished");
    return finished && { ...finished, ...added([finished, read.figure(line, "closing")]) };
  });
}

/** 制造费用明细表 */
export const overheadDetail = factoryForm(listForm({ groups: ["centre"], headed: 1, total: true, headings: { element: "overhead_item", plan: "month_plan", current: "month_actual", ytd: "year_actual", last_year: "last_year_month" } }));
