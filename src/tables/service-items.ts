// The service items table (医疗服务项目): charge items, their volume, and what one test takes.

import { amount, quantity } from "./number-columns";
import { code, text } from "./text-columns";
import { defineTable } from "./table";

export const serviceItemsTable = defineTable("service_items", {
  zh: "医疗服务项目",
  en: "Service Items",
  key: ["centre", "item"],
  columns: {
    centre: code("科室编码", "Centre").required(),
    item: code("项目编码", "Item").required(),
    name: text("项目名称", "Name"),
    price: quantity("收费单价", "Price"),
    volume: quantity("工作量", "Volume").required(),
    revenue: amount("项目收入", "Revenue"),
    specimens_per_test: quantity("每次标本数", "Specimens Per Test"),
    machine_min: quantity("设备分钟", "Machine Minutes"),
    manual_min: quantity("人工分钟", "Manual Minutes"),
    direct_reagent: amount("直接试剂费", "Direct Reagent"),
    equivalent: quantity("成本当量", "Equivalent"),
  },
});
