// The WIP rules table (在产品计价): how the cost of each product and workshop is divided between finished output and work in process.

import { defineTable } from "./table";
import { choice, code } from "./text-columns";

const methods = {
  none: "不计算在产品成本|不计在产品|不计算",
  fixed: "固定成本|按固定成本|年初数",
  materials: "所耗原材料|按所耗原材料|只计材料",
  "equivalent-weighted": "约当产量|约当产量法|加权平均约当产量",
  "equivalent-fifo": "先进先出约当产量|约当产量先进先出|先进先出",
  "as-finished": "按完工产品|按完工产品计算",
  standard: "定额成本|按定额成本",
  "standard-ratio": "定额比例|定额比例法",
} as const;

export const wipRulesTable = defineTable("wip_rules", {
  zh: "在产品计价",
  en: "WIP rules",
  key: ["product", "centre"],
  columns: {
    product: code("产品", "Product").required(),
    centre: code("成本中心", "Cost centre").required(),
    method: choice("方法", "Method", methods).required(),
  },
});
