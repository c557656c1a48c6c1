// The products table (产品): what is made, as finished goods, semi-finished products or by-products.

import { quantity } from "./number-columns";
import { defineTable } from "./table";
import { choice, code, text } from "./text-columns";

const kinds = { finished: "产成品|库存商品|finished goods", semi: "半成品|自制半成品|semi-finished", "by-product": "副产品|byproduct", service: "劳务" } as const;

export const productsTable = defineTable("products", {
  zh: "产品",
  en: "Products",
  key: ["product"],
  columns: {
    product: code("产品", "Product").required(),
    name: text("名称", "Name"),
    unit: text("计量单位", "Unit"),
    kind: choice("种类", "Kind", kinds).required(),
    group: code("组别", "Group"),
    coefficient: quantity("系数", "Coefficient"),
    price: quantity("单价", "Price"),
  },
});
