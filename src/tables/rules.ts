// The rules table (分配规则): which pools are sent to whom, by which driver, in which step.

import { quantity, whole } from "./number-columns";
import { choice, code } from "./text-columns";
import { defineTable } from "./table";

const methods = {
  direct: "直接分配|直接分配法|直接法",
  sequential: "顺序分配|顺序分配法|阶梯分摊|step-down",
  interaction: "交互分配|交互分配法|一次交互分配",
  algebraic: "代数分配|代数分配法|代数法|reciprocal",
  planned: "计划成本分配|计划成本分配法|计划分配",
  standard: "定额结算|定额|定额分配",
} as const;

export const rulesTable = defineTable("rules", {
  zh: "分配规则",
  en: "Rules",
  columns: {
    step: whole("步骤", "Step").required(),
    sender: code("分出科室|分配单位", "Sender").required(),
    element: code("成本项目", "Cost Element"),
    method: choice("分配方法|方法", "Method", methods).required(),
    driver: code("分配动因|动因", "Driver"),
    receivers: code("受益范围", "Receivers"),
    as_element: code("转换成本项目|转为项目", "As Element"),
    rate: quantity("计划单价|分配率", "Rate"),
  },
});
