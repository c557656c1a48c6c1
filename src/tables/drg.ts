// The DRG table (DRG分组): groups, their weight, and the rate of one weight.

import { quantity } from "./number-columns";
import { code } from "./text-columns";
import { defineTable } from "./table";

export const drgTable = defineTable("drg", {
  zh: "DRG分组",
  en: "DRG",
  key: ["drg"],
  columns: {
    drg: code("DRG编码", "DRG").required(),
    disease: code("病种编码", "Disease").required(),
    weight: quantity("权重", "Weight").required(),
    rate: quantity("费率", "Rate").required(),
  },
});
