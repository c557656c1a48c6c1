// The patient revenue table (患者收入): what a patient was charged, by the unit that earned it.

import { amount } from "./number-columns";
import { code } from "./text-columns";
import { defineTable } from "./table";

export const patientRevenueTable = defineTable("patient_revenue", {
  zh: "患者收入",
  en: "Patient Revenue",
  columns: {
    patient: code("患者编号", "Patient").required(),
    unit: code("服务单元", "Service Unit").required(),
    revenue: amount("收入", "Revenue").required(),
  },
});
