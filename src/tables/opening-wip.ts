// The opening WIP table (期初在产品): what was in process when the month began, by cost element and where the cost came from.

import { amount } from "./number-columns";
import { defineTable } from "./table";
import { choice, code } from "./text-columns";

const origins = { own: "本步|本步发生", transferred: "上步转入|转入|transferred-in" } as const;

export const openingWipTable = defineTable("opening_wip", {
  zh: "期初在产品",
  en: "Opening WIP",
  columns: {
    product: code("产品", "Product").required(),
    centre: code("成本中心", "Cost centre").required(),
    origin: choice("来源", "Origin", origins),
    element: code("成本项目", "Cost element").required(),
    amount: amount("金额", "Amount").required(),
  },
});
