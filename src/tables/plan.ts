// The plan table (成本计划): planned volume and unit cost of each centre.

import { quantity } from "./number-columns";
import { code } from "./text-columns";
import { defineTable } from "./table";

export const planTable = defineTable("plan", {
  zh: "成本计划",
  en: "Plan",
  key: ["centre"],
  columns: {
    centre: code("科室编码", "Centre").required(),
    plan_visits: quantity("计划门急诊人次", "Plan Visits"),
    plan_bed_days: quantity("计划床日", "Plan Bed Days"),
    plan_cost_per_visit: quantity("计划诊次成本", "Plan Cost Per Visit"),
    plan_cost_per_bed_day: quantity("计划床日成本", "Plan Cost Per Bed Day"),
  },
});
