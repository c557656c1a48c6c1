// The quality table (质量成本): scrap, rework, trial runs, inspection and prevention, with what is recovered.

import { amount, quantity } from "./number-columns";
import { defineTable } from "./table";
import { choice, code } from "./text-columns";

const kinds = {
  irreparable: "不可修复|不可修复废品",
  rework: "返修|可修复",
  trial: "试制",
  inspection: "检验",
  prevention: "预防",
} as const;
const bases = { actual: "实际成本|实际", standard: "定额成本|定额" } as const;

export const qualityTable = defineTable("quality", {
  zh: "质量成本",
  en: "Quality",
  columns: {
    product: code("产品", "Product"),
    centre: code("成本中心", "Cost centre").required(),
    kind: choice("种类", "Kind", kinds).required(),
    basis: choice("计算基础", "Basis", bases),
    quantity: quantity("数量", "Quantity"),
    hours: quantity("实际工时", "Hours"),
    amount: amount("金额", "Amount"),
    salvage: amount("残值", "Salvage"),
    compensation: amount("赔款", "Compensation"),
    account: code("入账科目", "Account"),
  },
});
