// The utilities table (水电费): invoices of the suppliers (no receiver) and the meters they are divided by.

import { amount, quantity } from "./number-columns";
import { defineTable } from "./table";
import { code, text } from "./text-columns";

export const utilitiesTable = defineTable("utilities", {
  zh: "水电费",
  en: "Utilities",
  columns: {
    kind: code("种类", "Kind").required(),
    supplier: text("供应单位", "Supplier"),
    quantity: quantity("数量", "Quantity"),
    net: amount("不含税金额", "Net amount"),
    vat: amount("税额", "VAT"),
    receiver: code("受益单位", "Receiver"),
    element: code("成本项目", "Cost element"),
    meter: code("表号", "Meter"),
  },
});
