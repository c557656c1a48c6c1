// The prior table (历史数据): figures of earlier periods that reports compare with.

import { period } from "./date-columns";
import { quantity } from "./number-columns";
import { code } from "./text-columns";
import { defineTable } from "./table";

export const priorTable = defineTable("prior", {
  zh: "历史数据",
  en: "Prior|Prior periods",
  columns: {
    period: period("期间", "Period").required(),
    report: code("报表", "Report").required(),
    centre: code("科室|成本中心", "Centre|Cost centre"),
    product: code("产品", "Product"),
    element: code("成本项目", "Cost Element"),
    measure: code("指标", "Measure"),
    amount: quantity("金额", "Amount").required(),
  },
});
