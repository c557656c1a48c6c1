// The activities table (作业): what a centre does, and which figure of a test drives it.

import { code, text } from "./text-columns";
import { defineTable } from "./table";

export const activitiesTable = defineTable("activities", {
  zh: "作业",
  en: "Activities",
  key: ["centre", "activity"],
  columns: {
    centre: code("科室编码", "Centre").required(),
    activity: code("作业编码", "Activity").required(),
    name: text("作业名称", "Name"),
    driver: code("作业动因", "Driver").required(),
  },
});
