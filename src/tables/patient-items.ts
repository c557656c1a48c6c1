// The patient items table (患者项目): which service items a patient had, and how many.

import { quantity } from "./number-columns";
import { code } from "./text-columns";
import { defineTable } from "./table";

export const patientItemsTable = defineTable("patient_items", {
  zh: "患者项目",
  en: "Patient Items",
  columns: {
    patient: code("患者编号", "Patient").required(),
    item: code("项目编码", "Item").required(),
    quantity: quantity("数量", "Quantity").required(),
  },
});
