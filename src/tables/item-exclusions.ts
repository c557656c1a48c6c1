// The item exclusions table (项目成本剔除): cost taken out of a centre before its items are costed.

import { amount } from "./number-columns";
import { code, text } from "./text-columns";
import { defineTable } from "./table";

export const itemExclusionsTable = defineTable("item_exclusions", {
  zh: "项目成本剔除",
  en: "Item Exclusions",
  columns: {
    centre: code("科室编码", "Centre").required(),
    element: code("成本项目", "Cost Element").required(),
    name: text("剔除内容", "Name"),
    amount: amount("金额", "Amount").required(),
  },
});
