// The stock table (库存): materials, semi-finished products and finished goods as the month found them, and how they are valued.

import { amount, quantity } from "./number-columns";
import { defineTable } from "./table";
import { choice, code, text } from "./text-columns";

const kinds = { material: "原材料|材料", semi: "自制半成品|半成品|semi-finished", finished: "库存商品|产成品|finished goods" } as const;
const methods = {
  fifo: "先进先出|先进先出法",
  "month-average": "月末一次加权平均|加权平均|全月一次加权平均",
  "moving-average": "移动加权平均|移动平均",
  planned: "计划成本|计划价",
  specific: "个别计价",
  standard: "定额|定额成本",
} as const;

export const stockTable = defineTable("stock", {
  zh: "库存",
  en: "Stock",
  key: ["item", "kind"],
  columns: {
    item: code("物料", "Item").required(),
    name: text("名称", "Name"),
    unit: text("计量单位", "Unit"),
    kind: choice("种类", "Kind", kinds).required(),
    group: code("组别", "Group"),
    planned_price: quantity("计划单价", "Planned price"),
    opening_quantity: quantity("期初数量", "Opening quantity"),
    opening_amount: amount("期初金额", "Opening amount"),
    opening_variance: amount("期初差异", "Opening variance"),
    method: choice("方法", "Method", methods),
  },
});
