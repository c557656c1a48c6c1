// The hospital items table (院级费用): expenses that belong to no department.

import { amount } from "./number-columns";
import { choice, code, text } from "./text-columns";
import { defineTable } from "./table";

export const hospitalItemsTable = defineTable("hospital_items", {
  zh: "院级费用",
  en: "Hospital Items",
  key: ["item"],
  columns: {
    item: code("费用编码", "Item").required(),
    name: text("费用名称", "Name"),
    amount: amount("金额", "Amount").required(),
    // These expenses belong to no narrower scope.
    scope: choice("成本口径", "Scope", { hospital_full_cost: "医院全成本|hospital full cost" }),
    account: code("科目编码", "Account"),
  },
});
