// The centres table (成本中心, 科室): who causes cost and who serves whom.

import { quantity } from "./number-columns";
import { choice, code, text } from "./text-columns";
import { defineTable } from "./table";

const classes = {
  clinical: "临床服务|临床服务类|临床",
  medtech: "医疗技术|医疗技术类|医技",
  medaux: "医疗辅助|医疗辅助类|医辅|辅助",
  admin: "行政后勤|行政后勤类|管理",
  pool: "公共费用|公共",
  basic: "基本生产",
  auxiliary: "辅助生产",
  sales: "销售",
  welfare: "福利",
  external: "对外",
  headquarters: "总部|公司本部|厂部",
} as const;

export const centresTable = defineTable("centres", {
  zh: "科室|成本中心",
  en: "Centres|Cost centres",
  key: ["centre"],
  synonyms: { usual: { centre: "部门编码|部门代码|科室代码|车间编码|Department Code|Cost Centre Code", name: "部门名称|车间名称|Department Name|Cost Centre Name" }, uncertain: {} },
  columns: {
    centre: code("科室编码|成本中心编码", "Centre|Cost centre").required(),
    name: text("科室名称|名称", "Name").required(),
    class: choice("科室类别|类别", "Class", classes).required(),
    parent: code("上级科室|上级", "Parent"),
    entry_code: code("录入码", "Entry Code"),
    order: quantity("顺序", "Order"),
    attribute: text("科室属性|属性", "Attribute"),
    responsibility: code("责任中心类型|责任类型", "Responsibility"),
  },
});
