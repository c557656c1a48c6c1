// The routing table (工艺路线): through which centres a product passes, and what it takes from a store.

import { quantity, whole } from "./number-columns";
import { defineTable } from "./table";
import { choice, code } from "./text-columns";

const transfers = { combined: "综合结转|综合", itemised: "分项结转|分项|itemized", parallel: "平行结转|平行", standard: "定额结转|定额" } as const;

export const routingTable = defineTable("routing", {
  zh: "工艺路线",
  en: "Routing",
  key: ["product", "step"],
  columns: {
    product: code("产品", "Product").required(),
    step: whole("步骤", "Step").required(),
    centre: code("成本中心", "Cost centre").required(),
    input: code("领用半成品", "Input item"),
    input_quantity: quantity("单位用量", "Input quantity"),
    transfer: choice("结转方式", "Transfer", transfers),
  },
});
