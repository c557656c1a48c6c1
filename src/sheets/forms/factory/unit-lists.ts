// Forms of a factory of two levels: variances of units, what headquarters keeps of them, and what units gave each other.

import type { Report } from "../../../engine";
import type { FactoryWords } from "../../factory-words";
import { factoryForm } from "../../factory-words";
import { listForm } from "../list";

const unitList = listForm({
  groups: ["centre"], headed: 1, sums: ["opening", "current", "closing", "out_standard", "variance"],
  headings: { opening: "wip_opening", current: "unit_current", closing: "wip_closing", variance: "unit_variance", rate: "variance_percent" },
  formulas: { variance: { sum: ["opening", "current"], less: ["closing", "out_standard"] }, rate: { quotient: ["variance", "out_standard"], times: 100 } },
  alert: ["flag", "explain"], wrap: { reason: 30 }, notes: ["unit-variance"],
});

/** 分厂差异表, with the explanation that the variances table gives. */
export const unitVariance = factoryForm((report, words) => {
  const [centre, element] = ["centre", "element"].map((id) => report.columns.findIndex((column) => column.id === id)) as [number, number];
  const columns = report.columns.map((column) => (column.id === "flag" ? { ...column, kind: "flag" as const } : column));
  const reasons = new Map(words.names.reasons.map((row) => [`${row.centre}\n${row.element}`, row.reason]));
  const rows = report.rows.map((line) => [...line, reasons.get(`${String(line[centre])}\n${String(line[element])}`) ?? null]);
  return unitList({ ...report, columns: [...columns, { id: "reason", kind: "text" }], rows }, words);
});

const keptList = listForm({
  total: true, sums: ["opening", "added", "amortised", "carried"],
  headings: { origin: "arose", opening: "opening_variance", added: "incurred", amortised: "amortised", carried: "kept", reason: "kept_reason" },
  formulas: { carried: { sum: ["opening", "added"], less: ["amortised"] } },
  namings: { reason: "kept" }, notes: ["kept-variance"],
});

/** 厂部留存差异台账 */
export const keptVariance = factoryForm((report, words) => {
  const columns = report.columns.map((column) => (column.id === "reason" ? { ...column, kind: "flag" as const } : column));
  return keptList(withAllProducts({ ...report, columns }, "product", words), words);
});

/** A variance of a whole unit names no product. */
export function withAllProducts(report: Report, column: string, words: FactoryWords): Report {
  const place = report.columns.findIndex(({ id }) => id === column);
  return { ...report, rows: report.rows.map((line) => line.with(place, line[place] || words.column("all-products"))) };
}

/** 分厂互供确认单 */
export const unitConfirmation = factoryForm(listForm({
  groups: ["giver", "receiver"], headed: 2, between: " → ", total: true, sums: ["amount_issued", "amount_received", "difference"],
  headings: { quantity_issued: "quantity", amount_issued: "standard_amount", quantity_received: "quantity", amount_received: "standard_amount", difference: "received_less_issued" },
  bands: { quantity_issued: "by_giver", amount_issued: "by_giver", quantity_received: "by_receiver", amount_received: "by_receiver" },
  formulas: { difference: { difference: ["amount_received", "amount_issued"] } },
  notes: ["unit-confirmation"],
}));
