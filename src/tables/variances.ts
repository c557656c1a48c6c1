// The variances table (差异台账): product cost variances that wait to be distributed, by product or for a whole centre.

import { period } from "./date-columns";
import { amount, percent } from "./number-columns";
import { defineTable } from "./table";
import { choice, code, text } from "./text-columns";

const methods = { distribute: "分配|分摊", carry: "结转下期|不分配|carry forward" } as const;

export const variancesTable = defineTable("variances", {
  zh: "差异台账",
  en: "Variances",
  key: ["product", "centre", "element", "origin"],
  columns: {
    product: code("产品", "Product"),
    centre: code("成本中心", "Cost centre").required(),
    element: code("成本项目", "Cost element").required(),
    origin: period("发生月份", "Origin"),
    opening: amount("期初", "Opening"),
    incurred: amount("本月发生", "Incurred"),
    method: choice("方法", "Method", methods).required(),
    share: percent("分配比例", "Share %"),
    reason: text("差异原因", "Reason"),
  },
});
