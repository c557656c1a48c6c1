// The revenue table (医疗收入): what patients were charged, by who ordered and who did the work.

import { amount } from "./number-columns";
import { choice, code } from "./text-columns";
import { defineTable } from "./table";

const patientTypes = { OP: "门诊|门急诊|outpatient", IP: "住院|inpatient", ER: "急诊|emergency" } as const;

export const revenueTable = defineTable("revenue", {
  zh: "医疗收入",
  en: "Revenue",
  columns: {
    ordering_centre: code("开单科室", "Ordering Centre").required(),
    patient_type: choice("患者类型", "Patient Type", patientTypes).required(),
    category: code("收入类别", "Category").required(),
    executing_centre: code("执行科室", "Executing Centre").required(),
    amount: amount("金额", "Amount").required(),
    payer: code("费别|付费类别|医保类型", "Payer"),
    received: amount("已收金额|实收金额", "Received"),
  },
});
