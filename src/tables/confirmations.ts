// The confirmation sheet (互供确认单): what other units say they gave a unit, and what the unit fills in; never a table of the book itself.

import { period } from "./date-columns";
import { amount, quantity } from "./number-columns";
import { defineTable } from "./table";
import { code, text } from "./text-columns";

export const confirmationsTable = defineTable("confirmations", {
  zh: "互供确认单",
  en: "Confirmation",
  key: ["giver", "item"],
  columns: {
    period: period("期间", "Period"),
    receiver: code("受方", "Receiver"),
    giver: code("供方", "Giver").required(),
    giver_name: text("供方名称", "Giver name"),
    item: code("物料", "Item").required(),
    name: text("名称", "Name"),
    unit: text("单位", "Unit"),
    quantity_issued: quantity("供方数量", "Quantity issued"),
    amount_issued: amount("供方定额金额", "Amount issued"),
    quantity_received: quantity("受方数量", "Quantity received"),
    reason: text("差异原因", "Reason"),
  },
});
