// The assets table (固定资产): asset totals that the indicators need.

import { amount } from "./number-columns";
import { code, text } from "./text-columns";
import { defineTable } from "./table";

export const assetsTable = defineTable("assets", {
  zh: "固定资产",
  en: "Assets",
  key: ["item"],
  columns: {
    item: code("指标编码", "Item").required(),
    name: text("指标名称|名称", "Name"),
    amount: amount("金额", "Amount").required(),
  },
});
