// The accounts table (科目映射): what kind of cost an account is; the longest matching prefix wins.

import { choice, code, text } from "./text-columns";
import { defineTable } from "./table";

const treatments = { cost: "成本|计入成本", period: "期间费用", quality: "质量成本", vat: "增值税|税额", exclude: "不计入|不计|排除" } as const;

export const accountsTable = defineTable("accounts", {
  zh: "科目映射",
  en: "Accounts",
  key: ["account"],
  columns: {
    account: code("科目编码", "Account|Account code").required(),
    name: text("科目名称|名称", "Account Name|Name"),
    element: code("成本项目", "Cost Element"),
    treatment: choice("处理方式", "Treatment", treatments).required(),
  },
});
