// The other items table (其他项目单价): unit costs that are given, not computed here.

import { quantity } from "./number-columns";
import { code, text } from "./text-columns";
import { defineTable } from "./table";

export const otherItemsTable = defineTable("other_items", {
  zh: "其他项目单价",
  en: "Other Items",
  key: ["item"],
  columns: {
    item: code("项目编码", "Item").required(),
    name: text("项目名称", "Name"),
    unit: text("计量单位", "Unit"),
    unit_cost: quantity("单位成本", "Unit Cost").required(),
  },
});
