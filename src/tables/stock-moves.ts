// The stock moves table (收发): receipts, issues and counts in the order in which they happened.

import { date } from "./date-columns";
import { amount, quantity } from "./number-columns";
import { defineTable } from "./table";
import { choice, code } from "./text-columns";

const kinds = { receipt: "收入|入库|收料", issue: "发出|领用|出库|领料", count: "盘点|盘盈盘亏|stock count", confirm: "确认|受方确认" } as const;

export const stockMovesTable = defineTable("stock_moves", {
  zh: "收发",
  en: "Stock moves",
  columns: {
    date: date("日期", "Date").required(),
    item: code("物料", "Item").required(),
    kind: choice("种类", "Kind", kinds).required(),
    quantity: quantity("数量", "Quantity").required(),
    amount: amount("金额", "Amount"),
    centre: code("成本中心", "Cost centre"),
    product: code("产品", "Product"),
    element: code("成本项目", "Cost element"),
    document: code("单据号", "Document"),
  },
});
