// The resource drivers table (资源动因): how a centre's cost elements are shared over its activities.

import { quantity } from "./number-columns";
import { code } from "./text-columns";
import { defineTable } from "./table";

export const resourceDriversTable = defineTable("resource_drivers", {
  zh: "资源动因",
  en: "Resource Drivers",
  columns: {
    centre: code("科室编码", "Centre").required(),
    element: code("成本项目", "Cost Element").required(),
    activity: code("作业编码", "Activity").required(),
    weight: quantity("权重", "Weight").required(),
  },
});
