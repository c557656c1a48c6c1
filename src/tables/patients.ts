// The patients table (患者): stays, and the drugs and materials charged by the piece.

import { amount, quantity } from "./number-columns";
import { code } from "./text-columns";
import { defineTable } from "./table";

export const patientsTable = defineTable("patients", {
  zh: "患者",
  en: "Patients",
  key: ["patient"],
  columns: {
    patient: code("患者编号", "Patient").required(),
    disease: code("病种编码", "Disease").required(),
    ward: code("病区科室", "Ward").required(),
    ward_days: quantity("普通床日", "Ward Days"),
    icu: code("重症科室", "ICU"),
    icu_days: quantity("重症床日", "ICU Days"),
    drug_cost: amount("药品成本", "Drug Cost"),
    material_cost: amount("单独收费材料成本", "Material Cost"),
  },
});
