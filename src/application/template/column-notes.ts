// Columns whose heading does not say enough: the guide of a new workbook has a sentence for each, `template.column.TABLE.COLUMN`.

import type { TableId } from "../../tables/catalogue";

export const COLUMN_NOTES: Readonly<Partial<Record<TableId, readonly string[]>>> = {
  elements: ["class", "variable_share"],
  centres: ["order"],
  accounts: ["account", "element"],
  ledger: ["centre", "element", "debit"],
  trial_balance: ["opening"],
  drivers: ["driver", "provider"],
  rules: ["sender", "element", "driver", "receivers", "as_element", "rate"],
  postings: ["role"],
  products: ["group", "price"],
  routing: ["input", "input_quantity", "transfer"],
  production: ["material_share", "closing_quota_material", "closing_quota_hours"],
  opening_wip: ["origin"],
  standards: ["item", "quantity", "amount"],
  stock: ["group", "planned_price", "opening_variance"],
  stock_moves: ["quantity", "amount", "element"],
  utilities: ["kind", "receiver", "net"],
  quality: ["basis", "amount", "account"],
  accruals: ["account", "base", "amount"],
  variances: ["product", "origin", "incurred", "share", "reason"],
  budget: ["measure"],
  prior: ["report", "measure"],
  bonus: ["kind", "key"],
};
