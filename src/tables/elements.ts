// The cost elements table (成本项目): what cost is spent on, in report order, and how much of it varies with volume.

import { percent } from "./number-columns";
import { code, text } from "./text-columns";
import { defineTable } from "./table";

export const elementsTable = defineTable("elements", {
  zh: "成本项目",
  en: "Cost Elements",
  key: ["element"],
  columns: {
    element: code("成本项目编码|成本项目", "Cost Element").required(),
    name: text("成本项目名称|名称", "Name").required(),
    name_en: text("英文名称", "English Name"),
    class: code("成本类别|类别", "Class"),
    variable_share: percent("变动比例(%)|变动比例", "Variable Share|Variable share %"),
  },
});
