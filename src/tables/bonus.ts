// The bonus table (绩效奖金): the pool with its limits, and the work points of each centre.

import { quantity } from "./number-columns";
import { choice, code } from "./text-columns";
import { defineTable } from "./table";

const rowKinds = { param: "参数|parameter", centre: "科室|成本中心" } as const;

export const bonusTable = defineTable("bonus", {
  zh: "绩效奖金",
  en: "Bonus",
  columns: {
    kind: choice("行类型", "Kind", rowKinds).required(),
    centre: code("科室编码", "Centre"),
    points: quantity("工作量点数", "Points"),
    quality_share: quantity("质量得分(%)", "Quality Share"),
    key: code("参数", "Key"),
    value: quantity("取值", "Value"),
  },
});
