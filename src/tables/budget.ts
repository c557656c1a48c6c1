// The budget table (预算): planned quantities and amounts.

import { quantity } from "./number-columns";
import { code } from "./text-columns";
import { defineTable } from "./table";

export const budgetTable = defineTable("budget", {
  zh: "预算",
  en: "Budget",
  columns: {
    centre: code("成本中心", "Cost centre"),
    product: code("产品", "Product"),
    element: code("成本项目", "Cost element"),
    measure: code("指标", "Measure"),
    quantity: quantity("数量", "Quantity"),
    /** Currency units; unit costs have more decimals than money. */
    amount: quantity("金额", "Amount"),
  },
});
