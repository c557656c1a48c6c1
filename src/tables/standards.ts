// The standards table (定额): standard quantity, price and amount per finished unit, by step and cost element.

import { quantity } from "./number-columns";
import { defineTable } from "./table";
import { code } from "./text-columns";

export const standardsTable = defineTable("standards", {
  zh: "定额",
  en: "Standards",
  columns: {
    product: code("产品", "Product").required(),
    centre: code("成本中心", "Cost centre").required(),
    element: code("成本项目", "Cost element").required(),
    item: code("物料", "Item"),
    quantity: quantity("数量", "Quantity"),
    price: quantity("单价", "Price"),
    amount: quantity("金额", "Amount"),
  },
});
