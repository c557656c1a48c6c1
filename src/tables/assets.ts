// The assets table (固定资产): a register to depreciate in a factory, asset totals for the indicators in a hospital.

import { period } from "./date-columns";
import { amount, percent, quantity, whole } from "./number-columns";
import { defineTable } from "./table";
import { choice, code, text } from "./text-columns";

const methods = {
  "straight-line": "平均年限法|年限平均法|直线法",
  units: "工作量法",
  "double-declining": "双倍余额递减法|双倍余额递减",
  "sum-of-years": "年数总和法|年数总和",
} as const;

export const assetsTable = defineTable("assets", {
  zh: "固定资产",
  en: "Assets",
  forms: [
    ["item", "amount"],
    ["asset", "centre", "cost", "months", "start", "method"],
  ],
  columns: {
    item: code("指标编码", "Item"),
    name: text("指标名称|名称", "Name"),
    amount: amount("金额", "Amount"),
    asset: code("资产编号", "Asset no."),
    centre: code("成本中心", "Cost centre"),
    element: code("成本项目", "Cost element"),
    cost: amount("原值", "Cost"),
    salvage_share: percent("残值率", "Salvage share %"),
    months: whole("使用月数", "Months"),
    start: period("入账月份", "Start"),
    method: choice("方法", "Method", methods),
    accumulated: amount("累计折旧", "Accumulated depreciation"),
    units_total: quantity("总工作量", "Units total"),
    units_month: quantity("本月工作量", "Units this month"),
  },
});
