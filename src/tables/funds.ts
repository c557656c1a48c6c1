// The funds table (资金来源): where money comes from, and which cost scopes it belongs to.

import { code, flag, text } from "./text-columns";
import { defineTable } from "./table";

export const fundsTable = defineTable("funds", {
  zh: "资金来源",
  en: "Funds",
  key: ["fund"],
  columns: {
    fund: code("资金来源编码", "Fund").required(),
    name: text("资金来源名称", "Name").required(),
    in_medical_cost: flag("计入医疗成本", "In Medical Cost").required(),
    in_medical_full_cost: flag("计入医疗全成本", "In Medical Full Cost").required(),
    in_hospital_full_cost: flag("计入医院全成本", "In Hospital Full Cost").required(),
  },
});
