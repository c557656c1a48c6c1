// The postings table (入账科目): the accounts that journal entries are made on.

import { code, text } from "./text-columns";
import { defineTable } from "./table";

export const postingsTable = defineTable("postings", {
  zh: "入账科目",
  en: "Postings",
  key: ["role"],
  columns: {
    role: code("用途", "Role").required(),
    account: code("科目编码", "Account code").required(),
    name: text("名称", "Name"),
  },
});
