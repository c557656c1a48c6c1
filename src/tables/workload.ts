// The workload table (工作量): people, visits, bed days and discharges of each centre; blank counts as none.

import { quantity } from "./number-columns";
import { code } from "./text-columns";
import { defineTable } from "./table";

export const workloadTable = defineTable("workload", {
  zh: "工作量",
  en: "Workload",
  key: ["centre"],
  columns: {
    centre: code("科室编码", "Centre").required(),
    headcount: quantity("职工人数", "Headcount"),
    visits: quantity("门急诊人次", "Visits"),
    bed_days: quantity("实际占用床日", "Bed Days"),
    discharges: quantity("出院人次", "Discharges"),
    emergency_visits: quantity("急诊人次|其中急诊人次", "Emergency Visits"),
  },
});
